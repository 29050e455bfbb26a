/** What takes long to read: a whole match, a whole session. Told as data, so that a thread can do it. */
import type { Debrief } from '../../shared/protocol.ts';
import { debriefOf, type DebriefWish } from './debrief.ts';
import { exportSession } from '../sessions/export.ts';
import type { SessionRow, Store } from '../store/store.ts';

export type Job =
  | ({ readonly kind: 'debrief' } & DebriefWish)
  | {
      readonly kind: 'export';
      readonly row: SessionRow;
      readonly format: 'csv' | 'json';
      readonly aliases: boolean;
      readonly now: number;
    };

export interface Head {
  /** Content type. */
  readonly type: string;
  /** Of a download: the name of its file. */
  readonly name: string | null;
}
export interface Opened extends Head {
  readonly chunks: AsyncIterable<string | Uint8Array>;
}

async function* one(read: () => Promise<Debrief>): AsyncGenerator<string> {
  yield JSON.stringify(await read());
}

/** Begins; what is read comes as it is asked for. */
export async function openJob(store: Store, job: Job): Promise<Opened> {
  if (job.kind === 'debrief')
    return { type: 'application/json; charset=utf-8', name: null, chunks: one(() => debriefOf(store, job)) };
  return exportSession(store, job.row, job.format, job.aliases, job.now);
}
