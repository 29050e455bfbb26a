/** The debrief over HTTP: nothing before the end, everything but the server's own afterwards, and only to those of the session. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Debrief } from '../../../shared/protocol.ts';
import { createMatch, enter, errorCode, get, join, launch, tempDir, type ServerProcess } from './kit.ts';

let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;
beforeAll(async () => {
  dir = await tempDir();
  server = await launch({ DATA_DIR: dir.path });
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
});

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

it('opens when the match has ended, without chances, and with private cables counted but not told', async () => {
  const bots = { seoul: 'bot', tokyo: 'open', washington: 'open', pyongyang: 'bot' } as const;
  const match = await createMatch(server.url, { seats: bots, pace: { kind: 'manual', rounds: 1 } });
  const tokyo = await join(server.url, { code: match.code, seat: 'tokyo', alias: 'Haru' });
  const watcher = await join(server.url, { code: match.code, role: 'observer' });
  const player = await enter(server.url, tokyo.token, 'tokyo');
  const facilitator = await enter(server.url, match.facilitator);
  expect((await facilitator.act({ type: 'start' })).ok).toBe(true);
  expect((await facilitator.act({ type: 'end-phase' })).ok).toBe(true);
  await facilitator.act({ type: 'broadcast', text: 'canary-notice' });
  expect(await facilitator.act({ type: 'restore', to: 12, reason: 'canary-reason' })).toMatchObject({ ok: true });
  await player.act({ type: 'say', to: ['seoul'], text: 'canary-private' });
  await player.act({ type: 'say', to: 'public', text: 'canary-public' });
  const early = await get(server.url, '/api/debrief', bearer(tokyo.token));
  expect([early.status, errorCode(early)]).toEqual([409, 'not-ended']);
  for (let i = 0; i < 12; i++) if (!(await facilitator.act({ type: 'end-phase' })).ok) break;

  for (const token of [tokyo.token, watcher.token, match.facilitator]) {
    const { status, body } = await get<Debrief>(server.url, '/api/debrief', bearer(token));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      match: match.match,
      scenario: '2015-singapore',
      seats: { tokyo: ['Haru'], seoul: [] },
    });
    expect(body.you.seat).toBe(token === tokyo.token ? 'tokyo' : null);
    expect(body.events.map((e) => e.n)).toEqual(body.events.map((_, i) => i + 1));
    expect(body.events[0]?.type).toBe('MatchOpened');
    expect(body.events.filter((e) => e.type === 'BriefOpened')).toHaveLength(4);
    expect(body.events.some((e) => e.type === 'ChanceDrawn' || e.type === 'ChanceSeeded')).toBe(false);
    for (const told of ['canary-public', 'canary-notice']) expect(JSON.stringify(body)).toContain(told);
    expect(body.events.find((e) => e.type === 'RestoreAnnounced')?.text).toBe('canary-reason');
    expect(JSON.stringify(body)).not.toContain('canary-private');
  }
  const other = await createMatch(server.url);
  const stranger = await join(server.url, { code: other.code, seat: 'tokyo' });
  const foreign = await get(server.url, `/api/debrief?match=${match.match}`, bearer(stranger.token));
  expect([foreign.status, errorCode(foreign)]).toEqual([404, 'unknown-match']);
  const nobody = await get(server.url, '/api/debrief');
  expect(nobody.status).toBe(401);
  await Promise.all([player.leave(), facilitator.leave()]);
});
