/** Plays many matches on all cores, and hands their digests over in the order of the jobs, however many threads there are. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Scenario } from '../../../shared/scenario.ts';
import type { MatchDigest } from './digest.ts';
import type { Job } from './jobs.ts';

/** What every thread is given at its start. */
export interface Table {
  readonly scenarios: Readonly<Record<string, Scenario>>;
  readonly stop: SharedArrayBuffer;
}
/** `from`: number of the first job. */
export interface Batch {
  readonly from: number;
  readonly jobs: readonly Job[];
}
export interface Played {
  readonly from: number;
  readonly digests: readonly MatchDigest[];
  readonly failed?: string;
}

export interface PoolSettings {
  readonly scenarios: Readonly<Record<string, Scenario>>;
  readonly count: number;
  /** The k-th job, made when it is dealt, so that a million of them cost nothing. */
  readonly job: (k: number) => Job;
  /** Threads; one a core by default. */
  readonly workers?: number;
  /** Aborted: the matches under way are played to their end, and nothing more. */
  readonly signal?: AbortSignal;
  /** Called in the order of the jobs, without a gap. */
  readonly each: (digest: MatchDigest, job: Job, k: number) => void;
  /** Called whenever more jobs are done: how many, in any order. */
  readonly progress?: (done: number) => void;
}

/** Matches handed out at a time: few, so that the last threads end together and a stop takes effect soon. */
const BATCH = 4;

/** Resolves to the number of jobs handed to `each`: all of them, or the first so many where the signal came. Rejects where a match throws. */
export async function playJobs({
  scenarios,
  count,
  job,
  workers = availableParallelism(),
  signal,
  each,
  progress,
}: PoolSettings): Promise<number> {
  const stop = new SharedArrayBuffer(4);
  const halt = (): void => void Atomics.store(new Int32Array(stop), 0, 1);
  signal?.addEventListener('abort', halt, { once: true });
  if (signal?.aborted) halt();
  const threads = Array.from(
    { length: Math.max(1, Math.min(workers, Math.ceil(count / BATCH))) },
    () => new Worker(new URL('worker.ts', import.meta.url), { workerData: { scenarios, stop } satisfies Table }),
  );
  const early = new Map<number, readonly MatchDigest[]>();
  let dealt = 0;
  let handed = 0;
  let done = 0;
  const take = ({ from, digests }: Played): void => {
    done += digests.length;
    early.set(from, digests);
    for (let next = early.get(handed); next !== undefined; next = early.get(handed)) {
      early.delete(handed);
      if (next.length === 0) break;
      for (const digest of next) {
        each(digest, job(handed), handed);
        handed += 1;
      }
    }
    progress?.(done);
  };
  /** Deals to one thread until nothing is left. */
  const serve = (thread: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const deal = (): void => {
        if (dealt >= count || signal?.aborted) return resolve();
        const batch: Batch = {
          from: dealt,
          jobs: Array.from({ length: Math.min(BATCH, count - dealt) }, (_, k) => job(dealt + k)),
        };
        dealt += batch.jobs.length;
        thread.postMessage(batch);
      };
      thread.on('message', (played: Played) => {
        if (played.failed !== undefined) return reject(new Error(played.failed));
        try {
          take(played);
          deal();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      thread.on('error', reject);
      thread.on('exit', (code) => reject(new Error(`a thread of the simulation ended by itself (${code})`)));
      deal();
    });
  try {
    await Promise.all(threads.map(serve));
  } finally {
    halt();
    signal?.removeEventListener('abort', halt);
    await Promise.all(threads.map((thread) => thread.removeAllListeners('exit').terminate()));
  }
  return handed;
}
