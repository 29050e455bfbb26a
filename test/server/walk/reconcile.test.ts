/** Data folders in which an earlier version left an operation half done: put in order at load, with a line in the log, so that the class goes on. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsIn, type Invariant } from '../../../server/sessions/invariants.ts';
import { fileIn } from '../../../server/store/sqlite/index.ts';
import type { ConsoleOverview } from '../../../shared/console.ts';
import type { Dealt } from '../../../shared/session.ts';
import { get } from '../net/kit.ts';
import { bearer } from '../net/sessionKit.ts';
import { copyTo } from './failpoints.ts';
import { openHouse, type House } from './house.ts';
import { faultsOf, send } from './kit.ts';
import { prepare, type Scene } from './scene.ts';

let dir: string;
let scene: Scene;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'two-track-reconcile-'));
  const house = await openHouse(join(dir, 'base'));
  scene = await prepare(house, 16);
  await house.close();
}, 120_000);
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

const RESTORE = fileURLToPath(new URL('../../../server/cli/restore.ts', import.meta.url));
let folders = 0;
function cutOff(damage: (db: DatabaseSync, scene: Scene) => void): string {
  const folder = join(dir, String(++folders));
  copyTo(join(dir, 'base'), folder);
  const db = new DatabaseSync(fileIn(folder));
  damage(db, scene);
  db.close();
  return folder;
}
/** Looks at every world, as a console does: what is found then is put in order. */
async function lookAround(house: House): Promise<void> {
  for (const { facilitator } of [scene.gathering, scene.dealt, scene.running, scene.friends])
    expect((await get<ConsoleOverview>(house.url, '/api/console', bearer(facilitator))).status).toBe(200);
}

const seat = (db: DatabaseSync, participant: string, match: string, at: string, portfolios: string): void =>
  void db
    .prepare(
      'INSERT INTO seating (match, seat, from_seq, to_seq, participant, portfolios) VALUES (?, ?, 9, NULL, ?, ?)',
    )
    .run(match, at, participant, portfolios);
const ALL = '["head","foreign","defence","intelligence","spokesperson"]';
const leave = (db: DatabaseSync, participant: string): void =>
  void db.prepare('UPDATE seating SET to_seq = 9 WHERE participant = ? AND to_seq IS NULL').run(participant);
const newcomer = (db: DatabaseSync, session: string, lastSeen: number): void =>
  void db
    .prepare(
      "INSERT INTO participant (id, session, alias, lang, role, token_hash, last_seen, status, created_at) VALUES ('new', ?, 'New', 'en', 'delegate', 'h-new', ?, 'in', 5)",
    )
    .run(session, lastSeen);
const seatedIn = (match: string | undefined, at: string) =>
  [...scene.running.pupils, ...scene.dealt.pupils].filter((p) => p.match === match && p.seat === at);

interface Case {
  readonly given: string;
  readonly damage: (db: DatabaseSync, scene: Scene) => void;
  readonly breaks: Invariant;
  readonly log: RegExp;
}
const CASES: readonly Case[] = [
  {
    given: 'a deal that was cut off between a world and its opening',
    damage: (db, { gathering }) => {
      db.prepare(
        "INSERT INTO match (id, session, scenario_hash, rules_version, seed, status, seq, next_due, owner, epoch, lease_until, parent_match, parent_seq, state_hash, world) SELECT 'empty', ?, scenario_hash, rules_version, seed, 'lobby', 0, NULL, NULL, 1, NULL, NULL, NULL, NULL, 1 FROM match LIMIT 1",
      ).run(gathering.session);
    },
    breaks: 'match-opened',
    log: /"reconciled","worlds":1,"sessions":0,"seats":0,"tables":0/,
  },
  {
    given: 'a match that was cut off between its session and itself',
    damage: (db) => {
      db.exec(
        "INSERT INTO session (id, code, settings, tz, locked, expires_at) VALUES ('lone', 'LONE23', '{}', 'UTC', 0, 9e15)",
      );
    },
    breaks: 'session-has-match',
    log: /"reconciled","worlds":0,"sessions":1/,
  },
  {
    given: 'a late join that was cut off between the seat and the record, by someone who was never answered',
    damage: (db, { running }) => {
      newcomer(db, running.session, 5);
      seat(db, 'new', running.worlds[0]!, 'tokyo', ALL);
    },
    breaks: 'seats-as-recorded',
    log: /"match-reconciled","match":"[^"]+","seats":"tokyo","began":false/,
  },
  {
    given: 'a late join that was cut off half-way through the portfolios',
    damage: (db, { running }) => {
      newcomer(db, running.session, 5_000);
      seat(db, 'new', running.worlds[0]!, 'tokyo', '["defence"]');
      const [first] = seatedIn(running.worlds[0], 'tokyo');
      db.prepare(`UPDATE seating SET portfolios = '["head"]' WHERE participant = ?`).run(first!.id);
    },
    breaks: 'seats-as-recorded',
    log: /"match-reconciled","match":"[^"]+","seats":"tokyo"/,
  },
  {
    given: 'a move that was cut off after the seat was left',
    damage: (db, { running }) => leave(db, seatedIn(running.worlds[0], 'tokyo')[0]!.id),
    breaks: 'seats-as-recorded',
    log: /"match-reconciled","match":"[^"]+","seats":"tokyo"/,
  },
  {
    given: 'a removal that was cut off before the seat was left',
    damage: (db, { running }) =>
      void db
        .prepare("UPDATE participant SET status = 'removed' WHERE id = ?")
        .run(seatedIn(running.worlds[0], 'seoul')[0]!.id),
    breaks: 'seated-of-session',
    log: /"reconciled","worlds":0,"sessions":0,"seats":1/,
  },
  {
    given: 'a person who holds seats in two worlds',
    damage: (db, { dealt }) =>
      seat(
        db,
        dealt.pupils[0]!.id,
        dealt.worlds.find((w) => w !== dealt.pupils[0]!.match)!,
        'tokyo',
        ALL,
      ),
    breaks: 'one-seat-each',
    log: /"reconciled","worlds":0,"sessions":0,"seats":1/,
  },
  {
    given: 'a world that was cut off before it was told of the switches of its session',
    damage: (db, { dealt }) =>
      void db.prepare(`UPDATE session SET settings = '{"phrasebookOnly":true}' WHERE id = ?`).run(dealt.session),
    breaks: 'table-as-set',
    log: /"reconciled","worlds":0,"sessions":0,"seats":0,"tables":2/,
  },
  {
    given: 'a match whose last seat was taken and which did not begin',
    damage: (db, { friends }) => {
      newcomer(db, friends.session, 5_000);
      seat(db, 'new', friends.match, 'pyongyang', ALL);
    },
    breaks: 'full-has-begun',
    log: /"match-reconciled","match":"[^"]+","seats":"","began":true/,
  },
];

