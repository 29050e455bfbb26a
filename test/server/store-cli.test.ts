import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { fileIn } from '../../server/store/sqlite/index.ts';
import { evolve, stateHash } from '../../shared/rules/index.ts';
import type { State } from '../../shared/rules/state.ts';
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
    expect(await run(w, 'backup', copy)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('1 match compared'),
    });
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

  test('damage is told by a backup, which is written all the same, and by a restore', async () => {
    const w = await given();
    const [bad, good] = [await inTalks(w), await inTalks(w)];
    w.store.db.exec(
      `UPDATE event SET data = replace(data, '"tension":', '"tension":1') WHERE match = '${bad.id}' AND seq = 1`,
    );
    const copy = join(w.dir, 'copy.db');
    const told = await run(w, 'backup', copy);
    expect(told).toMatchObject({ code: 1, err: expect.stringMatching(oneLine) });
    expect(told.err).toContain(`${bad.id} (event 1 changed)`);
    expect(told.err).not.toContain(good.id);
    expect(existsSync(copy)).toBe(true);
    expect(readdirSync(w.dir).filter((name) => name.startsWith('copy.db'))).toEqual(['copy.db']);
    await w.hosts.stop();
    await w.store.close();
    const back = await run(w, 'restore', copy);
    expect(back).toMatchObject({ code: 0, err: '' });
    expect(back.out).toContain(`${bad.id} (event 1 changed)`);
  });

  test('a store of the version before is backed up and replayed before it is migrated', async () => {
    const w = await given();
    await w.store.close();
    rmSync(fileIn(w.dir));
    const db = new DatabaseSync(fileIn(w.dir));
    db.exec(readFileSync(new URL('./fixtures/store-v11.sql', import.meta.url), 'utf8'));
    const { id, state_hash: hash } = db.prepare('SELECT id, state_hash FROM match').get() as Record<string, string>;
    db.close();
    expect(await run(w, 'backup', join(w.dir, 'copy.db'))).toMatchObject({ code: 0, err: '' });
    expect(await run(w, 'replay', id!)).toEqual({ code: 0, out: hash, err: '' });
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

  test('a match of the store that was damaged and then played on does not, although its recorded hash fits', async () => {
    const w = await given();
    const host = await inTalks(w);
    const [opened, ...rest] = await w.store.events(host.id, 0);
    if (opened?.type !== 'MatchOpened') throw new Error('a match begins with its opening');
    const { state } = opened.data;
    const data = { ...opened.data, state: { ...state, meters: { ...state.meters, tension: 99 } } };
    const folded = [{ ...opened, data }, ...rest].reduce<State | null>(evolve, null)!;
    w.store.db.prepare('UPDATE event SET data = ? WHERE match = ? AND seq = 1').run(JSON.stringify(data), host.id);
    w.store.db.prepare('UPDATE match SET state_hash = ? WHERE id = ?').run(stateHash(folded), host.id);
    const told = await run(w, 'replay', host.id);
    expect(told).toMatchObject({ code: 1, out: '', err: expect.stringMatching(oneLine) });
    expect(told.err).toContain('damaged from event 1 on (changed)');
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
