/** What a broken or hostile client sends. The server answers or closes, and lives. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { PROTOCOL } from '../../../shared/protocol.ts';
import {
  createMatch,
  enter,
  get,
  join,
  launch,
  post,
  seatedMatch,
  sleep,
  tempDir,
  within,
  type Player,
  type ServerProcess,
} from './kit.ts';

const FRAMES = process.env['ORDEAL'] ? 10_000 : 600;
let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;
let seoul: Player;
let tokyo: Player;

beforeAll(async () => {
  dir = await tempDir();
  server = await launch({ DATA_DIR: dir.path });
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
  // The last net of the process was never needed.
  const { stdout, stderr } = server.output();
  expect(stdout).not.toMatch(/"uncaught"|"unhandled"/);
  // However much bad input came, what is written about it stays readable by programs, and short.
  const lines = (stdout + stderr).split('\n').filter(Boolean);
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ event: expect.any(String) });
  expect(lines.length).toBeLessThan(1_000);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2_000);
});
beforeEach(async () => {
  ({
    players: { seoul, tokyo },
  } = await seatedMatch(server.url));
});

const refusal = async (payload: unknown): Promise<string> => {
  const reply = await seoul.raw(payload);
  return reply.ok ? 'ok' : reply.refusal.code;
};

describe('acts that are not understood', () => {
  const say = { id: 'a1', type: 'say', to: ['tokyo'], text: 'x' };
  it.each<[string, unknown]>([
    ['unknown type', { id: 'a1', type: 'declare-victory' }],
    ['no type', { id: 'a1' }],
    ['no id', { type: 'ready', ready: true }],
    ['an id with spaces', { ...say, id: 'a b' }],
    ['a very long id', { ...say, id: 'a'.repeat(65) }],
    ['an id that is a number', { ...say, id: 7 }],
    ['a foreign seat field', { ...say, seat: 'pyongyang' }],
    ['a foreign actor field', { ...say, actor: { participant: 'x', role: 'system', seat: null, portfolios: [] } }],
    ['a participant field', { ...say, participant: 'x' }],
    ['a role field', { ...say, role: 'facilitator' }],
    ['a time field', { ...say, now: 0 }],
    ['a prototype', { ...say, constructor: { prototype: {} } }],
    ['a text that is no text', { ...say, text: { toString: 'x' } }],
    ['an empty text', { ...say, text: '' }],
    ['a text over the limit', { ...say, text: 'x'.repeat(2_001) }],
    ['an unknown recipient', { ...say, to: ['moscow'] }],
    ['a number for a list', { ...say, to: 4 }],
    ['not finite', { id: 'a1', type: 'agree', pact: 'gsomia', version: Infinity }],
    ['a list', [say]],
    ['a string', 'say'],
    ['null', null],
    ['nothing', undefined],
    ['a number', 4],
  ])('%s', async (_name, payload) => {
    expect(await refusal(payload)).toBe('not-understood');
    expect((await tokyo.sync()).kind).toBe('snapshot');
    expect(tokyo.events.filter((e) => e.type === 'CableSent')).toEqual([]);
  });

  it('the refusal never repeats what was sent', async () => {
    const reply = await seoul.raw({ ...say, text: 4, 'field-with-<script>': 'a secret' });
    expect(JSON.stringify(reply)).not.toMatch(/script>|a secret/);
  });
});

describe('floods', () => {
  it('too many acts are refused, not punished', async () => {
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, i) => seoul.raw({ id: `flood-${i}`, type: 'say', to: ['tokyo'], text: 'x' })),
    );
    const slow = replies.filter((r) => !r.ok && r.refusal.code === 'too-fast').length;
    expect(slow).toBeGreaterThanOrEqual(30);
    expect(replies.filter((r) => r.ok).length).toBeGreaterThanOrEqual(40);
    await sleep(200);
    expect((await seoul.act({ type: 'say', to: ['tokyo'], text: 'still here' })).ok).toBe(true);
  });

  it('a megabyte of text closes the line with 1009, and entering again works', async () => {
    seoul.raw({ id: 'huge', type: 'say', to: ['tokyo'], text: 'x'.repeat(1024 * 1024) }).catch(() => undefined);
    expect(await within(3_000, 'close', seoul.closed)).toBe(1009);
    const back = await enter(server.url, seoul.token);
    expect((await back.act({ type: 'say', to: ['tokyo'], text: 'back' })).ok).toBe(true);
  });

  it('messages of unknown types are passed over', async () => {
    seoul.room.send('x'.repeat(180), { a: 'y'.repeat(400) });
    seoul.room.send('__proto__', { a: 1 });
    seoul.room.sendBytes('constructor', new Uint8Array([1, 2, 3]));
    seoul.room.send('act', { id: 'sent', type: 'say', to: ['tokyo'], text: 'x' });
    await expect(seoul.room.request('unknown', {})).rejects.toThrow();
    expect((await seoul.sync()).kind).toBe('snapshot');
  });

  it('a sync of a wrong shape is rejected', async () => {
    for (const payload of [{ since: 4 }, { since: 'x'.repeat(501) }, { since: {} }])
      await expect(seoul.room.request('sync', payload)).rejects.toBeDefined();
    expect((await seoul.sync()).kind).toBe('snapshot');
  });
});

describe('the socket', () => {
  const open = async (token: string): Promise<WebSocket> => {
    const { body } = await post<{ processId: string; roomId: string; sessionId: string }>(server.url, '/api/enter', {
      token,
      protocol: PROTOCOL,
    });
    const socket = new WebSocket(
      `${server.url.replace('http', 'ws')}/${body.processId}/${body.roomId}?sessionId=${body.sessionId}`,
    );
    socket.on('error', () => undefined);
    await within(
      3_000,
      'opening',
      new Promise<void>((done) => {
        socket.once('message', () => done());
      }),
    );
    return socket;
  };

  it('without a reservation leads nowhere, and a reservation works once', async () => {
    const { body } = await post<{ processId: string; roomId: string; sessionId: string }>(server.url, '/api/enter', {
      token: tokyo.token,
      protocol: PROTOCOL,
    });
    const base = `${server.url.replace('http', 'ws')}/${body.processId}/${body.roomId}`;
    const close = (url: string): Promise<number> =>
      new Promise((done) => {
        const socket = new WebSocket(url);
        socket.on('error', () => undefined).on('close', (code) => done(code));
      });
    expect(await close(`${base}?sessionId=guessed`)).toBe(4002);
    expect(await close(`${server.url.replace('http', 'ws')}/p/nothing?sessionId=x`)).toBe(4002);
    const first = new WebSocket(`${base}?sessionId=${body.sessionId}`);
    await new Promise<void>((done) => {
      first.once('message', () => done());
    });
    expect(await close(`${base}?sessionId=${body.sessionId}`)).toBe(4002);
    first.close();
  });

  it('a socket that drops before it acknowledged its join harms nobody', async () => {
    for (let i = 0; i < 5; i++) (await open(seoul.token)).terminate();
    await sleep(50);
    expect((await tokyo.act({ type: 'say', to: ['seoul'], text: 'still here' })).ok).toBe(true);
  });

  it(`${FRAMES} random frames: closed or passed over, never down`, async () => {
    // A small seeded generator, so that a failure can be repeated.
    let seed = 20150530;
    const random = (n: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed % n;
    };
    const codes = [10, 12, 13, 13, 17, 18, 19, 20, 21, 21, 21, 22, 0, 255];
    const types = [
      [0xa3, 0x61, 0x63, 0x74],
      [0xa4, 0x73, 0x79, 0x6e, 0x63],
      [0xa9, 0x5f, 0x5f],
      [0xd9, 0xff],
      [0xdb, 0xff, 0xff, 0xff, 0xff],
      [],
    ];
    let socket = await open(seoul.token);
    let closed = 0;
    for (let i = 0; i < FRAMES; i++) {
      if (socket.readyState !== WebSocket.OPEN) {
        closed += 1;
        socket = await open(seoul.token);
      }
      const code = codes[random(codes.length)]!;
      const request = code === 21 ? [random(256)] : [];
      const noise = Array.from({ length: random(40) }, () => random(256));
      // Leaving by one's own word would only make the test slow.
      socket.send(Buffer.from([code === 12 ? 13 : code, ...request, ...types[random(types.length)]!, ...noise]));
      if (i % 20 === 0) await sleep(5);
    }
    socket.terminate();
    expect(closed).toBeLessThan(FRAMES * 0.7);
    expect(server.child.exitCode).toBeNull();
    expect((await get(server.url, '/health')).status).toBe(200);
    expect((await tokyo.act({ type: 'say', to: ['seoul'], text: 'alive' })).ok).toBe(true);
  });
});

describe('a token', () => {
  it('of one match opens no other', async () => {
    const other = await createMatch(server.url);
    const { token } = await join(server.url, { code: other.code, seat: 'seoul' });
    const stranger = await enter(server.url, token);
    await stranger.sync();
    await seoul.act({ type: 'say', to: 'public', text: 'only-in-the-first-match' });
    await sleep(80);
    expect(Buffer.concat(stranger.frames).includes('only-in-the-first-match')).toBe(false);
  });
});
