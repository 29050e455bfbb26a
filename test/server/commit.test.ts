/** One operation's changes: written whole or not at all, once for each key, and nothing but data. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AlreadyDone, type Changes } from '../../server/store/changes.ts';
import { openStore, type SqliteStore } from '../../server/store/sqlite/index.ts';
import { StoreReadOnly, VersionConflict, type Batch, type SeatingChange } from '../../server/store/store.ts';
import { matchRow, personRow, sessionRow } from './rows.ts';

let dir: string;
let store: SqliteStore;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'two-track-commit-'));
  store = await openStore({ dir });
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const batch = (match: string, seq: number, more: Partial<Batch> = {}): Batch => ({
  match,
  receipt: null,
  texts: [],
  nextDue: null,
  status: 'running',
  stateHash: 'h',
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
      data: { until: seq },
    },
  ],
  ...more,
});
const operation = (key: string) => ({ key, session: 's1', kind: 'join', payloadHash: 'p', reply: '{"n":1}', at: 5 });
const took = (participant: string, seat: 'tokyo' | 'seoul', byHand: string | null = null): SeatingChange => ({
  type: 'taken',
  row: { match: 'm1', participant, seat, portfolios: '["head"]', fromSeq: 0, toSeq: null, byHand },
});

/** A session with one match, one person in it, and the operation that made them. */
const FIRST: Changes = {
  newSession: sessionRow('s1', { code: 'ABC234' }),
  newPeople: [personRow('p1', 's1')],
  operation: operation('k1'),
  audit: [{ session: 's1', at: 5, participant: 'p1', act: 'deal', target: '', refused: false }],
  scenarios: [{ hash: 'h1', body: '{}' }],
  newMatches: [matchRow('m1', 's1', { epoch: 1 })],
  appends: [
    { batch: batch('m1', 1, { seatings: [took('p1', 'tokyo')] }), expectedSeq: 0, epoch: 1 },
    { batch: batch('m1', 2), expectedSeq: 1, epoch: 1 },
  ],
};
const SECOND: Changes = {
  operation: operation('k2'),
  session: { id: 's1', lessonBegun: 7, locked: true },
  newPeople: [personRow('p2', 's1')],
  people: [{ id: 'p1', alias: 'Mina' }],
  appends: [
    {
      batch: batch('m1', 3, {
        seatings: [
          { type: 'left', participant: 'p1', seat: 'tokyo', toSeq: 2 },
          took('p2', 'tokyo'),
          { type: 'changed', participant: 'p2', portfolios: '["foreign"]', byHand: '["foreign"]' },
        ],
      }),
      expectedSeq: 2,
      epoch: 1,
    },
  ],
  stewards: [{ match: 'm1', seat: 'tokyo', why: 'absence' }],
};

/** Every row of every table, but for the migrations' own. */
const everything = (): string =>
  JSON.stringify(
    ['session', 'participant', 'match', 'seating', 'event', 'operation', 'audit', 'steward', 'scenario'].map((table) =>
      store.db.prepare(`SELECT * FROM "${table}"`).all(),
    ),
  );

test('all of an operation is read back, in the order of its parts', async () => {
  await store.commit(FIRST);
  await store.commit(SECOND);
  expect(await store.session('s1')).toMatchObject({ code: 'ABC234', lessonBegun: 7, locked: true });
  expect((await store.participants('s1')).map((p) => p.alias)).toEqual(['Mina', 'p2']);
  expect(await store.match('m1')).toMatchObject({ seq: 3, status: 'running', stateHash: 'h' });
  expect((await store.seatings('m1')).map((s) => [s.participant, s.portfolios, s.toSeq, s.byHand])).toEqual([
    ['p1', '["head"]', 2, null],
    ['p2', '["foreign"]', null, '["foreign"]'],
  ]);
  expect(await store.operation('k1')).toEqual(operation('k1'));
  expect(await store.register.auditOf('s1')).toHaveLength(1);
  expect(await store.register.stewards('m1')).toEqual([{ seat: 'tokyo', why: 'absence' }]);
});

test('what an operation changes is data: a copy of it does the same', async () => {
  await store.commit(structuredClone(FIRST));
  await store.commit(JSON.parse(JSON.stringify(SECOND)) as Changes);
  expect(await store.match('m1')).toMatchObject({ seq: 3 });
});

describe('nothing is written', () => {
  beforeEach(() => store.commit(FIRST));

  test.each<[string, Changes, new (...args: never[]) => Error]>([
    ['of an operation that was done before', { ...SECOND, operation: operation('k1') }, AlreadyDone],
    [
      'where a match has moved on',
      { ...SECOND, appends: [{ batch: batch('m1', 2), expectedSeq: 1, epoch: 1 }] },
      VersionConflict,
    ],
    [
      'where another owner has the match',
      { ...SECOND, appends: [{ batch: batch('m1', 3), expectedSeq: 2, epoch: 0 }] },
      VersionConflict,
    ],
    [
      'where a later part does not fit',
      { ...SECOND, fired: [{ plan: 'none', match: 'm1', at: 1, ok: true, code: null }] },
      Error,
    ],
    ['where a person of that name exists', { ...SECOND, newPeople: [personRow('p1', 's1')] }, Error],
  ])('%s', async (_name, changes, error) => {
    const before = everything();
    await expect(store.commit(changes)).rejects.toThrow(error);
    expect(everything()).toBe(before);
  });

  test('on a full disk; the same changes are taken once it has room', async () => {
    const before = everything();
    const filler = { ...SECOND, people: [{ id: 'p1', alias: 'x'.repeat(200_000) }] };
    store.db.exec(`PRAGMA max_page_count = ${String(store.db.prepare('PRAGMA page_count').get()?.['page_count'])}`);
    await expect(store.commit(filler)).rejects.toThrow(StoreReadOnly);
    expect(everything()).toBe(before);
    store.db.exec('PRAGMA max_page_count = 1000000');
    await store.commit(filler);
    expect(await store.operation('k2')).not.toBeNull();
  });

  test('a conflict names its match', async () => {
    await store
      .commit({ appends: [{ batch: batch('m1', 9), expectedSeq: 8, epoch: 1 }] })
      .catch((error: unknown) => expect(error).toMatchObject({ match: 'm1' }));
    expect.assertions(1);
  });
});

test('polled pages read anew after a change of people and seats, and not after a mere note', async () => {
  await store.commit(FIRST);
  const at = store.revision();
  await store.commit({ audit: FIRST.audit ?? [] });
  expect(store.revision()).toBe(at);
  await store.append(batch('m1', 3), 2, 1);
  expect(store.revision()).toBe(at);
  await store.append(batch('m1', 4, { seatings: [took('p1', 'seoul')] }), 3, 1);
  expect(store.revision()).toBeGreaterThan(at);
});
