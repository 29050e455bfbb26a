/** Every role tries every act, over HTTP and in the room: each forbidden one is refused, changes nothing, and is noted in the session's audit. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inject } from '../../../shared/console.ts';
import type { CreatedLink, CreatedSession, Me } from '../../../shared/session.ts';
import { COMMAND_TYPES, type Command, type CommandType } from '../../../shared/commands.ts';
import {
  enter,
  errorCode,
  get,
  join,
  launch,
  post,
  tempDir,
  type Answer,
  type Player,
  type ServerProcess,
} from './kit.ts';
import { bearer, classKit } from './sessionKit.ts';

let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;
const { ask, done, aClass, students } = classKit(() => server.url);

const ROLES = [
  'anonymous',
  'observer',
  'delegate',
  'other world',
  'removed',
  'projector',
  'revoked link',
  'another session',
  'co-facilitator',
  'facilitator',
] as const;
type Role = (typeof ROLES)[number];
/** The latter holds a facilitator's token, of a class of its own. */
const DIRECTS: readonly Role[] = ['co-facilitator', 'facilitator', 'another session'];

let c: CreatedSession;
let tokens: Record<Role, string>;
let me: Me;
let other: Me;

beforeAll(async () => {
  dir = await tempDir();
  server = await launch({ DATA_DIR: dir.path });
  c = await aClass({ pace: 'manual' });
  const people = await students(c.code, 9);
  await done(c.facilitator, '/api/session/deal', { worlds: 2, start: true });
  const standing = await Promise.all(people.map((p) => ask<Me>(p.token, '/api/me')));
  const at = (world: number): number => standing.findIndex((m) => m.world === world && m.seat === 'tokyo');
  [me, other] = [standing[at(1)]!, standing[at(2)]!];
  const removed = standing.findIndex((m) => m.world === 1 && m.seat === 'pyongyang');
  await done(c.facilitator, '/api/session/people', { type: 'remove', participant: standing[removed]!.you.participant });
  const link = (role: string): Promise<CreatedLink> => done(c.facilitator, '/api/session/links', { role });
  const [helper, screen, revoked] = [await link('facilitator'), await link('projector'), await link('facilitator')];
  await fetch(`${server.url}/api/session/links/${revoked.id}`, { method: 'DELETE', headers: bearer(c.facilitator) });
  tokens = {
    anonymous: '',
    observer: (await join(server.url, { code: c.code, alias: 'Watcher', role: 'observer' })).token,
    delegate: people[at(1)]!.token,
    'other world': people[at(2)]!.token,
    removed: people[removed]!.token,
    projector: screen.token,
    'revoked link': revoked.token,
    'another session': (await aClass()).facilitator,
    'co-facilitator': helper.token,
    facilitator: c.facilitator,
  };
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
});

const audit = async (): Promise<Record<string, unknown>[]> =>
  (await ask<{ audit: Record<string, unknown>[] }>(c.facilitator, '/api/session/export?format=json')).audit;
const refusedLines = (lines: Record<string, unknown>[]): Record<string, unknown>[] =>
  lines.filter((l) => l['refused'] === true);

const DRILL: Inject = { id: 'drill', title: 'A drill', text: 'Ships put to sea.', effects: [] };
const act = (what: unknown) => ({ worlds: 'all', do: what });

/** Method, path, body. Bodies are right, or miss their mark only after the role was asked for. */
type Try = readonly [name: string, method: 'GET' | 'POST' | 'DELETE', path: string, body?: () => unknown];
const HTTP: readonly Try[] = [
  ['overview', 'GET', '/api/console'],
  ['guide', 'GET', '/api/console/guide'],
  ['checkpoints', 'GET', '/api/console/checkpoints?match=none'],
  ['library', 'GET', '/api/console/injects'],
  [
    'plan',
    'POST',
    '/api/console/injects',
    () => ({ worlds: 'all', inject: DRILL, when: { round: 9, phase: 'talks' } }),
  ],
  ['take back', 'DELETE', '/api/console/injects/none'],
  ...[
    { type: 'pause' },
    { type: 'resume' },
    { type: 'extend', seconds: 60 },
    { type: 'end-phase', step: 999 },
    { type: 'start' },
    { type: 'inject', inject: DRILL },
    { type: 'preview', inject: DRILL },
    { type: 'broadcast', text: 'Hello' },
    { type: 'set-seat', seat: 'seoul', to: 'people' },
    { type: 'mute', participant: 'none', muted: true },
    { type: 'settle-report', report: 'none' },
    { type: 'set-table', adviser: true },
    { type: 'rotate-head', to: 'none' },
  ].map((what) => [what.type, 'POST', '/api/console/act', () => act(what)] as const),
  [
    'act-for',
    'POST',
    '/api/console/act',
    () => ({ worlds: [me.match], do: { type: 'act-for', seat: 'seoul', command: { type: 'ready', ready: true } } }),
  ],
  ['hide', 'POST', '/api/console/act', () => ({ worlds: [me.match], do: { type: 'hide', n: 9_999, hidden: true } })],
  [
    'restore',
    'POST',
    '/api/console/act',
    () => ({ worlds: [me.match], do: { type: 'restore', checkpoint: 999_999, reason: 'none' } }),
  ],
  ['settings', 'POST', '/api/session/settings', () => ({ quietMinutes: 4 })],
  ['lesson clock', 'POST', '/api/session/lesson', () => ({ begin: true })],
  ['words', 'GET', '/api/session/words'],
  ['deal', 'POST', '/api/session/deal', () => ({})],
  ['start worlds', 'POST', '/api/session/start', () => ({ worlds: [] })],
  ...(['admit', 'remove', 'let-in'] as const).map(
    (type) => [type, 'POST', '/api/session/people', () => ({ type, participant: 'none' })] as const,
  ),
  ['move', 'POST', '/api/session/people', () => ({ type: 'move', participant: 'none', match: null })],
  ['rename', 'POST', '/api/session/people', () => ({ type: 'rename', participant: 'none', alias: 'X' })],
  ['links', 'GET', '/api/session/links'],
  ['new link', 'POST', '/api/session/links', () => ({ role: 'projector' })],
  ['revoke', 'DELETE', '/api/session/links/none'],
  ['results', 'GET', '/api/session/results'],
  ['export', 'GET', '/api/session/export'],
  ['erase', 'POST', '/api/session/erase', () => ({ code: 'AAAAAA' })],
];

