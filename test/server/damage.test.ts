/** Damage of what is stored is seen: a match whose record is not what was written is stopped, told as far as it is sound, and the others live. */
import { afterEach, describe, expect, test } from 'vitest';
import type { HostsOptions } from '../../server/host/hosts.ts';
import { stateAt } from '../../server/host/record.ts';
import { createLog } from '../../server/log.ts';
import { createInspection } from '../../server/sessions/inspection.ts';
import { RecordDamaged } from '../../server/store/damage.ts';
import type { Command } from '../../shared/commands.ts';
import { FACILITATOR, delegate, inTalks, reload, viewer, world, you, type World } from './hostKit.ts';

interface Line {
  readonly event: string;
  readonly match?: string;
  readonly seq?: number;
  readonly kind?: string;
  readonly events?: number;
}
const lines: Line[] = [];
const log = createLog('info', (line) => void lines.push(JSON.parse(line) as Line));
const told = (event: string): Line[] => lines.filter((line) => line.event === event);

const worlds: World[] = [];
const given = async (more: Partial<HostsOptions> = {}): Promise<World> => {
  const w = await world({ log, ...more });
  worlds.push(w);
  return w;
};
async function restarted(w: World): Promise<World> {
  const next = await w.restart({ log });
  worlds.splice(worlds.indexOf(w), 1, next);
  lines.length = 0;
  return next;
}
afterEach(async () => {
  for (const w of worlds.splice(0)) await w.end();
  lines.length = 0;
});
const statement = (text: string): Command => ({ type: 'say', to: 'public', text });
const eventually = (what: () => unknown): Promise<void> =>
  expect.poll(what, { timeout: 5_000 }).toBe(true) as unknown as Promise<void>;

/** A match of some length, without a snapshot, and its last sequence. */
async function played(w: World): Promise<{ id: string; last: number }> {
  const host = await inTalks(w);
  for (let k = 0; k < 6; k++) await host.submit(delegate('tokyo'), `say-${k}`, statement(`word ${k}`));
  return { id: host.id, last: host.state().version };
}

/** What may happen to the rows of a match; `from` is the first event that is not sound any more, counted back from the last. */
const HARMS: readonly [what: string, from: number, sql: string][] = [
  ['a digit of an event flipped', 3, `UPDATE event SET data = replace(data, '6', '7') WHERE SEQ`],
  ['an event cut short', 3, 'UPDATE event SET data = substr(data, 1, length(data) - 2) WHERE SEQ'],
  ['an event emptied', 3, "UPDATE event SET data = '' WHERE SEQ"],
  ['an event that is no JSON', 3, "UPDATE event SET streams = 'public' WHERE SEQ"],
  ['a row missing in the middle', 3, 'DELETE FROM event WHERE SEQ'],
  ['a later time', 3, 'UPDATE event SET at = at + 1 WHERE SEQ'],
  ['another hand', 3, `UPDATE event SET actor = replace(actor, 'tokyo', 'seoul') WHERE SEQ`],
  ['wider streams', 3, `UPDATE event SET streams = '["public","server"]' WHERE SEQ`],
  ['a rule that was not cited', 3, "UPDATE event SET rule = 'D1' WHERE SEQ"],
  ['another cause', 3, "UPDATE event SET cause = cause || 'x' WHERE SEQ"],
  ['a seal of another event', 3, "UPDATE event SET seal = 'x' || seal WHERE SEQ"],
  ['a seal that is gone', 3, 'UPDATE event SET seal = NULL WHERE SEQ'],
  ['the last row missing', 0, 'DELETE FROM event WHERE SEQ'],
  ['the match at an earlier version', 0, 'UPDATE match SET seq = seq - 1 WHERE ID'],
  ['the match at a later version', -1, 'UPDATE match SET seq = seq + 1 WHERE ID'],
  ['the seal of the match changed', 0, "UPDATE match SET seal = 'x' WHERE ID"],
];