test.each(CASES)('given $given, all is in order after a start', async ({ damage, breaks, log }) => {
  const folder = cutOff(damage);
  expect((await faultsOf(folder)).map((fault) => (fault as { invariant: string }).invariant)).toContain(breaks);
  const house = await openHouse(folder);
  await lookAround(house);
  expect(await faultsIn(house.store)).toEqual([]);
  expect(house.log.filter((line) => line.includes('reconcile')).join('\n')).toMatch(log);
  await house.close();

  const again = await openHouse(folder);
  await lookAround(again);
  expect(again.log.filter((line) => line.includes('reconcile'))).toEqual([]);
  await again.close();
});

test('given a class that no deal could seat any more, it is dealt after a start', async () => {
  const folder = cutOff(CASES[0]!.damage);
  const house = await openHouse(folder);
  const { facilitator } = scene.gathering;
  const deal = { path: '/api/session/deal', body: { worlds: 2, start: true }, token: facilitator };
  const { status, body } = await send(house.url, deal, null);
  expect([status, body as Dealt]).toEqual([200, { worlds: 2, seated: 16, waiting: 0, started: 2 }]);
  expect(await faultsIn(house.store)).toEqual([]);
  await house.close();
});

test('given a latecomer whose answer never came, the seat is as it was, and they wait in the lobby; one who was seen keeps it', async () => {
  const tokyo = async (lastSeen: number): Promise<readonly string[]> => {
    const folder = cutOff((db, { running }) => {
      newcomer(db, running.session, lastSeen);
      seat(db, 'new', running.worlds[0]!, 'tokyo', ALL);
    });
    const house = await openHouse(folder);
    await lookAround(house);
    const { body } = await get<ConsoleOverview>(house.url, '/api/console', bearer(scene.running.facilitator));
    await house.close();
    return body.people.filter((p) => p.participant === 'new').map((p) => `${p.status} ${p.portfolios.length > 0}`);
  };
  expect(await tokyo(5)).toEqual(['waiting false']);
  expect(await tokyo(5_000)).toEqual(['seated true']);
});

test('given a backup with something left half done in it, whoever restores it is told', async () => {
  const restored = async (damage: Case['damage']): Promise<string> => {
    const into = mkdtempSync(join(dir, 'restored-'));
    const { stdout } = await promisify(execFile)(process.execPath, [RESTORE, fileIn(cutOff(damage))], {
      env: { ...process.env, DATA_DIR: into },
    });
    return stdout;
  };
  expect(await restored(() => undefined)).not.toMatch(/not in order/);
  expect(await restored(CASES[0]!.damage)).toMatch(/^1 thing in the backup is not in order\./m);
});

test('given a disk that takes nothing at the start, it is served all the same, and put in order later', async () => {
  const folder = cutOff(CASES[2]!.damage);
  const house = await openHouse(folder);
  await house.close();
  const full = cutOff(CASES[2]!.damage);
  const db = new DatabaseSync(fileIn(full));
  db.exec("CREATE TRIGGER refuse BEFORE UPDATE ON seating BEGIN SELECT RAISE(ABORT, 'full'); END");
  db.close();
  const stuck = await openHouse(full);
  await lookAround(stuck);
  expect(stuck.log.join('\n')).toMatch(/"match-unreconciled"/);
  stuck.store.db.exec('DROP TRIGGER refuse');
  await stuck.close();
  const later = await openHouse(full);
  await lookAround(later);
  expect(await faultsIn(later.store)).toEqual([]);
  await later.close();
});
