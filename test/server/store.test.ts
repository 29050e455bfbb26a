import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AnyEvent } from '../../shared/rules/event.ts';
import type { State } from '../../shared/rules/state.ts';
import {
  fileIn,
  openStore,
  restore,
  StoreBusy,
  StoreCorrupt,
  StoreMissing,
  StoreTooNew,
  StoreUnwritable,
} from '../../server/store/sqlite/index.ts';
import { StoreReadOnly, VersionConflict, type Batch, type Store } from '../../server/store/store.ts';
import { matchRow, personRow, sessionRow } from './rows.ts';

let dir: string;
const open: Store[] = [];
const opened = async <S extends Store>(store: Promise<S>): Promise<S> => {
  const s = await store;
  open.push(s);
  return s;
};
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'two-track-store-'));
});
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const event = (seq: number, size = 0): AnyEvent => ({
  match: 'm1',
  seq,
  v: 1,
  type: 'TalksFrozen',
  at: 1_000 + seq,
  round: 1,
  phase: 'talks',
  by: { role: 'system', seat: null, participant: 'system' },
  cause: `c${seq}`,
  rule: 'D11',
  documents: ['002'],
  streams: ['public'],
  data: { until: seq, ...(size ? { filler: 'x'.repeat(size) } : {}) },
});
const batch = (events: AnyEvent[], more: Partial<Batch> = {}): Batch => ({
  match: 'm1',
  events,
  receipt: null,
  texts: [],
  nextDue: null,
  status: 'running',
  stateHash: null,
  ...more,
});

async function givenMatch(store: Store): Promise<number> {
  await store.commit({
    newSession: sessionRow('s1', { code: 'ABC234', expiresAt: 1 }),
    scenarios: [{ hash: 'h1', body: '{}' }],
    newMatches: [matchRow('m1', 's1')],
  });
  return store.claim('m1', 'test');
}

describe('appending', () => {
  test('what is appended is read back as it was', async () => {
    const store = await opened(openStore({ dir }));
    const epoch = await givenMatch(store);
    const receipt = { match: 'm1', actor: 'p1', commandId: 'a', payloadHash: 'x', reply: '{"ok":true,"seq":1}' };
    await store.append(
      batch([event(1), event(2)], {
        receipt,
        texts: [{ match: 'm1', seq: 2, participant: 'p1', body: '안녕' }],
        nextDue: 60_000,
        stateHash: 'abc',
      }),
      0,
      epoch,
    );
    expect(await store.events('m1', 0)).toEqual([event(1), event(2)]);
    expect(await store.events('m1', 1)).toEqual([event(2)]);
    expect(await store.events('m1', 0, 1)).toEqual([event(1)]);
    expect(await store.receipt('m1', 'p1', 'a')).toEqual(receipt);
    expect(await store.receipt('m1', 'p2', 'a')).toBeNull();
    expect(await store.texts('m1', [1, 2])).toEqual(new Map([[2, '안녕']]));
    expect(await store.match('m1')).toMatchObject({
      seq: 2,
      nextDue: 60_000,
      status: 'running',
      stateHash: 'abc',
      epoch,
    });
    expect([await store.due(59_999, 10), await store.due(60_000, 10), await store.running(10)]).toEqual([
      [],
      ['m1'],
      ['m1'],
    ]);
  });

  test.each([
    ['an older version', 0, 0],
    ['a version to come', 2, 0],
    ['an older epoch', 1, -1],
  ])('at %s it conflicts and writes nothing', async (_name, expected, epochStep) => {
    const store = await opened(openStore({ dir }));
    const epoch = await givenMatch(store);
    await store.append(batch([event(1)]), 0, epoch);
    const receipt = { match: 'm1', actor: 'p1', commandId: 'a', payloadHash: 'x', reply: '{}' };
    await expect(
      store.append(batch([event(expected + 1)], { receipt, nextDue: 5 }), expected, epoch + epochStep),
    ).rejects.toThrow(VersionConflict);
    expect(await store.events('m1', 0)).toEqual([event(1)]);
    expect(await store.receipt('m1', 'p1', 'a')).toBeNull();
    expect(await store.match('m1')).toMatchObject({ seq: 1, nextDue: null });
  });

  test('a new owner fences the one before it out', async () => {
    const store = await opened(openStore({ dir }));
    const stale = await givenMatch(store);
    const fresh = await store.claim('m1', 'other');
    expect(fresh).toBeGreaterThan(stale);
    await expect(store.append(batch([event(1)]), 0, stale)).rejects.toThrow(VersionConflict);
    await store.append(batch([event(1)]), 0, fresh);
    expect(await store.events('m1', 0)).toHaveLength(1);
  });

  test('a receipt is written once: the same id conflicts and takes its events with it', async () => {
    const store = await opened(openStore({ dir }));
    const epoch = await givenMatch(store);
    const receipt = { match: 'm1', actor: 'p1', commandId: 'a', payloadHash: 'x', reply: '{}' };
    await store.append(batch([], { receipt }), 0, epoch);
    await expect(store.append(batch([event(1)], { receipt }), 0, epoch)).rejects.toThrow(VersionConflict);
    expect(await store.events('m1', 0)).toEqual([]);
  });
});

