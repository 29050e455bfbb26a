/** What can go wrong with the store's file, each told in one line to whoever starts the server. */
import { StoreReadOnly } from '../store.ts';

/** The file is damaged: nothing was opened or changed. */
export class StoreCorrupt extends Error {
  override readonly name = 'StoreCorrupt';
}
/** Another process owns the data directory. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
}
/** The data directory cannot be written. */
export class StoreUnwritable extends Error {
  override readonly name = 'StoreUnwritable';
}
/** The file was written by a newer version of the program. */
export class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew';
}
/** There is no database where one was expected (read-only opening never creates one). */
export class StoreMissing extends Error {
  override readonly name = 'StoreMissing';
}

/** Primary result codes of SQLite that we tell apart. */
export const SQLITE = {
  perm: 3,
  busy: 5,
  readonly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cantopen: 14,
  constraint: 19,
  notadb: 26,
} as const;

/** The primary SQLite result code of an error, or null when it is not SQLite's. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}

const UNWRITABLE: readonly number[] = [
  SQLITE.perm,
  SQLITE.readonly,
  SQLITE.io,
  SQLITE.full,
  SQLITE.cantopen,
  SQLITE.corrupt,
  SQLITE.busy,
];

/** A failure of the disk becomes `StoreReadOnly`; every other error passes as it is. */
export function asStoreError(error: unknown): unknown {
  const code = sqliteCode(error);
  if (code === null || !UNWRITABLE.includes(code)) return error;
  return new StoreReadOnly(`The database cannot be written now: ${(error as Error).message}. Nothing was changed.`, {
    cause: error,
  });
}

/** Nothing is where a store has been: starting as new would hide that everything is gone. */
export const emptied = (file: string, what: 'missing' | 'empty', signs: readonly string[]): StoreCorrupt =>
  new StoreCorrupt(
    `The database ${file} is ${what}, but ${signs.join(', ')} beside it ${signs.length === 1 ? 'is' : 'are'} left of a store. Nothing was changed. Restore a backup with: npm run restore -- BACKUP_FILE. To begin anew instead, move ${signs.join(', ')} to another folder first.`,
  );

export const corrupt = (file: string, found: string): StoreCorrupt =>
  new StoreCorrupt(
    `The database ${file} is damaged (${found}). Nothing was changed. Restore a backup with: npm run restore -- BACKUP_FILE`,
  );
