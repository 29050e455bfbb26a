/** A right is checked when it is used: what was granted before a removal, a revocation or a move is worth nothing after it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleOverview } from '../../../shared/console.ts';
import type { CreatedLink, CreatedSession, Me, SessionLink } from '../../../shared/session.ts';
import type { Seat } from '../../../shared/types.ts';
import { errorCode, launch, post, tempDir, until, within, type ServerProcess } from './kit.ts';
import { ask, enterRaw, RawClient, reserve } from './raw.ts';
import { bearer, classKit } from './sessionKit.ts';

let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;
const kit = classKit(() => server.url);

beforeAll(async () => {
  dir = await tempDir();
  server = await launch({ DATA_DIR: dir.path });
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
});

interface Pupil {
  readonly token: string;
  readonly id: string;
  readonly seat: Seat;
}

async function runningClass(): Promise<{
  session: CreatedSession;
  match: string;
  pupils: Record<Seat, Pupil>;
  of: (id: string) => Promise<ConsoleOverview['people'][number]>;
}> {
  const session = await kit.aClass({ worlds: 1, pace: 'manual' });
  const joined = await kit.students(session.code, 4);
  await kit.done(session.facilitator, '/api/session/deal', { start: true });
  const look = (): Promise<ConsoleOverview> => kit.ask(session.facilitator, '/api/console');
  const pupils = {} as Record<Seat, Pupil>;
  for (const { token } of joined) {
    const me = await kit.ask<Me>(token, '/api/me');
    pupils[me.seat!] = { token, id: me.you.participant, seat: me.seat! };
  }
  const of = async (id: string) => (await look()).people.find((p) => p.participant === id)!;
  return { session, match: (await look()).worlds[0]!.match, pupils, of };
}

const people = (session: CreatedSession, body: object): Promise<unknown> =>
  kit.done(session.facilitator, '/api/session/people', body);
const refused = async (client: Promise<RawClient>): Promise<boolean> =>
  client.then(
    () => false,
    () => true,
  );

describe('a place that was reserved before', () => {
  it('lets a removed delegate in no more, by whatever place', async () => {
    const { session, pupils } = await runningClass();
    const line = await enterRaw(server.url, pupils.tokyo.token);
    const spare = await reserve(server.url, pupils.tokyo.token);
    await people(session, { type: 'remove', participant: pupils.tokyo.id });
    expect(await within(2_000, 'the close', line.closed)).toBe(4101);
    expect(line.notices).toContain('removed');
    expect(await refused(RawClient.take(server.url, spare))).toBe(true);
    expect(errorCode((await ask(server.url, pupils.tokyo.token)) as never)).toBe('removed');
  });

  it('lets a moved delegate act for the seat they left no more', async () => {
    const { session, match, pupils } = await runningClass();
    const spare = await reserve(server.url, pupils.washington.token);
    await people(session, { type: 'move', participant: pupils.washington.id, match, seat: 'tokyo' });
    expect(await refused(RawClient.take(server.url, spare))).toBe(true);
    const back = await enterRaw(server.url, pupils.washington.token);
    const snapshot = await back.sync();
    expect(snapshot.kind === 'snapshot' && snapshot.you.seat).toBe('tokyo');
    back.socket.terminate();
  });

  it('lets a revoked co-facilitator see and direct nothing', async () => {
    const { session, match } = await runningClass();
    const link = await kit.done<CreatedLink>(session.facilitator, '/api/session/links', { role: 'facilitator' });
    const line = await enterRaw(server.url, link.token, match);
    const spare = await reserve(server.url, link.token, match);
    expect(await kit.remove(session.facilitator, `/api/session/links/${link.id}`)).toBe(200);
    expect(await within(2_000, 'the close', line.closed)).toBe(4101);
    expect(await refused(RawClient.take(server.url, spare))).toBe(true);
    expect((await ask(server.url, link.token, match)).status).toBe(401);
  });

  it('a renamed delegate comes back under the new name, and by the old place not at all', async () => {
    const { session, pupils, of } = await runningClass();
    const line = await enterRaw(server.url, pupils.seoul.token);
    const spare = await reserve(server.url, pupils.seoul.token);
    await people(session, { type: 'rename', participant: pupils.seoul.id, alias: 'Renata' });
    expect(await within(2_000, 'the close', line.closed)).toBe(4101);
    expect(await refused(RawClient.take(server.url, spare))).toBe(true);
    await until('away until they are back', async () => (await of(pupils.seoul.id)).state === 'away');
    const back = await enterRaw(server.url, pupils.seoul.token);
    const snapshot = await back.sync();
    expect(snapshot.kind === 'snapshot' && snapshot.you.alias).toBe('Renata');
    back.socket.terminate();
  });
});

describe('what a removed person asks over HTTP', () => {
  it('is told that they were removed, wherever it is more than where they stand', async () => {
    const { session, match, pupils } = await runningClass();
    const watcher = await post<{ token: string }>(server.url, '/api/join', {
      code: session.code,
      alias: 'Watcher',
      role: 'observer',
    });
    const { you } = await kit.ask<Me>(watcher.body.token, '/api/me');
    for (const [token, id] of [
      [pupils.seoul.token, pupils.seoul.id],
      [watcher.body.token, you.participant],
    ] as const) {
      await people(session, { type: 'remove', participant: id });
      expect((await kit.ask<Me>(token, '/api/me')).you.status).toBe('removed');
      for (const path of ['/api/debrief', '/api/brief'])
        await expect(kit.ask(token, path)).rejects.toThrow('403 {"error":{"code":"removed"');
      const report = { match, n: 1, reason: 'x' };
      expect(errorCode(await kit.send(token, '/api/report', report))).toBe('removed');
      expect(errorCode(await kit.send(token, '/api/survey', { kind: 'post', answers: {} }))).toBe('removed');
    }
  });
});

describe('the one who made a session', () => {
  it('cannot be shut out by those who were let in to help', async () => {
    const session = await kit.aClass();
    const link = await kit.done<CreatedLink>(session.facilitator, '/api/session/links', { role: 'facilitator' });
    const { links } = await kit.ask<{ links: SessionLink[] }>(link.token, '/api/session/links');
    const maker = links.find((l) => l.maker)!;
    expect(links.filter((l) => l.maker)).toEqual([maker]);
    expect(maker.id).not.toBe(link.id);
    expect(await kit.remove(link.token, `/api/session/links/${maker.id}`)).toBe(409);
    await kit.ask(session.facilitator, '/api/console');
    // Between helpers it stays possible.
    const other = await kit.done<CreatedLink>(session.facilitator, '/api/session/links', { role: 'facilitator' });
    expect(await kit.remove(link.token, `/api/session/links/${other.id}`)).toBe(200);
  });
});

describe('a new token', () => {
  const next = (k: string): string => `${k}`.padEnd(32, 'AbCdEfGh0123456789-_');

  it('stands for the old one at once: windows, places and requests', async () => {
    const { session, match, pupils } = await runningClass();
    for (const [token, fresh] of [
      [session.facilitator, next('lead')],
      [pupils.tokyo.token, next('tokyo')],
    ] as const) {
      const line = await enterRaw(server.url, token, match);
      const spare = await reserve(server.url, token, match);
      await kit.done(token, '/api/token', { next: `${fresh}${session.code}` });
      expect(await within(2_000, 'the close', line.closed)).toBe(4101);
      expect(await refused(RawClient.take(server.url, spare))).toBe(true);
      await expect(kit.ask(token, '/api/me')).rejects.toThrow('401');
      const me = await kit.ask<Me>(`${fresh}${session.code}`, '/api/me');
      expect(me.you.status).not.toBe('removed');
      (await enterRaw(server.url, `${fresh}${session.code}`, match)).socket.terminate();
    }
  });

  it('whose answer was lost is found by trying it', async () => {
    const session = await kit.aClass();
    const wish = { next: `${next('lost')}${session.code}` };
    await kit.done(session.facilitator, '/api/token', wish);
    // The same once more, by whichever of the two is known to be good.
    expect((await kit.send(session.facilitator, '/api/token', wish)).status).toBe(401);
    expect((await kit.send(wish.next, '/api/token', wish)).status).toBe(200);
  });

  it('must be one that nobody guesses, and nobody else has', async () => {
    const session = await kit.aClass();
    const [pupil] = await kit.students(session.code, 1);
    for (const bad of ['', 'short', 'x'.repeat(31), `${'x'.repeat(40)} y`, 'a'.repeat(40), 'x'.repeat(201)])
      expect((await kit.send(pupil!.token, '/api/token', { next: bad })).status).toBe(400);
    const taken = await kit.send(pupil!.token, '/api/token', { next: session.facilitator });
    expect(taken.status).toBe(409);
    await kit.ask(pupil!.token, '/api/me');
    expect((await post(server.url, '/api/token', { next: next('x') }, bearer('nobody'))).status).toBe(401);
  });
});
