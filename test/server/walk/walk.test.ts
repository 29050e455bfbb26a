/**
 * Nothing is half done: each operation over HTTP is killed after each statement that it writes. What is left is the store as it was before or as it is after,
 * every invariant holds, and the same request under the same id completes it once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsIn } from '../../../server/sessions/invariants.ts';
import { fileIn, openStore } from '../../../server/store/sqlite/index.ts';
import { bearer } from '../net/sessionKit.ts';
import { copyTo, leftBehind, type Left } from './failpoints.ts';
import { openHouse, type House } from './house.ts';
import { OPERATIONS, type Asked, type Walked } from './operations.ts';
import { prepare, type Scene } from './scene.ts';

/** Pupils in each class: a small class in the ordinary run, a full one in the ordeal. */
const SIZE = process.env['ORDEAL'] ? 24 : 9;

let dir: string;
let scene: Scene;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'two-track-walk-'));
  const house = await openHouse(join(dir, 'base'));
  scene = await prepare(house, SIZE);
  await house.close();
}, 120_000);
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

interface Answered {
  readonly status: number;
  readonly body: unknown;
}
async function send(house: House, { path, body, token }: Asked, id: string | null): Promise<Answered> {
  const answer = await fetch(`${house.url}${path}`, {
    method: body === null ? 'DELETE' : 'POST',
    headers: { ...(body === null ? {} : { 'content-type': 'application/json' }), ...(token ? bearer(token) : {}) },
    ...(body === null ? {} : { body: JSON.stringify({ ...body, ...(id === null ? {} : { id }) }) }),
  });
  return { status: answer.status, body: await answer.json() };
}

/** When someone was seen and which process owns a match is no part of an operation. */
const NO_PART: Readonly<Record<string, readonly string[]>> = {
  participant: ['last_seen'],
  match: ['owner', 'epoch', 'lease_until'],
};
type Rows = Readonly<Record<string, readonly unknown[]>>;
function rowsIn(folder: string): Rows {
  const db = new DatabaseSync(fileIn(folder));
  try {
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all()
      .map((row) => String(row['name']))
      .filter((name) => !['snapshot', 'probe'].includes(name) && !name.startsWith('kysely'));
    return Object.fromEntries(
      tables.map((name) => [
        name,
        db
          .prepare(`SELECT * FROM "${name}"`)
          .all()
          .map((row) => ({ ...row, ...Object.fromEntries((NO_PART[name] ?? []).map((column) => [column, null])) })),
      ]),
    );
  } finally {
    db.close();
  }
}
const countsOf = (rows: Rows): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, list.length]));

/** What is found before anything is put in order. */
async function faultsOf(folder: string): Promise<unknown[]> {
  const store = await openStore({ dir: folder });
  try {
    return await faultsIn(store);
  } finally {
    await store.close();
  }
}

/** The operation once from the beginning, with what each kill would have left. */
async function walked(
  walk: Walked,
  id: string | null,
): Promise<{ answer: Answered; left: Left[]; points: string[]; dir: string }> {
  const at = mkdtempSync(join(dir, 'walk-'));
  copyTo(join(dir, 'base'), join(at, 'live'));
  const house = await openHouse(join(at, 'live'));
  const { result, left, points } = await leftBehind(join(at, 'live'), join(at, 'left'), () =>
    send(house, walk.ask(scene), id),
  );
  await house.close();
  return { answer: result, left, points, dir: at };
}

describe.each(OPERATIONS)('$name', (walk) => {
  test('is there before or after, and the same id completes it once', async () => {
    const id = `walk-${walk.name.replace(/\W+/g, '-')}-0123456789`.slice(0, 64);
    const before = rowsIn(join(dir, 'base'));
    const { answer, left, points, dir: at } = await walked(walk, id);
    expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
    const { results = [] } = answer.body as { results?: readonly { ok: boolean }[] };
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    const after = rowsIn(join(at, 'live'));
    expect(await faultsOf(join(at, 'live'))).toEqual([]);
    // A walk whose points were not passed shows nothing.
    expect(points.length).toBeGreaterThanOrEqual(walk.least);
    expect(after).not.toEqual(before);

    const stages: string[] = [];
    for (const { dir: folder, from, point } of left) {
      const rows = rowsIn(folder);
      const [was, is] = [JSON.stringify(rows), JSON.stringify(after)];
      stages.push(was === is ? 'after' : was === JSON.stringify(before) ? 'before' : `between, at ${from} ${point}`);
      expect(await faultsOf(folder)).toEqual([]);

      const house = await openHouse(folder);
      const again = await send(house, walk.ask(scene), id);
      await house.close();
      expect(house.log.filter((line) => line.includes('reconcile'))).toEqual([]);
      // A deletion bears no id: what is gone is gone.
      const gone = walk.again !== undefined && was === is;
      expect(again.status).toBe(gone ? walk.again : 200);
      if (was === is && !gone) expect(again.body).toEqual(answer.body);
      if (!gone && walk.ask(scene).body !== null) expect(countsOf(rowsIn(folder))).toEqual(countsOf(after));
      expect(await faultsOf(folder)).toEqual([]);
    }
    expect(stages.filter((stage, k) => stage !== stages[k - 1])).toEqual(['before', 'after']);
    rmSync(at, { recursive: true, force: true });
  });
});
