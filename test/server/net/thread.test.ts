/** One match over the wire, from its creation to what each seat sees, with real clients and a real server process. */
import { readFile } from 'node:fs/promises';
import { join as pathTo } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../shared/protocol.ts';
import { SEATS, type Seat } from '../../../shared/types.ts';
import {
  createMatch,
  enter,
  errorCode,
  get,
  join,
  launch,
  post,
  seatedMatch,
  sleep,
  tempDir,
  until,
  within,
  type Player,
  type ServerProcess,
} from './kit.ts';

let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;

beforeAll(async () => {
  dir = await tempDir();
  server = await launch({ DATA_DIR: dir.path, METRICS_TOKEN: 'metrics-secret-of-this-test', LOG: 'debug' });
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
});

const snapshot = async (player: Player): Promise<Snapshot> => {
  const reply = await player.sync();
  if (reply.kind !== 'snapshot') throw new Error('a snapshot was due');
  return reply;
};

describe('a match over the wire', () => {
  it('runs from its creation to the events of an act', async () => {
    const { players, facilitator } = await seatedMatch(server.url);
    const { view, you, presence } = await snapshot(players.tokyo);
    expect(view.clock).toMatchObject({ phase: 'cables', round: 1 });
    expect(you).toMatchObject({ seat: 'tokyo', role: 'delegate', alias: 'tokyo' });
    expect(
      presence
        .filter((p) => p.state === 'here')
        .map((p) => p.seat)
        .sort(),
    ).toEqual(['pyongyang', 'seoul', 'tokyo', 'washington', null].sort());

    const reply = await players.tokyo.act({ type: 'say', to: ['seoul'], text: 'Shall we talk?' });
    expect(reply).toMatchObject({ ok: true, seq: expect.any(Number) as number });
    await until('the cable arrives', () =>
      players.seoul.events.some((e) => e.type === 'CableSent' && e.text === 'Shall we talk?'),
    );
    const cable = players.seoul.events.find((e) => e.type === 'CableSent')!;
    expect(cable.by).toMatchObject({ seat: 'tokyo', role: 'delegate' });
    expect(players.washington.events.filter((e) => e.type === 'CableSent')).toEqual([]);
    // Numbers are the recipient's own and have no gap.
    for (const player of Object.values(players))
      player.events.forEach((e, i, all) => {
        if (i > 0) expect(e.n).toBe(all[i - 1]!.n + 1);
      });
    expect((await facilitator.act({ type: 'end-phase' })).ok).toBe(true);
    await until('the next phase', () => players.pyongyang.events.some((e) => e.type === 'PhaseBegan'));
    for (const player of [...Object.values(players), facilitator]) await player.leave();
  });

  it('gives the same answer to the same id, and changes nothing the second time', async () => {
    const { players } = await seatedMatch(server.url);
    const first = await players.seoul.act({ type: 'say', to: ['tokyo'], text: 'Once' }, 'same-id');
    const again = await players.seoul.act({ type: 'say', to: ['tokyo'], text: 'Once' }, 'same-id');
    expect(again).toEqual(first);
    // Another seat's answer is not shown to who guesses its id.
    expect(await players.pyongyang.act({ type: 'ready', ready: false }, 'same-id')).not.toEqual(first);
    await sleep(50);
    expect(players.tokyo.events.filter((e) => e.type === 'CableSent')).toHaveLength(1);
  });

  it('lets the newest of two tabs have the seat, and tells the older one', async () => {
    const { players, match } = await seatedMatch(server.url);
    const old = players.seoul;
    const fresh = await enter(server.url, old.token, 'seoul');
    expect(await within(2_000, 'close of the old tab', old.closed)).toBe(4100);
    expect(old.notices).toEqual(['replaced']);
    expect((await fresh.act({ type: 'say', to: ['tokyo'], text: 'from the new tab' })).ok).toBe(true);
    await sleep(100);
    expect(fresh.presence().find((p) => p.seat === 'seoul')?.state ?? 'here').toBe('here');
    await fresh.leave();
    await until('away', () => players.tokyo.presence().find((p) => p.seat === 'seoul')?.state === 'away');
    expect((await get(server.url, `/api/lobby/${match.code}`)).body).toMatchObject({ seats: { seoul: 'taken' } });
  });

  it('hands over what was missed after a break', async () => {
    const { players } = await seatedMatch(server.url);
    const { cursor, n } = await snapshot(players.washington);
    await players.washington.leave();
    for (let i = 0; i < 3; i++) await players.seoul.act({ type: 'say', to: ['washington'], text: `missed ${i}` });
    const back = await enter(server.url, players.washington.token);
    const missed = await back.sync(cursor);
    expect(missed.kind).toBe('events');
    if (missed.kind === 'events') {
      expect(missed.events.map((e) => e.n)).toEqual([n + 1, n + 2, n + 3]);
      expect(missed.events.map((e) => e.text)).toEqual(['missed 0', 'missed 1', 'missed 2']);
    }
    expect((await back.sync('forged')).kind).toBe('snapshot');
  });

  it('opens one room for many who enter at once, again and again', async () => {
    const match = await createMatch(server.url);
    const tokens = await Promise.all(
      Array.from(
        { length: 12 },
        async (_, i) => (await join(server.url, { code: match.code, alias: `W${i}`, role: 'observer' })).token,
      ),
    );
    for (let round = 0; round < 3; round++) {
      const watchers = await Promise.all(tokens.map((token) => enter(server.url, token)));
      expect(new Set(watchers.map((w) => w.room.roomId)).size).toBe(1);
      await Promise.all(watchers.map((w) => w.leave()));
    }
  });
});

