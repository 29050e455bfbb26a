/** Delegations and the facilitator over real sockets: desks, two keys, acting in a seat's place, and every role trying every act. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Joined } from '../../../shared/protocol.ts';
import type { CreatedSession, Dealt, Me } from '../../../shared/session.ts';
import { COMMAND_TYPES } from '../../../shared/commands.ts';
import type { Portfolio, Seat } from '../../../shared/types.ts';
import { FACILITATORS, SAMPLE } from '../../samples.ts';
import {
  enter,
  get,
  join,
  launch,
  post,
  SCENARIO,
  seatedMatch,
  tempDir,
  until,
  type Player,
  type ServerProcess,
} from './kit.ts';

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

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
const codeOf = async (player: Player, payload: object): Promise<string> => {
  const reply = await player.raw(payload);
  return reply.ok ? 'ok' : reply.refusal.code;
};

/** A class of eight in one world, two a seat, in its first Talks. */
async function eight(): Promise<(seat: Seat, portfolio: Portfolio) => Player> {
  const { body: session } = await post<CreatedSession>(server.url, '/api/sessions', {
    scenario: SCENARIO,
    pace: { kind: 'manual' },
    seed: 3,
    seatSize: 2,
  });
  const people: Joined[] = await Promise.all(
    Array.from({ length: 8 }, (_, i) => join(server.url, { code: session.code, alias: `Student ${i + 1}` })),
  );
  const dealt = await post<Dealt>(
    server.url,
    '/api/session/deal',
    { worlds: 1, start: true },
    bearer(session.facilitator),
  );
  expect(dealt.body).toMatchObject({ worlds: 1, seated: 8, started: 1 });
  const players = await Promise.all(
    people.map(async ({ token }) => {
      const { body: me } = await get<Me>(server.url, '/api/me', bearer(token));
      return { me, player: await enter(server.url, token, me.seat) };
    }),
  );
  expect(
    (
      await post(
        server.url,
        '/api/console/act',
        { worlds: 'all', do: { type: 'end-phase' } },
        bearer(session.facilitator),
      )
    ).status,
  ).toBe(200);
  return (seat, portfolio) => {
    const found = players.find(({ me }) => me.seat === seat && me.portfolios.includes(portfolio));
    if (!found) throw new Error(`nobody holds ${seat}/${portfolio}`);
    return found.player;
  };
}

describe('a seat of two', () => {
  it('deals the portfolios, closes each desk to the other, and carries consent out with both keys', async () => {
    const who = await eight();
    const [head, defence] = [who('seoul', 'head'), who('seoul', 'defence')];
    const snapshot = await defence.sync();
    expect(snapshot).toMatchObject({
      kind: 'snapshot',
      you: { portfolios: ['defence', 'intelligence'] },
      view: { clock: { phase: 'talks' } },
    });
    expect(snapshot.kind === 'snapshot' && Object.keys(snapshot.view.secrets?.seoul ?? {})).toEqual([
      'defence',
      'intelligence',
    ]);
    expect(await codeOf(defence, { id: 'd1', type: 'say', to: 'public', text: 'x' })).toBe('no-portfolio');
    expect(await codeOf(head, { id: 'h1', type: 'share-report' })).toBe('no-portfolio');
    expect(await codeOf(head, { id: 'h2', type: 'say', to: 'delegation', text: 'Between us.' })).toBe('ok');
    await until('the inner word', () => defence.events.some((e) => e.type === 'CableSent' && e.text === 'Between us.'));

    const tokyo = who('tokyo', 'defence');
    expect(
      await codeOf(tokyo, {
        id: 't1',
        type: 'ask-consent',
        operation: 'evacuation',
        zone: 'rok',
        term: { kind: 'crisis' },
        price: null,
      }),
    ).toBe('ok');
    expect(
      await codeOf(defence, {
        id: 'd2',
        type: 'give-consent',
        request: 'c1',
        conditions: [],
        term: { kind: 'crisis' },
      }),
    ).toBe('ok');
    await until('the draft', () => head.events.some((e) => e.type === 'ActDrafted'));
    expect(await codeOf(defence, { id: 'd3', type: 'countersign', act: 'a1' })).toBe('own-draft');
    expect(tokyo.events.some((e) => e.type === 'ConsentGiven' || e.type === 'ActDrafted')).toBe(false);
    expect(await codeOf(head, { id: 'h3', type: 'countersign', act: 'a1' })).toBe('ok');
    await until('the consent', () => tokyo.events.some((e) => e.type === 'ConsentGiven'));
    expect(tokyo.frames.some((frame) => frame.includes('Between us.'))).toBe(false);
  }, 20_000);
});

