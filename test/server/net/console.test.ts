/** What a facilitator does from the console, on a real server process. */
import { unzipSync } from 'fflate';
import type { Joined } from '../../../shared/protocol.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  Checkpoint,
  ConsoleActed,
  ConsoleOverview,
  FacilitatorAct,
  Inject,
  PlannedInject,
} from '../../../shared/console.ts';
import type { CreatedLink, CreatedSession, CreateSession, Guide, Me, SessionResults } from '../../../shared/session.ts';
import {
  createMatch,
  enter,
  errorCode,
  join,
  launch,
  post,
  tempDir,
  until,
  type Player,
  type ServerProcess,
} from './kit.ts';
import { bearer, classKit } from './sessionKit.ts';

let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;
const start = async (): Promise<void> => {
  server = await launch({ DATA_DIR: dir.path });
};
beforeAll(async () => {
  dir = await tempDir();
  await start();
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
  expect(server.output().stdout).not.toMatch(/"uncaught"|"unhandled"/);
});

const kit = classKit(() => server.url);
const { ask, done, aClass, students } = kit;

interface Running {
  c: CreatedSession;
  tokens: string[];
  players: Player[];
  me: Me[];
  worlds: string[];
  act: (worlds: 'all' | string[], act: FacilitatorAct) => Promise<ConsoleActed>;
  look: () => Promise<ConsoleOverview>;
}

/** A class that plays: dealt, started, everyone in their room. */
async function running(people: number, wish: Partial<CreateSession> = {}): Promise<Running> {
  const c = await aClass({ pace: 'manual', ...wish });
  const tokens = (await students(c.code, people)).map((p) => p.token);
  await done(c.facilitator, '/api/session/deal', { start: true });
  const me = await Promise.all(tokens.map((token) => ask<Me>(token, '/api/me')));
  const players = await Promise.all(tokens.map((token, i) => enter(server.url, token, me[i]!.seat)));
  const look = (): Promise<ConsoleOverview> => ask(c.facilitator, '/api/console');
  return {
    c,
    tokens,
    players,
    me,
    worlds: (await look()).worlds.map((w) => w.match),
    look,
    act: (worlds, act) => done(c.facilitator, '/api/console/act', { worlds, do: act }),
  };
}
const leave = async (r: Running): Promise<void> => {
  await Promise.all(r.players.map((p) => p.leave()));
};
const DRILL: Inject = { id: 'joint-drill', title: 'A drill', text: 'Ships put to sea.', effects: [['tension', 7]] };

describe('a match among friends', () => {
  it('is paused by its host alone only while the host holds no seat in it', async () => {
    const made = await createMatch(server.url, { pace: 'timed' });
    const seoul = (
      await post<Joined>(
        server.url,
        '/api/join',
        { code: made.code, alias: 'Host', seat: 'seoul' },
        bearer(made.facilitator),
      )
    ).body;
    for (const seat of ['tokyo', 'washington', 'pyongyang'] as const) await join(server.url, { code: made.code, seat });
    const pause = async (token: string): Promise<unknown> =>
      (await done<ConsoleActed>(token, '/api/console/act', { worlds: 'all', do: { type: 'pause' } })).results[0]!
        .refusal?.code ?? 'paused';
    expect(await pause(made.facilitator)).toBe('leave-needed');
    const room = await enter(server.url, made.facilitator);
    expect(await room.act({ type: 'pause' })).toMatchObject({
      ok: false,
      refusal: { code: 'leave-needed', rule: 'G' },
    });
    const player = await enter(server.url, seoul.token);
    expect(await player.act({ type: 'propose-pause' })).toMatchObject({ ok: true });
    // Somebody else who does not play may.
    const { token } = await done<CreatedLink>(made.facilitator, '/api/session/links', { role: 'facilitator' });
    expect(await pause(token)).toBe('paused');
    await Promise.all([room.leave(), player.leave()]);
  });
});

