/** Reads, slowly and again and again, everything that is stored of every match, so that damage is seen before anyone needs what is damaged; and seals what an older version wrote. */
import { loadRecord } from '../host/record.ts';
import { errorFields, type Log } from '../log.ts';
import type { Store } from '../store/store.ts';

/** Milliseconds after the start; between two steps, each of which takes one or two; from the beginning of one round to that of the next. */
const FIRST_AFTER = 60_000;
const STEP_EVERY = 250;
const ROUND_EVERY = 24 * 3_600_000;

export interface Inspection {
  /** Every match once. Damage of events is told to whoever listens to the store, that of other rows to the log. */
  round(): Promise<void>;
  start(): void;
  stop(): void;
}

export function createInspection(
  { store, log }: { readonly store: Store; readonly log: Log },
  stepEvery = STEP_EVERY,
): Inspection {
  const known = new Set<string>();
  let stopped = false;
  let wake: (() => void) | null = null;

  /** False once it was stopped. */
  async function rest(ms: number): Promise<boolean> {
    if (!stopped)
      await new Promise<void>((done) => {
        wake = done;
        setTimeout(done, ms).unref();
      });
    return !stopped;
  }

  async function look(id: string): Promise<void> {
    // Whoever reads it seals it, if it still tells what was recorded.
    if ((await store.match(id))?.sealed === false) await loadRecord(store, id, log);
    for await (const found of store.inspect(id)) {
      for (const { match, table, seq, kind } of found) {
        const name = `${match} ${table} ${seq}`;
        if (table === 'event' || known.has(name)) continue;
        known.add(name);
        log.error('row-damaged', { match, table, seq, kind });
      }
      if (!(await rest(stepEvery))) return;
    }
  }

  async function round(): Promise<void> {
    // Those that are played first.
    for (const id of new Set([...(await store.register.matchIds('running')), ...(await store.register.matchIds())])) {
      if (stopped) return;
      await look(id).catch((error: unknown) => log.warn('match-uninspected', { match: id, ...errorFields(error) }));
    }
  }

  async function run(): Promise<void> {
    for (let wait = FIRST_AFTER; await rest(wait);) {
      const began = performance.now();
      await round().catch((error: unknown) => log.error('inspection-failed', errorFields(error)));
      wait = Math.max(FIRST_AFTER, ROUND_EVERY - (performance.now() - began));
    }
  }

  return {
    round,
    start: () => void run().catch((error: unknown) => log.error('inspection-failed', errorFields(error))),
    stop() {
      stopped = true;
      wake?.();
    },
  };
}
