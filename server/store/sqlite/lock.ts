/** One process owns a data directory. The operating system holds the lock, so a killed owner never leaves it behind. */
import { DatabaseSync } from 'node:sqlite';
import { SQLITE, StoreBusy, StoreUnwritable, sqliteCode } from './errors.ts';
import { createPrivate } from './private.ts';

/**
 * Takes the lock beside `file` and returns its release. Throws `StoreBusy` while another process (or another store of this one)
 * holds it, `StoreUnwritable` where the lock file cannot be made.
 */
export function ownership(file: string): () => void {
  let lock: DatabaseSync | null = null;
  try {
    createPrivate(`${file}.lock`);
    lock = new DatabaseSync(`${file}.lock`, { timeout: 0 });
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (sqliteCode(error) === SQLITE.busy)
      throw new StoreBusy(`Another server is using ${file}. Stop it first, or set another DATA_DIR.`, { cause: error });
    throw new StoreUnwritable(
      `The data directory cannot be written (${file}.lock: ${(error as Error).message}). Set DATA_DIR to a directory that this user may write.`,
      { cause: error },
    );
  }
  const held = lock;
  return () => {
    if (held.isOpen) held.close();
  };
}
