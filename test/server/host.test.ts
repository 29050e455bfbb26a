import { afterEach, describe, expect, test } from 'vitest';
import { UnknownScenario, type HostsOptions } from '../../server/host/hosts.ts';
import { encodeCursor } from '../../server/host/cursor.ts';
import { cleanText } from '../../server/host/text.ts';
import type { Command } from '../../shared/commands.ts';
import type { AnyEvent } from '../../shared/rules/event.ts';
import { decide, evolve, evolveView, stateHash, viewFor, viewerKey } from '../../shared/rules/index.ts';
import type { Snapshot } from '../../shared/protocol.ts';
import type { Seat } from '../../shared/types.ts';
import {
  FACILITATOR,
  Listener,
  delegate,
  inTalks,
  newMatch,
  reload,
  viewer,
  world,
  you,
  type World,
} from './hostKit.ts';

const worlds: World[] = [];
const given = async (more: Partial<HostsOptions> = {}): Promise<World> => {
  const w = await world(more);
  worlds.push(w);
  return w;
};
afterEach(async () => {
  for (const w of worlds.splice(0)) await w.end();
});

const say = (text: string, to: 'public' | Seat[] = ['seoul']): Command => ({ type: 'say', to, text });

describe('a lobby', () => {
  test('an unknown scenario is a typed error', async () => {
    await expect(newMatch(await given(), { scenario: 'nowhere' })).rejects.toThrow(UnknownScenario);
  });

  test('seats are taken once, and the match starts when no seat waits', async () => {
    const w = await given();
    const host = await newMatch(w, { seats: { washington: 'bot', pyongyang: 'bot' } });
    const s = host.session;
    expect(host.seats()).toEqual({ seoul: 'open', tokyo: 'open', washington: 'bot', pyongyang: 'bot' });
    expect(await host.seat(`p-tokyo-${s}`, 'Aoi', 'tokyo')).toBe('tokyo');
    expect(await host.seat(`p-tokyo-${s}`, 'Aoi', undefined)).toBe('tokyo');
    expect(await host.seat(`p-seoul-${s}`, 'Min', 'tokyo')).toBeNull();
    expect(await host.seat(`p-seoul-${s}`, 'Min', 'washington')).toBeNull();
    expect(host.state().clock.phase).toBe('lobby');
    expect(await host.seat(`p-seoul-${s}`, 'Min', undefined)).toBe('seoul');
    expect(host.state().clock.phase).toBe('cables');
    expect(await host.seat(`p-washington-${s}`, 'Sam', undefined)).toBeNull();
    expect(host.presence().map((p) => [p.alias, p.seat, p.state])).toEqual([
      ['Aoi', 'tokyo', 'away'],
      ['Min', 'seoul', 'away'],
      ['', 'washington', 'bot'],
      ['', 'pyongyang', 'bot'],
    ]);
  });

  test('a delegate may start it; bots hold the rest, until someone comes', async () => {
    const w = await given();
    const host = await newMatch(w);
    await host.seat(`p-tokyo-${host.session}`, 'Aoi', 'tokyo');
    expect(await host.submit(delegate('tokyo'), 'go', { type: 'start' })).toMatchObject({ ok: true });
    expect(host.seats()).toEqual({ seoul: 'bot', tokyo: 'taken', washington: 'bot', pyongyang: 'bot' });
    expect(await host.seat(`p-seoul-${host.session}`, 'Min', 'seoul')).toBe('seoul');
    const after = await reload(await restarted(w), host.id);
    expect(after.seats()).toMatchObject({ seoul: 'taken', tokyo: 'taken', washington: 'bot' });
    expect(after.presence().find((p) => p.seat === 'tokyo')).toMatchObject({ alias: 'tokyo', state: 'away' });
  });
});

async function restarted(w: World, more?: Partial<HostsOptions>, orderly = false): Promise<World> {
  const next = await w.restart(more, orderly);
  worlds.splice(worlds.indexOf(w), 1, next);
  return next;
}

