import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { HostsOptions } from '../../server/host/hosts.ts';
import { createHosts } from '../../server/host/hosts.ts';
import type { Command } from '../../shared/commands.ts';
import { decide } from '../../shared/rules/index.ts';
import { FACILITATOR, Listener, delegate, inTalks, newMatch, reload, viewer, world, type World } from './hostKit.ts';

const worlds: World[] = [];
const given = async (more: Partial<HostsOptions> = {}): Promise<World> => {
  const w = await world(more);
  worlds.push(w);
  return w;
};
afterEach(async () => {
  for (const w of worlds.splice(0)) await w.end();
});
async function restarted(w: World, more?: Partial<HostsOptions>, orderly = false): Promise<World> {
  const next = await w.restart(more, orderly);
  worlds.splice(worlds.indexOf(w), 1, next);
  return next;
}
const statement = (text: string): Command => ({ type: 'say', to: 'public', text });
const BOTS = { seoul: 'bot', tokyo: 'bot', washington: 'bot', pyongyang: 'bot' } as const;
const TIMED = {
  pace: { kind: 'timed', seconds: { cables: 30, talks: 120, decisions: 90, crisis: 20 } },
  seats: BOTS,
} as const;

describe('deadlines', () => {
  test('a phase ends at its deadline, once', async () => {
    const w = await given();
    const host = await newMatch(w, TIMED);
    await w.hosts.tick();
    expect(host.state().clock).toMatchObject({ phase: 'cables', step: 1 });
    w.clock.now += 29_999;
    await w.hosts.tick();
    expect(host.state().clock.phase).toBe('cables');
    w.clock.now += 1;
    await Promise.all([w.hosts.tick(), w.hosts.tick()]);
    expect(host.state().clock).toMatchObject({ phase: 'talks', step: 2, deadline: w.clock.now + 120_000 });
    await w.hosts.tick();
    expect(host.state().clock.step).toBe(2);
  });

  test('the timer of a started host does it by itself', async () => {
    const w = await given({ pollMs: 20, clock: Date.now });
    await w.hosts.start();
    const host = await newMatch(w, {
      ...TIMED,
      pace: { kind: 'timed', seconds: { cables: 0.3, talks: 0.3, decisions: 60 } },
    });
    await expect.poll(() => host.state().clock.phase).toBe('decisions');
  }, 15_000);

  test('a deadline refused while paused comes again after', async () => {
    const w = await given();
    const host = await newMatch(w, TIMED);
    w.clock.now += 10_000;
    await host.submit(FACILITATOR, 'pause', { type: 'pause' });
    w.clock.now += 25_000;
    await w.hosts.tick();
    expect((await w.store.match(host.id))?.nextDue).toBeNull();
    await host.submit({ participant: 'system', role: 'system', seat: null, portfolios: [] }, 'end-1', {
      type: 'end-phase',
      step: 1,
    });
    expect(host.state().clock.phase).toBe('cables');
    await host.submit(FACILITATOR, 'resume', { type: 'resume' });
    w.clock.now += 20_000;
    await w.hosts.tick();
    expect(host.state().clock.phase).toBe('talks');
  });

  test('an idle match is unloaded, and its deadline found in the store', async () => {
    const w = await given({ idleMs: 1_000, sleepMs: 1e9 });
    const host = await newMatch(w, TIMED);
    w.clock.now += 2_000;
    await w.hosts.tick();
    expect(w.hosts.loaded()).toBe(0);
    expect((await w.store.latestSnapshot(host.id))?.seq).toBe(host.state().version);
    w.clock.now += 28_000;
    await w.hosts.tick();
    expect((await reload(w, host.id)).state().clock.phase).toBe('talks');
    const listener = new Listener({ kind: 'observer' });
    (await reload(w, host.id)).subscribe(listener);
    w.clock.now += 5_000;
    await w.hosts.tick();
    expect(w.hosts.loaded()).toBe(1);
  });

  test('after an outage no phase ends sooner than a minute, and an event says why', async () => {
    const w = await given();
    const host = await newMatch(w, TIMED);
    const long = await newMatch(w, { ...TIMED, pace: { kind: 'timed', seconds: { cables: 86_400 } } });
    const before = long.state().clock.deadline;
    w.clock.now += 3_600_000;
    const next = await restarted(w);
    await next.hosts.start();
    const back = await reload(next, host.id);
    expect(back.state().clock).toMatchObject({ phase: 'cables', deadline: next.clock.now + 60_000 });
    expect((await next.store.events(host.id, 0)).at(-1)).toMatchObject({
      type: 'DeadlineMoved',
      data: { reason: 'outage' },
    });
    expect((await reload(next, long.id)).state().clock.deadline).toBe(before);
    await next.hosts.tick();
    expect(back.state().clock.phase).toBe('cables');
    next.clock.now += 29_000;
    await next.hosts.tick();
    next.clock.now += 31_000;
    await next.hosts.tick();
    expect(back.state().clock.phase).not.toBe('lobby');
  });

  test('a machine that slept gives the same grace', async () => {
    const w = await given();
    await w.hosts.start();
    const host = await newMatch(w, TIMED);
    w.clock.now += 45_000;
    await w.hosts.tick();
    expect(host.state().clock).toMatchObject({ phase: 'cables', deadline: w.clock.now + 60_000 });
    for (let i = 0; i < 3; i++) {
      w.clock.now += 20_000;
      await w.hosts.tick();
    }
    expect(host.state().clock.phase).toBe('talks');
  });

  test('time never runs backwards in a match', async () => {
    const w = await given();
    const host = await inTalks(w);
    w.clock.now -= 60_000;
    await host.submit(delegate('tokyo'), 'a', statement('x'));
    const times = (await w.store.events(host.id, 0)).map((e) => e.at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

describe('containment', () => {
  const POISON: Partial<HostsOptions> = {
    decide: (state, command) => {
      if (command.do.type === 'say' && command.do.text === 'poison') throw new Error('boom');
      return decide(state, command);
    },
  };

  test('a match whose rules throw is stopped, the others live', async () => {
    const w = await given(POISON);
    const [bad, good] = [await inTalks(w), await inTalks(w)];
    const listener = new Listener({ kind: 'observer' });
    bad.subscribe(listener);
    expect(await bad.submit(delegate('tokyo'), 'p', statement('poison'))).toMatchObject({
      ok: false,
      refusal: { code: 'quarantined' },
    });
    expect(bad.quarantined()).toBe(true);
    expect(listener.notices).toEqual(['quarantined']);
    expect(await bad.submit(delegate('tokyo'), 'q', statement('fine'))).toMatchObject({
      ok: false,
      refusal: { code: 'quarantined' },
    });
    expect(await good.submit(delegate('tokyo'), 'q', statement('fine'))).toMatchObject({ ok: true });
    expect((await w.store.match(bad.id))?.status).toBe('quarantined');
    const after = await reload(await restarted(w), bad.id);
    expect(after.quarantined()).toBe(true);
    expect(
      (await after.sync({ kind: 'observer' }, { participant: 'x', alias: 'x', role: 'observer' }, null)).kind,
    ).toBe('snapshot');
  });

  test('a match with an event that does not fold is shown as far as it goes, and stopped', async () => {
    const w = await given();
    const host = await inTalks(w);
    w.store.db.exec(`UPDATE event SET type = 'Unheard' WHERE match = '${host.id}' AND seq = ${host.state().version}`);
    const after = await reload(await restarted(w), host.id);
    expect(after.quarantined()).toBe(true);
    expect(after.state().version).toBe(host.state().version - 1);
  });

  test('a match whose first event does not fold is set aside', async () => {
    const w = await given();
    const host = await newMatch(w, TIMED);
    w.store.db.exec(`UPDATE event SET type = 'Unheard' WHERE match = '${host.id}' AND seq = 1`);
    const next = await restarted(w);
    await next.hosts.start();
    expect(await next.hosts.get(host.id)).toBeNull();
    expect(await next.store.running(10)).toEqual([]);
  });

  test('a match stopped from outside stays stopped', async () => {
    const w = await given();
    const [host, other] = [await inTalks(w), await inTalks(w)];
    await w.hosts.quarantine(host.id, new Error('room'));
    expect(await host.submit(delegate('tokyo'), 'q', statement('x'))).toMatchObject({
      ok: false,
      refusal: { code: 'quarantined' },
    });
    await w.store.quarantine(other.id);
    expect(await other.submit(delegate('tokyo'), 'q', statement('x'))).toMatchObject({ ok: false });
    expect(await (await reload(w, other.id)).submit(delegate('tokyo'), 'r', statement('x'))).toMatchObject({
      ok: false,
      refusal: { code: 'quarantined' },
    });
  });

  test('a full disk refuses the command without a receipt; the same command works later', async () => {
    const w = await given();
    const host = await inTalks(w);
    const listener = new Listener({ kind: 'observer' });
    host.subscribe(listener);
    const { version } = host.state();
    w.store.db.exec(`PRAGMA max_page_count = ${String(w.store.db.prepare('PRAGMA page_count').get()?.['page_count'])}`);
    let refusals = 0;
    const long = 'x'.repeat(2_000);
    for (let i = 0; i < 20; i++) if (!(await host.submit(delegate('tokyo'), `c${i}`, statement(long))).ok) refusals++;
    expect(await host.submit(delegate('tokyo'), 'c19', statement(long))).toMatchObject({
      ok: false,
      refusal: { code: 'read-only' },
    });
    expect(refusals).toBeGreaterThan(5);
    expect(w.store.writable()).toBe(false);
    expect(listener.notices).toEqual(['read-only']);
    expect(listener.heard.length).toBeLessThan(host.state().version - version + 1);
    w.store.db.exec('PRAGMA max_page_count = 1000000');
    expect(await host.submit(delegate('tokyo'), 'c19', statement(long))).toMatchObject({ ok: true });
    expect(w.store.writable()).toBe(true);
    expect(host.quarantined()).toBe(false);
  });

  test('of two hosts with one match the stale one writes nothing', async () => {
    const w = await given();
    const first = await inTalks(w);
    const other = createHosts({
      store: w.store,
      scenarios: { get: () => null },
      clock: () => w.clock.now,
      chooseCommands: () => [],
    });
    const second = await other.get(first.id);
    expect(await second?.submit(delegate('seoul'), 'new', statement('mine'))).toMatchObject({ ok: true });
    const { length } = await w.store.events(first.id, 0);
    const listener = new Listener({ kind: 'observer' });
    first.subscribe(listener);
    expect(await first.submit(delegate('tokyo'), 'old', statement('stale'))).toMatchObject({
      ok: false,
      refusal: { code: 'stale' },
    });
    expect([listener.heard, listener.notices]).toEqual([[], ['resync']]);
    expect(await w.store.events(first.id, 0)).toHaveLength(length);
    const again = await reload(w, first.id);
    expect(await again.submit(delegate('tokyo'), 'old', statement('now'))).toMatchObject({ ok: true });
    await other.stop();
  });
});

describe('crashes', () => {
  test.each(['before-commit', 'after-commit'])('SIGKILL %s: what was committed is there, whole', async (point) => {
    const w = await given();
    const host = await inTalks(w);
    const { version } = host.state();
    await w.hosts.stop();
    await w.store.close();
    const child = spawnSync(
      process.execPath,
      [fileURLToPath(new URL('./crashChild.ts', import.meta.url)), w.dir, host.id, point],
      { timeout: 60_000, encoding: 'utf8' },
    );
    expect([child.stderr, child.signal]).toEqual(['', 'SIGKILL']);
    const next = await restarted(w);
    const after = await reload(next, host.id);
    expect(after.state().version).toBe(point === 'after-commit' ? version + 1 : version);
    expect((await next.store.receipt(host.id, 'p-tokyo', 'c')) !== null).toBe(point === 'after-commit');
    expect(await after.submit(delegate('tokyo'), 'c', statement('x'))).toMatchObject({ ok: true });
    expect(after.state().version).toBe(version + 1);
  });

  test.each(['before-commit', 'after-commit'] as const)(
    '%s: nothing was told, and a retry gets the first reply',
    async (point) => {
      const armed = { now: false };
      const w = await given({
        failpoint: (name) => {
          if (armed.now && name === point) throw new Error('crash');
        },
      });
      const host = await inTalks(w);
      const { version } = host.state();
      const listener = new Listener({ kind: 'observer' });
      host.subscribe(listener);
      armed.now = true;
      await expect(host.submit(delegate('tokyo'), 'c', statement('x'))).rejects.toThrow('crash');
      expect(listener.heard).toEqual([]);
      const next = await restarted(w, {});
      const after = await reload(next, host.id);
      const committed = point === 'after-commit';
      expect(after.state().version > version).toBe(committed);
      const receipt = await next.store.receipt(host.id, 'p-tokyo', 'c');
      expect(receipt !== null).toBe(committed);
      const reply = await after.submit(delegate('tokyo'), 'c', statement('x'));
      if (receipt) expect(reply).toEqual(JSON.parse(receipt.reply));
      expect(reply).toMatchObject({ ok: true });
      expect((await next.store.events(host.id, 0)).filter((e) => e.type === 'CableSent')).toHaveLength(1);
      const feed = await after.sync(viewer('seoul'), { participant: 's', alias: 's', role: 'delegate' }, null);
      expect(feed.kind === 'snapshot' && feed.feed.filter((e) => e.type === 'CableSent').map((e) => e.text)).toEqual([
        'x',
      ]);
    },
  );
});
