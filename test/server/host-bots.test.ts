import { afterEach, expect, test } from 'vitest';
import type { HostsOptions } from '../../server/host/hosts.ts';
import { chooseCommands } from '../../shared/bots/index.ts';
import { foldAgain } from '../../server/cli/replayRecord.ts';
import { stateHash } from '../../shared/rules/index.ts';
import { Pacing, Speech } from '../../server/host/speech.ts';
import { FACILITATOR, Listener, delegate, newMatch, reload, viewer, world, type World } from './hostKit.ts';

const worlds: World[] = [];
const given = async (more: Partial<HostsOptions> = {}): Promise<World> => {
  const w = await world(more);
  worlds.push(w);
  return w;
};
afterEach(async () => {
  for (const w of worlds.splice(0)) await w.end();
});
const BOTS = { seoul: 'bot', tokyo: 'bot', washington: 'bot', pyongyang: 'bot' } as const;

test('four bots play a match to its end without a pause, and it folds to the same hash', async () => {
  const w = await given({ chooseCommands });
  const host = await newMatch(w, { seats: BOTS, pace: { kind: 'manual', rounds: 4 } });
  await expect.poll(() => host.state().clock.phase, { timeout: 90_000, interval: 50 }).toBe('ended');
  await expect.poll(async () => (await w.store.match(host.id))?.status).toBe('ended');
  const row = await w.store.match(host.id);
  expect(row?.stateHash).toBe(stateHash(host.state()));
  const events = await w.store.events(host.id, 0);
  expect(stateHash(foldAgain({ events, hash: null, commands: null }))).toBe(row?.stateHash);
  await expect.poll(async () => (await w.store.latestSnapshot(host.id))?.seq).toBe(row?.seq);
}, 60_000);

test('a bot that never stops is bound to its number of commands in a step', async () => {
  let sent = 0;
  const w = await given({
    botCommandsPerStep: 5,
    chooseCommands: (_view, seat) => {
      if (seat !== 'tokyo') return [];
      sent++;
      return [{ type: 'say', to: 'public', text: `again ${sent}` }];
    },
  });
  const host = await newMatch(w, { seats: BOTS });
  await expect.poll(() => sent).toBe(5);
  await host.submit(delegate('seoul'), 'x', { type: 'say', to: 'public', text: 'wake' });
  await new Promise((done) => {
    setTimeout(done, 50);
  });
  expect(sent).toBe(5);
});

test('a bot that throws sits the step out; the match lives', async () => {
  let calls = 0;
  const w = await given({
    chooseCommands: () => {
      calls++;
      throw new Error('dizzy');
    },
  });
  const host = await newMatch(w, { seats: { ...BOTS, seoul: 'open' } });
  await host.seat(`p-seoul-${host.session}`, 'Min', 'seoul');
  await expect.poll(() => calls).toBe(3);
  expect(await host.submit(delegate('seoul'), 'x', { type: 'say', to: 'public', text: 'hello' })).toMatchObject({
    ok: true,
  });
  expect(host.quarantined()).toBe(false);
});

test('bots wake after a restart, and leave the seats of people alone', async () => {
  const seen = new Set<string>();
  const w = await given();
  const host = await newMatch(w, { seats: { ...BOTS, seoul: 'open' } });
  await host.seat(`p-seoul-${host.session}`, 'Min', 'seoul');
  const next = await w.restart({
    chooseCommands: (_view, seat) => {
      seen.add(seat);
      return [];
    },
  });
  worlds.splice(0, 1, next);
  await next.hosts.start();
  await expect.poll(() => [...seen].sort()).toEqual(['pyongyang', 'tokyo', 'washington']);
  (await reload(next, host.id)).setPresence(`p-seoul-${host.session}`, 'Min', 'seoul', 'delegate', 'bot');
  await expect.poll(() => seen.has('seoul')).toBe(true);
});