describe('receipts', () => {
  test('the same id gets its first reply again and changes nothing, whatever it carries', async () => {
    const host = await inTalks(await given());
    const first = await host.submit(delegate('tokyo'), 'a', say('one'));
    const { version } = host.state();
    expect(first.ok).toBe(true);
    expect(await host.submit(delegate('tokyo'), 'a', say('one'))).toEqual(first);
    expect(await host.submit(delegate('tokyo'), 'a', say('another'))).toEqual(first);
    expect(host.state().version).toBe(version);
    expect(await host.submit(delegate('seoul'), 'a', say('one', ['tokyo']))).toMatchObject({ ok: true });
    expect(host.state().version).toBeGreaterThan(version);
  });

  test('a refusal is remembered too, over a restart', async () => {
    const w = await given();
    const host = await inTalks(w);
    const refusal = await host.submit(delegate('tokyo'), 'r', { type: 'choose', choice: 'raise' });
    expect(refusal).toMatchObject({
      ok: false,
      refusal: { code: 'no-crisis', text: expect.stringContaining('Refused') },
    });
    const after = await reload(await restarted(w), host.id);
    expect(await after.submit(delegate('tokyo'), 'r', say('now legal'))).toEqual(refusal);
  });

  test('twenty at once with one id are applied once', async () => {
    const host = await inTalks(await given());
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => host.submit(delegate('tokyo'), 'x', say('once'))),
    );
    expect(new Set(replies.map((r) => JSON.stringify(r))).size).toBe(1);
    const { feed } = (await host.sync(viewer('tokyo'), you('t'), null)) as Snapshot;
    expect(feed.filter((e) => e.type === 'CableSent')).toHaveLength(1);
  });
});

describe('delivery', () => {
  test('a cable reaches its parties with its text, cleaned, and nobody else hears anything', async () => {
    const w = await given();
    const host = await inTalks(w);
    const [seoul, washington, observer] = [
      new Listener(viewer('seoul')),
      new Listener(viewer('washington')),
      new Listener({ kind: 'observer' }),
    ];
    for (const l of [seoul, washington, observer]) host.subscribe(l);
    await host.submit(delegate('tokyo'), 'c', say('a\u202eb\u0000c\r\nd'));
    const cable = seoul.heard.find((e) => e.type === 'CableSent');
    expect(cable).toMatchObject({ text: 'abc\nd', by: { seat: 'tokyo' } });
    expect(Object.keys(cable ?? {}).filter((key) => ['seq', 'match', 'streams', 'cause'].includes(key))).toEqual([]);
    expect([washington.heard, observer.heard]).toEqual([[], []]);
    expect(JSON.stringify(await w.store.events(host.id, 0))).not.toContain('abc');
    const { feed } = (await host.sync(viewer('seoul'), you('s'), null)) as Snapshot;
    expect(feed.at(-1)).toEqual(cable);
  });

  test('every viewer counts its own events without a gap, and its view folded from them is its view', async () => {
    const host = await inTalks(await given());
    for (const who of [viewer('seoul'), viewer('pyongyang'), { kind: 'observer' }, { kind: 'facilitator' }] as const) {
      const start = (await host.sync(who, you('x'), null)) as Snapshot;
      const l = new Listener(who);
      const stop = host.subscribe(l);
      await host.submit(delegate('seoul'), `p-${viewerKey(who)}`, {
        type: 'set-policy',
        twoTrack: !host.state().policy.twoTrack,
      });
      await host.submit(delegate('tokyo'), `s-${viewerKey(who)}`, say('to the public', 'public'));
      await host.submit(FACILITATOR, `e-${viewerKey(who)}`, { type: 'end-phase' });
      stop();
      expect(l.heard.map((e) => e.n)).toEqual(l.heard.map((_, i) => start.n + 1 + i));
      expect(l.heard.length).toBeGreaterThan(1);
      expect(l.heard.reduce((view, e) => evolveView(view, e), start.view)).toEqual(viewFor(host.state(), who));
    }
  });

  test("the reply carries the number of the actor's own latest event", async () => {
    const host = await inTalks(await given());
    const l = new Listener(viewer('tokyo'));
    host.subscribe(l);
    const reply = await host.submit(delegate('tokyo'), 'c', say('x', 'public'));
    expect(reply).toEqual({ ok: true, seq: l.heard.at(-1)?.n });
  });

  test('a subscriber that throws is dropped; the match and the others go on', async () => {
    const host = await inTalks(await given());
    let calls = 0;
    const bad = new Listener({ kind: 'observer' });
    bad.events = () => {
      calls++;
      throw new Error('gone');
    };
    const good = new Listener({ kind: 'observer' });
    host.subscribe(bad);
    host.subscribe(good);
    await host.submit(delegate('tokyo'), '1', say('x', 'public'));
    await host.submit(delegate('tokyo'), '2', say('y', 'public'));
    expect(calls).toBe(1);
    expect(good.heard.filter((e) => e.type === 'CableSent').map((e) => e.text)).toEqual(['x', 'y']);
    expect(host.quarantined()).toBe(false);
  });
});

