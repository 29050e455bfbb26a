/**
 * Overwrites, in a database that is in use, what was left behind of rows that are deleted: in steps so short that commands go on between them, and without writing
 * the file anew. Only bytes that no row uses are touched, so that it does no harm where it is cut off, and readers notice nothing.
 *
 * A step holds the lock for writing, with everything that was committed in the file and the write-ahead log empty, so that the pages in the file are the newest there
 * are and nobody changes them meanwhile. It needs no one to be reading from the log: while another program does, nothing can be overwritten, and it has to be tried
 * again.
 */
import { closeSync, fdatasync, fstatSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { SQLITE, sqliteCode } from './errors.ts';
import { HEADER_BYTES, filledGaps, formatOf, type Format } from './gaps.ts';

/** In `PRAGMA user_version`, which is part of the erasing transaction: there are traces in the file. */
export const TRACES = 1;

/** `held`: another program reads the database; `again`: more was erased meanwhile. In both there are traces left, and it is to be tried again. */
export type Overwritten = 'done' | 'held' | 'again';

/** Pages of one step: a few milliseconds. */
const STEP = 1_024;
/** A step's rest in proportion to what it took, and at least so many milliseconds. */
const REST = 2;
const LEAST_REST = 2;
/** The second time finds what moved from pages that were still to come to pages that were done. */
const PASSES = 2;
const BUSY_MS = 5_000;
/** Somebody reads now and then: milliseconds between two tries of a step, and how often before another program is taken to hold the file. */
const TRY_AGAIN = 50;
const TRIES = 40;

const isBusy = (error: unknown): boolean => [SQLITE.busy, 6 /* locked */].includes(sqliteCode(error) ?? -1);

export class Overwriting {
  readonly #db: DatabaseSync;
  #file: number | null = null;
  #running: Promise<Overwritten> | null = null;
  #erasings = 0;
  #stopped = false;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Within the transaction that deletes. */
  mark(): void {
    this.#erasings += 1;
    this.#db.exec(`PRAGMA user_version = ${TRACES}`);
  }

  due(): boolean {
    return Number(this.#db.prepare('PRAGMA user_version').get()?.['user_version']) === TRACES;
  }

  /** Whoever asks while it runs is told how that ends: what was erased by then may need another one. */
  run(): Promise<Overwritten> {
    this.#running ??= this.#overwrite().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Call when the database is closed: until then closing the file would let go of its locks. */
  async stop(closeDatabase: () => void): Promise<void> {
    this.#stopped = true;
    await this.#running?.catch(() => undefined);
    closeDatabase();
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  async #overwrite(): Promise<Overwritten> {
    const path = this.#db.location();
    const erasings = this.#erasings;
    if (path !== null) {
      this.#file ??= openSync(path, 'r+');
      for (let pass = 0; pass < PASSES; pass++) {
        for (let from = 0, ends = false; !ends; from += STEP) {
          if (this.#stopped) return 'again';
          const began = performance.now();
          const left = await this.#patiently(path, this.#file, from);
          if (left === null) return 'held';
          ends = left <= 0;
          await pause(Math.max(LEAST_REST, REST * (performance.now() - began)));
        }
      }
      await promisify(fdatasync)(this.#file);
    }
    if (this.#erasings !== erasings || this.#stopped) return 'again';
    this.#db.exec('PRAGMA user_version = 0');
    return 'done';
  }

  async #patiently(path: string, file: number, from: number): Promise<number | null> {
    for (let tries = 1; ; tries++) {
      const left = this.#step(path, file, from);
      if (left !== null || tries === TRIES || this.#stopped) return left;
      await pause(TRY_AGAIN);
    }
  }

  /** How many pages are left after these; null where they cannot be had alone. */
  #step(path: string, file: number, from: number): number | null {
    const db = this.#db;
    if (db.isTransaction) return null;
    try {
      // Asked once, not waited for: the process has other things to do.
      db.exec('PRAGMA busy_timeout = 0');
      if (db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] !== 0) return null;
      db.exec('BEGIN IMMEDIATE');
      try {
        if (logSize(path) > 0) return null;
        return clean(file, from);
      } finally {
        db.exec('ROLLBACK');
      }
    } catch (error) {
      if (isBusy(error)) return null;
      throw error;
    } finally {
      db.exec(`PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA shrink_memory`);
    }
  }
}

function logSize(path: string): number {
  try {
    return statSync(`${path}-wal`).size;
  } catch {
    return 0;
  }
}

function readFormat(file: number): Format {
  const header = Buffer.alloc(HEADER_BYTES);
  readSync(file, header, 0, HEADER_BYTES, 0);
  return formatOf(header);
}

/** Pages left after these. */
function clean(file: number, from: number): number {
  const format = readFormat(file);
  const { pageSize } = format;
  const pages = Math.floor(fstatSync(file).size / pageSize);
  const count = Math.min(STEP, pages - from);
  if (count <= 0) return 0;
  const bytes = Buffer.alloc(count * pageSize);
  readSync(file, bytes, 0, bytes.length, from * pageSize);
  for (let k = 0; k < count; k++) {
    const at = k * pageSize;
    const page = bytes.subarray(at, at + pageSize);
    for (const [begin, end] of filledGaps(page, from + k === 0, format))
      writeSync(file, Buffer.alloc(end - begin), 0, end - begin, from * pageSize + at + begin);
  }
  return pages - from - count;
}
