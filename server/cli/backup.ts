/**
 * `npm run backup -- FILE`: a consistent copy of the store, also while a server runs on it. Everything in it is compared with its seals; exit 1 where some of it is damaged.
 * `npm run backup -- --sweep FILE…`: erases from old backups the sessions whose time is over, and those that a facilitator has erased since.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PARTIAL, fileIn, inspectFile, openStore } from '../store/sqlite/index.ts';
import { sweep } from '../store/sweep.ts';
import { tombstonesIn } from '../store/tombstones.ts';
import { doubtText, judgedTime, type Judged } from '../time/clock.ts';
import { Mistake, damagedOf, dataDir, run, say } from './common.ts';

/** What the store in use says of the clock; null where there is none. */
async function judgedByServer(): Promise<Judged | null> {
  if (!existsSync(fileIn(dataDir()))) return null;
  const store = await openStore({ dir: dataDir(), readOnly: true });
  try {
    return await judgedTime(store);
  } finally {
    await store.close();
  }
}

async function sweepBackups(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new Mistake('Name the backups to sweep: npm run backup -- --sweep FILE…');
  const erased = tombstonesIn(dataDir()).all();
  const known = await judgedByServer();
  if (known?.doubted) say(doubtText);
  for (const name of files) {
    const file = resolve(name);
    if (!existsSync(file)) throw new Mistake(`There is no file ${file}.`);
    const store = await openStore({ file });
    try {
      const { until } = known ?? (await judgedTime(store));
      const { erased: ids, held } = await sweep(store, until, erased);
      const gone = ids.length;
      say(`${file}: ${gone} session${gone === 1 ? '' : 's'} erased`);
      if (held)
        throw new Mistake(`Another program reads ${file}: traces are left in it. Close that, and run this again.`);
    } finally {
      await store.close();
    }
  }
}

/** A backup that is still being written after so long was killed. */
const GIVEN_UP = 3_600_000;

/** Half copies hold people's names like whole ones, and nobody would ever sweep them. */
function removeGivenUp(dir: string): void {
  for (const name of readdirSync(dir).filter((one) => one.endsWith(PARTIAL))) {
    const file = join(dir, name);
    if (Date.now() - statSync(file).mtimeMs > GIVEN_UP) rmSync(file, { force: true });
  }
}

await run(async ([first, ...rest]) => {
  if (first === '--sweep') {
    await sweepBackups(rest);
    return 0;
  }
  if (!first) throw new Mistake('Name the file to write: npm run backup -- FILE');
  const target = resolve(first);
  if (existsSync(target)) throw new Mistake(`${target} exists already. Name a new file.`);
  const store = await openStore({ dir: dataDir(), readOnly: true });
  try {
    if (existsSync(dirname(target))) removeGivenUp(dirname(target));
    await store.backup(target);
  } finally {
    await store.close();
  }
  const { matches, found } = inspectFile(target);
  say(`Backup written: ${target} (${matches} match${matches === 1 ? '' : 'es'} compared with their seals)`);
  if (found.length > 0)
    throw new Mistake(
      `The copy is written, but not all in it is what was once stored: ${damagedOf(found)}. Keep your older backups: one of them may hold these matches whole.`,
    );
  return 0;
});
