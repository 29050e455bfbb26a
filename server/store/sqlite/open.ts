/** Opening the embedded store: lock, check, migrate. Every failure is an error with one clear line. */
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Log } from '../../log.ts';
import { TOMBSTONES } from '../tombstones.ts';
import { kyselyOver, migrate } from './dialect.ts';
import { StoreMissing, StoreUnwritable, emptied } from './errors.ts';
import { ownership } from './lock.ts';
import { fileIn, signsOfEarlier, sizeOf } from './place.ts';
import { createPrivate, makeAllPrivate, privateFolder } from './private.ts';
import { damaged, quickCheck } from './quickCheck.ts';
import { finishRestore } from './restore.ts';
import { SqliteStore } from './sqliteStore.ts';

/** Bytes. */
const WORTH_SHRINKING = 64e6;

export type OpenOptions = ({ readonly dir: string } | { readonly file: string }) & {
  /** Reads beside a running server: takes no lock, migrates nothing, creates nothing. */
  readonly readOnly?: boolean;
  /** Told what was mended or set right on opening. */
  readonly log?: Log | undefined;
};

function prepareDirectory(file: string): void {
  const dir = dirname(file);
  try {
    privateFolder(dir);
    accessSync(dir, constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
  } catch (error) {
    throw new StoreUnwritable(
      `The data directory ${dir} cannot be written (${(error as Error).message}). Set DATA_DIR to a directory that this user may write.`,
      { cause: error },
    );
  }
}

/** Before SQLite sees the file: it would make an empty one new, and throw away the write-ahead log beside it. */
function refuseEmptied(file: string): void {
  const signs = signsOfEarlier(file);
  if (sizeOf(file) === 0 && signs.length > 0) throw emptied(file, existsSync(file) ? 'empty' : 'missing', signs);
}

/** A database without any table, which SQLite takes for whole. */
function refuseHollow(db: DatabaseSync, file: string): void {
  const tables = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'];
  const signs = signsOfEarlier(file).filter((name) => !name.endsWith('-wal'));
  if (tables === 0 && signs.length > 0) throw emptied(file, 'empty', signs);
}

/** A file is not made smaller while it is in use: what is erased makes room for what comes. Before anyone is served, one that is more empty than full is. */
function shrink(db: DatabaseSync, log: Log | undefined): void {
  const of = (name: string): number => Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
  const free = of('freelist_count');
  if (free * 2 < of('page_count') || free * of('page_size') < WORTH_SHRINKING) return;
  db.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
  log?.info('store-shrunk', { megabytes: Math.round((free * of('page_size')) / 1e6) });
}

/**
 * Opens the store, alone: a second opening of the same file throws `StoreBusy`.
 * Also throws `StoreUnwritable`, `StoreCorrupt` (damaged, or empty where there was one), `StoreTooNew`, and (read-only) `StoreMissing`.
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
    if (!inMemory) {
      const restored = 'dir' in options ? finishRestore(file) : null;
      if (restored) options.log?.warn('restore-cut-off', { left: restored });
      refuseEmptied(file);
      createPrivate(file);
      makeAllPrivate(file, [TOMBSTONES]);
    }
    db = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true });
    quickCheck(db, file);
    if (!inMemory) refuseHollow(db, file);
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
    shrink(db, options.log);
    return store;
  } catch (error) {
    if (db?.isOpen) db.close();
    release();
    throw damaged(error, file);
  }
}
