/** Seats that nobody came for, and seats whose people are away: who stands in, when, and that they have their seat back at once. The clock is the test's own. */
import { afterEach, expect, test } from 'vitest';
import { createPacing, type Pacing } from '../../server/sessions/pacing.ts';
import type { MatchHost } from '../../server/host/types.ts';
import { createLog } from '../../server/log.ts';
import type { CreateMatch } from '../../shared/protocol.ts';
import type { SessionSettings } from '../../shared/session.ts';
import { SEATS, type Seat } from '../../shared/types.ts';
import { Listener, delegate, viewer, world, type World } from '../server/hostKit.ts';
import { givenSession, personRow, sessionRow } from '../server/rows.ts';

const worlds: World[] = [];
afterEach(async () => {
  for (const w of worlds.splice(0)) await w.end();
});

/** A loaded machine answers late. */
const PATIENT = { timeout: 20_000 };

interface Table {
  readonly w: World;
  readonly host: MatchHost;
  readonly pacing: Pacing;
  after(seconds: number): Promise<void>;
  come(seat: Seat): Promise<void>;
  here(seat: Seat, state?: 'here' | 'away'): void;
}

let tables = 0;
/** A match of its own, in a session with these settings. */
async function table(settings: Partial<SessionSettings>, wish: Partial<CreateMatch> = {}): Promise<Table> {
  const w = await world({
    chooseCommands: (view, seat) => (view.ready.includes(seat) ? [] : [{ type: 'ready', ready: true }]),
  });
  worlds.push(w);
  const session = `absence${++tables}`;
  await givenSession(
    w.store,
    sessionRow(session, { settings: JSON.stringify(settings) }),
    SEATS.map((seat) => personRow(`p-${seat}`, session, { alias: seat })),
  );
  const { host } = await w.hosts.create(
    session,
    { scenario: '2015-singapore', pace: { kind: 'timed', seconds: { cables: 6_000, talks: 6_000 } }, seed: 7, ...wish },
    w.clock.now,
  );
  const pacing = createPacing({
    store: w.store,
    hosts: w.hosts,
    log: createLog('error', () => undefined),
    now: () => w.clock.now,
  });
  const here = (seat: Seat, state: 'here' | 'away' = 'here') =>
    host.setPresence(`p-${seat}`, seat, seat, 'delegate', state);
  return {
    w,
    host,
    pacing,
    here,
    come: async (seat) => {
      await host.seat(`p-${seat}`, seat, seat);
      here(seat);
    },
    after: async (seconds) => {
      w.clock.now += seconds * 1_000;
      await pacing.tick();
    },
  };
}
const stood = (host: MatchHost) =>
  host
    .presence()
    .filter((p) => p.role === 'bot')
    .map((p) => p.participant.replace(':', ' '))
    .toSorted();
const byOf = (heard: Listener, seat: Seat) => [
  ...new Set(heard.heard.filter((e) => e.by.seat === seat).map((e) => e.by.role)),
];
const BOTS = { washington: 'bot', pyongyang: 'bot' } as const;

/** Seoul and Tokyo are people, both here; the match has begun. */
async function playing(
  settings: Partial<SessionSettings>,
  wish: Partial<CreateMatch> = {},
): Promise<Table & { readonly heard: Listener }> {
  const t = await table(settings, { seats: BOTS, ...wish });
  const heard = new Listener(viewer('tokyo'));
  t.host.subscribe(heard);
  await t.come('seoul');
  await t.come('tokyo');
  expect(t.host.state().clock.phase).toBe('cables');
  await t.after(3);
  return { ...t, heard };
}

test('a seat abandoned for two minutes is played by a bot, marked, and given back at once', async () => {
  const { host, here, after, heard, w } = await playing({});
  here('tokyo', 'away');
  await after(3);
  await after(116);
  expect(stood(host)).toEqual(['bot pyongyang', 'bot washington']);
  await after(5);
  expect(stood(host)).toEqual(['bot pyongyang', 'bot tokyo', 'bot washington']);
  await expect.poll(() => host.state().ready, PATIENT).toContain('tokyo');
  expect(byOf(heard, 'tokyo')).toEqual(['bot']);
  here('tokyo');
  await expect.poll(() => stood(host), PATIENT).toEqual(['bot pyongyang', 'bot washington']);
  expect(heard.lists.at(-1)?.some((p) => p.seat === 'tokyo' && p.role === 'bot')).toBe(false);
  expect(await host.submit(delegate('tokyo'), 'back', { type: 'ready', ready: false })).toMatchObject({ ok: true });
  w.clock.now += 10_000;
  await new Promise((done) => {
    setTimeout(done, 40);
  });
  expect(host.state().ready).not.toContain('tokyo');
});

test('as absence steward it acts by its narrow mandate, every act marked', async () => {
  const { host, here, after, heard } = await playing({ absence: 'steward', noShowSeconds: 20 });
  here('tokyo', 'away');
  await after(3);
  await after(21);
  expect(stood(host)).toContain('steward tokyo');
  await expect.poll(() => host.state().ready, PATIENT).toContain('tokyo');
  expect(byOf(heard, 'tokyo')).toEqual(['steward']);
  here('tokyo');
  await expect.poll(() => stood(host), PATIENT).not.toContain('steward tokyo');
});

test('where nobody is here, nobody is replaced; nor by correspondence, nor where the setting says never', async () => {
  const nobody = await playing({});
  nobody.here('seoul', 'away');
  nobody.here('tokyo', 'away');
  for (let k = 0; k < 4; k++) await nobody.after(100);
  expect(stood(nobody.host)).toEqual(['bot pyongyang', 'bot washington']);
  const never = await playing({ noShowSeconds: 0 });
  never.here('tokyo', 'away');
  for (let k = 0; k < 4; k++) await never.after(200);
  expect(stood(never.host)).toEqual(['bot pyongyang', 'bot washington']);
  const mail = await playing({}, { pace: 'deadline' });
  mail.here('tokyo', 'away');
  for (let k = 0; k < 4; k++) await mail.after(200);
  expect(stood(mail.host)).toEqual(['bot pyongyang', 'bot washington']);
});

test('who stands in does so after a restart too, until its people are back', async () => {
  const { host, here, after, w } = await playing({ absence: 'steward', noShowSeconds: 10 });
  here('tokyo', 'away');
  await after(3);
  await after(11);
  const next = await w.restart();
  worlds.splice(worlds.indexOf(w), 1, next);
  const again = (await next.hosts.get(host.id))!;
  expect(stood(again)).toContain('steward tokyo');
  again.setPresence('p-tokyo', 'tokyo', 'tokyo', 'delegate', 'here');
  await expect.poll(() => stood(again), PATIENT).not.toContain('steward tokyo');
});

test('in a quick match bots take the seats still open 30 seconds after the first arrival', async () => {
  const { host, come, after } = await table({ fillSeconds: 30 });
  await after(100);
  await come('tokyo');
  await after(3);
  await after(28);
  expect(host.state().clock.phase).toBe('lobby');
  await after(3);
  expect(host.state().clock.phase).toBe('cables');
  expect(stood(host)).toEqual(['bot pyongyang', 'bot seoul', 'bot washington']);
  // A seat that a bot filled only because nobody came may still be taken.
  await come('seoul');
  expect(stood(host)).toEqual(['bot pyongyang', 'bot washington']);
});

test('friends who meet by a link wait for each other as long as they like', async () => {
  const { host, come, after } = await table({});
  await come('tokyo');
  for (let k = 0; k < 5; k++) await after(300);
  expect(host.state().clock.phase).toBe('lobby');
});