describe('sync', () => {
  test('a cursor brings what was missed, also after a restart', async () => {
    const w = await given();
    const host = await inTalks(w);
    const l = new Listener(viewer('seoul'));
    host.subscribe(l);
    await host.submit(delegate('tokyo'), '1', say('first'));
    const { cursor } = l;
    await host.submit(delegate('tokyo'), '2', say('second'));
    await host.submit(delegate('washington'), '3', say('hidden', ['tokyo']));
    const missed = await host.sync(viewer('seoul'), you('s'), cursor);
    expect(missed).toMatchObject({ kind: 'events', events: l.heard.slice(1) });
    const after = await reload(await restarted(w), host.id);
    expect(await after.sync(viewer('seoul'), you('s'), cursor)).toEqual(missed);
    expect(await after.sync(viewer('seoul'), you('s'), missed.cursor)).toMatchObject({ kind: 'events', events: [] });
  });

  test('without a cursor that fits, it is a snapshot', async () => {
    const host = await inTalks(await given());
    const own = (await host.sync(viewer('seoul'), you('s'), null)) as Snapshot;
    expect(own).toMatchObject({
      kind: 'snapshot',
      view: viewFor(host.state(), viewer('seoul')),
      you: { seat: 'seoul' },
    });
    const at = (more: object): string =>
      encodeCursor({ match: host.id, epoch: 0, viewer: viewerKey(viewer('seoul')), n: own.n, ...more });
    for (const since of [
      null,
      'rubbish',
      at({ n: own.n + 1 }),
      at({ epoch: 1 }),
      at({ match: 'other' }),
      at({ viewer: viewerKey(viewer('tokyo')) }),
    ]) {
      expect((await host.sync(viewer('seoul'), you('s'), since)).kind).toBe('snapshot');
    }
    expect((await host.sync(viewer('seoul'), you('s'), at({}))).kind).toBe('events');
  });

  test('the feed is short, and far behind is a snapshot', async () => {
    const host = await inTalks(await given());
    const start = (await host.sync(viewer('seoul'), you('s'), null)) as Snapshot;
    for (let i = 0; i < 510; i++) await host.submit(delegate('tokyo'), `c${i}`, say(`cable ${i}`));
    const now = (await host.sync(viewer('seoul'), you('s'), start.cursor)) as Snapshot;
    expect(now.kind).toBe('snapshot');
    expect(now.feed.filter((e) => e.type === 'CableSent')).toHaveLength(50);
    expect(now.feed.length).toBeLessThanOrEqual(80);
    expect(now.feed.at(-1)).toMatchObject({ n: now.n, text: 'cable 509' });
  }, 30_000);
});

