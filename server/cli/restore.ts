/** `npm run restore -- FILE`: puts a backup in the place of the store, without the sessions that are erased or expired since. Refuses while a server runs on it. */
import { resolve } from 'node:path';
import type { Finding } from '../store/damage.ts';
import { openStore, restore } from '../store/sqlite/index.ts';
import { sweep } from '../store/sweep.ts';
import { tombstonesIn } from '../store/tombstones.ts';
import { prolong } from '../store/lifetime.ts';
import { Mistake, damagedOf, dataDir, retentionDays, run, say } from './common.ts';

await run(async ([file]) => {
  if (!file) throw new Mistake('Name the backup to restore: npm run restore -- FILE');
  const dir = dataDir();
  const aside = restore(dir, resolve(file));
  say(`Restored from ${resolve(file)}.${aside ? ` The store before it is kept as ${aside}.` : ''}`);
  const store = await openStore({ dir });
  try {
    await prolong(store, Date.now(), retentionDays());
    const gone = (await sweep(store, Date.now(), tombstonesIn(dir).all())).erased.length;
    if (gone > 0)
      say(
        `${gone} session${gone === 1 ? '' : 's'} of the backup had expired or been erased, and ${gone === 1 ? 'is' : 'are'} erased again.`,
      );
    const found: Finding[] = [];
    for (const id of await store.register.matchIds()) for await (const step of store.inspect(id)) found.push(...step);
    if (found.length > 0)
      say(
        `Not all in it is what was once stored; these matches will be stopped, the others live: ${damagedOf(found)}.`,
      );
  } finally {
    await store.close();
  }
  return 0;
});
