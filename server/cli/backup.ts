/**
 * `npm run backup -- FILE`: a consistent copy of the store, also while a server runs on it.
 * `npm run backup -- --sweep FILE…`: erases from old backups the sessions whose time is over, and those that a facilitator has erased since.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openStore } from '../store/sqlite/index.ts';
import { sweep } from '../store/sweep.ts';
import { tombstonesIn } from '../store/tombstones.ts';
import { Mistake, dataDir, run, say } from './common.ts';

async function sweepBackups(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new Mistake('Name the backups to sweep: npm run backup -- --sweep FILE…');
  const erased = tombstonesIn(dataDir()).all();
  for (const name of files) {
    const file = resolve(name);
    if (!existsSync(file)) throw new Mistake(`There is no file ${file}.`);
    const store = await openStore({ file });
    try {
      const gone = (await sweep(store, Date.now(), erased)).erased.length;
      say(`${file}: ${gone} session${gone === 1 ? '' : 's'} erased`);
    } finally {
      await store.close();
    }
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
    await store.backup(target);
  } finally {
    await store.close();
  }
  say(`Backup written: ${target}`);
  return 0;
});
