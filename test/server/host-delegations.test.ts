/** Several people in one seat: who is seated as what, what each is sent, and what an undo does to all. */
import { afterEach, describe, expect, test } from 'vitest';
import type { MatchHost } from '../../server/host/types.ts';
import type { Actor, Seat } from '../../shared/types.ts';
import { FACILITATOR, Listener, newMatch, reload, world, you, type World } from './hostKit.ts';

let w: World;
afterEach(async () => {
  await w.end();
});

async function classMatch(): Promise<MatchHost> {
  w = await world();
  const { session } = await newMatch(w);
  return (await w.hosts.create(session, { scenario: '2015-singapore', pace: 'manual', seed: 7 }, w.clock.now, 1)).host;
}
const person = (host: MatchHost, seat: Seat): string => `p-${seat}-${host.session}`;
const actor = (host: MatchHost, participant: string): Actor => {
  const viewer = host.viewerOf(participant);
  return {
    participant,
    role: 'delegate',
    seat: viewer.kind === 'delegate' ? viewer.seat : null,
    portfolios: viewer.kind === 'delegate' ? viewer.portfolios : [],
  };
};
const held = (host: MatchHost, participant: string): readonly string[] => actor(host, participant).portfolios;

describe('a seat shared by several', () => {
  test('given a second and a third person, portfolios are dealt and kept across a restart', async () => {
    let host = await classMatch();
    const [a, b, c] = [person(host, 'seoul'), person(host, 'tokyo'), person(host, 'washington')];
    await host.seat(a, 'Min', 'seoul');
    expect(held(host, a)).toHaveLength(5);
    await host.seat(b, 'Aoi', 'seoul', ['defence']);
    expect([held(host, a), held(host, b)]).toEqual([
      ['head', 'foreign', 'spokesperson'],
      ['defence', 'intelligence'],
    ]);
    await host.seat(c, 'Sam', 'seoul');
    expect([held(host, a)[0], held(host, b)[0], held(host, c)[0]]).toEqual(['head', 'defence', 'foreign']);
    expect((await w.store.seatings(host.id)).filter((row) => row.toSeq === null).map((row) => row.portfolios)).toEqual([
      '["head","spokesperson"]',
      '["defence","intelligence"]',
      '["foreign"]',
    ]);
    w = await w.restart();
    host = await reload(w, host.id);
    expect(held(host, c)).toEqual(['foreign']);
    await host.unseat(a);
    expect(held(host, b).concat(held(host, c)).toSorted()).toEqual([
      'defence',
      'foreign',
      'head',
      'intelligence',
      'spokesperson',
    ]);
  });

  test('given wishes before the start, who came first gives way; once it runs, only what is free is given', async () => {
    const host = await classMatch();
    const [a, b, c, d] = [
      person(host, 'seoul'),
      person(host, 'tokyo'),
      person(host, 'washington'),
      person(host, 'pyongyang'),
    ];
    const wishes = new Map([
      [a, 'foreign'],
      [b, 'head'],
      [d, 'head'],
    ] as const);
    await host.seat(a, 'Min', 'seoul', undefined, wishes);
    await host.seat(b, 'Aoi', 'seoul', undefined, wishes);
    await host.seat(c, 'Sam', 'seoul', undefined, wishes);
    expect([held(host, a), held(host, b), held(host, c)]).toEqual([
      ['foreign'],
      ['head', 'spokesperson'],
      ['defence', 'intelligence'],
    ]);
    await host.begin();
    await host.seat(d, 'Jin', 'seoul', undefined, wishes);
    expect([held(host, a)[0], held(host, b)[0], held(host, c)[0], held(host, d)[0]]).toEqual([
      'foreign',
      'head',
      'defence',
      expect.not.stringMatching('head') as string,
    ]);
  });

  test('given a portfolio by hand, a wish does not take it away', async () => {
    const host = await classMatch();
    const [a, b] = [person(host, 'seoul'), person(host, 'tokyo')];
    const wishes = new Map([[b, 'defence']] as const);
    await host.seat(a, 'Min', 'seoul', ['defence'], wishes);
    await host.seat(b, 'Aoi', 'seoul', undefined, wishes);
    expect([held(host, a), held(host, b)]).toEqual([
      ['defence', 'intelligence'],
      ['head', 'foreign', 'spokesperson'],
    ]);
  });

  test('given a portfolio by hand and a restart before the match begins, a later wish still does not take it away', async () => {
    let host = await classMatch();
    const [a, b, c] = [person(host, 'seoul'), person(host, 'tokyo'), person(host, 'washington')];
    await host.seat(a, 'Min', 'seoul', ['defence']);
    await host.seat(b, 'Aoi', 'seoul');
    w = await w.restart();
    host = await reload(w, host.id);
    await host.seat(c, 'Sam', 'seoul', undefined, new Map([[c, 'defence']] as const));
    expect([held(host, a)[0], held(host, b)[0], held(host, c)[0]]).toEqual(['defence', 'head', 'foreign']);
  });

  test('given a change of portfolios, its people are told to start afresh, and their old cursor earns a snapshot', async () => {
    const host = await classMatch();
    const [a, b] = [person(host, 'seoul'), person(host, 'tokyo')];
    await host.seat(a, 'Min', 'seoul');
    await host.begin();
    const listener = new Listener(host.viewerOf(a));
    host.subscribe(listener);
    const before = await host.sync(listener.viewer, you(a), null);
    await host.seat(b, 'Aoi', 'seoul');
    expect(listener.notices).toEqual(['resync']);
    const after = await host.sync(host.viewerOf(a), you(a), before.cursor);
    expect(after).toMatchObject({ kind: 'snapshot', you: { portfolios: ['head', 'foreign', 'spokesperson'] } });
    expect(after.kind === 'snapshot' && Object.keys(after.view.secrets?.seoul ?? {})).toEqual([
      'head',
      'foreign',
      'spokesperson',
    ]);
    expect(after.kind === 'snapshot' && after.view.reports).toEqual({});
  });

  test('given a drafted escalation, the second key carries it out and the other seats see the outcome only', async () => {
    const host = await classMatch();
    const [a, b] = [person(host, 'seoul'), person(host, 'tokyo')];
    await host.seat(a, 'Min', 'seoul');
    await host.seat(b, 'Aoi', 'seoul');
    await host.begin();
    await host.submit(FACILITATOR, 'inject', {
      type: 'inject',
      inject: { id: 'x', title: 'Shots', text: 'At sea.', effects: [], crisis: 'standoff' },
    });
    const tokyo = new Listener({ kind: 'delegate', seat: 'tokyo', portfolios: [] });
    host.subscribe(tokyo);
    expect(await host.submit(actor(host, a), '1', { type: 'choose', choice: 'raise' })).toMatchObject({ ok: true });
    expect(tokyo.heard).toEqual([]);
    expect(await host.submit(actor(host, b), '1', { type: 'countersign', act: 'a1' })).toMatchObject({ ok: true });
    expect(tokyo.heard.map((event) => event.type)).toEqual(['ChoicePlaced']);
  });
});

