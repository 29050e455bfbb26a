/** `npm run backup -- FILE`: a consistent copy of the store, also while a server runs on it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openStore } from '../store/sqlite/index.ts';
import { Mistake, dataDir, run, say } from './common.ts';

await run(async ([file]) => {
  if (!file) throw new Mistake('Name the file to write: npm run backup -- FILE');
  const target = resolve(file);
  if (existsSync(target)) throw new Mistake(`${target} exists already. Name a new file.`);
  const store = await openStore({ dir: dataDir(), readOnly: true });
  try { await store.backup(target); } finally { await store.close(); }
  say(`Backup written: ${target}`);
  return 0;
});
