/** `npm run restore -- FILE`: puts a backup in the place of the store. Refuses while a server runs on it. */
import { resolve } from 'node:path';
import { restore } from '../store/sqlite/index.ts';
import { Mistake, dataDir, run, say } from './common.ts';

await run(async ([file]) => {
  if (!file) throw new Mistake('Name the backup to restore: npm run restore -- FILE');
  const aside = restore(dataDir(), resolve(file));
  say(`Restored from ${resolve(file)}.${aside ? ` The store before it is kept as ${aside}.` : ''}`);
  return 0;
});
