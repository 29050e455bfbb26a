/** Counters in the Prometheus text format. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

type Labels = Readonly<Record<string, string>>;

export interface Metrics {
  /** Counts one more. Label values must come from a closed list: never an alias or an address. */
  count(name: string, labels?: Labels): void;
  /** Seconds that a command took, from its arrival to its answer. */
  commandTook(seconds: number): void;
  gauge(name: string, help: string, read: () => number): void;
  text(): string;
}

const HELP: Readonly<Record<string, string>> = {
  commands_total: 'Commands answered, by type.',
  refusals_total: 'Commands refused, by code.',
  http_requests_total: 'HTTP requests answered, by status.',
  errors_total: 'Errors contained, by place.',
  clients_dropped_total: 'Clients disconnected by the server, by reason.',
};

/** How often the event loop is looked at, in milliseconds; what a look is late by is the delay. */
const LOOK_MS = 10;

const escape = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
const withLabels = (labels: Labels): string => {
  const parts = Object.entries(labels).map(([k, v]) => `${k}="${escape(v)}"`);
  return parts.length ? `{${parts.join(',')}}` : '';
};

export function createMetrics(): Metrics {
  const counters = new Map<string, Map<string, number>>();
  const gauges: { name: string; help: string; read: () => number }[] = [];
  const buckets = BUCKETS.map(() => 0);
  let sum = 0;
  let total = 0;
  const late = monitorEventLoopDelay({ resolution: LOOK_MS });
  late.enable();

  return {
    count(name, labels = {}) {
      const rows = counters.get(name) ?? new Map<string, number>();
      counters.set(name, rows);
      const key = withLabels(labels);
      rows.set(key, (rows.get(key) ?? 0) + 1);
    },
    commandTook(seconds) {
      BUCKETS.forEach((le, i) => {
        if (seconds <= le) buckets[i]! += 1;
      });
      sum += seconds;
      total += 1;
    },
    gauge(name, help, read) {
      gauges.push({ name, help, read });
    },
    text() {
      const lines: string[] = [];
      const head = (name: string, help: string, type: string): void =>
        void lines.push(`# HELP twotrack_${name} ${help}`, `# TYPE twotrack_${name} ${type}`);
      for (const { name, help, read } of gauges) {
        head(name, help, 'gauge');
        lines.push(`twotrack_${name} ${read()}`);
      }
      for (const [name, rows] of counters) {
        head(name, HELP[name] ?? name, 'counter');
        for (const [labels, value] of rows) lines.push(`twotrack_${name}${labels} ${value}`);
      }
      head('command_seconds', 'Seconds from the arrival of a command to its answer.', 'histogram');
      BUCKETS.forEach((le, i) => lines.push(`twotrack_command_seconds_bucket{le="${le}"} ${buckets[i]}`));
      lines.push(
        `twotrack_command_seconds_bucket{le="+Inf"} ${total}`,
        `twotrack_command_seconds_sum ${sum}`,
        `twotrack_command_seconds_count ${total}`,
      );
      // Since the last time it was asked for: a delay of this morning says nothing about now.
      head(
        'event_loop_delay_seconds',
        'How late the process came to its work since the last look at this page.',
        'gauge',
      );
      const delay = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - LOOK_MS / 1e3);
      for (const q of [50, 99, 100])
        lines.push(
          `twotrack_event_loop_delay_seconds{quantile="${q / 100}"} ${late.count > 0 ? delay(late.percentile(q)) : 0}`,
        );
      late.reset();
      return `${lines.join('\n')}\n`;
    },
  };
}
