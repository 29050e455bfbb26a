/** Erased is erased: nothing of a session is left in the database, its log, its backups, or the server's output. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join as pathTo } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CreatedSession, Me } from '../../../shared/session.ts';
import { enter, errorCode, get, join, launch, post, SCENARIO, tempDir, type ServerProcess } from './kit.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;
let copies: Awaited<ReturnType<typeof tempDir>>;
const start = async (): Promise<void> => {
  server = await launch({ DATA_DIR: dir.path });
};
const run = (file: string, ...args: string[]): Promise<{ stdout: string }> =>
  promisify(execFile)(process.execPath, [pathTo(ROOT, 'server/cli', file), ...args], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dir.path },
  });

beforeAll(async () => {
  dir = await tempDir();
  copies = await tempDir();
  await start();
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
  await copies.remove();
});

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** Files of a folder that hold one of the canaries, as UTF-8 or UTF-16. */
function found(folder: string, canaries: readonly string[]): string[] {
  return readdirSync(folder).filter((name) => {
    const bytes = readFileSync(pathTo(folder, name));
    return canaries.some((canary) => bytes.includes(canary) || bytes.includes(Buffer.from(canary, 'utf16le')));
  });
}

/** A session with a name, a text and an answer of its own in it; somebody is in the room. */
async function lived(mark: string) {
  const { body: session } = await post<CreatedSession>(server.url, '/api/sessions', {
    scenario: SCENARIO,
    pace: 'manual',
    seed: 1,
    settings: { title: `Title ${mark}`, surveys: { pre: false, post: false, exit: true, memo: true } },
  });
  const student = await join(server.url, { code: session.code, alias: `Alias ${mark}` });
  await post(server.url, '/api/session/deal', { start: true }, bearer(session.facilitator));
  const { body: me } = await get<Me>(server.url, '/api/me', bearer(student.token));
  const player = await enter(server.url, student.token);
  for (let i = 0; i < 30; i++)
    expect(
      await player.act({ type: 'say', to: 'public', text: `Text ${mark} ${i} ${'and so on '.repeat(60)}` }),
    ).toMatchObject({ ok: true });
  await post(server.url, '/api/session/settings', { exitQuestion: `Question ${mark}?` }, bearer(session.facilitator));
  return { session, student, player, canaries: [mark, session.session, session.code, me.match!, me.you.participant] };
}

describe('erasing', () => {
  it('leaves nothing in the database and its log, at once, and lets the others be', async () => {
    const gone = await lived('Xq7Canary');
    const stays = await lived('Yr8Canary');
    expect(found(dir.path, gone.canaries)).not.toEqual([]);
    const wrong = await post(
      server.url,
      '/api/session/erase',
      { code: stays.session.code },
      bearer(gone.session.facilitator),
    );
    expect(wrong.status).toBe(400);
    await run('backup.ts', pathTo(copies.path, 'before.db'));

    expect(
      (await post(server.url, '/api/session/erase', { code: gone.session.code }, bearer(gone.session.facilitator)))
        .status,
    ).toBe(200);
    expect(await gone.player.closed).toBeGreaterThan(0);
    const left = found(
      dir.path,
      gone.canaries.filter((c) => c !== gone.session.session),
    );
    expect(left).toEqual([]);
    // The id alone is kept, so that a backup can be swept.
    expect(found(dir.path, [gone.session.session])).toEqual(['erased.txt']);
    expect(found(dir.path, ['Yr8Canary'])).not.toEqual([]);
    expect(errorCode(await get(server.url, '/api/me', bearer(gone.student.token)))).toBe('unknown-token');
    expect(errorCode(await get(server.url, '/api/console', bearer(gone.session.facilitator)))).toBe('unknown-token');
    expect((await post(server.url, '/api/join', { code: gone.session.code, alias: 'Back' })).status).toBe(404);
    expect(await stays.player.act({ type: 'say', to: 'public', text: 'still here' })).toMatchObject({ ok: true });
    const { stdout, stderr } = server.output();
    for (const secret of [gone.session.facilitator, gone.student.token, 'Xq7Canary'])
      expect(stdout + stderr).not.toContain(secret);
    await stays.player.leave();
  });

  it('is done again in backups: swept by hand, and at a restore', async () => {
    const file = pathTo(copies.path, 'before.db');
    expect(found(copies.path, ['Xq7Canary'])).toEqual(['before.db']);
    await server.stop();
    const { stdout } = await run('restore.ts', file);
    expect(stdout).toContain('1 session of the backup had expired or been erased');
    expect(found(dir.path, ['Xq7Canary'])).toEqual([]);
    expect((await run('backup.ts', '--sweep', file)).stdout).toContain('1 session erased');
    expect(found(copies.path, ['Xq7Canary'])).toEqual([]);
    expect(found(copies.path, ['Yr8Canary'])).toContain('before.db');
  });

  it('comes by itself when the time is over, also in the store that a restore kept aside', async () => {
    expect(found(dir.path, ['Yr8Canary']).length).toBeGreaterThan(1);
    const set = (what: string): void => {
      for (const name of readdirSync(dir.path).filter((n) => /\.db(\.before-restore[-\d]*)?$/.test(n))) {
        const db = new DatabaseSync(pathTo(dir.path, name));
        db.exec(what);
        db.close();
      }
    };
    // What is still played outlives its day; the copy kept aside does not.
    set('UPDATE session SET expires_at = 1');
    await start();
    expect(found(dir.path, ['Yr8Canary'])).toContain('two-track.db');
    expect(found(dir.path, ['Yr8Canary']).some((name) => name.includes('before-restore'))).toBe(false);
    await server.stop();
    set("UPDATE match SET status = 'ended'; UPDATE session SET expires_at = 1");
    await start();
    expect(found(dir.path, ['Yr8Canary'])).toEqual([]);
  });
});