describe('a match with', () => {
  test.each(HARMS)('%s is stopped, told as far as it is sound, and the others play on', async (_what, back, sql) => {
    const w = await given();
    const [bad, good] = [await played(w), await played(w)];
    const seq = bad.last - back;
    w.store.db.exec(sql.replace('SEQ', `match = '${bad.id}' AND seq = ${seq}`).replace('ID', `id = '${bad.id}'`));
    const next = await restarted(w);
    const host = await reload(next, bad.id);
    expect(host.quarantined()).toBe(true);
    expect(host.state().version).toBeLessThanOrEqual(seq);
    expect(host.state().version).toBeGreaterThanOrEqual(seq - 2);
    // Asked again and again, it gives the same clean answer, and the log does not grow.
    for (let k = 0; k < 20; k++) {
      expect(await host.submit(delegate('tokyo'), `again-${k}`, statement('x'))).toMatchObject({
        ok: false,
        refusal: { code: 'quarantined' },
      });
      expect((await host.sync(viewer('seoul'), you('p'), null)).kind).toBe('snapshot');
    }
    expect(told('record-damaged')).toMatchObject([{ match: bad.id }]);
    expect(lines.filter((line) => line.match === bad.id).length).toBeLessThanOrEqual(3);
    expect((await next.store.match(bad.id))?.status).toBe('quarantined');
    expect(await next.store.running(10)).toEqual([good.id]);
    const well = await reload(next, good.id);
    expect(await well.submit(delegate('tokyo'), 'on', statement('on'))).toMatchObject({ ok: true });
    await expect(next.store.events(bad.id, 0)).rejects.toThrow(RecordDamaged);
  });

  test('two rows in each other’s place is stopped', async () => {
    const w = await given();
    const { id, last } = await played(w);
    const swap = w.store.db.prepare('UPDATE event SET seq = ? WHERE match = ? AND seq = ?');
    for (const [to, from] of [
      [9_999, last - 2],
      [last - 2, last - 1],
      [last - 1, 9_999],
    ] as const)
      swap.run(to, id, from);
    const host = await reload(await restarted(w), id);
    expect([host.quarantined(), host.state().version]).toEqual([true, last - 3]);
  });

  test.each(['seed', 'world', 'rules_version'])('another %s is stopped', async (column) => {
    const w = await given();
    const { id } = await played(w);
    w.store.db.exec(`UPDATE match SET ${column} = ${column} + 1 WHERE id = '${id}'`);
    expect(await (await restarted(w)).hosts.get(id)).toBeNull();
    expect(worlds[0]!.hosts.unreadable(id)).toBe(true);
  });

  test('damage from its first event on has nothing to show: it is looked at once, and the answer is the same every time', async () => {
    const w = await given();
    const { id } = await played(w);
    w.store.db.exec(`UPDATE event SET data = '{' WHERE match = '${id}' AND seq = 1`);
    const next = await restarted(w);
    for (let k = 0; k < 20; k++) expect(await next.hosts.get(id)).toBeNull();
    await next.hosts.tick();
    expect(next.hosts.unreadable(id)).toBe(true);
    expect(lines.length).toBeLessThanOrEqual(3);
  });
});

describe('given a snapshot', () => {
  /** Snapshots are what loading begins with. */
  async function snapped(w: World, acts = 12): Promise<{ id: string; at: number; last: number }> {
    const host = await inTalks(w);
    for (let k = 0; k < acts; k++) await host.submit(delegate('tokyo'), `say-${k}`, statement(`word ${k}`));
    const at = (await w.store.latestSnapshot(host.id))!.seq;
    return { id: host.id, at, last: host.state().version };
  }
  const OFTEN = { snapshotEvery: 8 };

  test.each([
    ['its state', "state = replace(state, '5', '6')"],
    ['its state, cut short', 'state = substr(state, 1, 200)'],
    ['its counts', `stream_counts = replace(stream_counts, ':1', ':2')`],
    ['its hash', "hash = 'x'"],
    ['what it was taken from', "chain = 'x'"],
  ])('with %s changed, it is passed over, and the events tell the same', async (_what, set) => {
    const w = await given(OFTEN);
    const { id, at } = await snapped(w);
    const before = (await reload(w, id)).state();
    w.store.db.exec(`UPDATE snapshot SET ${set} WHERE match = '${id}'`);
    const next = await restarted(w);
    const host = await reload(next, id);
    expect([at > 0, host.quarantined(), host.state()]).toEqual([true, false, before]);
    const found = [];
    for await (const step of next.store.inspect(id)) found.push(...step);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ table }) => table === 'snapshot')).toBe(true);
  });

  test('an event after it is seen on loading', async () => {
    const w = await given(OFTEN);
    const { id, at, last } = await snapped(w);
    expect(last).toBeGreaterThan(at);
    w.store.db.exec(`UPDATE event SET at = at + 1 WHERE match = '${id}' AND seq = ${last}`);
    const host = await reload(await restarted(w), id);
    expect([host.quarantined(), host.state().version]).toEqual([true, last - 1]);
  });

  test.each<[string, (w: World, id: string) => Promise<unknown>]>([
    [
      'an undo',
      async (w, id) => (await reload(w, id)).submit(FACILITATOR, 'undo', { type: 'restore', to: 3, reason: 'x' }),
    ],
    ['a look back', async (w, id) => stateAt(w.store, id, 3).catch(() => null)],
    [
      'an export',
      async (w, id) => {
        for await (const _ of w.store.register.eventPages(id));
      },
    ],
    ['reading it whole', async (w, id) => w.store.events(id, 0).catch(() => null)],
  ])('an event long before it is seen at %s, and the match is stopped then', async (_what, come) => {
    const w = await given(OFTEN);
    // More than is kept in memory of a match that was loaded.
    const { id } = await snapped(w, 120);
    w.store.db.exec(`UPDATE event SET at = at + 1 WHERE match = '${id}' AND seq = 5`);
    const next = await restarted(w);
    expect((await reload(next, id)).quarantined()).toBe(false);
    await come(next, id);
    await eventually(() => told('record-damaged').length === 1);
    await expect.poll(async () => (await reload(next, id)).quarantined()).toBe(true);
    for (let k = 0; k < 5; k++) await come(next, id);
    expect(told('record-damaged')).toMatchObject([{ match: id, seq: 5, kind: 'changed' }]);
    expect(lines.length).toBeLessThanOrEqual(3);
  });
});