describe('the clock of the lesson', () => {
  it('begins as the first of a class joins, is the same for every facilitator and after a restart, and can be set to zero', async () => {
    const c = await aClass({ pace: 'manual' });
    const begun = async (token = c.facilitator): Promise<number | null> =>
      (await ask<ConsoleOverview>(token, '/api/console')).session.lessonBegun;
    expect(await begun()).toBeNull();
    await students(c.code, 1);
    const first = await begun();
    expect(first).toBeGreaterThan(0);
    const { token } = await done<CreatedLink>(c.facilitator, '/api/session/links', { role: 'facilitator' });
    await students(c.code, 1, 'Late');
    expect(await begun(token)).toBe(first);
    const { lessonBegun } = await done<{ lessonBegun: number }>(token, '/api/session/lesson', { begin: true });
    expect(lessonBegun).toBeGreaterThanOrEqual(first!);
    await server.stop();
    await start();
    expect(await begun()).toBe(lessonBegun);
    await done(c.facilitator, '/api/session/lesson', { begin: false });
    expect(await begun()).toBeNull();
  });
});

describe('acts on worlds', () => {
  it('broadcast, inject, preview, table, extend, move on: in one world or all', async () => {
    const r = await running(5, { pace: 'class' });
    const [first, second] = r.worlds as [string, string];
    const before = (await r.look()).worlds;
    const preview = await r.act([first], { type: 'preview', inject: DRILL });
    expect(preview.results[0]!.preview?.meters).toContainEqual({
      path: 'tension',
      from: before[0]!.tension,
      to: before[0]!.tension + 7,
    });
    expect((await r.look()).worlds[0]!.tension).toBe(before[0]!.tension);
    expect((await r.act([first], { type: 'inject', inject: DRILL })).results).toEqual([{ match: first, ok: true }]);
    await until('the inject is heard', () => r.players.some((p) => p.events.some((e) => e.type === 'InjectFired')));
    const after = (await r.look()).worlds;
    expect([after[0]!.tension, after[1]!.tension]).toEqual([before[0]!.tension + 7, before[1]!.tension]);
    expect(after[0]!.headline).toMatchObject({ type: 'InjectFired' });

    await r.act('all', { type: 'broadcast', text: 'Two minutes left.' });
    await until('all hear it', () =>
      r.players.every((p) => p.events.some((e) => e.type === 'BroadcastSent' && e.text === 'Two minutes left.')),
    );
    await r.act([second], { type: 'set-table', freeText: false });
    expect((await r.look()).worlds.map((w) => w.table.freeText)).toEqual([true, false]);
    await r.act('all', { type: 'extend', seconds: 120 });
    expect((await r.look()).worlds.map((w) => (w.deadline ?? 0) - w.began)).toEqual([210_000, 210_000]);
    const step = after[0]!.step;
    const twice = await Promise.all([1, 2].map(() => r.act([first], { type: 'end-phase', step })));
    expect(twice.map((t) => t.results[0]!.ok).sort()).toEqual([false, true]);
    expect((await r.look()).worlds.map((w) => w.phase)).toEqual(['talks', 'cables']);

    // A standoff neither ends nor becomes war in one exchange: that it was moved on is told by the number alone.
    expect((await r.look()).worlds.map((w) => w.exchange)).toEqual([null, null]);
    await r.act([second], { type: 'inject', inject: { ...DRILL, id: 'standoff', crisis: 'standoff' } });
    expect((await r.look()).worlds.map((w) => w.exchange)).toEqual([null, 1]);
    await r.act([second], { type: 'end-phase' });
    expect((await r.look()).worlds.map((w) => w.exchange)).toEqual([null, 2]);
    await leave(r);
  });

  it('act for a stuck seat, hand it to the steward and back, mute, hide, undo', async () => {
    const r = await running(4);
    const [match] = r.worlds as [string];
    const tokyo = r.players.find((p) => p.seat === 'tokyo')!;
    const seoul = r.players.find((p) => p.seat === 'seoul')!;
    const author = r.me.find((m) => m.seat === 'tokyo')!.you.participant;
    await r.act([match], { type: 'end-phase' });
    expect(await tokyo.act({ type: 'say', to: 'public', text: 'something rude' })).toMatchObject({ ok: true });
    await until('heard', () => seoul.events.some((e) => e.type === 'CableSent'));
    const before = (await seoul.sync()).cursor;
    const { n } = seoul.events.find((e) => e.type === 'CableSent')!;
    await done(r.tokens[r.me.findIndex((m) => m.seat === 'seoul')]!, '/api/report', { match, n, reason: 'rude' });
    const [report] = (await r.look()).reports;
    expect(report).toMatchObject({
      author: expect.stringMatching(/^Student/) as string,
      text: 'something rude',
      hidden: false,
      settled: false,
    });
    expect((await r.act([match], { type: 'hide', n: report!.n, hidden: true })).results[0]).toMatchObject({ ok: true });
    await until('told to look again', () => seoul.notices.includes('resync'));
    // Also to one who asks only for what is new.
    for (const since of [null, before]) expect(JSON.stringify(await seoul.sync(since))).not.toContain('something rude');
    expect(await seoul.sync(before)).toMatchObject({ kind: 'snapshot' });
    await r.act([match], { type: 'settle-report', report: report!.id });
    expect((await r.look()).reports[0]).toMatchObject({ hidden: true, settled: true });

    await r.act([match], { type: 'mute', participant: author, muted: true });
    expect(await tokyo.act({ type: 'say', to: 'public', text: 'again' })).toMatchObject({
      ok: false,
      refusal: { code: 'muted' },
    });
    expect((await r.look()).people.find((p) => p.participant === author)?.muted).toBe(true);

    expect(
      (await r.act([match], { type: 'act-for', seat: 'washington', command: { type: 'convene' } })).results[0],
    ).toMatchObject({ ok: true });
    await until('marked', () =>
      seoul.events.some((e) => e.type === 'TalksConvened' && e.by.role === 'facilitator' && e.by.seat === 'washington'),
    );
    await r.act([match], { type: 'set-seat', seat: 'pyongyang', to: 'steward' });
    expect((await r.look()).worlds[0]!.seats.pyongyang.held).toBe('steward');
    expect((await r.act([match], { type: 'set-seat', seat: 'pyongyang', to: 'people' })).results[0]!.ok).toBe(true);
    expect((await r.look()).worlds[0]!.seats.pyongyang.held).toBe('people');

    const { checkpoints } = await ask<{ checkpoints: Checkpoint[] }>(
      r.c.facilitator,
      `/api/console/checkpoints?match=${match}`,
    );
    expect(checkpoints.map((c) => [c.round, c.phase])).toEqual([
      [1, 'talks'],
      [1, 'cables'],
    ]);
    expect(
      (await r.act([match], { type: 'restore', checkpoint: checkpoints[1]!.id, reason: 'A slip of the mouse' }))
        .results[0],
    ).toMatchObject({ ok: true });
    const taken = await ask<{ messages: { to: unknown; text: string }[] }>(
      r.c.facilitator,
      '/api/session/export?format=json',
    );
    expect(taken.messages).toContainEqual(expect.objectContaining({ to: null, text: 'A slip of the mouse' }));
    const view = await seoul.sync();
    expect(view).toMatchObject({
      kind: 'snapshot',
      view: { clock: { phase: 'cables', round: 1 }, talks: { convened: 0 } },
    });
    expect(JSON.stringify(view)).toContain('A slip of the mouse');
    await leave(r);
  });
});

