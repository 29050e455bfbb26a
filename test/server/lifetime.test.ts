/** How long sessions are kept: a class that is played is never erased by its age, and one that is abandoned goes on a day that was told. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { createLog } from '../../server/log.ts';
import { createRights } from '../../server/rights.ts';
import { createActivity } from '../../server/sessions/activity.ts';
import { createRetention } from '../../server/sessions/retention.ts';
import { DAY, keptUntil, plannedLength, playedUntil } from '../../server/store/lifetime.ts';
import type { CreatedSession } from '../../shared/session.ts';
import type { Pace } from '../../shared/rules/state.ts';
import { delegate, FACILITATOR, newMatch, world, type World } from './hostKit.ts';
import { openHouse, type House } from './walk/house.ts';

const HOUR = 3_600_000;
const pace = (kind: Pace['kind'], hours: number, rounds = 6): Pace => ({
  kind,
  rounds,
  seconds: { cables: 3_600, talks: hours * 3_600, decisions: hours * 3_600, crisis: 3_600 },
});

describe('a plan', () => {
  test.each([
    ['moved on by hand', pace('manual', 120), 0],
    ['with a day a phase', pace('deadline', 24), 6 * 49 * HOUR + 6 * HOUR],
    ['with five days a phase', pace('deadline', 120), 6 * 241 * HOUR + 6 * HOUR],
  ])('%s lasts as long as its clock', (_what, of, length) => expect(plannedLength(of)).toBe(length));

  test.each([
    ['a lesson of an hour', HOUR, 30 * DAY],
    ['as long as sessions are kept', 30 * DAY, 30 * DAY],
    ['longer than sessions are kept', 61 * DAY, 91 * DAY],
  ])('%s keeps its session for its days', (_what, planned, kept) => expect(keptUntil(5, planned, 30)).toBe(5 + kept));

  test.each([
    ['the planned end where nobody acts after it', 40 * DAY, 70 * DAY],
    ['the last act of a person where that comes later', 90 * DAY, 120 * DAY],
  ])('a match under way is kept for its days after %s', (_what, lastAct, until) =>
    expect(playedUntil({ began: 0, lastAct }, 40 * DAY, 30)).toBe(until),
  );
});

describe('a class that is made', () => {
  let house: House;
  const dir = mkdtempSync(join(tmpdir(), 'two-track-kept-'));
  beforeAll(async () => {
    house = await openHouse(dir);
  });
  afterAll(async () => {
    await house.close();
    rmSync(dir, { recursive: true, force: true });
  });
  test.each([
    ['24 hours a phase', 24, 30],
    ['120 hours a phase', 120, 30 + (6 * 241 + 6) / 24],
  ])('with %s is kept for so many days', async (_what, hours, days) => {
    const { kind, rounds, seconds } = pace('deadline', hours);
    const answer = await fetch(`${house.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scenario: '2015-singapore', pace: { kind, rounds, seconds } }),
    });
    const { session } = (await answer.json()) as CreatedSession;
    const row = await house.store.session(session);
    expect(((row?.expiresAt ?? 0) - (row?.createdAt ?? 0)) / DAY).toBe(days);
  });
});

describe('on its day', () => {
  let w: World;
  const start = 1_790_000_000_000;
  const given = async (running: boolean) => {
    w = await world({}, start);
    const host = await newMatch(w, { pace: { kind: 'deadline', rounds: 6, seconds: { cables: 86_400 } } });
    const session = (await w.store.match(host.id))!.session;
    await w.store.commit({ session: { id: session, expiresAt: start + 30 * DAY } });
    if (running) await host.submit(FACILITATOR, 'begin', { type: 'start' });
    const retention = createRetention({
      store: w.store,
      hosts: w.hosts,
      log: createLog('error', () => undefined),
      now: () => w.clock.now,
      dataDir: w.dir,
      activity: createActivity(),
      rights: createRights(),
      retentionDays: 30,
    });
    const on = async (day: number) => {
      w.clock.now = start + day * DAY;
      await retention.sweep();
      return (await w.store.session(session))?.expiresAt ?? null;
    };
    return { host, on };
  };

  it('a session whose match never began is erased', async () => {
    const { on } = await given(false);
    expect(await on(29)).toBe(start + 30 * DAY);
    expect(await on(30)).toBeNull();
    await w.end();
  });

  it('a session in which people act is kept, for the days after the last act', async () => {
    const { host, on } = await given(true);
    w.clock.now = start + 26 * DAY;
    await host.submit(delegate('seoul'), 'hello', { type: 'say', to: 'public', text: 'Still here.' });
    expect(await on(30)).toBeGreaterThanOrEqual(start + 56 * DAY);
    expect(await on(40)).not.toBeNull();
    await w.end();
  });

  it('a server that slept over the day of a class keeps it, too', async () => {
    const { host, on } = await given(true);
    w.clock.now = start + 20 * DAY;
    await host.submit(delegate('seoul'), 'hello', { type: 'say', to: 'public', text: 'Still here.' });
    expect(await on(45)).not.toBeNull();
    await w.end();
  });

  it('a match in which nobody acts any more is abandoned after its days, on a day told a week before', async () => {
    const { on } = await given(true);
    const day = await on(25);
    // Its planned end counts, since nobody acted after it; and no act of a computer or of the clock moves the day on.
    expect(day).toBeGreaterThan(start + 30 * DAY);
    const last = Math.ceil((day! - start) / DAY);
    expect(await on(last - 8)).toBe(day);
    expect(await on(last - 1)).toBe(day);
    expect(await on(last)).toBeNull();
    await w.end();
  });
});
