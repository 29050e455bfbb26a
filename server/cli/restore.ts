/** `npm run restore -- FILE`: puts a backup in the place of the store, without the sessions that are erased or expired since. Refuses while a server runs on it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { faultsIn } from '../sessions/invariants.ts';
import type { Finding } from '../store/damage.ts';
import { fileIn, openStore, restore } from '../store/sqlite/index.ts';
import { sweep } from '../store/sweep.ts';
import { tombstonesIn } from '../store/tombstones.ts';
import { prolong } from '../store/lifetime.ts';
import { doubtText, judgedTime, type Judged } from '../time/clock.ts';
import { Mistake, damagedOf, dataDir, retentionDays, run, say } from './common.ts';

/** By the store that is about to be replaced, as far as it can be read: it was in use more lately than any backup. */
async function judgedBy(dir: string): Promise<Judged | null> {
  if (!existsSync(fileIn(dir))) return null;
  try {
    const store = await openStore({ dir, readOnly: true });
    try {
      return await judgedTime(store);
    } finally {
      await store.close();
    }
  } catch {
    return null;
  }
}

await run(async ([file]) => {
  if (!file) throw new Mistake('Name the backup to restore: npm run restore -- FILE');
  const dir = dataDir();
  const known = await judgedBy(dir);
  const aside = restore(dir, resolve(file));
  say(`Restored from ${resolve(file)}.${aside ? ` The store before it is kept as ${aside}.` : ''}`);
  const store = await openStore({ dir });
  try {
    const time = known ?? (await judgedTime(store));
    // The next start goes on from what was known, not from the day of the backup.
    if (known) await store.keepSight(known.sight);
    if (time.doubted) say(doubtText);
    await prolong(store, time.until, retentionDays());
    const gone = (await sweep(store, time.until, tombstonesIn(dir).all())).erased.length;
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
    // Of damage it was spoken above.
    const faults = (await faultsIn(store)).filter((fault) => fault.invariant !== 'record-whole').length;
    if (faults > 0)
      say(
        `${faults} thing${faults === 1 ? '' : 's'} in the backup ${faults === 1 ? 'is' : 'are'} not in order. What an earlier version left half done is put in order by the next start.`,
      );
  } finally {
    await store.close();
  }
  return 0;
});
