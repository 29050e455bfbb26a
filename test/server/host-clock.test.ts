/** Deadlines after a clock that went on further than can be believed. */
import { afterEach, expect, test } from 'vitest';
import { newMatch, reload, world, type World } from './hostKit.ts';

const worlds: World[] = [];
afterEach(async () => {
  for (const w of worlds.splice(0)) await w.end();
});
const BOTS = { seoul: 'bot', tokyo: 'bot', washington: 'bot', pyongyang: 'bot' } as const;
const BY_DAYS = { pace: { kind: 'deadline', seconds: { cables: 172_800 } }, seats: BOTS } as const;
const DAY = 86_400_000;

test('given a start that is 31 days later than can be believed, a phase has as much time left as when the server was last seen', async () => {
  const w = await world();
  const host = await newMatch(w, BY_DAYS);
  const lastSeen = w.clock.now + DAY / 2;
  w.clock.now += 31 * DAY;
  const next = await w.restart({ lastSeen });
  worlds.push(next);
  await next.hosts.start();
  const { clock } = (await reload(next, host.id)).state();
  expect(clock.phase).toBe('cables');
  expect((clock.deadline ?? 0) - next.clock.now).toBe(1.5 * DAY);
});

test('given one that can be believed, the time is over, but for a minute to come back in', async () => {
  const w = await world();
  const host = await newMatch(w, BY_DAYS);
  w.clock.now += 31 * DAY;
  const next = await w.restart();
  worlds.push(next);
  await next.hosts.start();
  const { clock } = (await reload(next, host.id)).state();
  expect((clock.deadline ?? 0) - next.clock.now).toBe(60_000);
});

test('given a store that says otherwise of a match in memory, its phase ends at its time all the same', async () => {
  const w = await world({ sleepMs: 1e12 });
  worlds.push(w);
  const host = await newMatch(w, { ...BY_DAYS, pace: { kind: 'timed', seconds: { cables: 30 } } });
  w.store.db.exec('UPDATE match SET next_due = next_due * 2');
  w.clock.now += 30_000;
  await w.hosts.tick();
  expect(host.state().clock.phase).toBe('talks');
});
