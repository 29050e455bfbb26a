/** Clocks of a session: quiet hours over a restart, seats whose people do not come, a pause that stops everything. */
import { afterEach, describe, expect, test } from 'vitest';
import { createRights } from '../../server/rights.ts';
import { createActivity } from '../../server/sessions/activity.ts';
import { createSessions } from '../../server/sessions/index.ts';
import { pairsOf } from '../../server/sessions/pairs.ts';
import { CLASS_DEFAULTS, kept } from '../../server/sessions/settings.ts';
import type { SessionSettings } from '../../shared/session.ts';
import type { MatchHost } from '../../server/host/types.ts';
import { FACILITATOR, world, type World } from './hostKit.ts';
import { givenSession, NO_QUOTAS, personRow, sessionRow } from './rows.ts';

const worlds: World[] = [];
afterEach(async () => {
  for (const w of worlds.splice(0)) await w.end();
});

const HOUR = 3_600_000;
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const services = (w: World) => ({
  store: w.store,
  hosts: w.hosts,
  rooms: {} as never,
  scenarios: { get: () => null } as never,
  log,
  now: () => w.clock.now,
  retentionDays: 30,
  activity: createActivity(),
  pairs: pairsOf(Buffer.alloc(32)),
  rights: createRights(),
  quotas: NO_QUOTAS,
  reads: {} as never,
  retention: { erase: async () => undefined },
});

async function given(
  at: string,
  settings: Partial<SessionSettings>,
  pace: Parameters<World['hosts']['create']>[1]['pace'],
): Promise<{ w: World; host: MatchHost; sessions: ReturnType<typeof createSessions> }> {
  const w = await world(
    {
      sleepMs: 1e12,
      idleMs: 1e12,
      chooseCommands: (_view, seat) => (seat !== 'tokyo' ? [] : [{ type: 'ready', ready: true }, { type: 'convene' }]),
    },
    Date.parse(at),
  );
  worlds.push(w);
  const sessions = createSessions(services(w));
  await givenSession(
    w.store,
    sessionRow('s1', { ...kept({ ...CLASS_DEFAULTS, ...settings }), plan: '{"scenario":"2015-singapore"}' }),
    ['p1', 'p2'].map((id) => personRow(id, 's1')),
  );
  const { host } = await w.hosts.create('s1', { scenario: '2015-singapore', pace, seed: 7 }, w.clock.now, 1);
  return { w, host, sessions };
}
const due = (host: MatchHost): string => new Date(host.state().clock.deadline ?? 0).toISOString();

describe('quiet hours in Seoul, 22:00 to 07:00', () => {
  const settings = { tz: 'Asia/Seoul', quietHours: { from: '22:00', to: '07:00' } };
  const pace = {
    kind: 'deadline' as const,
    seconds: { cables: 12 * 3_600, talks: 24 * 3_600, decisions: 12 * 3_600, crisis: 4 * 3_600 },
  };

  test('a deadline at night goes to an hour after the night; the reason is told; the clock ends the phase then', async () => {
    // 14:00 in Seoul: twelve hours later it is 02:00.
    const { w, host } = await given('2026-11-23T05:00:00Z', settings, pace);
    await host.begin();
    await expect.poll(() => due(host)).toBe('2026-11-23T23:00:00.000Z');
    const moved = (await w.store.events(host.id, 0)).filter((e) => e.type === 'DeadlineMoved');
    expect(moved).toMatchObject([{ data: { reason: 'quiet-hours' }, by: { role: 'system' } }]);
    w.clock.now += 17 * HOUR;
    await w.hosts.tick();
    expect(host.state().clock.phase).toBe('cables');
    w.clock.now += HOUR;
    await w.hosts.tick();
    expect(host.state().clock.phase).toBe('talks');
    // 08:00 and a day: open, and left alone.
    expect(due(host)).toBe('2026-11-24T23:00:00.000Z');
  });

  test('holds for a deadline that a facilitator moves, or a pause brings into the night', async () => {
    const { w, host } = await given('2026-11-23T00:00:00Z', settings, pace);
    await host.begin();
    expect(due(host)).toBe('2026-11-23T12:00:00.000Z');
    await host.submit(FACILITATOR, 'x1', { type: 'extend', seconds: 7_200, reason: 'facilitator' });
    await expect.poll(() => due(host)).toBe('2026-11-23T23:00:00.000Z');
    await host.submit(FACILITATOR, 'x2', { type: 'pause' });
    w.clock.now += 100 * HOUR;
    await w.hosts.tick();
    expect(host.state().clock.phase).toBe('cables');
    await host.submit(FACILITATOR, 'x3', { type: 'resume' });
    // 100 hours later it is 13:00 in Seoul, and 23 hours were left.
    expect(host.state().clock.paused).toBeNull();
    await expect.poll(() => due(host)).toBe('2026-11-28T03:00:00.000Z');
  });

  test('are added once, however many events come at the same time', async () => {
    const { host } = await given('2026-11-23T05:00:00Z', settings, pace);
    for (const id of ['p1', 'p2']) await host.seat(id, id, id === 'p1' ? 'seoul' : 'washington');
    const acts = [host.begin()];
    for (let i = 0; i < 12; i++)
      acts.push(host.submit(FACILITATOR, `b${i}`, { type: 'broadcast', text: `Notice ${i}` }).then(() => undefined));
    await Promise.all(acts);
    await expect.poll(() => due(host)).toBe('2026-11-23T23:00:00.000Z');
    await new Promise((done) => {
      setTimeout(done, 100);
    });
    expect(due(host)).toBe('2026-11-23T23:00:00.000Z');
  });

  test('set while a match runs, they reach its deadline at once', async () => {
    const { w, host, sessions } = await given('2026-11-23T05:00:00Z', { tz: 'Asia/Seoul' }, pace);
    await host.begin();
    expect(due(host)).toBe('2026-11-23T17:00:00.000Z');
    await w.store.commit({ session: { id: 's1', ...kept({ ...CLASS_DEFAULTS, ...settings }) } });
    await sessions.pacing.changed('s1');
    expect(due(host)).toBe('2026-11-23T23:00:00.000Z');
  });
});

