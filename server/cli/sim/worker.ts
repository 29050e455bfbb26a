/** One thread of a simulation: plays the jobs it is given, in order, and sends back what statistics keep of them. */
import { parentPort, workerData } from 'node:worker_threads';
import { playMatch } from '../../../shared/bots/play.ts';
import { digest } from './digest.ts';
import { playerOf } from './policies.ts';
import type { Batch, Played, Table } from './pool.ts';

const { scenarios, stop } = workerData as Table;
const halt = new Int32Array(stop);
const port = parentPort;
if (!port) throw new Error('this file is started as a worker thread');

port.on('message', ({ from, jobs }: Batch) => {
  const digests: Played['digests'][number][] = [];
  let failed: string | undefined;
  for (const job of jobs) {
    if (Atomics.load(halt, 0) !== 0) break;
    const scenario = scenarios[job.scenario];
    try {
      if (!scenario) throw new Error('there is no such scenario');
      const { seoul, tokyo, washington, pyongyang } = job.bots;
      const bots = {
        seoul: playerOf(seoul),
        tokyo: playerOf(tokyo),
        washington: playerOf(washington),
        pyongyang: playerOf(pyongyang),
      };
      digests.push(digest(playMatch({ scenario, seed: job.seed, bots }), job.trace));
    } catch (error) {
      failed = `${job.scenario}, seed ${job.seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
      break;
    }
  }
  const played: Played = failed === undefined ? { from, digests } : { from, digests, failed };
  port.postMessage(played);
});
