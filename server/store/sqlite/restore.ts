/** Back from a backup. The file in use is kept aside, so that a mistaken restore can be undone; one that was cut off is finished, or what it left is swept. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreMissing } from './errors.ts';
import { ownership } from './lock.ts';
import { ASIDE, PARTIAL, WITH_LOG, fileIn } from './place.ts';
import { createPrivate, makePrivate, privateFolder } from './private.ts';
import { quickCheck } from './quickCheck.ts';

/** From here on the copy is whole, and only takes its place: the file names where the old store goes, or is empty where there was none. */
const MARK = '.restoring';
/** What versions before called it. */
const OLD_PARTIAL = '.part';

/**
 * Puts `backup` in the place of the store of `dir`; returns where the old file went, or null where there was none.
 * Throws `StoreBusy` while a server runs, `StoreMissing` where there is no backup, `StoreCorrupt` when it is damaged.
 */
export function restore(dir: string, backup: string): string | null {
  if (!existsSync(backup)) throw new StoreMissing(`There is no file ${backup}.`);
  const file = fileIn(dir);
  privateFolder(dir);
  const release = ownership(file);
  try {
    finishRestore(file);
    copyAside(backup, `${file}${PARTIAL}`);
    const aside = existsSync(file) ? freeName(`${file}${ASIDE}`) : null;
    mark(file, aside);
    takePlace(file, aside);
    return aside;
  } finally {
    release();
  }
}

/** Brings a restore that was cut off to its end, or sweeps its copy where that was not whole yet. The caller holds the lock. Tells what was done. */
export function finishRestore(file: string): 'finished' | 'swept' | null {
  const part = `${file}${PARTIAL}`;
  const marked = existsSync(`${file}${MARK}`);
  if (marked) {
    const aside = readFileSync(`${file}${MARK}`, 'utf8');
    takePlace(file, aside === '' ? null : join(dirname(file), aside));
  }
  const left = [part, `${file}${MARK}${PARTIAL}`, `${file}${OLD_PARTIAL}`].filter((name) => existsSync(name));
  for (const name of left) remove(name);
  return marked ? 'finished' : left.length > 0 ? 'swept' : null;
}

function copyAside(backup: string, part: string): void {
  try {
    createPrivate(part);
    copyFileSync(backup, part);
    makePrivate(part);
    check(part, backup);
    flush(part);
  } catch (error) {
    remove(part);
    throw error;
  }
}

/** Appears whole or not at all. */
function mark(file: string, aside: string | null): void {
  const draft = `${file}${MARK}${PARTIAL}`;
  writeFileSync(draft, aside === null ? '' : basename(aside), { mode: 0o600, flush: true });
  renameSync(draft, `${file}${MARK}`);
  flush(dirname(file));
}

/** Each step may have been done already by one that was cut off. */
function takePlace(file: string, aside: string | null): void {
  const part = `${file}${PARTIAL}`;
  // While the copy is still here, what stands in its place is the old store: with its write-ahead log, since the newest commits may be in there.
  if (existsSync(part)) {
    for (const end of WITH_LOG)
      if (existsSync(file + end)) {
        if (aside) renameSync(file + end, aside + end);
        else rmSync(file + end);
      }
    renameSync(part, file);
    flush(dirname(file));
  }
  rmSync(`${file}${MARK}`);
}

/** On Windows a folder cannot be opened, and keeps its entries by itself. */
function flush(path: string): void {
  try {
    const opened = openSync(path, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  }
}

const remove = (file: string): void => WITH_LOG.forEach((end) => rmSync(file + end, { force: true }));

function check(part: string, named: string): void {
  const db = new DatabaseSync(part);
  try {
    quickCheck(db, named);
    const ours = db
      .prepare("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table' AND name IN ('match', 'event', 'receipt')")
      .get();
    if (ours?.['n'] !== 3) throw new StoreMissing(`${named} is no backup of this program. Nothing was changed.`);
  } finally {
    db.close();
  }
}

function freeName(wish: string): string {
  let name = wish;
  for (let i = 2; existsSync(name); i++) name = `${wish}-${i}`;
  return name;
}