describe('no-shows', () => {
  const pace = { kind: 'timed' as const, seconds: { cables: 3_000, talks: 3_000, decisions: 3_000, crisis: 3_000 } };
  test('a seat whose people do not come goes to the steward after the grace, over a restart too, and back when one comes', async () => {
    const { w, host } = await given('2026-11-23T05:00:00Z', { noShowSeconds: 60 }, pace);
    await host.seat('p1', 'p1', 'tokyo');
    await host.seat('p2', 'p2', 'washington');
    await host.begin();
    host.setPresence('p2', 'p2', 'washington', 'delegate', 'here');
    await w.hosts.tick();
    w.clock.now += 59_000;
    await w.hosts.tick();
    expect(host.stewards()).toEqual([]);
    w.clock.now += 3_000;
    await w.hosts.tick();
    expect(host.stewards()).toEqual(['tokyo']);
    expect(host.presence()).toContainEqual({
      participant: 'steward:tokyo',
      alias: '',
      seat: 'tokyo',
      role: 'bot',
      state: 'bot',
    });
    // It acts under its own name, by its own mandate.
    await expect.poll(() => host.state().ready).toContain('tokyo');
    expect((await w.store.events(host.id, 0)).filter((e) => e.by.seat === 'tokyo')).toMatchObject([
      { type: 'SeatReady', by: { role: 'steward', participant: 'steward:tokyo' } },
    ]);
    const next = await w.restart();
    worlds.push(next);
    const again = (await next.hosts.get(host.id))!;
    expect(again.stewards()).toEqual(['tokyo']);
    again.setPresence('p1', 'p1', 'tokyo', 'delegate', 'here');
    await expect.poll(() => again.stewards()).toEqual([]);
  });

  test('a steward set by the facilitator stays until handed back', async () => {
    const { host } = await given('2026-11-23T05:00:00Z', {}, pace);
    await host.seat('p1', 'p1', 'tokyo');
    await host.begin();
    expect(await host.hand('tokyo', 'facilitator')).toBe(true);
    expect(await host.hand('tokyo', 'facilitator')).toBe(false);
    host.setPresence('p1', 'p1', 'tokyo', 'delegate', 'here');
    await expect.poll(() => host.presence().find((p) => p.participant === 'p1')?.state).toBe('here');
    expect(host.stewards()).toEqual(['tokyo']);
    expect(await host.hand('tokyo', 'people')).toBe(true);
    expect(host.stewards()).toEqual([]);
  });

  test('not while the clock stands still, nor where the grace is switched off', async () => {
    const { w, host } = await given('2026-11-23T05:00:00Z', { noShowSeconds: 0 }, pace);
    await host.seat('p1', 'p1', 'tokyo');
    await host.begin();
    for (let i = 0; i < 3; i++) {
      w.clock.now += 100_000;
      await w.hosts.tick();
    }
    expect(host.stewards()).toEqual([]);
  });
});
