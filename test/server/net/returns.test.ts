/** Coming back from another browser by two words, and where those words stand. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PairList } from '../../../shared/session.ts';
import { createMatch, enter, errorCode, get, join, launch, post, tempDir, type ServerProcess } from './kit.ts';
import { bearer, classKit } from './sessionKit.ts';

const ROOT = path(import.meta.dirname, '../../..');
let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;
beforeAll(async () => {
  dir = await tempDir();
  server = await launch({ DATA_DIR: dir.path });
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
  expect(server.output().stdout).not.toMatch(/"uncaught"|"unhandled"/);
});
const kit = classKit(() => server.url);
const { ask, done, aClass, students, running, me, console: console_, act, back } = kit;

const OTHER = 'device-near-the-blackboard';

describe('coming back by two words', () => {
  it('takes the same seat from another browser; the old one is told, and stops', async () => {
    const c = await running(4);
    const one = c.people[2]!;
    const before = await me(one.token);
    const old = await enter(server.url, one.token);
    expect(before.you.words).toEqual(one.words);
    const answer = await back(c.code, before.you.alias.toLowerCase(), one.words, { device: OTHER });
    expect(answer).toMatchObject({ status: 200, body: { match: before.match, seat: before.seat, words: one.words } });
    expect(await me(answer.body.token)).toEqual(before);
    expect(await old.closed).toBe(4101);
    for (const [route, body] of [
      ['/api/enter', { token: one.token, protocol: 1 }],
      ['/api/survey', { kind: 'pre', answers: {} }],
    ] as const)
      expect(errorCode(await post(server.url, route, body, bearer(one.token)))).toMatch(/taken-up|unknown-token/);
    expect(errorCode(await get(server.url, '/api/me', bearer(one.token)))).toBe('taken-up');
    const player = await enter(server.url, answer.body.token);
    expect(await player.sync()).toMatchObject({ you: { seat: before.seat } });
    await player.leave();
  });

  it('opens in a locked session too, in the lobby, and in a match of its own', async () => {
    const c = await aClass();
    const [one] = await students(c.code, 1);
    await done(c.facilitator, '/api/session/settings', { locked: true });
    expect((await back(c.code, 'Student 1', one!.words)).status).toBe(200);
    const match = await createMatch(server.url);
    const two = await join(server.url, { code: match.code, alias: 'Mina', seat: 'tokyo' });
    expect((await back(match.code, 'Mina', two.words)).body).toMatchObject({ seat: 'tokyo' });
  });

  it('is answered alike for the same id, and once', async () => {
    const c = await running(4);
    const id = 'q'.repeat(12) + 'ABCDEFGHIJKLMNOP0123456789';
    const answers = [];
    for (let k = 0; k < 2; k++) answers.push(await back(c.code, 'Student 1', c.people[0]!.words, { id }));
    expect(answers[0]!.status).toBe(200);
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    expect(await me(answers[1]!.body.token)).toMatchObject({ you: { alias: 'Student 1' } });
  });

  it('locks a name after five wrong pairs, tells the facilitator, and opens again by new words', async () => {
    const c = await running(4);
    const { token, words } = c.people[0]!;
    const wrong = words[0] === 'apple' ? ['banana', 'apple'] : ['apple', words[0]];
    const told: string[] = [];
    for (let k = 0; k < 6; k++) told.push(errorCode(await back(c.code, k % 2 ? 'student 1' : 'Student 1', wrong)));
    expect(told).toEqual([...Array(4).fill('wrong-words'), 'words-locked', 'words-locked']);
    expect(errorCode(await back(c.code, 'Student 1', words))).toBe('words-locked');
    expect((await me(token)).you.status).toBe('seated');
    const locked = (await console_(c)).people.filter((p) => p.wordsLocked);
    expect(locked.map((p) => p.alias)).toEqual(['Student 1']);
    const { audit } = await ask<{ audit: { act: string; person: string }[] }>(
      c.facilitator,
      '/api/session/export?format=json',
    );
    expect(audit.filter((line) => line.act === 'words-locked')).toHaveLength(1);
    await act(c, { type: 'new-words', participant: locked[0]!.participant });
    const fresh = (await me(token)).you.words!;
    expect(fresh).not.toEqual(words);
    expect(errorCode(await back(c.code, 'Student 1', words))).toBe('wrong-words');
    expect((await back(c.code, 'Student 1', fresh)).status).toBe(200);
    expect((await console_(c)).people.some((p) => p.wordsLocked)).toBe(false);
  });

  it('counts from the last right words, and never for a name that nobody has', async () => {
    const c = await running(4);
    let { words } = c.people[0]!;
    for (let k = 0; k < 3; k++) {
      for (let n = 0; n < 4; n++)
        expect(errorCode(await back(c.code, 'Student 1', [words[1], words[0]]))).toBe('wrong-words');
      expect((await back(c.code, 'Student 1', words)).status).toBe(200);
    }
    for (let n = 0; n < 7; n++) expect(errorCode(await back(c.code, 'Nobody', words))).toBe('wrong-words');
    words = c.people[1]!.words;
    expect(errorCode(await back(c.code, 'Student 1', words))).toBe('wrong-words');
  });

  it('is limited for a whole class, whatever the names', async () => {
    const c = await running(4);
    const answers = await Promise.all(
      Array.from({ length: 80 }, (_, k) => back(c.code, `Nobody ${k}`, ['apple', 'banana'])),
    );
    expect(answers.some((a) => a.status === 429)).toBe(true);
  });
});

describe('the words', () => {
  it('are told to their bearer and on the facilitator’s list, and to nobody else', async () => {
    const c = await running(4);
    const { people } = await ask<PairList>(c.facilitator, '/api/session/pairs');
    expect(people.map((p) => p.words)).toEqual(c.people.map((p) => p.words));
    expect(people.every((p) => p.seat !== null && p.world === 1 && !p.locked)).toBe(true);
    const projector = await done<{ token: string }>(c.facilitator, '/api/session/links', { role: 'projector' });
    for (const token of [c.people[0]!.token, projector.token])
      expect((await get(server.url, '/api/session/pairs', bearer(token))).status).toBe(403);
    expect((await me(projector.token)).you.words).toBeNull();
    const { audit } = await ask<{ audit: { act: string }[] }>(c.facilitator, '/api/session/export?format=json');
    expect(audit.filter((line) => line.act === 'pairs').length).toBeGreaterThanOrEqual(1);
  });

  it('stand in no file, log, download or console poll, and their key is its owner’s alone', async () => {
    const c = await running(4, { settings: { title: 'Secretive' } });
    const wrong = await back(c.code, 'Student 1', [c.people[0]!.words[1], c.people[0]!.words[0]]);
    expect(errorCode(wrong)).toBe('wrong-words');
    expect((await back(c.code, 'Student 1', c.people[0]!.words)).status).toBe(200);
    const copy = path(dir.path, 'copy.db');
    execFileSync(process.execPath, [path(ROOT, 'server/cli/backup.ts'), copy], {
      env: { ...process.env, DATA_DIR: dir.path },
      stdio: 'pipe',
    });
    const files = [copy, path(dir.path, 'two-track.db'), path(dir.path, 'two-track.db-wal')];
    const held = files
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
      .map((file) => readFileSync(file, 'latin1'));
    held.push(JSON.stringify(server.output()), JSON.stringify(await console_(c)));
    for (const format of ['json', 'csv'])
      held.push(
        Buffer.from(
          await (
            await fetch(`${server.url}/api/session/export?format=${format}&names=aliases`, {
              headers: bearer(c.facilitator),
            })
          ).arrayBuffer(),
        ).toString('latin1'),
      );
    for (const { words } of c.people)
      for (const text of held) expect(text).not.toMatch(new RegExp(`${words[0]}\\W{1,5}${words[1]}`));
    const key = path(dir.path, 'words.key');
    expect(statSync(key).mode & 0o777).toBe(0o600);
    const secret = readFileSync(key);
    for (const text of held)
      for (const form of [secret.toString('latin1'), secret.toString('hex'), secret.toString('base64')])
        expect(text.includes(form)).toBe(false);
  });

  it('end with the session', async () => {
    const c = await running(1);
    const { alias } = (await me(c.people[0]!.token)).you;
    await done(c.facilitator, '/api/session/erase', { code: c.code });
    expect(errorCode(await back(c.code, alias, c.people[0]!.words))).toBe('unknown-code');
  });

  it('are the same after a restart', async () => {
    const own = mkdtempSync(path(tmpdir(), 'two-track-words-'));
    let other = await launch({ DATA_DIR: own });
    const match = await createMatch(other.url);
    const one = await join(other.url, { code: match.code, alias: 'Mina', seat: 'seoul' });
    await other.stop();
    other = await launch({ DATA_DIR: own });
    const answer = await post(other.url, '/api/back', { code: match.code, alias: 'Mina', words: one.words });
    expect(answer).toMatchObject({ status: 200, body: { seat: 'seoul' } });
    await other.stop();
  });
});