test('a bot tells the people at the table by cable what it does, and says nothing where only bots would read it', async () => {
  const clauses = { scope: 'missile', release: 'consent-each-time', term: 'one-year', act: 'statement-1993' };
  const w = await given({
    chooseCommands: (view, seat) =>
      seat === 'seoul' && view.clock.phase === 'talks' && !view.drafts['gsomia']
        ? [{ type: 'propose', pact: 'gsomia', to: ['tokyo'], clauses }]
        : seat === 'washington' && view.clock.phase === 'talks' && view.talks.convened === 0
          ? [{ type: 'convene' }]
          : [],
  });
  const host = await newMatch(w, { seats: { ...BOTS, tokyo: 'open' } });
  await host.seat(`p-tokyo-${host.session}`, 'Sora', 'tokyo');
  const tokyo = new Listener(viewer('tokyo'));
  const pyongyang = new Listener(viewer('pyongyang'));
  host.subscribe(tokyo);
  host.subscribe(pyongyang);
  await host.submit(FACILITATOR, 'to-talks', { type: 'end-phase' });
  const cables = () => tokyo.heard.filter((e) => e.type === 'CableSent');
  await expect.poll(() => cables().length).toBe(2);
  expect(
    cables()
      .map((e) => [e.by.role, e.by.seat])
      .toSorted(),
  ).toEqual([
    ['bot', 'seoul'],
    ['bot', 'washington'],
  ]);
  const said = cables().find((e) => e.by.seat === 'seoul')!;
  expect(said).not.toHaveProperty('text');
  expect((said.data as { phrases: { id: string }[] }).phrases.map((p) => p.id)).toContain('propose-draft');
  expect(pyongyang.heard.filter((e) => e.type === 'CableSent')).toEqual([]);
  const quiet = await given({
    chooseCommands: (view, seat) =>
      seat === 'seoul' && !view.drafts['gsomia'] && view.clock.phase === 'talks'
        ? [{ type: 'propose', pact: 'gsomia', to: ['tokyo'], clauses }]
        : [],
  });
  const bots = await newMatch(quiet, { seats: BOTS });
  await bots.submit(FACILITATOR, 'to-talks', { type: 'end-phase' });
  await expect.poll(() => bots.state().drafts['gsomia']?.versions.length).toBe(1);
  await new Promise((done) => {
    setTimeout(done, 50);
  });
  expect(bots.state().cables).toBeUndefined();
});

test('a person’s sentences are answered by the bots they go to, on the same channel, once each', async () => {
  const w = await given({ chooseCommands: () => [] });
  const host = await newMatch(w, { seats: { ...BOTS, tokyo: 'open' } });
  await host.seat(`p-tokyo-${host.session}`, 'Sora', 'tokyo');
  const tokyo = new Listener(viewer('tokyo'));
  host.subscribe(tokyo);
  await host.submit(FACILITATOR, 'to-talks', { type: 'end-phase' });
  const answers = () => tokyo.heard.filter((e) => e.type === 'CableSent' && e.by.role === 'bot');
  await host.submit(delegate('tokyo'), 'free', { type: 'say', to: ['seoul'], text: 'In our own words.' });
  await host.submit(delegate('tokyo'), 'ask', {
    type: 'say',
    to: ['seoul'],
    phrases: [{ id: 'ask-position', slots: { article: { pact: 'gsomia', clause: 'act' } } }],
  });
  await expect.poll(() => answers().length).toBe(1);
  expect(answers()[0]).toMatchObject({
    by: { seat: 'seoul' },
    data: { to: ['tokyo'], re: 2, phrases: [{ id: 'propose-term' }] },
  });
  await host.submit(delegate('tokyo'), 'warn', {
    type: 'say',
    to: ['seoul', 'washington'],
    phrases: [{ id: 'warn-move', slots: { move: 'climb' } }],
  });
  await expect.poll(() => answers().length).toBe(3);
  expect(
    answers()
      .slice(1)
      .map((e) => e.by.seat)
      .toSorted(),
  ).toEqual(['seoul', 'washington']);
});

test('bots speak no faster than people read, and each matter once', () => {
  const talk = (about: string, sentences: number) =>
    ({
      to: ['tokyo'],
      about,
      precedence: 'routine',
      phrases: Array.from({ length: sentences }, () => ({ id: 'close-noted', slots: {} })),
    }) as const;
  const pacing = new Pacing(1_000);
  expect(pacing.wait()).toBe(0);
  pacing.said(talk('a', 2));
  expect(pacing.wait()).toBeGreaterThan(1_900);
  pacing.heard(1);
  expect(pacing.wait()).toBeGreaterThan(1_900);
  pacing.said(talk('b', 6));
  expect(pacing.wait()).toBeGreaterThan(5_900);
  expect(pacing.wait()).toBeLessThanOrEqual(6_000);
  const speech = new Speech();
  expect(
    speech.plan([], () => {
      throw new Error('nobody reads');
    }),
  ).toBe(false);
  expect(speech.plan(['seoul'], () => [talk('a', 1)])).toBe(false);
  expect(speech.plan(['tokyo'], () => [talk('a', 1), talk('b', 1)])).toBe(true);
  expect(speech.plan(['tokyo'], () => [talk('a', 1)])).toBe(false);
  expect([speech.next()?.about, speech.next()?.about, speech.next()]).toEqual(['a', 'b', undefined]);
  speech.plan(['tokyo'], () => [talk('c', 1)]);
  speech.turn();
  expect(speech.waits()).toBe(false);
});
