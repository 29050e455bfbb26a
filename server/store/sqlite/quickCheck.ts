/** Whether the file is a whole database, as far as SQLite itself can tell. */
import type { DatabaseSync } from 'node:sqlite';
import { SQLITE, corrupt, sqliteCode } from './errors.ts';

/** Throws `StoreCorrupt` unless SQLite finds every page in order. */
export function quickCheck(db: DatabaseSync, file: string): void {
  let found: string[];
  try {
    found = db
      .prepare('PRAGMA quick_check(3)')
      .all()
      .map((row) => String(row['quick_check']));
  } catch (error) {
    throw damaged(error, file);
  }
  if (found[0] !== 'ok') throw corrupt(file, found[0]?.split('\n').at(-1) ?? 'unreadable');
}

/** What SQLite says of a file that is no database, or a broken one, in words that tell the way out; every other error as it is. */
export function damaged(error: unknown, file: string): unknown {
  const code = sqliteCode(error);
  return code === SQLITE.corrupt || code === SQLITE.notadb ? corrupt(file, (error as Error).message) : error;
}
