/** The thread that reads what takes long: beside the server on the same file, one piece at a time and only as it is asked for. */
import { parentPort, workerData } from 'node:worker_threads';
import { RecordDamaged } from '../store/damage.ts';
import { openStore } from '../store/sqlite/index.ts';
import { openJob } from './jobs.ts';
import type { Ask, Tell } from './talk.ts';

const store = await openStore({ dir: workerData as string, readOnly: true });
const open = new Map<number, AsyncIterator<string | Uint8Array>>();

/** A piece goes over as it is, without being copied; one that belongs to a larger block is copied first. */
function tell(what: Tell): void {
  if (what.is !== 'piece') parentPort?.postMessage(what);
  else parentPort?.postMessage(what, [what.bytes.buffer as ArrayBuffer]);
}

async function answer(ask: Ask): Promise<void> {
  const { id } = ask;
  switch (ask.do) {
    case 'open': {
      const { type, name, chunks } = await openJob(store, ask.job);
      open.set(id, chunks[Symbol.asyncIterator]());
      tell({ id, is: 'open', head: { type, name } });
      break;
    }
    case 'next': {
      const piece = await open.get(id)?.next();
      if (!piece || piece.done) {
        open.delete(id);
        tell({ id, is: 'end' });
      } else {
        const { value } = piece;
        tell({ id, is: 'piece', bytes: typeof value === 'string' ? new TextEncoder().encode(value) : value.slice() });
      }
      break;
    }
    case 'drop': {
      const chunks = open.get(id);
      open.delete(id);
      await chunks?.return?.();
    }
  }
}

parentPort?.on('message', (ask: Ask) => {
  answer(ask).catch((error: unknown) => {
    open.delete(ask.id);
    const match = error instanceof RecordDamaged ? error.match : null;
    const { name, message } = error instanceof Error ? error : new Error('thrown');
    tell({ id: ask.id, is: 'failed', error: name, text: message.split('\n', 1)[0]!, match });
  });
});
