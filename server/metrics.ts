/** What the process tells Prometheus. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Counters, each with the one label that parts it: its values come from a closed list, never an alias or an address. */
const COUNTERS = {
  commands_total: ['Commands answered, by type.', 'type'],
  refusals_total: ['Commands refused, by code.', 'code'],
  http_requests_total: ['HTTP requests answered, by status.', 'status'],
  errors_total: ['Errors contained, by place.', 'place'],
  frames_refused_total: ['Messages not read, by what they were.', 'verdict'],
  clients_dropped_total: ['Clients disconnected by the server, by reason.', 'reason'],
} as const satisfies Record<string, readonly [help: string, label: string]>;

export type CounterName = keyof typeof COUNTERS;
type LabelsOf<N extends CounterName> = Readonly<Record<(typeof COUNTERS)[N][1], string>>;

export interface Metrics {
  /** Counts one more. */
  count<N extends CounterName>(name: N, labels: LabelsOf<N>): void;
  /** Seconds that a command took, from its arrival to its answer. */
  commandTook(seconds: number): void;
  /** A figure that is read whenever somebody asks. */
  gauge(name: string, help: string, read: () => number): void;
  /** The Prometheus text format. */
  text(): Promise<string>;
}

/** How often the event loop is looked at, in milliseconds; what a look is late by is the delay. */
const LOOK_MS = 10;
const named = (name: string): string => `twotrack_${name}`;

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const counters = new Map(
    Object.entries(COUNTERS).map(([name, [help, label]]) => [
      name,
      new Counter({ name: named(name), help, labelNames: [label], registers }),
    ]),
  );
  const command = new Histogram({
    name: named('command_seconds'),
    help: 'Seconds from the arrival of a command to its answer.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const late = monitorEventLoopDelay({ resolution: LOOK_MS });
  late.enable();
  const seconds = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - LOOK_MS / 1e3);
  new Gauge({
    name: named('event_loop_delay_seconds'),
    help: 'How late the process came to its work since the last look at this page.',
    labelNames: ['quantile'],
    registers,
    collect() {
      for (const q of [50, 99, 100]) this.set({ quantile: q / 100 }, late.count > 0 ? seconds(late.percentile(q)) : 0);
      // Since the last time it was asked for: a delay of this morning says nothing about now.
      late.reset();
    },
  });

  return {
    count: (name, labels) => counters.get(name)?.inc(labels),
    commandTook: (taken) => command.observe(taken),
    gauge(name, help, read) {
      new Gauge({
        name: named(name),
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    },
    text: () => registry.metrics(),
  };
}
