/** Many behind one address: what one of them floods or guesses does not keep the others out. */
import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConsoleOverview } from '../../../shared/console.ts';
import type { CreatedSession } from '../../../shared/session.ts';
import { PROTOCOL, type Joined } from '../../../shared/protocol.ts';
import { get, launch, post, SCENARIO, tempDir, type Answer, type ServerProcess } from './kit.ts';
import { RawClient, type Place } from './raw.ts';
import { bearer } from './sessionKit.ts';

let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;

beforeAll(async () => {
  dir = await tempDir();
  server = await launch({ DATA_DIR: dir.path, TRUST_PROXY: '1' });
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
});

const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });
const aClass = async (address: string): Promise<CreatedSession> =>
  (await post<CreatedSession>(server.url, '/api/sessions', { scenario: SCENARIO, pace: 'manual' }, from(address))).body;
const join = (code: string, alias: string, address: string): Promise<Answer<Joined>> =>
  post<Joined>(server.url, '/api/join', { code, alias }, from(address));
const inTwenties = async <T>(n: number, one: (k: number) => Promise<T>): Promise<T[]> => {
  const all: T[] = [];
  for (let k = 0; k < n; k += 20) all.push(...(await Promise.all(Array.from({ length: 20 }, (_, i) => one(k + i)))));
  return all;
};
const count = (answers: readonly { readonly status: number }[], status: number): number =>
  answers.filter((a) => a.status === status).length;

it('a guesser shuts out nobody who has a code, however the address is written', async () => {
  const session = await aClass('10.1.0.1');
  const guesses = await inTwenties(200, (k) =>
    get(
      server.url,
      `/api/lobby/${'ACDEFGHJKM'[k % 10]}CCCC${'ACDEFGHJKM'[((k / 10) % 10) | 0]}`,
      from(`2001:db8:5:5::${k}`),
    ),
  );
  expect(count(guesses, 404)).toBeLessThanOrEqual(21);
  const honest = await inTwenties(80, (k) => join(session.code, `Honest ${k}`, `2001:db8:5:5:${k}::1`));
  expect(count(honest, 200)).toBe(80);
});

it('a flood of requests and of sockets lets everyone in who holds a place', async () => {
  const session = await aClass('10.2.0.1');
  const pupils = await inTwenties(40, (k) => join(session.code, `Pupil ${k}`, '10.2.0.2'));
  await post(server.url, '/api/session/deal', { start: true }, bearer(session.facilitator));
  const flood = from('10.2.0.2');
  const asked = await inTwenties(3_400, () => get(server.url, '/api/nothing', { ...flood, ...bearer('made-up') }));
  expect(count(asked, 429)).toBeGreaterThan(100);
  const sockets = await inTwenties(
    2_300,
    () =>
      new Promise<{ status: number }>((done) => {
        const req = request(`${server.url}/p/r?sessionId=made-up`, {
          headers: { ...flood, connection: 'Upgrade', upgrade: 'websocket' },
        });
        req.on('response', (res) => {
          res.resume();
          done({ status: res.statusCode ?? 0 });
        });
        req.on('error', () => done({ status: 0 }));
        req.end();
      }),
  );
  expect(count(sockets, 429)).toBeGreaterThan(100);
  for (const { body } of pupils) {
    expect((await get(server.url, '/api/me', { ...flood, ...bearer(body.token) })).status).toBe(200);
    const place = await post<Place>(server.url, '/api/enter', { token: body.token, protocol: PROTOCOL }, flood);
    expect(place.status).toBe(200);
    (await RawClient.take(server.url, place.body, { headers: flood })).socket.terminate();
  }
});

it('one who floods with a token is counted by it, and nobody else', async () => {
  const session = await aClass('10.3.0.1');
  const [one, other] = await inTwenties(2, (k) => join(session.code, `P ${k}`, '10.3.0.2'));
  const flood = { ...from('10.3.0.2'), ...bearer(one!.body.token) };
  expect(count(await inTwenties(800, () => get(server.url, '/api/me', flood)), 429)).toBeGreaterThan(100);
  expect((await get(server.url, '/api/me', { ...from('10.3.0.2'), ...bearer(other!.body.token) })).status).toBe(200);
});

it('one who has the code fills no class, and the facilitator is told', async () => {
  const session = await aClass('10.4.0.1');
  const flood = await inTwenties(420, (k) => join(session.code, `x${k}`, '10.4.0.2'));
  expect(count(flood, 200)).toBeGreaterThanOrEqual(100);
  expect(count(flood, 200)).toBeLessThan(200);
  expect(count(flood, 429)).toBeGreaterThan(200);
  expect((await join(session.code, 'A real pupil', '10.4.0.3')).status).toBe(200);
  const { body } = await get<ConsoleOverview>(server.url, '/api/console', bearer(session.facilitator));
  expect(body.rush?.turnedAway).toBe(count(flood, 429));
});
