/** Commands of several matches in one commit: each on its own all or nothing, none acknowledged before the disk has it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnyEvent } from '../../shared/rules/event.ts';
import { openStore } from '../../server/store/sqlite/index.ts';
import type { SqliteStore } from '../../server/store/sqlite/sqliteStore.ts';
import { matchRow, sessionRow } from './rows.ts';
import { StoreReadOnly, VersionConflict, type Batch } from '../../server/store/store.ts';

const MATCHES = ['m1', 'm2', 'm3'];
let dir: string;
let store: SqliteStore;
let epochs: number[];
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'two-track-group-'));
  store = await openStore({ dir });
  await store.commit({
    newSession: sessionRow('s1'),
    scenarios: [{ hash: 'h1', body: '{}' }],
    newMatches: MATCHES.map((id) => matchRow(id, 's1')),
  });
  epochs = [];
  for (const id of MATCHES) epochs.push(await store.claim(id, 'test'));
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const batch = (match: string, seq: number, size = 0): Batch => ({
  match,
  receipt: null,
  texts: [],
  nextDue: null,
  status: 'running',
  stateHash: null,
  events: [
    {
      match,
      seq,
      v: 1,
      type: 'TalksFrozen',
      at: 1_000,
      round: 1,
      phase: 'talks',
      by: { role: 'system', seat: null, participant: 'system' },
      cause: 'c',
      streams: ['public'],
      data: { until: seq, filler: 'x'.repeat(size) },
    } as unknown as AnyEvent,
  ],
});
const commits = (): { count: () => number } => {
  let n = 0;
  const { db } = store;
  const exec = db.exec.bind(db);
  db.exec = (text) => {
    if (text === 'COMMIT') n += 1;
    exec(text);
  };
  return { count: () => n };
};
const written = (): Promise<number[]> => Promise.all(MATCHES.map(async (id) => (await store.events(id, 0)).length));

test('given commands of three matches at once, one commit holds them all', async () => {
  const { count } = commits();
  await Promise.all(MATCHES.map((id, k) => store.append(batch(id, 1), 0, epochs[k]!)));
  expect([count(), await written()]).toEqual([1, [1, 1, 1]]);
  await store.append(batch('m1', 2), 1, epochs[0]!);
  expect([count(), await written()]).toEqual([2, [2, 1, 1]]);
});

test('given one that conflicts, it alone is refused', async () => {
  const results = await Promise.allSettled([
    store.append(batch('m1', 1), 0, epochs[0]!),
    store.append(batch('m2', 5), 4, epochs[1]!),
    store.append(batch('m3', 1), 0, epochs[2]!),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect((results[1] as PromiseRejectedResult).reason).toBeInstanceOf(VersionConflict);
  expect(await written()).toEqual([1, 0, 1]);
});

test('given a disk with no room for one of them, that one is told so and the small ones are written', async () => {
  const { db } = store;
  const pages = Number(db.prepare('PRAGMA page_count').get()?.['page_count']);
  db.exec(`PRAGMA max_page_count = ${pages + 6}`);
  const results = await Promise.allSettled([
    store.append(batch('m1', 1), 0, epochs[0]!),
    store.append(batch('m2', 1, 200_000), 0, epochs[1]!),
    store.append(batch('m3', 1), 0, epochs[2]!),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect((results[1] as PromiseRejectedResult).reason).toBeInstanceOf(StoreReadOnly);
  expect(await written()).toEqual([1, 0, 1]);
});

test('given a store that is closed while commands wait, they are committed first', async () => {
  const waiting = store.append(batch('m1', 1), 0, epochs[0]!);
  await Promise.resolve();
  await store.close();
  await waiting;
  store = await openStore({ dir });
  expect(await written()).toEqual([1, 0, 0]);
});

test('given a slow disk, commands that come while the process catches up share the next commit', async () => {
  const { count } = commits();
  const exec = store.db.exec;
  store.db.exec = (text) => {
    exec(text);
    if (text === 'COMMIT') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
  };
  await store.append(batch('m1', 1), 0, epochs[0]!);
  const second = store.append(batch('m2', 1), 0, epochs[1]!);
  await new Promise((resolve) => {
    setTimeout(resolve, 2);
  });
  await Promise.all([second, store.append(batch('m3', 1), 0, epochs[2]!)]);
  expect([count(), await written()]).toEqual([2, [1, 1, 1]]);
});
