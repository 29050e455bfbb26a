/** A class on a real server process: made, joined, dealt, started, watched. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Joined, LobbyInfo } from '../../../shared/protocol.ts';
import type { ConsoleActed, ConsoleOverview } from '../../../shared/console.ts';
import type { CreatedLink, CreatedSession, CreateSession, Dealt, Me, SessionLink } from '../../../shared/session.ts';
import { enter, errorCode, get, join, launch, post, SCENARIO, tempDir, until, type Answer, type ServerProcess } from './kit.ts';

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

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
const ask = async <T>(token: string, path: string): Promise<T> => {
  const { status, body } = await get<T>(server.url, path, bearer(token));
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body;
};
const send = <T = Record<string, unknown>>(token: string, path: string, body: unknown): Promise<Answer<T>> => post<T>(server.url, path, body, bearer(token));
const done = async <T = Record<string, unknown>>(token: string, path: string, body: unknown): Promise<T> => {
  const answer = await send<T>(token, path, body);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

async function aClass(wish: Partial<CreateSession> = {}): Promise<CreatedSession> {
  const { status, body } = await post<CreatedSession>(server.url, '/api/sessions', { scenario: SCENARIO, pace: 'class', seed: 3, ...wish });
  expect(status).toBe(200);
  return body;
}
const students = (code: string, n: number, name = 'Student'): Promise<Joined[]> => Promise.all(Array.from({ length: n }, (_, i) => join(server.url, { code, alias: `${name} ${i + 1}` })));

describe('a class', () => {
  it('waits in the lobby, is dealt evenly, starts, and latecomers are seated', async () => {
    const c = await aClass();
    const lobby = await get<LobbyInfo>(server.url, `/api/lobby/${c.code}`);
    expect(lobby.body).toMatchObject({ match: '', scenario: SCENARIO, class: { locked: false, running: false } });
    const people = await students(c.code, 10);
    expect(people.every((p) => p.match === null && p.seat === null)).toBe(true);
    expect(await ask<Me>(people[0]!.token, '/api/me')).toMatchObject({ status: 'lobby', match: null, waiting: 10, you: { status: 'waiting', alias: 'Student 1' } });
    const early = await post(server.url, '/api/enter', { token: people[0]!.token, protocol: 1 });
    expect([early.status, errorCode(early)]).toEqual([409, 'waiting']);

    expect(await done<Dealt>(c.facilitator, '/api/session/deal', {})).toEqual({ worlds: 3, seated: 10, waiting: 0, started: 0 });
    const dealt = await ask<ConsoleOverview>(c.facilitator, '/api/console');
    expect(dealt.worlds.map((w) => Object.values(w.seats).reduce((n, s) => n + s.people.length, 0)).sort()).toEqual([3, 3, 4]);
    expect(dealt.worlds.every((w) => w.phase === 'lobby')).toBe(true);
    expect(dealt.session).toMatchObject({ code: c.code, status: 'lobby', pace: { kind: 'timed', rounds: 4 } });

    const mine = await ask<Me>(people[0]!.token, '/api/me');
    expect(mine).toMatchObject({ you: { status: 'seated' }, seat: expect.any(String) as string });
    const player = await enter(server.url, people[0]!.token, mine.seat);
    expect(await player.act({ type: 'start' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });

    expect((await done<{ started: string[] }>(c.facilitator, '/api/session/start', {})).started).toHaveLength(3);
    const [late] = await students(c.code, 1, 'Late');
    expect(late).toMatchObject({ match: expect.any(String) as string, seat: 'pyongyang' });
    await until('shown as here', async () => (await ask<ConsoleOverview>(c.facilitator, '/api/console')).people.some((p) => p.alias === 'Student 1' && p.state === 'here'));
    const paused = await done<ConsoleActed>(c.facilitator, '/api/console/act', { worlds: 'all', do: { type: 'pause' } });
    expect(paused.results.map((r) => r.ok)).toEqual([true, true, true]);
    expect((await ask<ConsoleOverview>(c.facilitator, '/api/console')).worlds.every((w) => w.paused !== null)).toBe(true);
    await player.leave();
  });

  it('keeps each alias once, refuses words of its list, locks and admits by hand', async () => {
    const c = await aClass({ settings: { admitByHand: true, aliasFilter: { on: true, words: ['banana'] } } });
    const first = await join(server.url, { code: c.code, alias: 'Min' });
    expect(first.alias).toBeUndefined();
    expect((await join(server.url, { code: c.code, alias: 'ｍｉｎ' })).alias).toBe('ｍｉｎ 2');
    for (const alias of ['B4nana', 'ＢＡＮＡＮＡ', 'ba na-na', 'sh1t']) expect(errorCode(await post(server.url, '/api/join', { code: c.code, alias }))).toBe('alias-refused');
    expect((await done<Dealt>(c.facilitator, '/api/session/deal', {})).waiting).toBe(0);
    const me = await ask<Me>(first.token, '/api/me');
    expect(me.you.status).toBe('asking');
    await done(c.facilitator, '/api/session/people', { type: 'admit', participant: me.you.participant });
    expect(await done<Dealt>(c.facilitator, '/api/session/deal', {})).toMatchObject({ seated: 1 });
    await done(c.facilitator, '/api/session/settings', { locked: true });
    expect(errorCode(await post(server.url, '/api/join', { code: c.code, alias: 'Later' }))).toBe('locked');
  });

  it('moves, removes and lets in again; the window closes', async () => {
    const c = await aClass();
    const [one, two] = await students(c.code, 2);
    await done(c.facilitator, '/api/session/deal', { worlds: 2, start: true });
    const { you: { participant }, match } = await ask<Me>(one!.token, '/api/me');
    const player = await enter(server.url, one!.token);
    const other = (await ask<Me>(two!.token, '/api/me')).match!;
    expect(other).not.toBe(match);
    await done(c.facilitator, '/api/session/people', { type: 'move', participant, match: other, seat: 'washington' });
    expect(await player.closed).toBe(4101);
    expect(player.notices).toContain('moved');
    expect(await ask<Me>(one!.token, '/api/me')).toMatchObject({ match: other, seat: 'washington', world: 2 });
    await done(c.facilitator, '/api/session/people', { type: 'remove', participant });
    expect(errorCode(await post(server.url, '/api/enter', { token: one!.token, protocol: 1 }))).toBe('removed');
    await done(c.facilitator, '/api/session/people', { type: 'let-in', participant });
    await done(c.facilitator, '/api/session/people', { type: 'move', participant, match: match!, seat: 'seoul' });
    const back = await enter(server.url, one!.token);
    expect(await back.sync()).toMatchObject({ kind: 'snapshot', you: { seat: 'seoul' } });
    await back.leave();
  });

  it('has links that may be revoked; a projector watches and no more', async () => {
    const c = await aClass();
    await students(c.code, 1);
    await done(c.facilitator, '/api/session/deal', {});
    const helper = await done<CreatedLink>(c.facilitator, '/api/session/links', { role: 'facilitator', name: 'Ms Han' });
    const screen = await done<CreatedLink>(c.facilitator, '/api/session/links', { role: 'projector' });
    expect((await ask<ConsoleOverview>(helper.token, '/api/console')).you.name).toBe('Ms Han');
    expect(errorCode(await get(server.url, '/api/console', bearer(screen.token)))).toBe('forbidden');
    const watcher = await enter(server.url, screen.token);
    expect(await watcher.sync()).toMatchObject({ you: { role: 'observer', seat: null } });
    expect(await watcher.act({ type: 'pause' })).toMatchObject({ ok: false });
    const revoked = await fetch(`${server.url}/api/session/links/${screen.id}`, { method: 'DELETE', headers: bearer(helper.token) });
    expect(revoked.status).toBe(200);
    expect(await watcher.closed).toBe(4101);
    expect((await post(server.url, '/api/enter', { token: screen.token, protocol: 1 })).status).toBe(401);
    const { links } = await ask<{ links: SessionLink[] }>(c.facilitator, '/api/session/links');
    expect(links.map((l) => [l.role, l.revoked !== null, l.own])).toEqual([['facilitator', false, true], ['facilitator', false, false], ['projector', true, false]]);
  });
});