describe('planned injects', () => {
  it('fire by phase and by time, once in each world, also after a restart', async () => {
    const r = await running(5);
    const [first] = r.worlds as [string];
    await done(r.c.facilitator, '/api/console/injects', {
      worlds: [first],
      inject: DRILL,
      when: { round: 1, phase: 'decisions' },
    });
    const soon = await done<PlannedInject>(r.c.facilitator, '/api/console/injects', {
      worlds: 'all',
      inject: { ...DRILL, id: 'by-time' },
      when: { at: Date.now() + 60_000 },
    });
    await r.act('all', { type: 'end-phase' });
    expect((await r.look()).injects.flatMap((i) => i.fired)).toEqual([]);
    await server.stop('SIGKILL');
    await start();
    await r.act('all', { type: 'end-phase' });
    await until('fired', async () => (await r.look()).injects[0]!.fired.length === 1);
    expect((await r.look()).injects[0]!.fired).toMatchObject([{ match: first, ok: true }]);
    await r.act('all', { type: 'end-phase' });
    expect((await r.look()).injects[0]!.fired).toHaveLength(1);
    expect(await kit.remove(r.c.facilitator, `/api/console/injects/${soon.id}`)).toBe(200);
    await done(r.c.facilitator, '/api/console/injects', {
      worlds: 'all',
      inject: { ...DRILL, id: 'by-time' },
      when: { at: Date.now() + 300 },
    });
    await until('fired by time', async () => (await r.look()).injects[1]!.fired.length === 2);
    expect(
      errorCode(
        await kit.send(r.c.facilitator, '/api/console/injects', { worlds: 'all', inject: DRILL, when: { at: 5 } }),
      ),
    ).toBe('bad-request');
  });
});