async function call(role: Role, method: string, path: string, body: unknown): Promise<Answer> {
  const headers = role === 'anonymous' ? {} : bearer(tokens[role]);
  if (method === 'GET') return get(server.url, path, headers);
  if (method === 'POST') return post(server.url, path, body, headers);
  const response = await fetch(`${server.url}${path}`, { method, headers });
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    headers: response.headers,
  };
}

describe('over HTTP', () => {
  for (const role of ROLES) {
    it(`${role}: ${HTTP.length} acts of a facilitator`, async () => {
      const before = refusedLines(await audit()).length;
      for (const [name, method, path, body] of HTTP) {
        const answer = await call(role, method, path, body?.());
        if (DIRECTS.includes(role))
          expect([401, 403], `${role} ${name} ${errorCode(answer)}`).not.toContain(answer.status);
        else {
          const unknown = role === 'anonymous' || role === 'revoked link';
          expect([answer.status, errorCode(answer)], `${role} ${name}`).toEqual(
            unknown ? [401, 'unknown-token'] : [403, 'forbidden'],
          );
        }
      }
      // Nothing is known of the anonymous, and another session has its own audit.
      const noted = refusedLines(await audit()).length - before;
      if (role === 'anonymous' || role === 'another session') expect(noted).toBe(0);
      else if (!DIRECTS.includes(role)) expect(noted).toBe(HTTP.length);
    });
  }

  it('nobody changed anything', async () => {
    const { worlds, session, people } = await ask<{
      worlds: { paused: number | null }[];
      session: { settings: { quietMinutes: number } };
      people: { alias: string; status: string }[];
    }>(c.facilitator, '/api/console');
    expect(worlds).toHaveLength(2);
    expect(session.settings.quietMinutes).toBe(4);
    expect(people.filter((p) => p.status === 'seated')).toHaveLength(8);
  });

  it("another session's facilitator reaches no world of this one", async () => {
    for (const what of [{ type: 'pause' }, { type: 'broadcast', text: 'x' }]) {
      expect(
        errorCode(await call('another session', 'POST', '/api/console/act', { worlds: [me.match], do: what })),
      ).toBe('unknown-world');
    }
    expect(
      errorCode(
        await call('another session', 'POST', '/api/session/people', {
          type: 'remove',
          participant: me.you.participant,
        }),
      ),
    ).toBe('unknown-participant');
    expect(
      errorCode(
        await post(server.url, '/api/enter', { token: tokens['another session'], protocol: 1, match: me.match }),
      ),
    ).toBe('forbidden');
  });

  it('entering: a delegate their own world, watchers any of the session, the revoked and removed none', async () => {
    const into = async (role: Role, match: string | null): Promise<string | number> => {
      const answer = await post(server.url, '/api/enter', {
        token: tokens[role],
        protocol: 1,
        ...(match ? { match } : {}),
      });
      return answer.status === 200 ? 200 : errorCode(answer);
    };
    const before = refusedLines(await audit()).length;
    expect(await into('delegate', other.match)).toBe('forbidden');
    expect(await into('other world', me.match)).toBe('forbidden');
    expect(refusedLines(await audit()).length - before).toBe(2);
    for (const role of ['observer', 'projector', 'facilitator', 'co-facilitator'] as const)
      expect([await into(role, me.match), await into(role, other.match)]).toEqual([200, 200]);
    expect([
      await into('removed', me.match),
      await into('revoked link', me.match),
      await into('anonymous', me.match),
    ]).toEqual(['removed', 'unknown-token', 'bad-request']);
  });

  it("a report is taken from one's own world only", async () => {
    const answer = await post(
      server.url,
      '/api/report',
      { match: other.match, n: 1, reason: 'x' },
      bearer(tokens.delegate),
    );
    expect(errorCode(answer)).toBe('forbidden');
    for (const role of ['projector', 'facilitator'] as const)
      expect(
        errorCode(await post(server.url, '/api/report', { match: me.match, n: 1, reason: 'x' }, bearer(tokens[role]))),
      ).toBe('forbidden');
  });
});

