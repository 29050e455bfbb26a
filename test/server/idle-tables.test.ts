/** Tables that play for nobody are closed after ten minutes, and those only. */
import { afterEach, describe, expect, test } from 'vitest';
import { createRights } from '../../server/rights.ts';
import type { MatchHost } from '../../server/host/types.ts';
import { createActivity } from '../../server/sessions/activity.ts';
import { createDoorstep } from '../../server/sessions/doorstep.ts';
import { createSessions } from '../../server/sessions/index.ts';
import { pairsOf } from '../../server/sessions/pairs.ts';
import type { CreateMatch } from '../../shared/protocol.ts';
import { world, type World } from './hostKit.ts';
import { givenSession, NO_QUOTAS, personRow, sessionRow } from './rows.ts';

const MINUTE = 60_000;
const worlds: World[] = [];
afterEach(async () => {
  for (const w of worlds.splice(0)) await w.end();
});

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

async function house() {
  const w = await world({ sleepMs: Number.MAX_SAFE_INTEGER });
  worlds.push(w);
  const services = {
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
  };
  createSessions(services);
  let n = 0;
  const table = async (wish: Partial<CreateMatch> = {}, plan = '{}'): Promise<MatchHost & { person: string }> => {
    const session = `s${++n}`;
    const at = w.clock.now;
    await givenSession(w.store, sessionRow(session, { plan, createdAt: at, code: `AAAAA${'ACDEFGHJK'[n]!}` }), [
      personRow(`p-${session}`, session, { createdAt: at, lastSeen: at }),
    ]);
    const made = await w.hosts.create(
      session,
      { scenario: '2015-singapore', pace: 'manual', seed: 7, ...wish },
      at,
      plan === '{}' ? 0 : 1,
    );
    return Object.assign(made.host as MatchHost & { person: string }, { person: `p-${session}` });
  };
  const pass = async (minutes: number): Promise<void> => {
    w.clock.now += minutes * MINUTE;
    await w.hosts.tick();
  };
  const closed = async (host: MatchHost): Promise<boolean> => {
    const [session, match] = [await w.store.session(host.session), await w.store.match(host.id)];
    const is = session?.closedAt !== null;
    if (is) expect(match).toMatchObject({ status: 'ended', nextDue: null });
    return is;
  };
  return { w, services, table, pass, closed };
}
const BOTS = { seoul: 'bot', tokyo: 'bot', washington: 'bot', pyongyang: 'bot' } as const;

describe('a lobby', () => {
  test('that nobody came to is closed after ten minutes, and says so for a day', async () => {
    const { w, services, table, pass, closed } = await house();
    await pass(11);
    const host = await table();
    await pass(9);
    expect(await closed(host)).toBe(false);
    await pass(2);
    expect(await closed(host)).toBe(true);
    const { code, expiresAt } = (await w.store.session(host.session))!;
    expect(expiresAt).toBe(w.clock.now + 24 * 60 * MINUTE);
    await expect(createDoorstep(services).open(code, 'anywhere')).rejects.toMatchObject({ code: 'closed' });
    expect(await w.store.register.expired(expiresAt, 10)).toEqual([host.session]);
    expect(await w.hosts.get(host.id)).toBeNull();
  });

  test('where somebody is stays, and counts from their leaving on', async () => {
    const { w, table, pass, closed } = await house();
    await pass(11);
    const host = await table();
    await host.seat(host.person, 'Min', 'seoul');
    host.setPresence(host.person, 'Min', 'seoul', 'delegate', 'here');
    await pass(60);
    expect(await closed(host)).toBe(false);
    host.setPresence(host.person, 'Min', 'seoul', 'delegate', 'away');
    await w.store.touch(host.person, w.clock.now);
    await pass(9);
    expect(await closed(host)).toBe(false);
    await pass(2);
    expect(await closed(host)).toBe(true);
  });

  test('of a match by days waits for whoever holds a seat', async () => {
    const { table, pass, closed } = await house();
    await pass(11);
    const [held, empty] = [await table({ pace: 'deadline' }), await table({ pace: 'deadline' })];
    await held.seat(held.person, 'Min', 'seoul');
    for (let k = 0; k < 3; k++) await pass(600);
    expect([await closed(held), await closed(empty)]).toEqual([false, true]);
  });

  test('of a class is the facilitator’s business', async () => {
    const { table, pass, closed } = await house();
    await pass(11);
    const host = await table({}, '{"scenario":"2015-singapore"}');
    await pass(60);
    expect(await closed(host)).toBe(false);
  });
});

describe('a match that runs', () => {
  test('is closed where computers play alone, and goes on where a person holds a seat', async () => {
    const { table, pass, closed } = await house();
    await pass(11);
    const alone = await table({ seats: BOTS });
    const shared = await table({ seats: { ...BOTS, seoul: 'open' } });
    await shared.seat(shared.person, 'Min', 'seoul');
    await pass(600);
    expect([await closed(alone), await closed(shared)]).toEqual([true, false]);
    expect(shared.state().clock.phase).not.toBe('lobby');
  });

  test('is not closed for the time that the server was away', async () => {
    const first = await house();
    const host = await first.table({ seats: BOTS });
    first.w.clock.now += 600 * MINUTE;
    const next = await first.w.restart();
    worlds.splice(0, 1, next);
    createSessions({ ...first.services, store: next.store, hosts: next.hosts, now: () => next.clock.now });
    next.clock.now += 9 * MINUTE;
    await next.hosts.tick();
    expect((await next.store.session(host.session))?.closedAt).toBeNull();
    next.clock.now += 2 * MINUTE;
    await next.hosts.tick();
    expect((await next.store.session(host.session))?.closedAt).not.toBeNull();
  });
});
