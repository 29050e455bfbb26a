/** What is erased leaves no trace in the files of a store that is in use, and nothing else is touched. */
import { closeSync, openSync, readFileSync, readSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gather } from '../../server/sessions/gathering.ts';
import { filledGaps, formatOf, gapsOf } from '../../server/store/sqlite/gaps.ts';
import { fileIn, openStore, type SqliteStore } from '../../server/store/sqlite/index.ts';
import { Overwriting } from '../../server/store/sqlite/overwriting.ts';
import { tempDir } from './net/kit.ts';
import { reading } from './reader.ts';

let dir: string;
let remove: () => Promise<void>;
const open: { close(): unknown }[] = [];
beforeEach(async () => {
  ({ path: dir, remove } = await tempDir());
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  await remove();
});
/** In another process's way of looking: by the bytes of the files, whatever SQLite says. */
const tracesOf = (mark: string): string[] =>
  readdirSync(dir).filter((name) => readFileSync(join(dir, name)).includes(mark));

const turn = (): Promise<void> =>
  new Promise((done) => {
    setImmediate(done);
  });

const generator =
  (seed: number) =>
  (n: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.trunc((seed / 2 ** 32) * n);
  };

/** A database in which rows of two owners came, grew and went in turns, so that they lie on the same pages. */
function given(seed: number, rows: number): { db: DatabaseSync; file: string } {
  const file = join(dir, 'some.db');
  const db = new DatabaseSync(file);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON; CREATE TABLE person (id TEXT PRIMARY KEY, owner TEXT, alias TEXT); CREATE INDEX owned ON person (owner); CREATE TABLE said (owner TEXT, seq INTEGER, body TEXT, PRIMARY KEY (owner, seq)) WITHOUT ROWID',
  );
  const random = generator(seed);
  const owners = ['Xq7Canary', 'Stays'];
  db.exec('BEGIN');
  for (let k = 0; k < rows; k++) {
    const owner = owners[random(2)]!;
    const long = random(60) === 0 ? 2_000 : 40;
    db.prepare('INSERT INTO person VALUES (?, ?, ?)').run(
      `${random(1e9)}-${owner}-${k}`,
      owner,
      owner.repeat(1 + random(4)),
    );
    db.prepare('INSERT INTO said VALUES (?, ?, ?)').run(`${owner}${random(20)}`, k, owner.repeat(1 + random(long)));
    if (k % 10 === 0) db.exec('COMMIT; BEGIN');
    if (k % 3 === 0) db.prepare('UPDATE person SET alias = owner || alias WHERE rowid = ?').run(1 + random(k + 1));
  }
  db.exec('COMMIT');
  return { db, file };
}
const erase = (db: DatabaseSync): void => {
  db.exec("DELETE FROM person WHERE owner = 'Xq7Canary'; DELETE FROM said WHERE owner LIKE 'Xq7Canary%'");
};
const rest = (db: DatabaseSync): unknown => [
  db.prepare("SELECT * FROM person WHERE owner = 'Stays' ORDER BY id").all(),
  db.prepare("SELECT * FROM said WHERE owner LIKE 'Stays%' ORDER BY owner, seq").all(),
];

