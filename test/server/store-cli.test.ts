import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { stateHash } from '../../shared/rules/index.ts';
import { FACILITATOR, inTalks, reload, world, type World } from './hostKit.ts';

const worlds: World[] = [];
afterEach(async () => {
  for (const w of worlds.splice(0)) await w.end();
});
const given = async (): Promise<World> => {
  const w = await world();
  worlds.push(w);
  return w;
};

async function run(
  w: World,
  name: string,
  ...args: string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const file = fileURLToPath(new URL(`../../server/cli/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { env: { ...process.env, DATA_DIR: w.dir }, timeout: 60_000 });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { code, out: out.trim(), err: err.trim() };
}
const oneLine = /^[^\n]+$/;

describe('backup and restore', () => {
  test('a backup of a running store comes back; the store before it is kept', async () => {
    const w = await given();
    const host = await inTalks(w);
    const copy = join(w.dir, 'copy.db');
    expect(await run(w, 'backup', copy)).toMatchObject({ code: 0, err: '' });
    const { version } = host.state();
    await host.submit(FACILITATOR, 'x', { type: 'end-phase' });
    const busy = await run(w, 'restore', copy);
    expect(busy).toMatchObject({ code: 1, err: expect.stringMatching(oneLine) });
    expect(busy.err).toContain('Another server');
    await w.hosts.stop();
    await w.store.close();
    expect(await run(w, 'restore', copy)).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(w.dir)).toContain('two-track.db.before-restore');
    const next = await w.restart();
    worlds.push(next);
    expect((await reload(next, host.id)).state().version).toBe(version);
  });

  test('what a killed backup left is swept by the next one there, one under way is let be, and only the owner may read a copy', async () => {
    const w = await given();
    const [old, fresh] = [join(w.dir, 'monday.db.two-track-part'), join(w.dir, 'now.db.two-track-part')];
    for (const file of [old, fresh]) writeFileSync(file, 'half of everything');
    utimesSync(old, 1, 1);
    expect(await run(w, 'backup', join(w.dir, 'tuesday.db'))).toMatchObject({ code: 0, err: '' });
    expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
    if (process.platform !== 'win32') expect(statSync(join(w.dir, 'tuesday.db')).mode & 0o077).toBe(0);
  });

  test('mistakes are one line each', async () => {
    const w = await given();
    writeFileSync(join(w.dir, 'bad'), 'x'.repeat(5_000));
    await w.store.close();
    const mistakes = [
      ['backup'],
      ['restore', join(w.dir, 'none')],
      ['restore', join(w.dir, 'bad')],
      ['replay', 'no-such-match'],
      ['replay', join(w.dir, 'bad')],
      ['backup', join(w.dir, 'bad')],
    ] as const;
    await Promise.all(
      mistakes.map(async ([name, ...args]) => {
        const told = await run(w, name, ...args);
        expect([name, ...args, told.code, told.out]).toEqual([name, ...args, 1, '']);
        expect(told.err).toMatch(oneLine);
        expect(told.err).not.toMatch(/^\s*at |\.ts:/);
      }),
    );
    expect(existsSync(join(w.dir, 'none'))).toBe(false);
  });
});

describe('replay', () => {
  test('a match of the store folds to its recorded hash; a changed one does not', async () => {
    const w = await given();
    const host = await inTalks(w);
    expect(await run(w, 'replay', host.id)).toEqual({ code: 0, out: stateHash(host.state()), err: '' });
    w.store.db.exec(`UPDATE match SET state_hash = 'other' WHERE id = '${host.id}'`);
    expect(await run(w, 'replay', host.id)).toMatchObject({ code: 1, err: expect.stringMatching(oneLine) });
  });

  test('a file folds, and is decided again on request', async () => {
    const w = await given();
    const host = await inTalks(w);
    const file = join(w.dir, 'match.json');
    const hash = stateHash(host.state());
    const events = await w.store.events(host.id, 0);
    const at = w.clock.now;
    const commands = [
      {
        actor: { participant: 'system', role: 'system', seat: null, portfolios: [] },
        id: 'start',
        now: at,
        do: { type: 'start' },
      },
      { actor: FACILITATOR, id: 'to-talks', now: at, do: { type: 'end-phase' } },
    ];
    writeFileSync(file, JSON.stringify({ events, hash, commands }));
    expect(await run(w, 'replay', file)).toEqual({ code: 0, out: hash, err: '' });
    expect(await run(w, 'replay', file, '--decide')).toEqual({ code: 0, out: hash, err: '' });
    writeFileSync(file, JSON.stringify({ events, hash, commands: commands.slice(0, 1) }));
    expect(await run(w, 'replay', file, '--decide')).toMatchObject({ code: 1, err: expect.stringMatching(oneLine) });
    writeFileSync(file, JSON.stringify({ events, hash: `${hash.startsWith('0') ? '1' : '0'}${hash.slice(1)}` }));
    expect(await run(w, 'replay', file)).toMatchObject({ code: 1, out: hash });
    expect(JSON.parse(readFileSync(file, 'utf8')).events).toEqual(JSON.parse(JSON.stringify(events)));
  });
});