test("given an own inject and an undo, their words reach everyone's feed, and what was undone leaves it", async () => {
  const host = await classMatch();
  const a = person(host, 'seoul');
  await host.seat(a, 'Min', 'seoul');
  await host.begin();
  await host.submit(FACILITATOR, 'talks', { type: 'end-phase' });
  const mark = host.state();
  await host.submit(FACILITATOR, 'inject', {
    type: 'inject',
    inject: { id: 'own', title: 'Storm', text: 'A storm closes the ports.', effects: [['tension', 9]] },
  });
  const shown = await host.sync(host.viewerOf(a), you(a), null);
  expect(shown.kind === 'snapshot' && shown.feed.find((e) => e.type === 'InjectFired')).toMatchObject({
    text: 'Storm\nA storm closes the ports.',
  });
  expect(await host.submit(actor(host, a), 'undo', { type: 'restore', to: mark.version, reason: 'no' })).toMatchObject({
    ok: false,
    refusal: { code: 'forbidden' },
  });
  expect(
    await host.submit(FACILITATOR, 'undo', { type: 'restore', to: mark.version, reason: 'A wrong world.' }),
  ).toMatchObject({ ok: true });
  expect(host.state()).toMatchObject({
    meters: mark.meters,
    clock: { phase: 'talks', round: 1, step: mark.clock.step + 1 },
    chance: mark.chance,
  });
  const after = await host.sync(host.viewerOf(a), you(a), shown.cursor);
  expect(after.kind === 'snapshot' && after.feed.at(-1)).toMatchObject({
    type: 'RestoreAnnounced',
    text: 'A wrong world.',
  });
  expect(after.kind === 'snapshot' && after.feed.some((e) => e.type === 'InjectFired')).toBe(false);
  expect(await host.submit(FACILITATOR, 'on', { type: 'end-phase' })).toMatchObject({ ok: true });
});