describe('what each role may do', () => {
  it('refuses what is not theirs, by a reason', async () => {
    const { players, facilitator, match } = await seatedMatch(server.url, { pace: 'timed' });
    const watcher = await enter(
      server.url,
      (await join(server.url, { code: match.code, alias: 'W', role: 'observer' })).token,
    );
    const code = async (player: Player, payload: Record<string, unknown>): Promise<string> => {
      const reply = await player.raw({ id: `role-${Math.random().toString(36).slice(2)}`, ...payload });
      return reply.ok ? 'ok' : reply.refusal.code;
    };
    expect(await code(watcher, { type: 'say', to: 'public', text: 'x' })).toBe('not-a-delegate');
    expect(await code(watcher, { type: 'start' })).toBe('not-a-delegate');
    expect(await code(facilitator, { type: 'say', to: 'public', text: 'x' })).toBe('not-a-delegate');
    expect(await code(facilitator, { type: 'extend', seconds: 60, reason: 'outage' })).toBe('forbidden');
    expect(await code(facilitator, { type: 'extend', seconds: 60, reason: 'facilitator' })).toBe('ok');
    expect(await code(facilitator, { type: 'pause' })).toBe('ok');
    expect(await code(facilitator, { type: 'resume' })).toBe('ok');
    for (const type of ['end-phase', 'pause', 'resume']) expect(await code(players.seoul, { type })).toBe('forbidden');
    expect(await code(players.seoul, { type: 'extend', seconds: 60, reason: 'facilitator' })).toBe('forbidden');
    expect(await code(players.seoul, { type: 'extend', seconds: 60, reason: 'outage' })).toBe('forbidden');
    expect(await code(players.seoul, { type: 'start' })).toBe('already-done');
  });
});

describe('canaries', () => {
  it('no secret of a seat is in any frame, answer, error, log line or number of another', async () => {
    const { players, facilitator, match } = await seatedMatch(server.url);
    const watcher = await enter(
      server.url,
      (await join(server.url, { code: match.code, alias: 'Watcher', role: 'observer' })).token,
    );
    const everyone = [...Object.values(players), watcher];
    const next: Record<Seat, Seat> = { seoul: 'washington', washington: 'tokyo', tokyo: 'seoul', pyongyang: 'seoul' };
    const words = Object.fromEntries(
      SEATS.map((seat) => [seat, `canary-of-${seat}-${Math.random().toString(36).slice(2)}`]),
    ) as Record<Seat, string>;
    const mandates = {} as Record<Seat, string>;
    for (const seat of SEATS) {
      mandates[seat] = (await snapshot(players[seat])).view.mandates[seat]!;
      expect((await players[seat].act({ type: 'say', to: [next[seat]], text: words[seat] })).ok).toBe(true);
    }
    await facilitator.act({ type: 'end-phase' });
    for (const seat of SEATS) await players[seat].act({ type: 'seal', moves: [] });
    for (const player of everyone) {
      await player.sync();
      await player.raw({ id: 'bad one', type: 'nonsense' });
      await player.act({ type: 'agree', pact: 'gsomia', version: 1 });
    }
    await sleep(150);
    const api = JSON.stringify([
      (await get(server.url, `/api/lobby/${match.code}`)).body,
      (await get(server.url, '/health')).body,
      errorCode(await post(server.url, '/api/join', { code: match.code, alias: 'late' })),
    ]);
    const metrics = (
      await get<{ text: string }>(server.url, '/metrics', { authorization: 'Bearer metrics-secret-of-this-test' })
    ).body.text;
    const { stdout, stderr } = server.output();
    const files = (
      await Promise.all(
        ['two-track.db', 'two-track.db-wal'].map((name) =>
          readFile(pathTo(dir.path, name)).catch(() => Buffer.alloc(0)),
        ),
      )
    )
      .map((b) => b.toString('latin1'))
      .join();
    for (const seat of SEATS) {
      for (const player of everyone) {
        const seen = Buffer.concat(player.frames);
        const may = player.seat === seat;
        expect([player.seat, seat, seen.includes(words[seat])]).toEqual([
          player.seat,
          seat,
          may || player.seat === next[seat],
        ]);
        expect([player.seat, seat, 'mandate', seen.includes(mandates[seat])]).toEqual([
          player.seat,
          seat,
          'mandate',
          may,
        ]);
      }
      for (const place of [api, metrics, stdout, stderr]) {
        expect(place).not.toContain(words[seat]);
        expect(place).not.toContain(mandates[seat]);
      }
    }
    // Tokens are told once and kept hashed.
    for (const { token } of [...everyone, facilitator]) {
      for (const place of [api, metrics, stdout, stderr, files]) expect(place).not.toContain(token);
      for (const player of everyone) expect(Buffer.concat(player.frames).includes(token)).toBe(false);
    }
  });
});
