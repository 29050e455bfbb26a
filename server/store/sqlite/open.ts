/** Opening the embedded store: lock, check, migrate. Every failure is an error with one clear line. */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { kyselyOver, migrate } from './dialect.ts';
import { SQLITE, StoreMissing, StoreUnwritable, corrupt, sqliteCode } from './errors.ts';
import { ownership } from './lock.ts';
import { SqliteStore } from './sqliteStore.ts';

export const FILE_NAME = 'two-track.db';
export const fileIn = (dir: string): string => join(dir, FILE_NAME);

export type OpenOptions = ({ readonly dir: string } | { readonly file: string }) & {
  /** Reads beside a running server: takes no lock, migrates nothing, creates nothing. */
  readonly readOnly?: boolean;
};

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

function damaged(error: unknown, file: string): unknown {
  const code = sqliteCode(error);
  return code === SQLITE.corrupt || code === SQLITE.notadb ? corrupt(file, (error as Error).message) : error;
}

function prepareDirectory(file: string): void {
  const dir = dirname(file);
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
  } catch (error) {
    throw new StoreUnwritable(
      `The data directory ${dir} cannot be written (${(error as Error).message}). Set DATA_DIR to a directory that this user may write.`,
      { cause: error },
    );
  }
}

/**
 * Opens the store, alone: a second opening of the same file throws `StoreBusy`.
 * Also throws `StoreUnwritable`, `StoreCorrupt`, `StoreTooNew`, and (read-only) `StoreMissing`.
 */
export async function openStore(options: OpenOptions): Promise<SqliteStore> {
  const file = 'dir' in options ? fileIn(options.dir) : options.file;
  if (options.readOnly) {
    if (!existsSync(file)) throw new StoreMissing(`There is no database at ${file}.`);
    const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    return new SqliteStore(db, kyselyOver(db), () => undefined);
  }
  const inMemory = file === ':memory:';
  if (!inMemory) prepareDirectory(file);
  const release = inMemory ? (): void => undefined : ownership(file);
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true });
    quickCheck(db, file);
    // Secure delete: what is erased is overwritten.
    // FULL: an acknowledged commit survives a loss of power, at 0.3 ms a commit.
    db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON',
    );
    const kysely = kyselyOver(db);
    await migrate(kysely);
    const store = new SqliteStore(db, kysely, release);
    // An erasing that was cut off before its end.
    if (store.rewriteDue()) await store.register.compact();
    return store;
  } catch (error) {
    if (db?.isOpen) db.close();
    release();
    throw damaged(error, file);
  }
}
