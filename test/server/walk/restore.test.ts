/** `npm run restore`, killed after each of its steps: the store is the old one or the backup, whole, and never an empty one; restoring again ends it. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, restore } from '../../../server/store/sqlite/index.ts';
import { matchRow, personRow, sessionRow } from '../rows.ts';
import { leftBehind } from './failpoints.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'two-track-restoring-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

/** The codes of the sessions in a folder. */
async function codesIn(folder: string): Promise<readonly string[]> {
  const store = await openStore({ dir: folder });
  try {
    const found = await Promise.all(
      ['OLD234', 'NEW234'].map(async (code) => ((await store.sessionByCode(code)) ? [code] : [])),
    );
    return found.flat();
  } finally {
    await store.close();
  }
}

/** A store with the session OLD234 and a backup of it, after which NEW234 came in its place. `torn`: its newest rows are in the write-ahead log only. */
async function given(torn: boolean): Promise<{ live: string; backup: string }> {
  const [live, backup] = [join(dir, 'live'), join(dir, 'backup.db')];
  const store = await openStore({ dir: live });
  await store.commit({
    newSession: sessionRow('s1', { code: 'OLD234' }),
    newPeople: [personRow('p1', 's1')],
    scenarios: [{ hash: 'h1', body: '{}' }],
    newMatches: [matchRow('m1', 's1')],
  });
  await store.backup(backup);
  await store.commit({ dropped: { sessions: ['s1'] } });
  await store.commit({ newSession: sessionRow('s2', { code: 'NEW234' }) });
  if (!torn) {
    await store.close();
    return { live, backup };
  }
  // As a killed server leaves it: never closed, its log beside it.
  const killed = join(dir, 'killed');
  const { left } = await leftBehind(live, killed, () =>
    store.commit({ audit: [{ session: 's2', at: 1, participant: 'p', act: 'a', target: '', refused: false }] }),
  );
  await store.close();
  const last = left.at(-1)!.dir;
  expect(existsSync(join(last, 'two-track.db-wal'))).toBe(true);
  return { live: last, backup };
}

test.each([
  ['that was closed', false],
  ['of a server that was killed', true],
])('over a store %s', async (_how, torn) => {
  const { live, backup } = await given(torn);
  const { left, points } = await leftBehind(live, join(dir, 'left'), async () => restore(live, backup));
  expect(points.filter((point) => /^(?:rename|copyFile|write|rm)/.test(point)).length).toBeGreaterThanOrEqual(5);
  expect(await codesIn(live)).toEqual(['OLD234']);
  const stages: string[] = [];
  for (const { dir: folder } of left) {
    const codes = await codesIn(folder);
    stages.push(codes.join(' '));
    // Nothing half copied is left lying about.
    expect(readdirSync(folder).filter((name) => /part|restoring/.test(name))).toEqual([]);
    restore(folder, backup);
    expect(await codesIn(folder)).toEqual(['OLD234']);
  }
  expect(stages.filter((stage, k) => stage !== stages[k - 1])).toEqual(['NEW234', 'OLD234']);
});