/** One of each kind, well formed. What the rules make of it is their affair; who may send it is judged here. */
const term = { kind: 'crisis' } as const;
const SAMPLES: { [K in CommandType]?: Omit<Command<K>, 'type'> } & Record<string, unknown> = {
  say: { to: 'public', text: 'x' },
  propose: { pact: 'gsomia', to: ['seoul'], clauses: {} },
  counter: { pact: 'gsomia', base: 1, changes: {} },
  agree: { pact: 'gsomia', version: 1 },
  withdraw: { pact: 'gsomia' },
  postpone: { pact: 'gsomia' },
  end: { pact: 'gsomia' },
  'ask-consent': { operation: 'evacuation', zone: 'rok', term, price: null },
  'give-consent': { request: 'x', conditions: [], term },
  'refuse-consent': { request: 'x' },
  'revoke-consent': { consent: 'x' },
  'request-assistance': { to: 'tokyo', operation: 'evacuation', zone: 'rok', conditions: [], term },
  operate: { operation: 'evacuation', zone: 'rok' },
  'withdraw-operation': { operation: 'x' },
  consult: {},
  'answer-consultation': { answer: 'concur' },
  seal: { moves: [] },
  'answer-card': { card: 'x', answer: 'silent' },
  'set-policy': { twoTrack: true },
  'hold-session': {},
  'side-letter': { pact: 'gsomia', to: 'seoul', favour: 'reassurance' },
  convene: {},
  choose: { choice: 'hold' },
  ready: { ready: false },
  countersign: { act: 'x' },
  decline: { act: 'x' },
  dissent: { act: 'x' },
  'share-report': {},
  'rotate-head': { to: 'x' },
  'propose-pause': {},
  'answer-pause': { leave: false },
  'end-pause': {},
  inject: { inject: DRILL },
  broadcast: { text: 'x' },
  'set-table': { adviser: true },
  mute: { participant: 'x', seat: 'seoul', muted: false },
  restore: { to: 999_999, reason: 'x' },
  delegation: { seat: 'seoul', members: [] },
  start: {},
  'end-phase': { step: 999 },
  pause: {},
  resume: {},
  extend: { seconds: 5, reason: 'facilitator' },
};
const DIRECTING: readonly string[] = [
  'start',
  'end-phase',
  'pause',
  'resume',
  'extend',
  'inject',
  'broadcast',
  'set-table',
  'mute',
  'restore',
];

describe('in the room', () => {
  const watchers: Role[] = ['observer', 'projector'];
  for (const role of ['observer', 'projector', 'delegate', 'facilitator', 'co-facilitator'] as const) {
    it(`${role}: every command`, async () => {
      const player: Player = await enter(server.url, tokens[role]);
      const before = refusedLines(await audit()).length;
      let closed = 0;
      for (const type of COMMAND_TYPES) {
        const act = async (): Promise<string> => {
          const reply = await player.raw({ id: `m-${type}`, type, ...(SAMPLES[type] as object | undefined) });
          return reply.ok ? 'ok' : reply.refusal.code;
        };
        let code = await act();
        // Whoever sends everything at once is told to slow down.
        for (; code === 'too-fast'; code = await act()) await new Promise((resolve) => setTimeout(resolve, 200));
        if (code === 'not-understood') continue;
        const mayDirect = role === 'facilitator' || role === 'co-facilitator';
        const open =
          type === 'delegation'
            ? false
            : mayDirect
              ? DIRECTING.includes(type) || type === 'rotate-head'
              : watchers.includes(role)
                ? false
                : !DIRECTING.includes(type);
        if (open)
          expect(['forbidden', 'not-a-delegate'], `${role} ${type}`).not.toContain(
            code === 'forbidden' && type === 'end-pause' ? 'let pass' : code,
          );
        else {
          expect(['forbidden', 'not-a-delegate'], `${role} ${type}`).toContain(code);
          closed += 1;
        }
      }
      expect(
        COMMAND_TYPES.filter((type) => !(type in SAMPLES)),
        'commands without a sample',
      ).toEqual([]);
      const noted = refusedLines(await audit()).length - before;
      expect(noted).toBeGreaterThanOrEqual(closed);
      expect(closed).toBeGreaterThan(0);
      await player.leave();
    });
  }
});
