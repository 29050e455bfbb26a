/**
 * Writing the database file anew, so that nothing of what was deleted is left in it: SQLite overwrites deleted rows at once, but not the copies that it left
 * behind when it once moved rows from page to page. It takes as long as copying the file, so that a thread of its own does it.
 */
import { once } from 'node:events';
import type { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';

/** In `PRAGMA user_version`, which is part of the erasing transaction: the file has not been written anew since. */
export const REWRITE_DUE = 1;

/** The caller sees to it that nobody writes meanwhile: the other connection holds the lock for writing. */
export async function rewrite(db: DatabaseSync): Promise<void> {
  const file = db.location();
  if (file === null) db.exec('VACUUM');
  else {
    const worker = new Worker(new URL('./rewriteThread.ts', import.meta.url), { workerData: file });
    const [code] = (await once(worker, 'exit')) as [number];
    if (code !== 0) throw new Error('The database file could not be written anew.');
  }
  db.exec('PRAGMA user_version = 0; PRAGMA wal_checkpoint(TRUNCATE)');
}
