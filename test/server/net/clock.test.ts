/** A server on a computer whose clock is set, while it runs and between two starts. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join as pathTo } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';
import type { ConsoleOverview } from '../../../shared/console.ts';
import type { Me } from '../../../shared/session.ts';
import { enter, launch, sleep, tempDir, until, type ServerProcess } from './kit.ts';
import { classKit } from './sessionKit.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;
afterEach(async () => {
  if (server.child.exitCode === null && server.child.signalCode === null) await server.stop('SIGKILL');
  await dir.remove();
});
const kit = classKit(() => server.url);
const setClock = (by: number): void => writeFileSync(pathTo(dir.path, 'set'), String(by));
const settable = (): Record<string, string> => ({
  SET_CLOCK: pathTo(dir.path, 'set'),
  NODE_OPTIONS: `--import ${new URL('./setClock.mjs', import.meta.url).href}`,
});
async function start(by = 0): Promise<void> {
  dir ??= await tempDir();
  setClock(by);
  server = await launch({
    DATA_DIR: pathTo(dir.path, 'data'),
    ...settable(),
    BOT_PACE: 'quick',
  });
}
/** A class in a timed match, one pupil in the room, and how to see what is left of its phase. */
async function given(seconds: number) {
  dir = await tempDir();
  await start();
  const c = await kit.aClass({ pace: { kind: 'timed', seconds: { cables: seconds, talks: 900, decisions: 900 } } });
  const [pupil] = await kit.students(c.code, 4);
  await kit.done(c.facilitator, '/api/session/deal', { start: true });
  const left = async (): Promise<{ phase: string; seconds: number }> => {
    const o = await kit.ask<ConsoleOverview>(c.facilitator, '/api/console');
    const { phase, deadline } = o.worlds[0]!;
    return { phase, seconds: ((deadline ?? 0) - o.now) / 1_000 };
  };
  return { c, pupil: pupil!, left };
}

it.each([
  ['an hour back', -HOUR],
  ['31 days on', 31 * DAY],
])('set %s while a phase runs: it ends at its time, no sooner and no later', async (_what, by) => {
  const { c, pupil, left } = await given(7);
  const player = await enter(server.url, pupil.token);
  setClock(by);
  await sleep(300);
  const before = await left();
  expect(before.phase).toBe('cables');
  expect(before.seconds).toBeGreaterThan(1);
  expect(before.seconds).toBeLessThanOrEqual(7);
  const began = performance.now();
  await until('the next phase', async () => (await left()).phase === 'talks', 25_000);
  const took = (performance.now() - began) / 1_000;
  expect(Math.abs(took - before.seconds)).toBeLessThan(5);
  expect((await left()).seconds).toBeGreaterThan(880);
  expect(await player.act({ type: 'say', to: ['seoul', 'tokyo'], text: 'x' })).toHaveProperty('ok');
  expect(await kit.ask<Me>(pupil.token, '/api/me')).toMatchObject({ session: c.session });
  await player.leave();
});

it.each([
  ['an hour back', -HOUR],
  ['31 days on', 31 * DAY],
])('set %s between two starts: the phase keeps the time it had', async (_what, by) => {
  const { left } = await given(900);
  const before = await left();
  await server.stop('SIGKILL');
  await start(by);
  const after = await left();
  expect(after.phase).toBe('cables');
  expect(after.seconds).toBeLessThanOrEqual(before.seconds);
  expect(after.seconds).toBeGreaterThan(before.seconds - 60);
});

it('one start 31 days ahead erases nobody, shuts nobody out, and says so; put right, all is as before', async () => {
  const { c, pupil } = await given(900);
  const lobby = await kit.aClass();
  const [waiting] = await kit.students(lobby.code, 1);
  await server.stop();
  for (let k = 0; k < 2; k++) {
    await start(31 * DAY);
    expect(server.output().stdout).toContain('"clock-doubted"');
    expect(server.output().stdout).not.toContain('"erased"');
    expect(await kit.ask<Me>(pupil.token, '/api/me')).toMatchObject({ session: c.session });
    expect(await kit.ask<Me>(waiting!.token, '/api/me')).toMatchObject({ session: lobby.session });
    expect((await kit.students(lobby.code, 1, `Late ${k}`)).length).toBe(1);
    await server.stop();
  }
  await start();
  expect(server.output().stdout).not.toContain('"erased"');
  const player = await enter(server.url, pupil.token);
  expect((await player.sync()).kind).toBe('snapshot');
  await player.leave();
  expect(await kit.ask<Me>(waiting!.token, '/api/me')).toMatchObject({ status: 'lobby' });
});

it('a session is still erased on its day by a clock that is right', async () => {
  dir = await tempDir();
  await start();
  const lobby = await kit.aClass();
  const [waiting] = await kit.students(lobby.code, 1);
  await server.stop();
  // As if it had been made 31 days ago, and the server had run meanwhile.
  const db = new DatabaseSync(pathTo(dir.path, 'data', 'two-track.db'));
  db.exec(`UPDATE session SET expires_at = ${Date.now() - 1_000}`);
  db.close();
  await start();
  expect(server.output().stdout).toContain('"erased"');
  await expect(kit.ask(waiting!.token, '/api/me')).rejects.toThrow('401');
  await expect(kit.ask(lobby.facilitator, '/api/console')).rejects.toThrow('401');
});

it('a restore on a computer whose clock is 31 days ahead erases nobody of the backup, and says so', async () => {
  const { pupil } = await given(900);
  const data = pathTo(dir.path, 'data');
  const run = async (by: number, file: string, ...args: string[]): Promise<string> => {
    setClock(by);
    const env = { ...process.env, DATA_DIR: data, ...settable(), NODE_NO_WARNINGS: '1' };
    return (await promisify(execFile)(process.execPath, [`server/cli/${file}`, ...args], { env })).stdout;
  };
  await run(0, 'backup.ts', pathTo(dir.path, 'copy.db'));
  await server.stop();
  const told = await run(31 * DAY, 'restore.ts', pathTo(dir.path, 'copy.db'));
  expect(told).toContain('nothing is erased by it');
  expect(told).not.toContain('erased again');
  expect(await run(31 * DAY, 'backup.ts', '--sweep', pathTo(dir.path, 'copy.db'))).toContain('0 sessions erased');
  await start();
  expect(await kit.ask<Me>(pupil.token, '/api/me')).toMatchObject({ status: 'running' });
});
