/** Who comes in by the code of a class, a class by days, or a match of its own, and who waits for a yes. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Asks } from '../../../shared/console.ts';
import type { Join, Joined } from '../../../shared/protocol.ts';
import type { CreateSession } from '../../../shared/session.ts';
import { createMatch, enter, errorCode, get, join, launch, post, tempDir, type ServerProcess } from './kit.ts';
import { bearer, classKit } from './sessionKit.ts';

let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;
beforeAll(async () => {
  dir = await tempDir();
  server = await launch({ DATA_DIR: dir.path });
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
  expect(server.output().stdout).not.toMatch(/"uncaught"|"unhandled"/);
});
const kit = classKit(() => server.url);
const { done, send, aClass, students, running, me, seatOf, console: console_, personOf, act, back } = kit;

const DEVICE = 'device-of-the-window-seat';
const OTHER = 'device-near-the-blackboard';

describe('a newcomer', () => {
  type Came = 'waits to be dealt' | 'asks' | 'has a seat that nobody held' | 'full' | 'watches';
  const by = async (joined: Promise<Joined | string>): Promise<Came> => {
    const answer = await joined;
    if (typeof answer === 'string') return answer === 'match-full' ? 'full' : (answer as Came);
    const { seat, you } = await me(answer.token);
    if (you.status === 'asking') return 'asks';
    if (seat) return 'has a seat that nobody held';
    return you.role === 'observer' ? 'watches' : 'waits to be dealt';
  };
  const days = { pace: 'deadline' } as const;
  const open = { settings: { openRoom: true } };
  const cases: readonly [what: string, held: number, wish: Partial<CreateSession>, join: Partial<Join>, came: Came][] =
    [
      ['a class that runs, all seats held', 4, {}, {}, 'asks'],
      ['a class that runs, seats free', 2, {}, {}, 'asks'],
      ['a class that runs, room for two a seat', 4, { seatSize: 2 }, {}, 'asks'],
      ['a class that runs, to watch', 4, {}, { role: 'observer' }, 'asks'],
      ['an open room, all seats held', 4, open, {}, 'asks'],
      ['an open room, seats free', 3, open, {}, 'has a seat that nobody held'],
      ['an open room, room for two in held seats', 4, { ...open, seatSize: 2 }, {}, 'asks'],
      ['an open room, to watch', 4, open, { role: 'observer' }, 'watches'],
      [
        'an open room, seats free, latecomers dealt by hand',
        3,
        { settings: { openRoom: true, placeLatecomers: false } },
        {},
        'waits to be dealt',
      ],
      ['an open room, by hand', 3, { settings: { openRoom: true, admitByHand: true } }, {}, 'asks'],
      ['a class by days, all seats held', 4, days, {}, 'asks'],
      ['a class by days, seats free', 3, days, {}, 'has a seat that nobody held'],
      ['a class by days, room for two in held seats', 4, { ...days, seatSize: 2 }, {}, 'asks'],
    ];
  test.each(cases)('%s', async (_what, held, wish, more, came) => {
    const c = await running(held, wish);
    const before = await Promise.all(c.people.map((p) => seatOf(p.token)));
    expect(await by(join(server.url, { code: c.code, alias: 'Late', ...more }))).toBe(came);
    expect(await Promise.all(c.people.map((p) => seatOf(p.token)))).toEqual(before);
    expect((await Promise.all(c.people.map((p) => me(p.token)))).flatMap((m) => m.colleagues)).toEqual([]);
  });

  it('waits to be dealt before the class runs, and asks where everyone does', async () => {
    const c = await aClass();
    expect(await by(join(server.url, { code: c.code, alias: 'Early' }))).toBe('waits to be dealt');
    await done(c.facilitator, '/api/session/settings', { admitByHand: true });
    expect(await by(join(server.url, { code: c.code, alias: 'Second' }))).toBe('asks');
  });

  it('still asks when the class is over: the debrief lays everything open', async () => {
    const c = await running(1, { pace: { kind: 'manual', rounds: 1 } });
    for (let k = 0; k < 12 && (await console_(c)).session.status !== 'ended'; k++)
      await done(c.facilitator, '/api/console/act', { worlds: 'all', do: { type: 'end-phase' } });
    expect((await console_(c)).session.status).toBe('ended');
    const late = await join(server.url, { code: c.code, alias: 'Late', role: 'observer' });
    expect(late.asks).toBe(true);
    const match = (await console_(c)).worlds[0]!.match;
    for (const route of [`/api/debrief?match=${match}`, '/api/debrief', '/api/brief'])
      expect((await get(server.url, route, bearer(late.token))).status, route).not.toBe(200);
  });

  it('looks on as an observer meanwhile, as the room does: not where all are let in by hand, nor when taken out', async () => {
    const c = await running(4);
    const watcher = await join(server.url, { code: c.code, alias: 'Watcher', role: 'observer', device: DEVICE });
    const player = await enter(server.url, watcher.token);
    expect(await player.sync()).toMatchObject({ you: { role: 'observer', seat: null }, view: { mandates: {} } });
    await player.leave();
    const into = (token: string) => post(server.url, '/api/enter', { token, protocol: 1 });
    await act(c, { type: 'remove', participant: (await me(watcher.token)).you.participant });
    expect(errorCode(await into(watcher.token))).toBe('removed');
    const again = await join(server.url, { code: c.code, alias: 'Else', role: 'observer', device: DEVICE });
    expect(errorCode(await into(again.token))).toBe('waiting');
    await done(c.facilitator, '/api/session/settings', { admitByHand: true });
    const third = await join(server.url, { code: c.code, alias: 'Third', role: 'observer', device: OTHER });
    expect(errorCode(await into(third.token))).toBe('waiting');
  });

  it('of a match of its own gets a seat that is empty or a bot’s, a held one never', async () => {
    const match = await createMatch(server.url, { seats: { pyongyang: 'bot' } });
    const given: (string | null)[] = [];
    for (const alias of ['One', 'Two', 'Three']) given.push((await join(server.url, { code: match.code, alias })).seat);
    expect(new Set(given)).toEqual(new Set(['seoul', 'tokyo', 'washington']));
    for (const wish of [{}, { seat: 'seoul' }, { seat: 'pyongyang' }])
      expect((await post(server.url, '/api/join', { code: match.code, alias: 'Four', ...wish })).status).toBe(409);
    const filled = await createMatch(server.url);
    await join(server.url, { code: filled.code, alias: 'One', seat: 'seoul' });
    await done(filled.facilitator, '/api/session/start', {});
    const late = await join(server.url, { code: filled.code, alias: 'Late' });
    expect(['tokyo', 'washington', 'pyongyang']).toContain(late.seat);
  });
});

describe('the yes', () => {
  it('seats one person in an empty place, never beyond the people a seat', async () => {
    const c = await running(3);
    const [first, second] = await students(c.code, 2, 'Late');
    await kit.admit(c.facilitator, first!.token);
    await kit.admit(c.facilitator, second!.token);
    const taken = await Promise.all(c.people.map((p) => seatOf(p.token)));
    expect(taken).not.toContain(await seatOf(first!.token));
    expect(await me(second!.token)).toMatchObject({ seat: null, you: { status: 'waiting' } });
    await done(c.facilitator, '/api/session/settings', { seatSize: 2 });
    await act(c, { type: 'admit', participant: (await me(second!.token)).you.participant });
    expect(await seatOf(second!.token)).not.toBeNull();
  });

  it('gives the seat back to one who is there again, and stops the old window', async () => {
    const c = await running(4);
    const mina = c.people[1]!;
    await act(c, { type: 'rename', participant: (await me(mina.token)).you.participant, alias: 'Mina' });
    const seat = await seatOf(mina.token);
    const old = await enter(server.url, mina.token);
    const again = await join(server.url, { code: c.code, alias: 'mina' });
    expect(again).toMatchObject({ alias: 'mina 2', seat: null, asks: true });
    const asker = await personOf(c, again.token);
    expect(asker.asks).toEqual({
      kind: 'again',
      of: (await me(mina.token)).you.participant,
      alias: 'Mina',
      by: ['name'],
      muted: false,
    } satisfies Asks);
    await act(c, { type: 'again', participant: asker.participant, as: asker.asks!.of! });
    expect(await me(again.token)).toMatchObject({ seat, you: { alias: 'Mina', status: 'seated' } });
    expect((await get(server.url, '/api/me', bearer(mina.token))).body).toMatchObject({ error: { code: 'taken-up' } });
    expect(await old.closed).toBe(4101);
    expect((await console_(c)).people).toHaveLength(4);
    expect(await me(c.people[0]!.token)).toMatchObject({ you: { status: 'seated' } });
  });

  it('may say that somebody asking is nobody known, and turns away for good', async () => {
    const c = await running(3);
    const asker = await join(server.url, { code: c.code, alias: 'Student 1' });
    await kit.admit(c.facilitator, asker.token);
    expect(await me(asker.token)).toMatchObject({ you: { alias: 'Student 1 2', status: 'seated' } });
    const other = await join(server.url, { code: c.code, alias: 'Nobody' });
    await act(c, { type: 'remove', participant: (await me(other.token)).you.participant });
    expect(await me(other.token)).toMatchObject({ you: { status: 'removed' } });
  });

  it('cannot make somebody seated into another, nor into nobody', async () => {
    const c = await running(4);
    const [one, two] = await Promise.all(c.people.map(async (p) => (await me(p.token)).you.participant));
    const asker = (await me((await join(server.url, { code: c.code, alias: 'Late' })).token)).you.participant;
    for (const [participant, as, refusal] of [
      [one, two, 'not-possible'],
      [asker, asker, 'unknown-participant'],
      [asker, 'nobody', 'unknown-participant'],
    ])
      expect(
        errorCode(await send(c.facilitator, '/api/session/people', { type: 'again', participant, as })),
        String(refusal),
      ).toBe(refusal);
  });
});

describe('who was taken out', () => {
  const cases: readonly [what: string, join: Partial<Join>, by: Asks['by']][] = [
    ['by name and device', { alias: 'Mina', device: DEVICE }, ['name', 'device']],
    ['by another name at the same device', { alias: 'Bora', device: DEVICE }, ['device']],
    ['by the same name at another device', { alias: 'Mina', device: OTHER }, ['name']],
    ['by a name that looks the same', { alias: 'M\u0456na', device: OTHER }, ['name']],
    ['by the name borne before', { alias: 'Minjun', device: OTHER }, ['name']],
  ];
  test.each(cases)('asks to come in, %s, and the facilitator is told so', async (_what, wish, by) => {
    for (const begun of [false, true]) {
      const c = await aClass({ pace: 'manual', settings: { openRoom: true } });
      const mina = await join(server.url, { code: c.code, alias: 'Minjun', device: DEVICE });
      const { participant } = (await me(mina.token)).you;
      await act(c, { type: 'rename', participant, alias: 'Mina' });
      await students(c.code, 1);
      await done(c.facilitator, '/api/session/deal', { start: begun });
      await act(c, { type: 'remove', participant });
      const again = await join(server.url, { code: c.code, alias: 'x', ...wish });
      expect(again).toMatchObject({ asks: true, match: null, seat: null });
      expect((await personOf(c, again.token)).asks).toEqual({
        kind: 'removed',
        of: participant,
        alias: 'Mina',
        by,
        muted: false,
      });
      // The next pupil at a shared computer is one press away.
      await kit.admit(c.facilitator, again.token);
      expect((await me(again.token)).you.status).not.toBe('asking');
    }
  });

  it('also of a match of its own', async () => {
    const match = await createMatch(server.url);
    const one = await join(server.url, { code: match.code, alias: 'Mina', seat: 'seoul', device: DEVICE });
    await act(match, { type: 'remove', participant: (await me(one.token)).you.participant });
    const again = await join(server.url, { code: match.code, alias: 'Bora', seat: 'seoul', device: DEVICE });
    expect(again).toMatchObject({ asks: true, match: null, seat: null });
    await kit.admit(match.facilitator, again.token);
    expect(await seatOf(again.token)).not.toBeNull();
    expect((await join(server.url, { code: match.code, alias: 'Chan', device: OTHER })).seat).not.toBeNull();
  });

  it('is not let in by their words either', async () => {
    const c = await running(4);
    const { token, words } = c.people[0]!;
    const { participant, alias } = (await me(token)).you;
    await act(c, { type: 'remove', participant });
    const answer = await back(c.code, alias, words);
    expect(await me(answer.body.token)).toMatchObject({ seat: null, you: { status: 'removed' } });
  });
});
