/** The HTTP interface of a real server process: what it answers, what it refuses, what it lets nobody do. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { PROTOCOL, type CreatedMatch, type LobbyInfo } from '../../../shared/protocol.ts';
import { createMatch, errorCode, get, join, launch, post, SCENARIO, tempDir, type ServerProcess } from './kit.ts';

const METRICS_TOKEN = 'metrics-secret-of-this-test';
const EVIL = { origin: 'https://evil.example' };
let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;

beforeAll(async () => {
  dir = await tempDir();
  server = await launch({ DATA_DIR: dir.path, METRICS_TOKEN, TRUST_PROXY: '1', PUBLIC_URL: 'https://play.example/' });
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
  // The last net of the process was never needed.
  expect(server.output().stdout).not.toMatch(/"uncaught"|"unhandled"/);
});

const upgrade = (url: string, headers: Record<string, string>): Promise<number> =>
  new Promise((done, fail) => {
    const socket = new WebSocket(url, { headers });
    socket.on('unexpected-response', (_req, res) => {
      done(res.statusCode ?? 0);
      socket.terminate();
    });
    socket.on('open', () => {
      done(101);
      socket.terminate();
    });
    socket.on('error', fail);
  });

describe('health and metrics', () => {
  it('tells its health', async () => {
    const { status, body } = await get(server.url, '/health');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'ok',
      version: expect.any(String) as string,
      matches: expect.any(Number) as number,
      clients: expect.any(Number) as number,
    });
  });

  it('keeps the metrics behind their token', async () => {
    expect((await get(server.url, '/metrics')).status).toBe(401);
    expect((await get(server.url, '/metrics', { authorization: 'Bearer wrong' })).status).toBe(401);
    const open = await get<{ text: string }>(server.url, '/metrics', { authorization: `Bearer ${METRICS_TOKEN}` });
    expect(open.status).toBe(200);
    expect(open.body.text).toMatch(/^twotrack_matches \d+$/m);
    expect(open.body.text).toMatch(/^twotrack_command_seconds_bucket\{le="\+Inf"\} \d+$/m);
  });
});

describe('creating and joining', () => {
  it('creates a match, shows its lobby by the code, seats people', async () => {
    const match = await createMatch(server.url, { seats: { pyongyang: 'bot' } });
    expect(match.code).toMatch(/^[A-Z0-9]{6}$/);
    expect(match.facilitator.length).toBeGreaterThanOrEqual(22);
    const seat = await join(server.url, { code: match.code.toLowerCase(), alias: 'A\u202eda\u0007 ', seat: 'tokyo' });
    expect(seat).toMatchObject({ session: match.session, match: match.match, seat: 'tokyo' });
    const lobby = await get<LobbyInfo>(server.url, `/api/lobby/${match.code}`);
    expect(lobby.body).toMatchObject({
      match: match.match,
      scenario: SCENARIO,
      phase: 'lobby',
      outcome: null,
      seats: { seoul: 'open', tokyo: 'taken', washington: 'open', pyongyang: 'bot' },
    });
    expect(JSON.stringify(lobby.body)).not.toContain(match.facilitator);
  });

  it('lists scenarios by id and title key', async () => {
    const { body } = await get<{ scenarios: { id: string; title: string }[] }>(server.url, '/api/scenarios');
    expect(body.scenarios).toContainEqual(
      expect.objectContaining({ id: SCENARIO, title: `scenario.${SCENARIO}.title` }),
    );
  });

  it('refuses a taken seat and a full match', async () => {
    const { code } = await createMatch(server.url);
    for (const seat of ['seoul', 'tokyo'] as const) await join(server.url, { code, seat });
    const taken = await post(server.url, '/api/join', { code, alias: 'Late', seat: 'seoul' });
    expect([taken.status, errorCode(taken)]).toEqual([409, 'seat-taken']);
    const two = await Promise.all([1, 2, 3].map(() => post(server.url, '/api/join', { code, alias: 'Any' })));
    expect(two.map((a) => a.status).sort()).toEqual([200, 200, 409]);
    const full = await post(server.url, '/api/join', { code, alias: 'Late' });
    expect([full.status, errorCode(full)]).toEqual([409, 'match-full']);
    expect((await post(server.url, '/api/join', { code, alias: 'Watcher', role: 'observer' })).status).toBe(200);
  });

  it('gives one of two people who want the same seat at the same time that seat', async () => {
    const { code } = await createMatch(server.url);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) => post(server.url, '/api/join', { code, alias: `P${i}`, seat: 'seoul' })),
    );
    expect(answers.filter((a) => a.status === 200)).toHaveLength(1);
    expect(answers.filter((a) => errorCode(a) === 'seat-taken')).toHaveLength(5);
  });
});

describe('what is refused', () => {
  const cases: [string, string, unknown, number, string][] = [
    ['unknown scenario', '/api/matches', { scenario: 'atlantis', pace: 'timed' }, 404, 'unknown-scenario'],
    ['unknown pace', '/api/matches', { scenario: SCENARIO, pace: 'slow' }, 400, 'bad-request'],
    [
      'unknown seat in a match',
      '/api/matches',
      { scenario: SCENARIO, pace: 'timed', seats: { moscow: 'open' } },
      400,
      'bad-request',
    ],
    ['unknown field', '/api/matches', { scenario: SCENARIO, pace: 'timed', admin: true }, 400, 'bad-request'],
    ['array as body', '/api/matches', [], 400, 'bad-request'],
    ['cut-off JSON', '/api/matches', '{"scenario":', 400, 'bad-request'],
    ['wrong code', '/api/join', { code: 'AAAAAA', alias: 'X' }, 404, 'unknown-code'],
    ['a code that is none', '/api/join', { code: '!!', alias: 'X' }, 404, 'unknown-code'],
    ['code of a wrong type', '/api/join', { code: 123, alias: 'X' }, 400, 'bad-request'],
    ['empty alias', '/api/join', { code: 'AAAAAA', alias: '\u202e\u200b' }, 400, 'bad-alias'],
    ['long alias', '/api/join', { code: 'AAAAAA', alias: 'x'.repeat(25) }, 400, 'bad-alias'],
    [
      'observer with a seat',
      '/api/join',
      { code: 'AAAAAA', alias: 'X', role: 'observer', seat: 'seoul' },
      400,
      'bad-request',
    ],
    ['role facilitator', '/api/join', { code: 'AAAAAA', alias: 'X', role: 'facilitator' }, 400, 'bad-request'],
    ['unknown token', '/api/enter', { token: 'x'.repeat(32), protocol: PROTOCOL }, 401, 'unknown-token'],
    ['old protocol', '/api/enter', { token: 'x'.repeat(32), protocol: PROTOCOL - 1 }, 426, 'protocol'],
    ['one megabyte', '/api/join', { code: 'AAAAAA', alias: 'x'.repeat(1024 * 1024) }, 413, 'too-large'],
    ['unknown address', '/api/nothing', {}, 404, 'not-found'],
    ['matchmaking: create', '/matchmake/create/match', {}, 404, 'not-found'],
    ['matchmaking: joinOrCreate', '/matchmake/joinOrCreate/match', {}, 404, 'not-found'],
    ['matchmaking: reconnect', '/matchmake/reconnect/match', {}, 404, 'not-found'],
  ];
  it.each(cases)('%s', async (_name, path, body, status, code) => {
    const answer = await post(server.url, path, body);
    expect([answer.status, errorCode(answer)]).toEqual([status, code]);
    expect(JSON.stringify(answer.body)).not.toMatch(/\bat .*\.ts:|node_modules/);
  });

  it('other content types, compression and methods', async () => {
    expect(errorCode(await post(server.url, '/api/join', 'code=AAAAAA', { 'content-type': 'text/plain' }))).toBe(
      'not-json',
    );
    expect((await post(server.url, '/api/join', '{}', { 'content-encoding': 'gzip' })).status).toBe(415);
    expect((await get(server.url, '/api/join')).status).toBe(405);
  });

  it('a foreign Origin, at the interface, matchmaking and the socket', async () => {
    for (const path of ['/api/matches', '/api/join', '/api/enter', '/matchmake/create/match']) {
      const answer = await post(server.url, path, {}, EVIL);
      expect([path, answer.status, errorCode(answer)]).toEqual([path, 403, 'origin']);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect((await post(server.url, '/api/matches', {}, { origin: 'null' })).status).toBe(403);
    expect((await post(server.url, '/api/join', { code: 'AAAAAA', alias: 'X' }, { origin: server.url })).status).toBe(
      404,
    );
    expect(
      (await post(server.url, '/api/join', { code: 'AAAAAA', alias: 'X' }, { origin: 'https://play.example' })).status,
    ).toBe(404);
    const socket = `${server.url.replace('http', 'ws')}/process/room?sessionId=x`;
    expect(await upgrade(socket, EVIL)).toBe(403);
    expect(await upgrade(socket, { origin: server.url })).toBe(101);
    expect(await upgrade(socket.replace('/process/room', '/'), {})).toBe(404);
  });

  it('ill-formed request lines and hosts, and lives', async () => {
    for (const [path, host] of [
      ['/matchmake/create/match', '['],
      ['/__healthcheck', 'a b'],
      ['/', '[::'],
      ['//x', 'x:99999999'],
    ]) {
      const status = await new Promise<number>((done) => {
        const out = request(
          { port: server.port, host: '127.0.0.1', path, method: 'POST', setHost: false, headers: { host } },
          (res) => {
            res.resume();
            done(res.statusCode ?? 0);
          },
        );
        out.on('error', () => done(-1)).end();
      });
      expect(status).not.toBe(500);
    }
    for (const line of ['GET *:99999 HTTP/1.1', 'GET x://[ HTTP/1.1', 'GET / HTTP/1.1']) {
      await new Promise<void>((done) => {
        const out = request(
          {
            port: server.port,
            host: '127.0.0.1',
            path: line.split(' ')[1],
            headers: {
              connection: 'Upgrade',
              upgrade: 'websocket',
              'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
              'sec-websocket-version': '13',
            },
          },
          (res) => {
            res.resume();
            done();
          },
        );
        out
          .on('error', () => done())
          .on('upgrade', (_res, socket) => {
            socket.destroy();
            done();
          })
          .end();
      });
    }
    expect((await get(server.url, '/health')).status).toBe(200);
  });
});

describe('pages', () => {
  it('carry a strict policy and no way to be framed', async () => {
    const { headers } = await get(server.url, '/');
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of [
      "script-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data: blob:",
      `ws://127.0.0.1:${server.port}`,
    ])
      expect(policy).toContain(part);
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('do not lead out of the built folder', async () => {
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/server/main.ts'])
      expect((await get(server.url, path)).status).toBe(404);
  });
});

describe('limits', () => {
  const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': `6.6.6.6, ${address}` });

  it('stop guessing of codes, and leave the class alone', async () => {
    const { body: match } = await post<CreatedMatch>(
      server.url,
      '/api/matches',
      { scenario: SCENARIO, pace: 'manual' },
      from('10.0.0.1'),
    );
    const guess = async (i: number): Promise<number> =>
      (
        await get(
          server.url,
          `/api/lobby/${(i + 100_000).toString(19).toUpperCase().padStart(6, 'A').slice(-6)}`,
          from('10.0.0.1'),
        )
      ).status;
    const first = await Promise.all(Array.from({ length: 60 }, (_, i) => guess(i)));
    expect(first.filter((s) => s === 404).length).toBeLessThanOrEqual(21);
    expect(first.filter((s) => s === 429).length).toBeGreaterThanOrEqual(39);
    // The guesser's own class, behind the same address, and another one.
    expect(
      (await post(server.url, '/api/join', { code: match.code, alias: 'Same room' }, from('10.0.0.1'))).status,
    ).toBe(200);
    expect(
      (await post(server.url, '/api/join', { code: match.code, alias: 'Other room' }, from('10.0.0.2'))).status,
    ).toBe(200);
    // An address that a client writes itself in front of the proxy's does not count.
    expect((await get(server.url, '/api/lobby/AAAAAA', { 'x-forwarded-for': '1.2.3.4, 10.0.0.1' })).status).toBe(429);
  });

  it('let forty students behind one address in at once', async () => {
    const { body: match } = await post<CreatedMatch>(
      server.url,
      '/api/matches',
      { scenario: SCENARIO, pace: 'manual' },
      from('10.0.0.9'),
    );
    const students = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        await get(server.url, `/api/lobby/${match.code}`, from('10.0.0.9'));
        const joined = await post<{ token: string }>(
          server.url,
          '/api/join',
          { code: match.code, alias: `Student ${i}`, role: 'observer' },
          from('10.0.0.9'),
        );
        return post(server.url, '/api/enter', { token: joined.body.token, protocol: PROTOCOL }, from('10.0.0.9'));
      }),
    );
    expect(students.map((s) => s.status)).toEqual(Array.from({ length: 40 }, () => 200));
  });
});
