/** Work that many ask for and that is costly: done once for all who asked meanwhile, with rests between, and again by itself until it is done. */
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds of rest after each time, at least, and in proportion to what it took. */
const REST = 2_000;
const REST_TIMES = 10;
/** Where it could not be done: after so long, and longer each time. */
const RETRY_FIRST = 1_000;
const RETRY_LAST = 60_000;

export interface Gathering {
  /** Resolves once the work was done from its beginning on, which may take long; never rejects. */
  ask(): Promise<void>;
  /** Nothing begins any more. */
  stop(): void;
}

/** `work` resolves to false where it is to be tried again. What it throws counts as that. */
export function gather(work: () => Promise<boolean>, rest = REST): Gathering {
  let waiting: (() => void)[] = [];
  let running = false;
  let stopped = false;

  async function run(): Promise<void> {
    for (let retry = RETRY_FIRST; waiting.length > 0 && !stopped;) {
      const asked = waiting;
      waiting = [];
      const began = performance.now();
      if (await work().catch(() => false)) {
        for (const done of asked) done();
        retry = RETRY_FIRST;
        await pause(Math.max(rest, REST_TIMES * (performance.now() - began)), undefined, { ref: false });
      } else {
        waiting = [...asked, ...waiting];
        await pause(retry, undefined, { ref: false });
        retry = Math.min(RETRY_LAST, retry * 2);
      }
    }
  }

  function begin(): void {
    if (running || stopped || waiting.length === 0) return;
    running = true;
    run()
      .catch(() => undefined)
      .finally(() => {
        running = false;
        begin();
      });
  }

  return {
    ask: () =>
      new Promise((done) => {
        waiting.push(done);
        begin();
      }),
    stop() {
      stopped = true;
    },
  };
}