test('nobody needs to come upon it: a slow round over all that is stored finds damage, stops the match, tells of it once, and seals what is old', async () => {
  const w = await given({ snapshotEvery: 8 });
  const [bad, good, torn] = [await played(w), await played(w), await played(w)];
  await (await reload(w, torn.id)).submit(delegate('tokyo'), 'r', statement('x'));
  const next = await restarted(w);
  next.store.db.exec(`UPDATE event SET at = at + 1 WHERE match = '${bad.id}' AND seq = 2`);
  next.store.db.exec(`UPDATE receipt SET reply = '{' WHERE match = '${torn.id}' AND command_id = 'r'`);
  const inspection = createInspection({ store: next.store, log }, 0);
  await inspection.round();
  await inspection.round();
  await expect.poll(async () => (await next.store.match(bad.id))?.status).toBe('quarantined');
  expect(told('record-damaged')).toMatchObject([{ match: bad.id, seq: 2 }]);
  expect(told('row-damaged')).toMatchObject([{ match: torn.id, table: 'receipt' }]);
  expect((await reload(next, good.id)).quarantined()).toBe(false);
  expect((await reload(next, torn.id)).quarantined()).toBe(false);
  inspection.stop();
});

describe('what hangs on a match beside its events', () => {
  test('a receipt that is not what was written is not told again, and nothing is done twice', async () => {
    const w = await given();
    const host = await inTalks(w);
    const first = await host.submit(delegate('tokyo'), 'a', statement('x'));
    expect(await host.submit(delegate('tokyo'), 'a', statement('x'))).toEqual(first);
    const { version } = host.state();
    for (const reply of [`'{"ok":true,"seq":99}'`, "'{'"]) {
      w.store.db.exec(`UPDATE receipt SET reply = ${reply} WHERE command_id = 'a'`);
      expect(await host.submit(delegate('tokyo'), 'a', statement('x'))).toMatchObject({
        ok: false,
        refusal: { code: 'stale' },
      });
    }
    expect([host.state().version, host.quarantined()]).toEqual([version, false]);
    expect(await w.store.register.receiptsOf(host.id)).not.toContainEqual(expect.objectContaining({ commandId: 'a' }));
    const found = [];
    for await (const step of w.store.inspect(host.id)) found.push(...step);
    expect(found).toMatchObject([{ table: 'receipt' }]);
  });

  test('words that are not what was written are not shown', async () => {
    const w = await given();
    const host = await inTalks(w);
    await host.submit(delegate('tokyo'), 'a', statement('We agree.'));
    const { version } = host.state();
    w.store.db.exec("UPDATE text SET body = 'We never agree.'");
    const feed = await host.sync(viewer('seoul'), you('p'), null);
    expect(feed.kind === 'snapshot' && feed.feed.at(-1)).toMatchObject({ type: 'CableSent', text: null });
    expect(await w.store.register.text(host.id, version)).toMatchObject({ body: '' });
    const found = [];
    for await (const step of w.store.inspect(host.id)) found.push(...step);
    expect(found).toMatchObject([{ table: 'text', seq: version }]);
  });
});
