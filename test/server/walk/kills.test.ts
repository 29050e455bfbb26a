/**
 * Real kills: a server is killed (SIGKILL) right after a statement of an operation, and the folder it leaves is opened again. Twenty seeded ones in the ordinary
 * run; in the ordeal every statement of every operation.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../net/kit.ts';
import { copyTo } from './failpoints.ts';
import { openHouse } from './house.ts';
import { faultsOf, idFor, send } from './kit.ts';
import { OPERATIONS, type Walked } from './operations.ts';
import { prepare, type Scene } from './scene.ts';

const KILLS = 20;
const SEED = Number(process.env['KILL_SEED'] ?? 1965);
const PRELOAD = pathToFileURL(fileURLToPath(new URL('./killAt.ts', import.meta.url))).href;

let dir: string;
let scene: Scene;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'two-track-kills-'));
  const house = await openHouse(join(dir, 'base'));
  scene = await prepare(house, 9);
  await house.close();
}, 120_000);
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

/** False where the operation had fewer statements, and was answered. */
async function killed(walk: Walked, after: number): Promise<boolean> {
  const folder = mkdtempSync(join(dir, 'kill-'));
  copyTo(join(dir, 'base'), folder);
  const server = await launch({ DATA_DIR: folder, NODE_OPTIONS: `--import=${PRELOAD}` });
  const answer = await send(server.url, walk.ask(scene), idFor(walk.name), { 'x-kill-after': String(after) }).catch(
    () => null,
  );
  const { signal } = answer ? await server.stop('SIGKILL') : await server.exited;
  expect(signal).toBe('SIGKILL');
  expect([walk.name, after, await faultsOf(folder)]).toEqual([walk.name, after, []]);
  const house = await openHouse(folder);
  const again = await send(house.url, walk.ask(scene), idFor(walk.name));
  await house.close();
  expect([200, walk.again]).toContain(again.status);
  expect([walk.name, after, await faultsOf(folder)]).toEqual([walk.name, after, []]);
  rmSync(folder, { recursive: true, force: true });
  return answer === null;
}

/** Seeded numbers from 0 to n - 1. */
const generator =
  (seed: number) =>
  (n: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.trunc((seed / 2 ** 32) * n);
  };

if (process.env['ORDEAL'])
  test.each(OPERATIONS)('$name, killed after each statement', async (walk) => {
    let kills = 0;
    while (await killed(walk, kills + 1)) kills += 1;
    expect(kills).toBeGreaterThanOrEqual(walk.least);
  });
else
  test(`${KILLS} kills at seeded statements leave nothing half done`, async () => {
    const random = generator(SEED);
    for (let n = 0; n < KILLS; n++) {
      const walk = OPERATIONS[random(OPERATIONS.length)]!;
      // Each operation writes as many statements at least: a kill that did not come shows nothing.
      expect([walk.name, await killed(walk, 1 + random(walk.least))]).toEqual([walk.name, true]);
    }
  });
