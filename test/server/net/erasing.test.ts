/** Erasing beside people who play: they go on, whoever erases how much, and whoever else reads the files. */
import { readFileSync, readdirSync } from 'node:fs';
import { join as pathTo } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CreatedSession } from '../../../shared/session.ts';
import { reading } from '../reader.ts';
import { enter, join, launch, post, seatedMatch, tempDir, until, type Player, type ServerProcess } from './kit.ts';
import { bearer, classKit } from './sessionKit.ts';

let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;
let player: Player;
const kit = classKit(() => server.url);

beforeAll(async () => {
  dir = await tempDir();
  server = await launch({ DATA_DIR: dir.path });
  player = (await seatedMatch(server.url)).players.tokyo;
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
});

/** A class with words of its own in it. */
async function lived(mark: string): Promise<CreatedSession> {
  const c = await kit.aClass({ pace: 'manual', settings: { title: `Title ${mark}` } });
  const student = await join(server.url, { code: c.code, alias: `Name ${mark}` });
  await kit.done(c.facilitator, '/api/session/deal', { start: true });
  const here = await enter(server.url, student.token);
  for (let k = 0; k < 6; k++)
    expect(await here.act({ type: 'say', to: 'public', text: `${mark} ${'and so on '.repeat(100)}` })).toMatchObject({
      ok: true,
    });
  await here.leave();
  return c;
}
const erase = (c: CreatedSession) =>
  post<{ ok: boolean; remains?: boolean }>(server.url, '/api/session/erase', { code: c.code }, bearer(c.facilitator));
const filesWith = (marks: readonly string[]): string[] =>
  readdirSync(dir.path).filter((name) => {
    const bytes = readFileSync(pathTo(dir.path, name));
    return marks.some((mark) => bytes.includes(mark));
  });
const lines = (event: string): string[] =>
  server
    .output()
    .stdout.split('\n')
    .filter((line) => line.includes(`"event":"${event}"`));

/** Plays until the work is done; how many acts were answered meanwhile. */
async function playing<T>(work: Promise<T>): Promise<{ result: T; acts: number }> {
  let over = false;
  const result = work.finally(() => {
    over = true;
  });
  let acts = 0;
  while (!over) {
    expect(await player.act({ type: 'say', to: ['seoul'], text: 'We go on.' })).toMatchObject({ ok: true });
    if (!over) acts += 1;
    await new Promise((done) => {
      setTimeout(done, 60);
    });
  }
  return { result: await result, acts };
}

it('while another process reads the database: the answer says that traces remain, and they go by themselves when it lets go', async () => {
  const gone = await lived('Xq7Canary');
  const reader = await reading(pathTo(dir.path, 'two-track.db'));
  const { result, acts } = await playing(erase(gone));
  expect([result.status, result.body]).toEqual([200, { ok: true, remains: true }]);
  expect(acts).toBeGreaterThan(3);
  expect((await post(server.url, '/api/join', { code: gone.code, alias: 'Back' })).status).toBe(404);
  expect(filesWith(['Xq7Canary'])).not.toEqual([]);
  expect(lines('erasing-held')).toHaveLength(1);
  await reader.letGo();
  await until('the traces to be overwritten', () => filesWith(['Xq7Canary']).length === 0, 20_000);
  await until('a word in the log', () => lines('erasing-finished').length > 0);
  expect(lines('erasing-held')).toHaveLength(1);
});

it('twenty at once: the files are gone over a few times, nothing of them is left, and commands are answered meanwhile', async () => {
  const marks = Array.from({ length: 20 }, (_, k) => `Yr8Canary${String.fromCharCode(65 + k)}`);
  const classes = await Promise.all(marks.map(lived));
  const before = lines('erasing-finished').length;
  const { result, acts } = await playing(Promise.all(classes.map(erase)));
  expect(result.map((answer) => answer.status)).toEqual(marks.map(() => 200));
  expect(acts).toBeGreaterThan(0);
  await until('the traces to be overwritten', () => filesWith(marks).length === 0, 20_000);
  expect(lines('erasing-finished').length - before).toBeLessThanOrEqual(4);
  expect(server.output().stdout).not.toMatch(/"uncaught"|"unhandled"|"level":"error"/);
});
