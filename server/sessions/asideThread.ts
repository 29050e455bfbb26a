/** The thread of `aside.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../store/sqlite/index.ts';
import { sweep } from '../store/sweep.ts';
import type { AsideResult, AsideTask } from './aside.ts';

async function swept({ file, until, erased }: AsideTask): Promise<AsideResult> {
  try {
    const store = await openStore({ file });
    try {
      const { erased: gone, held } = await sweep(store, until, new Set(erased));
      return { sessions: gone.length, held };
    } finally {
      await store.close();
    }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(await swept(workerData as AsideTask));
