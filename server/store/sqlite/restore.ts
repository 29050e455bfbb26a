/** Back from a backup. The file in use is kept aside, so that a mistaken restore can be undone. */
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreMissing } from './errors.ts';
import { ownership } from './lock.ts';
import { fileIn, quickCheck } from './open.ts';

const WITH_LOG = ['', '-wal', '-shm'] as const;

/**
 * Puts `backup` in the place of the store of `dir`; returns where the old file went, or null where there was none.
 * Throws `StoreBusy` while a server runs, `StoreMissing` where there is no backup, `StoreCorrupt` when it is damaged.
 */
export function restore(dir: string, backup: string): string | null {
  if (!existsSync(backup)) throw new StoreMissing(`There is no file ${backup}.`);
  const file = fileIn(dir);
  mkdirSync(dir, { recursive: true });
  const release = ownership(file);
  const part = `${file}.part`;
  try {
    copyFileSync(backup, part);
    check(part, backup);
    const copy = openSync(part, 'r+');
    fsyncSync(copy);
    closeSync(copy);
    const aside = existsSync(file) ? freeName(`${file}.before-restore`) : null;
    // With its write-ahead log: the newest commits may be in there.
    for (const end of WITH_LOG)
      if (existsSync(file + end)) {
        if (aside) renameSync(file + end, aside + end);
        else rmSync(file + end);
      }
    renameSync(part, file);
    return aside;
  } finally {
    for (const end of WITH_LOG) rmSync(part + end, { force: true });
    release();
  }
}

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