test('an undo tells everyone to start afresh, and old cursors earn a snapshot', async () => {
  const undo: NonNullable<HostsOptions['decide']> = (state, command) => {
    if (command.do.type !== 'resume') return decide(state, command);
    const restored = { ...state, policy: { twoTrack: false, changed: 99 } };
    const event = {
      match: state.match.id,
      seq: state.version + 1,
      v: 1,
      type: 'CheckpointRestored',
      at: command.now,
      round: 1,
      phase: 'talks',
      by: { role: 'facilitator', seat: null, participant: 'p-fac' },
      cause: command.id,
      streams: ['server'],
      data: { state: restored, to: 1, at: 0 },
    } as AnyEvent;
    return { ok: true, events: [event], state: evolve(state, event) };
  };
  const w = await given({ decide: undo });
  const host = await inTalks(w);
  const l = new Listener(viewer('seoul'));
  host.subscribe(l);
  await host.submit(delegate('tokyo'), '1', say('x'));
  const { length } = l.heard;
  await host.submit(FACILITATOR, 'undo', { type: 'resume' });
  expect([l.notices, l.heard.length]).toEqual([['resync'], length]);
  const fresh = (await host.sync(viewer('seoul'), you('s'), l.cursor)) as Snapshot;
  expect(fresh).toMatchObject({ kind: 'snapshot', view: { policy: { changed: 99 } } });
  const after = await reload(await restarted(w), host.id);
  expect((await after.sync(viewer('seoul'), you('s'), fresh.cursor)).kind).toBe('events');
});

test('what comes back from snapshot and tail is the live state, hash and counts included', async () => {
  const w = await given({ snapshotEvery: 20 });
  const host = await inTalks(w);
  for (let i = 0; i < 60; i++) {
    await host.submit(delegate('tokyo'), `c${i}`, say(`cable ${i}`));
    if (i % 15 === 14) await host.submit(FACILITATOR, `e${i}`, { type: 'end-phase' });
  }
  const live = host.state();
  const cursor = (await host.sync(viewer('seoul'), you('s'), null)).cursor;
  expect((await w.store.latestSnapshot(host.id))?.seq).toBeGreaterThan(40);
  expect((await w.store.match(host.id))?.stateHash).toBe(stateHash(live));
  const next = await restarted(w);
  const after = await reload(next, host.id);
  expect(after.state()).toEqual(live);
  expect((await after.sync(viewer('seoul'), you('s'), null)).cursor).toBe(cursor);
});

test('a feed and a cursor reach behind what is in memory, and a snapshot that does not fit its hash is passed over', async () => {
  const w = await given({ snapshotEvery: 20 });
  const host = await inTalks(w);
  for (let i = 0; i < 5; i++) await host.submit(delegate('tokyo'), `s${i}`, say(`to Seoul ${i}`));
  const { cursor, feed } = (await host.sync(viewer('seoul'), you('s'), null)) as Snapshot;
  await host.submit(delegate('tokyo'), 'last', say('the last'));
  for (let i = 0; i < 700; i++)
    await host.submit(delegate('tokyo'), `w${i}`, say(`to Washington ${i}`, ['washington']));
  const live = host.state();
  const next = await restarted(w);
  const after = await reload(next, host.id);
  expect(await after.sync(viewer('seoul'), you('s'), cursor)).toMatchObject({
    kind: 'events',
    events: [{ text: 'the last' }],
  });
  const later = (await after.sync(viewer('seoul'), you('s'), null)) as Snapshot;
  expect(later.feed.slice(0, -1)).toEqual(feed);
  next.store.db.exec(`UPDATE snapshot SET state = '{"version":1,"match":{}}' WHERE match = '${host.id}'`);
  expect((await reload(await restarted(next), host.id)).state()).toEqual(live);
}, 30_000);

test.each([
  ['plain', 'plain'],
  ['  kept \n lines\t', 'kept \n lines'],
  ['a\u2066b\u2069\u200f\ufeff', 'ab'],
  ['\u0007\u001b[31m', '[31m'],
  ['가나 かな', '가나 かな'],
  ['\u202e', ''],
])('text %j becomes %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});