describe('every role tries every act', () => {
  it('over the room: what is not its own is refused by code, and changes nothing', async () => {
    const {
      match,
      players: { seoul },
      facilitator,
    } = await seatedMatch(server.url);
    const { token } = await join(server.url, { code: match.code, alias: 'Visitor', role: 'observer' });
    const observer = await enter(server.url, token);
    const tried = async (
      player: Player,
      mine: (type: string) => boolean,
      code: (type: string) => string,
    ): Promise<void> => {
      for (const type of COMMAND_TYPES)
        if (!mine(type)) {
          const got = await codeOf(player, { id: `try-${type}`, ...SAMPLE[type] });
          expect([type, got === 'too-fast' ? code(type) : got]).toEqual([type, code(type)]);
        }
    };
    const directing = (type: string): boolean =>
      (FACILITATORS as readonly string[]).includes(type) || type === 'delegation';
    await tried(
      observer,
      () => false,
      (type) => (type === 'delegation' ? 'forbidden' : 'not-a-delegate'),
    );
    await tried(
      seoul,
      (type) => !directing(type) || type === 'start',
      () => 'forbidden',
    );
    await tried(
      facilitator,
      (type) => (FACILITATORS as readonly string[]).includes(type) || type === 'rotate-head',
      (type) => (type === 'delegation' ? 'forbidden' : 'not-a-delegate'),
    );
  }, 20_000);

  it('in a seat’s place only the facilitator acts, and everyone sees that it did', async () => {
    const {
      players: { seoul, tokyo },
      facilitator,
    } = await seatedMatch(server.url);
    await facilitator.act({ type: 'end-phase' });
    expect(await codeOf(seoul, { id: 's1', type: 'ready', ready: true, for: 'tokyo' })).toBe('not-understood');
    expect(await codeOf(facilitator, { id: 'f1', type: 'ready', ready: true, for: 'osaka' })).toBe('not-understood');
    expect(await codeOf(facilitator, { id: 'f2', type: 'ready', ready: true, for: 'tokyo' })).toBe('ok');
    await until('the mark', () =>
      tokyo.events.some((e) => e.type === 'SeatReady' && e.by.role === 'facilitator' && e.by.seat === 'tokyo'),
    );
    expect(seoul.events.find((e) => e.type === 'SeatReady')?.by).toMatchObject({ role: 'facilitator', seat: 'tokyo' });
  });

  it('an undo brings everyone back to the moment, with the reason', async () => {
    const {
      players: { seoul },
      facilitator,
    } = await seatedMatch(server.url);
    await facilitator.act({ type: 'end-phase' });
    const before = await facilitator.sync();
    await facilitator.act({
      type: 'inject',
      inject: { id: 'storm', title: 'Storm', text: 'Ports close.', effects: [['tension', 7]] },
    });
    await until('the inject', () =>
      seoul.events.some((e) => e.type === 'InjectFired' && e.text === 'Storm\nPorts close.'),
    );
    expect(await facilitator.act({ type: 'restore', to: 1, reason: 'x' })).toMatchObject({
      ok: false,
      refusal: { code: 'match-not-started' },
    });
    // The record's own numbers are the server's; the console offers moments by them.
    expect(await facilitator.act({ type: 'restore', to: 12, reason: 'The wrong world.' })).toMatchObject({ ok: true });
    await until('the word to start afresh', () => seoul.notices.includes('resync'));
    const after = await seoul.sync();
    expect(after).toMatchObject({ kind: 'snapshot' });
    expect(after.kind === 'snapshot' && after.feed.at(-1)).toMatchObject({
      type: 'RestoreAnnounced',
      text: 'The wrong world.',
    });
    expect(after.kind === 'snapshot' && before.kind === 'snapshot' && after.view.meters.tension).toBe(
      before.kind === 'snapshot' ? before.view.meters.tension : 0,
    );
  });
});
