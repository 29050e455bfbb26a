/** What a snapshot brings along of what has happened: short, but with every step of the meters; and what an undo took back is marked where it stays. */
import { afterAll, expect, test } from 'vitest';
import { meterCauses } from '../../client/desk/causes.ts';
import type { Command } from '../../shared/commands.ts';
import { meterAt } from '../../shared/rules/meters/paths.ts';
import type { Snapshot } from '../../shared/protocol.ts';
import type { MeterPath } from '../../shared/types.ts';
import { delegate, FACILITATOR, inTalks, viewer, world, you, type World } from './hostKit.ts';

const worlds: World[] = [];
afterAll(async () => {
  await Promise.all(worlds.map((w) => w.end()));
});
async function table() {
  const w = await world();
  worlds.push(w);
  return inTalks(w);
}
const say = (text: string): Command => ({ type: 'say', to: ['seoul'], text });

test('given a cable of a time that was taken back, it stays and is marked; what else happened then is gone', async () => {
  const host = await table();
  await host.submit(delegate('tokyo'), 'a', say('before'));
  const mark = host.state().version;
  await host.submit(delegate('tokyo'), 'b', say('undone'));
  await host.submit(FACILITATOR, 'i', {
    type: 'inject',
    inject: { id: 'storm', title: 'Storm', text: 'Ports close.', effects: [['tension', 7]] },
  });
  await host.submit(FACILITATOR, 'undo', { type: 'restore', to: mark, reason: 'A slip.' });
  await host.submit(delegate('tokyo'), 'c', say('after'));
  const { feed } = (await host.sync(viewer('seoul'), you('s'), null)) as Snapshot;
  expect(feed.filter((e) => e.type === 'CableSent').map((e) => [e.text, e.undone ?? false])).toEqual([
    ['before', false],
    ['undone', true],
    ['after', false],
  ]);
  expect(feed.some((e) => e.type === 'InjectFired' || e.data === null)).toBe(false);
  expect(feed.filter((e) => e.undone).map((e) => e.type)).toEqual(['CableSent']);
});

test('given more steps of a meter than a short feed holds, all of them are told, and add up from its first value to where it stands', async () => {
  const host = await table();
  const path: MeterPath = 'tension';
  const first = meterAt(host.state().meters, path)!;
  for (let i = 0; i < 70; i++) {
    await host.submit(FACILITATOR, `i${i}`, {
      type: 'inject',
      inject: { id: 'drill', title: 'A drill', text: 'Ships gather.', effects: [[path, i % 2 ? -1 : 2]] },
    });
    await host.submit(delegate('tokyo'), `c${i}`, say(`cable ${i}`));
  }
  const { feed, view } = (await host.sync(viewer('seoul'), you('s'), null)) as Snapshot;
  const causes = meterCauses(feed, path, meterAt(view.meters, path));
  const drills = causes.filter((c) => c.reason?.startsWith('inject'));
  expect(drills).toHaveLength(70);
  expect(causes[0]!.to - causes[0]!.delta).toBe(first);
  expect(causes.reduce((at, c) => at + c.delta, first)).toBe(meterAt(view.meters, path));
  // What else is told is as short as before.
  expect(feed.filter((e) => e.type !== 'MetersMoved' && e.type !== 'BandMoved').length).toBeLessThanOrEqual(80);
});
