/** A request asked again under its id, because its answer was lost: the same answer, and no second effect. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConsoleOverview } from '../../../shared/console.ts';
import type { CreatedMatch, Joined } from '../../../shared/protocol.ts';
import type { CreatedLink, CreatedSession, Dealt, Me, SessionLink } from '../../../shared/session.ts';
import { hashToken } from '../../../server/http/secrets.ts';
import { get, SCENARIO } from '../net/kit.ts';
import { bearer } from '../net/sessionKit.ts';
import { openHouse, type House } from './house.ts';
import { send } from './kit.ts';
import { prepare, type Scene } from './scene.ts';

let dir: string;
let house: House;
let scene: Scene;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'two-track-again-'));
  house = await openHouse(dir);
  scene = await prepare(house, 8);
}, 120_000);
afterAll(async () => {
  await house.close();
  rmSync(dir, { recursive: true, force: true });
});

let drawn = 0;
const draw = (): string => `drawn-at-random-${++drawn}`;
async function ask<T>(
  path: string,
  body: Record<string, unknown>,
  token: string | null,
  id: string | null,
): Promise<T> {
  const answer = await send(house.url, { path, body, token }, id);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as T;
}
const people = async (token: string): Promise<ConsoleOverview['people']> =>
  (await get<ConsoleOverview>(house.url, '/api/console', bearer(token))).body.people;
const named = async (alias: string, token: string): Promise<number> =>
  (await people(token)).filter((p) => p.alias.startsWith(alias)).length;

describe('joining', () => {
  test('given an answer that was lost, asking again is the same person in the same seat, by the same token', async () => {
    const wish = { code: scene.days.code, alias: 'Hana' };
    const id = draw();
    const first = await ask<Joined>('/api/join', wish, null, id);
    expect(first).toMatchObject({ match: expect.any(String), seat: expect.any(String) });
    expect(await ask<Joined>('/api/join', wish, null, id)).toEqual(first);
    expect(await named('Hana', scene.days.facilitator)).toBe(1);
    expect((await get<Me>(house.url, '/api/me', bearer(first.token))).body.you.alias).toBe('Hana');
  });

  test('given the same request twice at once, one person comes', async () => {
    const wish = { code: scene.running.code, alias: 'Sora' };
    const id = draw();
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask<Joined>('/api/join', wish, null, id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await named('Sora', scene.running.facilitator)).toBe(1);
  });

  test('given no id, or another, it is another person', async () => {
    const wish = { code: scene.gathering.code, alias: 'Yuna' };
    const tokens = [
      await ask<Joined>('/api/join', wish, null, null),
      await ask<Joined>('/api/join', wish, null, null),
      await ask<Joined>('/api/join', wish, null, draw()),
    ].map(({ token }) => token);
    expect(new Set(tokens).size).toBe(3);
    expect(await named('Yuna', scene.gathering.facilitator)).toBe(3);
  });

  test('given the last open seat of a match, the one who took it is answered again, and nobody else', async () => {
    const { code } = scene.friends;
    const wish = { code, alias: 'Last', seat: 'pyongyang' };
    const id = draw();
    const first = await ask<Joined>('/api/join', wish, null, id);
    expect(await ask<Joined>('/api/join', wish, null, id)).toEqual(first);
    const other = await send(house.url, { path: '/api/join', body: wish, token: null }, draw());
    expect([other.status, other.body]).toMatchObject([409, { error: { code: 'seat-taken' } }]);
    expect(await house.store.participants(scene.friends.session)).toHaveLength(5);
  });

  test('given a class that was locked meanwhile, who came before is answered still', async () => {
    const { code, facilitator } = scene.dealt;
    const wish = { code, alias: 'Early' };
    const id = draw();
    const first = await ask<Joined>('/api/join', wish, null, id);
    await ask('/api/session/settings', { locked: true }, facilitator, null);
    expect(await ask<Joined>('/api/join', wish, null, id)).toEqual(first);
    expect((await send(house.url, { path: '/api/join', body: wish, token: null }, draw())).status).toBe(409);
  });

  test.each([
    ['another name', { alias: 'Another' }],
    ['another seat', { alias: 'Mina', portfolio: 'defence' }],
  ])('given %s under the same id, it is refused, and no token is told', async (_what, other) => {
    const { code } = scene.gathering;
    const id = draw();
    await ask('/api/join', { code, alias: 'Mina' }, null, id);
    const answer = await send(house.url, { path: '/api/join', body: { code, ...other }, token: null }, id);
    expect([answer.status, answer.body]).toEqual([
      409,
      { error: { code: 'id-used', text: expect.stringMatching(/./) } },
    ]);
  });

  test('given a new token since, the old id brings back no old one', async () => {
    const wish = { code: scene.gathering.code, alias: 'Jiho' };
    const id = draw();
    const { token } = await ask<Joined>('/api/join', wish, null, id);
    const who = await house.store.participantByToken(hashToken(token));
    house.store.db.prepare('UPDATE participant SET token_hash = ? WHERE id = ?').run(hashToken('another'), who!.id);
    const answer = await send(house.url, { path: '/api/join', body: wish, token: null }, id);
    expect([answer.status, answer.body]).toMatchObject([401, { error: { code: 'unknown-token' } }]);
  });

  test.each(['short', 'with spaces in it, and long', 'x'.repeat(65)])('an id such as "%s" is refused', async (id) => {
    const answer = await send(
      house.url,
      { path: '/api/join', body: { code: scene.gathering.code, alias: 'Mina' }, token: null },
      id,
    );
    expect([answer.status, answer.body]).toMatchObject([400, { error: { code: 'bad-request' } }]);
  });

  test('neither the id nor the token can be read from the store', async () => {
    const id = draw();
    const { token } = await ask<Joined>('/api/join', { code: scene.gathering.code, alias: 'Kim' }, null, id);
    const rows = JSON.stringify(house.store.db.prepare('SELECT * FROM operation').all());
    expect(rows).not.toContain(id);
    expect(rows).not.toContain(token);
  });
});

describe('making', () => {
  test.each([
    ['match', '/api/matches', { scenario: SCENARIO, pace: 'manual' }],
    ['class', '/api/sessions', { scenario: SCENARIO, pace: 'class' }],
  ])('a %s once, with the same code and the same key', async (_what, path, wish) => {
    const id = draw();
    const first = await ask<CreatedMatch | CreatedSession>(path, wish, null, id);
    expect(await ask(path, wish, null, id)).toEqual(first);
    expect((await get(house.url, '/api/console', bearer(first.facilitator))).status).toBe(200);
    expect((await ask<CreatedSession>(path, wish, null, draw())).session).not.toBe(first.session);
  });

  test('a link once, with the same token', async () => {
    const { facilitator } = scene.running;
    const id = draw();
    const first = await ask<CreatedLink>('/api/session/links', { role: 'projector' }, facilitator, id);
    expect(await ask('/api/session/links', { role: 'projector' }, facilitator, id)).toEqual(first);
    const { body } = await get<{ links: SessionLink[] }>(house.url, '/api/session/links', bearer(facilitator));
    expect(body.links.filter((link) => link.id === first.id)).toHaveLength(1);
    expect((await get(house.url, '/api/console', bearer(first.token))).status).toBe(403);
  });
});

describe('a facilitator', () => {
  test('given a deal whose answer was lost and a pupil who came since, asking again deals nobody', async () => {
    const { code, facilitator } = scene.gathering;
    const id = draw();
    const first = await ask<Dealt>('/api/session/deal', { worlds: 2 }, facilitator, id);
    const late = await ask<Joined>('/api/join', { code, alias: 'Late' }, null, draw());
    expect(await ask('/api/session/deal', { worlds: 2 }, facilitator, id)).toEqual(first);
    expect((await get<Me>(house.url, '/api/me', bearer(late.token))).body.match).toBeNull();
  });

  test("another's id is not one's own", async () => {
    const { facilitator } = scene.running;
    const other = await ask<CreatedLink>('/api/session/links', { role: 'facilitator' }, facilitator, null);
    const id = draw();
    const first = await ask<{ lessonBegun: number }>('/api/session/lesson', { begin: true }, facilitator, id);
    await new Promise((done) => {
      setTimeout(done, 5);
    });
    expect(await ask('/api/session/lesson', { begin: true }, facilitator, id)).toEqual(first);
    expect(await ask('/api/session/lesson', { begin: true }, other.token, id)).not.toEqual(first);
  });

  test('an act is noted once, however often it is asked for', async () => {
    const { facilitator, session } = scene.running;
    const before = (await house.store.register.auditOf(session)).length;
    const id = draw();
    const wish = { worlds: 'all', do: { type: 'broadcast', text: 'Once.' } };
    const first = await ask('/api/console/act', wish, facilitator, id);
    expect(await ask('/api/console/act', wish, facilitator, id)).toEqual(first);
    expect((await house.store.register.auditOf(session)).length).toBe(before + 1);
  });
});