describe('surveys, results, guide, export', () => {
  it('take surveys when they are open, and give results without names', async () => {
    const r = await running(1, {
      settings: {
        surveys: { pre: true, post: false, exit: true, memo: false },
        exitQuestion: 'What would you change?',
      },
    });
    expect(r.me[0]!.exitQuestion).toBe('What would you change?');
    expect(errorCode(await kit.send(r.tokens[0]!, '/api/survey', { kind: 'pre', answers: { interest: 4 } }))).toBe(
      'not-possible',
    );
    const c = await aClass({ settings: { surveys: { pre: true, post: false, exit: true, memo: false } } });
    const [student] = await students(c.code, 1);
    expect((await ask<Me>(student!.token, '/api/me')).surveys).toEqual(['pre']);
    await done(student!.token, '/api/survey', { kind: 'pre', answers: { interest: 4, why: '=cmd()' } });
    expect((await ask<Me>(student!.token, '/api/me')).surveys).toEqual([]);
    await done(c.facilitator, '/api/session/deal', {});
    const results = await ask<SessionResults>(c.facilitator, '/api/session/results');
    expect(results.texts).toEqual([{ kind: 'pre', match: null, question: 'why', text: '=cmd()' }]);
    expect(await ask<Guide>(c.facilitator, '/api/console/guide')).toMatchObject({ now: 'brief', minutes: 50 });
    await leave(r);
  });

  it('exports JSON and CSV, with refusals, without formulas, names or ids', async () => {
    const r = await running(4);
    const tokyo = r.players.find((p) => p.seat === 'tokyo')!;
    const [match] = r.worlds as [string];
    await r.act([match], { type: 'end-phase' });
    await tokyo.act({ type: 'say', to: ['seoul'], text: '=HYPERLINK("http://evil.example") from Student 1' });
    expect(
      await tokyo.act({ type: 'say', to: ['seoul'], phrases: [{ id: 'propose-draft', slots: { pact: 'gsomia' } }] }),
    ).toMatchObject({ ok: true });
    expect(await tokyo.act({ type: 'convene' })).toMatchObject({ ok: false });
    const take = (query: string): Promise<Response> =>
      fetch(`${server.url}/api/session/export?${query}`, { headers: bearer(r.c.facilitator) });
    const json = (await (await take('format=json')).json()) as Record<string, Record<string, unknown>[]>;
    expect(Object.keys(json)).toEqual([
      'session',
      'events',
      'messages',
      'rulings',
      'pacts',
      'scores',
      'surveys',
      'people',
      'audit',
    ]);
    expect(json['rulings']).toContainEqual(
      expect.objectContaining({ command: 'convene', accepted: false, code: 'wrong-seat', rule: 'D12' }),
    );
    expect(json['messages']![0]!['text']).toBe('=HYPERLINK("http://evil.example") from P01');
    expect(json['messages']![1]).toMatchObject({
      text: null,
      phrases: expect.stringContaining('propose-draft') as string,
      to: 'seoul',
    });
    expect(json['audit']).toContainEqual(expect.objectContaining({ person: 'F1', act: 'deal', refused: false }));
    const all = JSON.stringify(json);
    for (const secret of ['Student', ...r.me.map((m) => m.you.participant), ...r.tokens, r.c.facilitator, r.c.code])
      expect(all).not.toContain(secret);
    expect(await (await take('format=json&names=aliases')).text()).toContain('Student 1');

    const zip = unzipSync(new Uint8Array(await (await take('format=csv')).arrayBuffer()));
    expect(Object.keys(zip).sort()).toEqual(
      [
        'README.txt',
        'audit.csv',
        'events.csv',
        'messages.csv',
        'people.csv',
        'pacts.csv',
        'rulings.csv',
        'scores.csv',
        'surveys.csv',
      ].sort(),
    );
    const text = new TextDecoder('utf-8', { ignoreBOM: true });
    expect(text.decode(zip['messages.csv']!)).toContain(`"'=HYPERLINK(""http://evil.example"") from P01"`);
    for (const [name, bytes] of Object.entries(zip))
      if (name.endsWith('.csv')) expect(text.decode(bytes)).toMatch(/^\ufeff[a-z]/);
    expect(text.decode(zip['events.csv']!).split('\r\n').length).toBe(json['events']!.length + 2);
    await leave(r);
  });
});
