/** What lies in the data folder: who may read it, what is left of a restore that was killed, and a store that is gone. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreCorrupt, fileIn, openStore, restore, type SqliteStore } from '../../server/store/sqlite/index.ts';
import { tombstonesIn } from '../../server/store/tombstones.ts';
import { tempDir } from './net/kit.ts';

let dir: string;
let remove: () => Promise<void>;
const open: SqliteStore[] = [];
beforeEach(async () => {
  ({ path: dir, remove } = await tempDir());
});
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
  await remove();
});
const opened = async (): Promise<SqliteStore> => {
  const store = await openStore({ dir });
  open.push(store);
  return store;
};
const closed = async (): Promise<void> => {
  for (const store of open.splice(0)) await store.close();
};
const code = 'INSERT INTO session (id, code, settings, tz, locked, expires_at) VALUES (?, ?, ?, ?, 0, 1)';
const put = (store: { db: DatabaseSync }, name: string): unknown => store.db.prepare(code).run(name, name, '{}', 'UTC');
const codes = (store: { db: DatabaseSync }): unknown[] =>
  store.db
    .prepare('SELECT code FROM session ORDER BY code')
    .all()
    .map((row) => row['code']);
const mode = (name: string): number => statSync(join(dir, name)).mode & 0o777;

describe.skipIf(process.platform === 'win32')('nobody else may read', () => {
  test('the database, its logs, its lock, the list of the erased, copies and stores kept aside', async () => {
    dir = join(dir, 'made', 'here');
    const store = await opened();
    put(store, 'A');
    tombstonesIn(dir).add('s', 0);
    await store.backup(join(dir, 'copy.db'));
    const names = readdirSync(dir);
    expect(names).toEqual(
      expect.arrayContaining(['two-track.db', 'two-track.db-wal', 'two-track.db-shm', 'erased.txt']),
    );
    await closed();
    restore(dir, join(dir, 'copy.db'));
    expect([mode('..'), mode('.')]).toEqual([0o700, 0o700]);
    for (const name of [...readdirSync(dir), 'two-track.db.before-restore'])
      expect([name, mode(name)]).toEqual([name, 0o600]);
  });

  test('files that an earlier version left open to all are closed at the next start', async () => {
    const store = await opened();
    put(store, 'A');
    tombstonesIn(dir).add('s', 0);
    await closed();
    const db = new DatabaseSync(fileIn(dir));
    writeFileSync(join(dir, 'two-track.db.before-restore'), '');
    db.exec('CREATE TABLE beside (x)');
    for (const name of readdirSync(dir)) chmodSync(join(dir, name), 0o644);
    await opened();
    db.close();
    for (const name of readdirSync(dir)) expect([name, mode(name)]).toEqual([name, 0o600]);
  });
});

describe('given a store that was there', () => {
  const gone: [string, () => void][] = [
    ['empty', () => truncateSync(fileIn(dir), 0)],
    ['missing', () => renameSync(fileIn(dir), join(dir, 'elsewhere'))],
    [
      'without a table',
      () => {
        renameSync(fileIn(dir), join(dir, 'elsewhere'));
        const db = new DatabaseSync(fileIn(dir));
        db.exec('PRAGMA user_version = 3');
        db.close();
      },
    ],
  ];
  const signs: [string, () => void][] = [
    ['the list of the erased', () => tombstonesIn(dir).add('s', 0)],
    ['a store kept aside', () => copyFileSync(fileIn(dir), `${fileIn(dir)}.before-restore`)],
  ];
  test.each(gone.flatMap(([what, lose]) => signs.map(([sign, leave]) => [what, sign, lose, leave] as const)))(
    'whose file is %s beside %s, it is not begun anew, but told, and nothing is changed',
    async (_what, _sign, lose, leave) => {
      put(await opened(), 'A');
      await closed();
      leave();
      lose();
      const before = readdirSync(dir).filter((name) => !name.endsWith('.lock'));
      for (let i = 0; i < 2; i++) {
        const error = await openStore({ dir }).catch((e: unknown) => e);
        expect(error).toBeInstanceOf(StoreCorrupt);
        expect((error as Error).message).toMatch(/^[^\n]*(?:empty|missing)[^\n]*npm run restore -- [^\n]*$/);
      }
      expect(readdirSync(dir).filter((name) => !name.endsWith('.lock'))).toEqual(before);
    },
  );

  test.each(gone.slice(0, 2))(
    'whose file is %s beside its write-ahead log, the log is not thrown away',
    async (_what, lose) => {
      put(await opened(), 'A');
      // As a killed process leaves it: with all that is new in the log alone.
      const kept = join(dir, 'kept');
      copyFileSync(`${fileIn(dir)}-wal`, kept);
      await closed();
      lose();
      copyFileSync(kept, `${fileIn(dir)}-wal`);
      await expect(openStore({ dir })).rejects.toThrow(StoreCorrupt);
      expect(statSync(`${fileIn(dir)}-wal`).size).toBe(statSync(kept).size);
    },
  );

  test('a folder without any of these begins as new, also with an empty file of a first start that was cut off', async () => {
    mkdirSync(join(dir, 'scenarios'));
    writeFileSync(fileIn(dir), '');
    expect(codes(await opened())).toEqual([]);
  });
});

describe('given a restore that was killed', () => {
  const part = (): string => `${fileIn(dir)}.two-track-part`;
  const marker = (): string => `${fileIn(dir)}.restoring`;
  const aside = (): string => `${fileIn(dir)}.before-restore`;
  /** A store with B in its log only, and a copy from before. */
  async function ready(): Promise<void> {
    const store = await opened();
    put(store, 'A');
    await store.backup(join(dir, 'copy.db'));
    put(store, 'B');
    for (const end of ['', '-wal']) copyFileSync(fileIn(dir) + end, join(dir, `live${end}`));
    await closed();
    for (const end of ['', '-wal']) renameSync(join(dir, `live${end}`), fileIn(dir) + end);
  }

  test.each(['start', 'restore'])('while it copied, the copy is swept at the next %s', async (next) => {
    await ready();
    writeFileSync(part(), 'SQLite format 3, and half of everything');
    writeFileSync(`${fileIn(dir)}.part`, 'the same, of an older version');
    if (next === 'start') expect(codes(await opened())).toEqual(['A', 'B']);
    else restore(dir, join(dir, 'copy.db'));
    expect(existsSync(part()) || existsSync(`${fileIn(dir)}.part`)).toBe(false);
  });

  const moments: [string, () => void][] = [
    ['before the old store was moved', () => undefined],
    ['after its file was moved', () => renameSync(fileIn(dir), aside())],
    [
      'after its log was moved too',
      () => {
        renameSync(fileIn(dir), aside());
        renameSync(`${fileIn(dir)}-wal`, `${aside()}-wal`);
      },
    ],
    [
      'after the copy had its place',
      () => {
        renameSync(fileIn(dir), aside());
        renameSync(`${fileIn(dir)}-wal`, `${aside()}-wal`);
        renameSync(part(), fileIn(dir));
      },
    ],
  ];
  test.each(moments)('%s, it is finished at the next start, and the old store is kept whole', async (_when, kill) => {
    await ready();
    copyFileSync(join(dir, 'copy.db'), part());
    writeFileSync(marker(), 'two-track.db.before-restore');
    kill();
    expect(codes(await opened())).toEqual(['A']);
    expect([existsSync(part()), existsSync(marker())]).toEqual([false, false]);
    const old = new DatabaseSync(aside());
    expect(codes({ db: old })).toEqual(['A', 'B']);
    old.close();
  });
});