describe('the gaps of a page', () => {
  test('hold what SQLite leaves behind, and nothing but them does', async () => {
    let found = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const { db, file } = given(seed, 1_500);
      erase(db);
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      db.close();
      found += tracesOf('Xq7Canary').length;
      const bytes = readFileSync(file);
      const format = formatOf(bytes);
      for (let at = 0; at < bytes.length; at += format.pageSize)
        for (const [from, to] of filledGaps(bytes.subarray(at, at + format.pageSize), at === 0, format))
          bytes.fill(0, at + from, at + to);
      expect(bytes.includes('Xq7Canary')).toBe(false);
      await remove();
      ({ path: dir, remove } = await tempDir());
    }
    expect(found).toBeGreaterThan(0);
  });

  test('lie within the page, whatever its bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 512, maxLength: 512 }), fc.constantFrom(2, 5, 10, 13), (bytes, type) => {
        const page = Buffer.from(bytes);
        page[0] = type;
        // Counts that are small enough to be believed, now and then.
        page[3] = 0;
        let last = 0;
        for (const [from, to] of gapsOf(page, false, { pageSize: 512, usable: 512 })) {
          expect(from).toBeGreaterThanOrEqual(8);
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeLessThanOrEqual(512);
          expect(to).toBeGreaterThan(from);
          last = from;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('overwriting', () => {
  test('leaves no trace and touches nothing else, while others write and after it', async () => {
    let left = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 50, max: 2_500 }), async (seed, rows) => {
        const { db } = given(seed, rows);
        const random = generator(seed + 1);
        const traces = new Overwriting(db);
        erase(db);
        traces.mark();
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        left += tracesOf('Xq7Canary').length;
        let running = true;
        let written = 0;
        const others = (async () => {
          while (running) {
            db.prepare('INSERT INTO said VALUES (?, ?, ?)').run('Later', written++, 'later'.repeat(1 + random(300)));
            if (written % 4 === 0)
              db.prepare('DELETE FROM said WHERE owner = ? AND seq = ?').run('Later', random(written));
            await turn();
          }
        })();
        const before = rest(db);
        const result = await traces.run();
        running = false;
        await others;
        expect([result, traces.due()]).toEqual(['done', false]);
        expect(rest(db)).toEqual(before);
        // Pages that were in memory are not written back with what they held.
        for (let k = 0; k < 200; k++)
          db.prepare("UPDATE person SET alias = alias || 'x' WHERE rowid = ?").run(1 + random(rows));
        expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
        expect(tracesOf('Xq7Canary')).toEqual([]);
        await traces.stop(() => db.close());
        await remove();
        ({ path: dir, remove } = await tempDir());
      }),
      { numRuns: 25 },
    );
    expect(left).toBeGreaterThan(5);
  });

  test('is held by another process that reads, says so at once, and is done when that lets go', async () => {
    const store = await openStore({ dir });
    open.push(store);
    await fill(store, 40);
    const reader = await reading(fileIn(dir));
    await store.register.erase('Xq7Canary');
    const began = performance.now();
    expect(await store.register.compact()).toBe('held');
    // The five seconds that a query may wait for a lock are not spent here.
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(store.rewriteDue()).toBe(true);
    expect(tracesOf('Xq7Canary').length).toBeGreaterThan(0);
    await reader.letGo();
    expect(await store.register.compact()).toBe('done');
    expect(tracesOf('Xq7Canary')).toEqual([]);
    expect(store.db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  });

  test('lets commands go on: they are answered before it is done', async () => {
    const store = await openStore({ dir });
    open.push(store);
    await fill(store, 60, 60_000);
    await store.register.erase('Xq7Canary');
    let done = false;
    const overwritten = store.register.compact().then((result) => {
      done = true;
      return result;
    });
    let meanwhile = 0;
    while (!done) {
      await store.touch('p-Stays', meanwhile);
      await turn();
      if (!done) meanwhile += 1;
    }
    expect(await overwritten).toBe('done');
    expect(meanwhile).toBeGreaterThan(10);
  });

  test('of an erasing that came meanwhile is not said to be done', async () => {
    const store = await openStore({ dir });
    open.push(store);
    await fill(store, 60, 20_000);
    await store.register.erase('Xq7Canary');
    const first = store.register.compact();
    await store.register.erase('Stays');
    expect(await first).toBe('again');
    expect(store.rewriteDue()).toBe(true);
    expect(await store.register.compact()).toBe('done');
    expect(tracesOf('says so')).toEqual([]);
  });

  test('that was cut off is taken up again, and one of a large session that was cut off half-way is finished', async () => {
    const store = await openStore({ dir });
    await fill(store, 60);
    const erasing = store.register.erase('Xq7Canary');
    for (let k = 0; k < 3; k++) await turn();
    const left = store.db.prepare("SELECT expires_at FROM session WHERE id = 'Xq7Canary'").get();
    expect(left).toEqual({ expires_at: 0 });
    await erasing;
    await store.close();
    const again = await openStore({ dir });
    open.push(again);
    expect(again.rewriteDue()).toBe(false);
    expect(tracesOf('Xq7Canary')).toEqual([]);
  });
});

/** Two sessions with texts of this size, in turns. */
async function fill(store: SqliteStore, rows: number, size = 400): Promise<void> {
  const { db } = store;
  db.exec("INSERT INTO scenario VALUES ('h', '{}')");
  const names = ['Xq7Canary', 'Stays'];
  for (const name of names) {
    db.prepare(
      "INSERT INTO session (id, code, settings, tz, locked, expires_at) VALUES (?, ?, '{}', 'UTC', 0, 9e15)",
    ).run(name, name);
    db.prepare(
      "INSERT INTO participant (id, session, alias, lang, role, token_hash, last_seen) VALUES (?, ?, ?, 'en', 'delegate', ?, 0)",
    ).run(`p-${name}`, name, name, name);
    db.prepare(
      "INSERT INTO match (id, session, scenario_hash, rules_version, seed, status, seq, epoch) VALUES (?, ?, 'h', 1, 1, 'lobby', 0, 0)",
    ).run(`m-${name}`, name);
  }
  db.exec('BEGIN');
  for (let k = 0; k < rows; k++)
    for (const name of names)
      db.prepare('INSERT INTO text (match, seq, participant, body) VALUES (?, ?, ?, ?)').run(
        `m-${name}`,
        k,
        `p-${name}`,
        `${name} says so `.repeat(Math.ceil(size / 16)),
      );
  db.exec('COMMIT');
}

describe('work that many ask for', () => {
  test('is done once for all who asked meanwhile, again for those who came later, and again until it works', async () => {
    let times = 0;
    const outcomes = [false, true, true];
    const gathered = gather(async () => {
      await new Promise((done) => {
        setTimeout(done, 30);
      });
      return outcomes[times++] ?? true;
    }, 1);
    const first = Promise.all(Array.from({ length: 20 }, () => gathered.ask()));
    await new Promise((done) => {
      setTimeout(done, 10);
    });
    await Promise.all([first, ...Array.from({ length: 20 }, () => gathered.ask())]);
    expect(times).toBeLessThanOrEqual(3);
    gathered.stop();
  });
});

test('given a file that is more empty than full, it is made smaller before anyone is served', async () => {
  const store = await openStore({ dir });
  await fill(store, 700, 60_000);
  await store.register.erase('Xq7Canary');
  await store.register.erase('Stays');
  await store.close();
  const size = (): number => {
    const file = openSync(fileIn(dir), 'r');
    const pages = Buffer.alloc(4);
    readSync(file, pages, 0, 4, 28);
    closeSync(file);
    return pages.readUInt32BE(0) * 4_096;
  };
  expect(size()).toBeGreaterThan(64e6);
  open.push(await openStore({ dir }));
  expect(size()).toBeLessThan(1e6);
});