test('a full disk makes the store read-only, writes nothing, and is over when there is room again', async () => {
  const store = await opened(openStore({ dir }));
  const epoch = await givenMatch(store);
  const { db } = store;
  const { page_count: pages } = db.prepare('PRAGMA page_count').get() as { page_count: number };
  db.exec(`PRAGMA max_page_count = ${pages + 1}`);
  await expect(store.append(batch([event(1, 50_000)]), 0, epoch)).rejects.toThrow(StoreReadOnly);
  expect(await store.events('m1', 0)).toEqual([]);
  expect(store.writable()).toBe(false);
  db.exec('PRAGMA max_page_count = 1000000');
  await expect.poll(() => store.writable()).toBe(true);
  await store.append(batch([event(1, 50_000)]), 0, epoch);
  expect(await store.events('m1', 0)).toHaveLength(1);
});

describe('opening', () => {
  test('a second owner is turned away in one line, until the first lets go', async () => {
    const first = await opened(openStore({ dir }));
    await expect(openStore({ dir })).rejects.toThrow(StoreBusy);
    await expect(openStore({ dir })).rejects.toThrow(/^[^\n]+$/);
    await first.close();
    await opened(openStore({ dir }));
  });

  test.each([
    ['garbage at the start', (file: string) => writeFileSync(file, 'no database '.repeat(400))],
    [
      'flipped pages',
      (file: string) => {
        const f = openSync(file, 'r+');
        for (let page = 2; page < 12; page++) writeSync(f, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
        closeSync(f);
      },
    ],
    ['a torn end', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ])('a damaged file (%s) is refused with the way out, and the lock let go', async (_name, damage) => {
    await (await openStore({ dir })).close();
    damage(fileIn(dir));
    for (let i = 0; i < 2; i++) {
      const error = await openStore({ dir }).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(StoreCorrupt);
      expect((error as Error).message).toMatch(/^[^\n]*npm run restore -- [^\n]*$/);
    }
  });

  test('where no directory can be, it says so', async () => {
    writeFileSync(join(dir, 'file'), '');
    await expect(openStore({ dir: join(dir, 'file', 'data') })).rejects.toThrow(StoreUnwritable);
  });

  test('a file of a newer program is left alone', async () => {
    await (await openStore({ dir })).close();
    const db = new DatabaseSync(fileIn(dir));
    db.exec("INSERT INTO kysely_migration VALUES ('999-later', '2030-01-01T00:00:00.000Z')");
    db.close();
    await expect(openStore({ dir })).rejects.toThrow(StoreTooNew);
  });

  test('a file of the first schema is migrated with all it holds', async () => {
    const db = new DatabaseSync(fileIn(dir));
    db.exec(readFileSync(new URL('./fixtures/store-v1.sql', import.meta.url), 'utf8'));
    db.close();
    const store = await opened(openStore({ dir }));
    expect(await store.sessionByCode('OLD234')).toMatchObject({ id: 's1', tz: 'Asia/Seoul', locked: false });
    expect(await store.participantByToken('hash-1')).toMatchObject({ alias: 'Haneul' });
    expect(await store.events('m1', 0)).toMatchObject([
      { seq: 1, type: 'PhaseBegan' },
      { seq: 2, rule: 'D10', documents: ['001'], by: { seat: 'tokyo' } },
    ]);
    expect(await store.texts('m1', [2])).toEqual(new Map([[2, 'hello']]));
    expect(await store.receipt('m1', 'p1', 'c1')).toMatchObject({ reply: '{"ok":true,"seq":2}' });
    expect(await store.seatings('m1')).toMatchObject([{ seat: 'tokyo', participant: 'p1' }]);
    const epoch = await store.claim('m1', 'new');
    expect(epoch).toBe(4);
    await store.append(
      batch([event(3)], { texts: [{ match: 'm1', seq: 3, participant: 'p1', body: 'new' }] }),
      2,
      epoch,
    );
    expect(await store.due(2_000_000_000_000, 10)).toEqual([]);
  });
});

test('a class under way in a file of the third schema is migrated with all it holds', async () => {
  const db = new DatabaseSync(fileIn(dir));
  db.exec(readFileSync(new URL('./fixtures/store-v3.sql', import.meta.url), 'utf8'));
  db.close();
  const store = await opened(openStore({ dir }));
  const { register } = store;
  expect(await register.participant('l1')).toMatchObject({
    role: 'projector',
    revokedAt: 5,
    status: 'in',
    wish: null,
    host: null,
  });
  expect(await register.seatingsOf('s1')).toMatchObject([{ match: 'm1', participant: 'p1', seat: 'tokyo' }]);
  expect(await register.receiptsOf('m1')).toEqual([
    { actor: 'p1', commandId: 'c1', reply: '{"ok":true,"seq":2}', at: null, command: null },
  ]);
  expect([
    (await register.surveys('s1')).length,
    (await register.reports('s1')).length,
    (await register.injects('s1')).length,
    (await register.fired('s1')).length,
    (await register.auditOf('s1')).length,
  ]).toEqual([1, 1, 1, 1, 1]);
  expect(await register.stewards('m1')).toEqual([]);
  await store.commit({ stewards: [{ match: 'm1', seat: 'tokyo', why: 'absence' }] });
  expect(await register.stewards('m1')).toEqual([{ seat: 'tokyo', why: 'absence' }]);
  await register.erase('s1');
  await register.compact();
  expect(
    (await register.auditOf('s1')).length +
      (await register.surveys('s1')).length +
      (await register.fired('s1')).length +
      (await register.stewards('m1')).length,
  ).toBe(0);
});

test('given sessions that came in turns, one of them is erased while the others play: nothing of it is left, a command meanwhile is kept, and the process is free', async () => {
  const store = await opened(openStore({ dir }));
  const { register } = store;
  const names = ['Xq7Canary', 'Stays'];
  for (const name of names)
    await store.commit({
      newSession: sessionRow(name, { settings: `{"title":"${name}"}`, expiresAt: 1 }),
      scenarios: [{ hash: 'h1', body: '{}' }],
      newMatches: [matchRow(`m-${name}`, name)],
    });
  const epochs = [await store.claim('m-Xq7Canary', 'test'), await store.claim('m-Stays', 'test')];
  for (let seq = 1; seq <= 120; seq++) {
    await Promise.all(
      names.map(async (name, k) => {
        const match = `m-${name}`;
        const tokenHash = `${(seq * 7919) % 1000}-${name}`;
        await store.commit({ newPeople: [personRow(`${name}-${seq}`, name, { alias: `${name} ${seq}`, tokenHash })] });
        await store.touch(`${name}-${Math.max(1, seq - 5)}`, 1_000_000 * seq);
        await store.append(
          {
            match,
            events: [
              {
                ...event(seq),
                match,
                by: { role: 'delegate', seat: 'tokyo', participant: `${name}-${seq}` },
              } as AnyEvent,
            ],
            receipt: {
              match,
              actor: `${name}-${seq}`,
              commandId: `${(seq * 31) % 97}`,
              payloadHash: 'x',
              reply: `{"ok":true,"seq":${seq}}`,
            },
            texts: [{ match, seq, participant: `${name}-${seq}`, body: `${name} says ${'so '.repeat(seq * 13)}` }],
            nextDue: null,
            status: 'running',
            stateHash: null,
          },
          seq - 1,
          epochs[k]!,
        );
      }),
    );
  }
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 1);
  await register.erase('Xq7Canary');
  expect(store.rewriteDue()).toBe(true);
  const rewritten = register.compact();
  const meanwhile = store.append(
    {
      match: 'm-Stays',
      events: [{ ...event(121), match: 'm-Stays' }],
      receipt: null,
      texts: [],
      nextDue: null,
      status: 'running',
      stateHash: null,
    },
    120,
    epochs[1]!,
  );
  await Promise.all([rewritten, meanwhile]);
  clearInterval(others);
  expect([store.rewriteDue(), turns > 5, (await store.match('m-Stays'))?.seq]).toEqual([false, true, 121]);
  const bytes = (): Buffer[] => readdirSync(dir).map((name) => readFileSync(join(dir, name)));
  expect(bytes().some((file) => file.includes('Xq7Canary'))).toBe(false);
  expect(bytes().some((file) => file.includes('Stays'))).toBe(true);
});

test('given an erasing that was cut off before the file was written anew, that is done at the next start', async () => {
  const store = await opened(openStore({ dir }));
  await givenMatch(store);
  await store.register.erase('s1');
  await store.close();
  open.pop();
  expect((await opened(openStore({ dir }))).rewriteDue()).toBe(false);
});

test('the latest snapshot is found', async () => {
  const store = await opened(openStore({ dir }));
  await givenMatch(store);
  expect(await store.latestSnapshot('m1')).toBeNull();
  const row = (seq: number) => ({
    match: 'm1',
    seq,
    state: { version: seq } as unknown as State,
    counts: { public: seq },
    hash: `h${seq}`,
  });
  await store.putSnapshot(row(200));
  await store.putSnapshot(row(400));
  await store.putSnapshot(row(400));
  expect(await store.latestSnapshot('m1')).toEqual(row(400));
});

describe('backup and restore', () => {
  test('a copy taken while in use is restored in place, the old file kept aside', async () => {
    const store = await opened(openStore({ dir }));
    const epoch = await givenMatch(store);
    await store.append(batch([event(1)]), 0, epoch);
    const copy = join(dir, 'copy.db');
    const beside = await openStore({ dir, readOnly: true });
    await beside.backup(copy);
    await beside.close();
    await store.append(batch([event(2)]), 1, epoch);
    expect(() => restore(dir, copy)).toThrow(StoreBusy);
    await store.close();

    const aside = restore(dir, copy);
    const back = await opened(openStore({ dir }));
    expect(await back.events('m1', 0)).toEqual([event(1)]);
    const old = await opened(openStore({ file: aside ?? '', readOnly: true }));
    expect(await old.events('m1', 0)).toHaveLength(2);
  });

  test('a damaged or foreign backup changes nothing', async () => {
    await givenMatch(await opened(openStore({ dir })));
    for (const store of open.splice(0)) await store.close();
    const bad = join(dir, 'bad.db');
    writeFileSync(bad, 'x'.repeat(9_000));
    expect(() => restore(dir, bad)).toThrow(StoreCorrupt);
    const foreign = new DatabaseSync(join(dir, 'foreign.db'));
    foreign.exec('CREATE TABLE t (x)');
    foreign.close();
    expect(() => restore(dir, join(dir, 'foreign.db'))).toThrow(StoreMissing);
    expect(() => restore(dir, join(dir, 'none.db'))).toThrow(StoreMissing);
    expect(await (await opened(openStore({ dir }))).sessionByCode('ABC234')).not.toBeNull();
  });
});
