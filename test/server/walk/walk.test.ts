/**
 * Nothing is half done: each operation over HTTP is killed after each statement that it writes. What is left is the store as it was before or as it is after,
 * every invariant holds, and the same request under the same id completes it once.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TOMBSTONES } from '../../../server/store/tombstones.ts';
import type { ConsoleOverview } from '../../../shared/console.ts';
import { get } from '../net/kit.ts';
import { bearer } from '../net/sessionKit.ts';
import { copyTo, leftBehind, refusing, type Left } from './failpoints.ts';
import { openHouse, type House } from './house.ts';
import { countsOf, faultsOf, idFor, rowsIn, send, type Answered } from './kit.ts';
import { OPERATIONS, type Walked } from './operations.ts';
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

/** The operation once from the beginning, with what each kill would have left. */
async function walked(
  walk: Walked,
  id: string | null,
): Promise<{ answer: Answered; left: Left[]; points: string[]; dir: string }> {
  const at = mkdtempSync(join(dir, 'walk-'));
  copyTo(join(dir, 'base'), join(at, 'live'));
  const house = await openHouse(join(at, 'live'));
  const { result, left, points } = await leftBehind(join(at, 'live'), join(at, 'left'), () =>
    send(house.url, walk.ask(scene), id),
  );
  await house.close();
  return { answer: result, left, points, dir: at };
}

describe.each(OPERATIONS)('$name', (walk) => {
  test('is there before or after, and the same id completes it once', async () => {
    const id = idFor(walk.name);
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
      const again = await send(house.url, walk.ask(scene), id);
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

/** What is noted beside an operation, and may be lost. */
const BESIDE = /last_seen|"snapshot"/;

describe.each(OPERATIONS)('$name', (walk) => {
  test('changes nothing where the disk refuses any of its statements, and is done once it has room', async () => {
    const folder = mkdtempSync(join(dir, 'full-'));
    copyTo(join(dir, 'base'), folder);
    const house = await openHouse(folder);
    const before = JSON.stringify(rowsIn(folder));
    let refusals = 0;
    for (;;) {
      let n = 0;
      const answer = await refusing(
        (text) => !BESIDE.test(text) && n++ === refusals,
        () => send(house.url, walk.ask(scene), idFor(walk.name)),
      );
      if (answer.status === 200) break;
      expect([answer.status, answer.body]).toMatchObject([503, { error: { code: 'read-only' } }]);
      expect(JSON.stringify(rowsIn(folder))).toBe(before);
      refusals += 1;
    }
    expect(refusals).toBeGreaterThanOrEqual(walk.least);
    // What is in memory is what is on the disk.
    const told = async ({ url }: House): Promise<unknown[]> =>
      Promise.all(
        [scene.gathering, scene.dealt, scene.running, scene.friends].map(async ({ facilitator }) => {
          const { body } = await get<ConsoleOverview>(url, '/api/console', bearer(facilitator));
          return [body.worlds, body.people.map(({ lastSeen: _l, lastAct: _a, quiet: _q, state: _s, ...rest }) => rest)];
        }),
      );
    const live = await told(house);
    await house.close();
    const fresh = await openHouse(folder);
    expect(live).toEqual(await told(fresh));
    await fresh.close();
    expect(await faultsOf(folder)).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  });
});

test('erase: wherever it is killed, the next start brings it to its end, and the others are left alone', async () => {
  const at = mkdtempSync(join(dir, 'walk-'));
  const { running } = scene;
  copyTo(join(dir, 'base'), join(at, 'live'));
  const live = await openHouse(join(at, 'live'));
  const erase = { path: '/api/session/erase', body: { code: running.code }, token: running.facilitator };
  const { result, left, points } = await leftBehind(join(at, 'live'), join(at, 'left'), () =>
    send(live.url, erase, null),
  );
  await live.close();
  expect(result).toEqual({ status: 200, body: { ok: true } });
  expect(points).toEqual(expect.arrayContaining(['appendFileSync', 'COMMIT', expect.stringMatching(/^DELETE FROM/)]));
  const after = countsOf(rowsIn(join(at, 'live')));
  expect(after['session']).toBe(4);
  const stages = new Set<boolean>();
  for (const { dir: folder } of left) {
    const begun = existsSync(join(folder, TOMBSTONES));
    stages.add(begun);
    const house = await openHouse(folder);
    // What has begun is gone before anyone is served.
    expect((await send(house.url, erase, null)).status).toBe(begun ? 401 : 200);
    await house.close();
    const bytes = readdirSync(folder)
      .filter((name) => name.startsWith('two-track.db'))
      .map((name) => readFileSync(join(folder, name)));
    expect(bytes.some((file) => [running.session, running.code].some((mark) => file.includes(mark)))).toBe(false);
    expect(countsOf(rowsIn(folder))).toEqual(after);
    expect(await faultsOf(folder)).toEqual([]);
  }
  expect(stages.has(true)).toBe(true);
});
