/** Bots sleep where nobody watches, and are awake at once when somebody comes. */
import { afterEach, describe, expect, test } from 'vitest';
import { BotTurns } from '../../server/host/botTurns.ts';
import type { HostsOptions } from '../../server/host/hosts.ts';
import { SEATS, type Seat } from '../../shared/types.ts';
import { FACILITATOR, Listener, delegate, newMatch, reload, viewer, world, type World } from './hostKit.ts';

const LINGER = 60_000;
const BOTS = { seoul: 'bot', tokyo: 'bot', washington: 'bot', pyongyang: 'bot' } as const;
const worlds: World[] = [];
/** Bots that note when they were asked. */
async function given(more: Partial<HostsOptions> = {}): Promise<World & { asked: Seat[]; forgetAsked: () => void }> {
  const asked: Seat[] = [];
  const w = await world({
    lingerMs: LINGER,
    // The test's clock leaps: nobody slept.
    sleepMs: Number.MAX_SAFE_INTEGER,
    chooseCommands: (_view, seat) => {
      asked.push(seat);
      return [];
    },
    ...more,
  });
  worlds.push(w);
  return Object.assign(w, { asked, forgetAsked: () => void asked.splice(0) });
}
afterEach(async () => {
  for (const w of worlds.splice(0)) await w.end();
});
const settled = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, 40);
  });
const everyBot = [...SEATS].sort();

describe('a match of four bots', () => {
  test('goes on for a moment for whoever made it, then sleeps through whatever happens', async () => {
    const w = await given();
    const host = await newMatch(w, { seats: BOTS });
    await expect.poll(() => [...new Set(w.asked)].sort()).toEqual(everyBot);
    w.clock.now += LINGER;
    w.forgetAsked();
    for (let k = 0; k < 6; k++) await host.submit(FACILITATOR, `on-${k}`, { type: 'end-phase' });
    await settled();
    expect(w.asked).toEqual([]);
  });

  test('is awake at once when somebody comes, and for a minute after they have left', async () => {
    const w = await given();
    const host = await newMatch(w, { seats: BOTS });
    w.clock.now += LINGER;
    await settled();
    w.forgetAsked();
    const leave = host.subscribe(new Listener({ kind: 'observer' }));
    await expect.poll(() => [...new Set(w.asked)].sort()).toEqual(everyBot);
    leave();
    w.forgetAsked();
    w.clock.now += LINGER - 1;
    await host.submit(FACILITATOR, 'on', { type: 'end-phase' });
    await expect.poll(() => w.asked.length).toBeGreaterThan(0);
    w.clock.now += 1;
    await settled();
    w.forgetAsked();
    await host.submit(FACILITATOR, 'off', { type: 'end-phase' });
    await settled();
    expect(w.asked).toEqual([]);
  });

  test('is awake while the console looks at it', async () => {
    const w = await given();
    const host = await newMatch(w, { seats: BOTS });
    w.clock.now += LINGER;
    await settled();
    w.forgetAsked();
    host.attend(0.25);
    await expect.poll(() => w.asked.length).toBe(4);
    w.clock.now += LINGER / 4;
    w.forgetAsked();
    await host.submit(FACILITATOR, 'off', { type: 'end-phase' });
    await settled();
    expect(w.asked).toEqual([]);
  });

  test('sleeps on after a restart', async () => {
    const first = await given();
    await newMatch(first, { seats: BOTS });
    await settled();
    const asked: Seat[] = [];
    const next = await first.restart({
      chooseCommands: (_view, seat) => {
        asked.push(seat);
        return [];
      },
    });
    worlds.splice(0, 1, next);
    await next.hosts.start();
    await settled();
    expect(asked).toEqual([]);
  });

  test('ends its phases on time all the same', async () => {
    const w = await given();
    const host = await newMatch(w, { seats: BOTS, pace: { kind: 'deadline', seconds: { cables: 3_600 } } });
    w.clock.now += LINGER;
    await settled();
    w.forgetAsked();
    const { step, deadline } = host.state().clock;
    w.clock.now = deadline!;
    await w.hosts.tick();
    expect((await reload(w, host.id)).state().clock.step).toBe(step + 1);
    await settled();
    expect(w.asked).toEqual([]);
  });
});

describe('a match by days', () => {
  test('has its bots do their part of each phase while its people are away', async () => {
    const w = await given();
    const host = await newMatch(w, { seats: { ...BOTS, seoul: 'open' }, pace: 'deadline' });
    await host.seat(`p-seoul-${host.session}`, 'Min', 'seoul');
    await expect.poll(() => w.asked.length).toBeGreaterThan(0);
    for (let phase = 0; phase < 3; phase++) {
      const now = await reload(w, host.id);
      const { step, deadline } = now.state().clock;
      // Hours go by: unloaded, and asleep.
      w.clock.now = deadline! - 1;
      await w.hosts.tick();
      await settled();
      w.forgetAsked();
      await w.hosts.tick();
      await settled();
      expect(w.asked).toEqual([]);
      w.clock.now = deadline!;
      await w.hosts.tick();
      expect((await reload(w, host.id)).state().clock.step).toBe(step + 1);
      await expect.poll(() => [...new Set(w.asked)].sort()).toEqual(['pyongyang', 'tokyo', 'washington']);
    }
  });

  test('answers a person’s act at any hour', async () => {
    const w = await given();
    const host = await newMatch(w, { seats: { ...BOTS, seoul: 'open' }, pace: 'deadline' });
    await host.seat(`p-seoul-${host.session}`, 'Min', 'seoul');
    w.clock.now += 4 * 3_600_000;
    await settled();
    w.forgetAsked();
    const leave = host.subscribe(new Listener(viewer('seoul')));
    await host.submit(delegate('seoul'), 'hello', { type: 'say', to: ['tokyo'], text: 'Good morning' });
    leave();
    await expect.poll(() => w.asked.length).toBeGreaterThan(0);
  });
});

describe('turns of bots', () => {
  const think = (ms: number): void => {
    const end = performance.now() + ms;
    while (performance.now() < end);
  };

  test('come one after the other, those first that somebody watches', async () => {
    const turns = new BotTurns();
    const order: string[] = [];
    const one = (name: string, watched: boolean) =>
      turns.take(watched, async () => {
        think(2);
        order.push(name);
        return true;
      });
    await Promise.all([one('a', false), one('b', false), one('c', true), one('d', true)]);
    // The first found nobody before it.
    expect(order).toEqual(['a', 'c', 'd', 'b']);
  });

  test('leave the process as much time as they take', async () => {
    const turns = new BotTurns();
    let thought = 0;
    const began = performance.now();
    await Promise.all(
      Array.from({ length: 10 }, () =>
        turns.take(true, async () => {
          const at = performance.now();
          think(4);
          thought += performance.now() - at;
          return true;
        }),
      ),
    );
    expect(thought).toBeLessThanOrEqual(0.6 * (performance.now() - began) + 5);
  });

  test('go on after one that fails', async () => {
    const turns = new BotTurns();
    const failing = turns.take(true, () => Promise.reject(new Error('dizzy')));
    const next = turns.take(true, async () => true);
    await expect(failing).rejects.toThrow('dizzy');
    expect(await next).toBe(true);
  });
});
