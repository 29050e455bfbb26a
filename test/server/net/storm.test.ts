/** Many lines at once: a Wi-Fi that drops, a server that dies, a laptop that is closed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { PROTOCOL } from '../../../shared/protocol.ts';
import { stateHash } from '../../../shared/rules/index.ts';
import {
  allow,
  enter,
  freePort,
  join,
  launch,
  post,
  seatedMatch,
  tempDir,
  until,
  within,
  type Player,
  type ServerProcess,
} from './kit.ts';

const WATCHERS = process.env['ORDEAL'] ? 296 : 40;
/** Milliseconds. Servers and clients share one machine here. */
const SOON = process.env['ORDEAL'] ? 20_000 : 5_000;
let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;
let env: Record<string, string>;
let seated: Awaited<ReturnType<typeof seatedMatch>>;
let everyone: Player[];

beforeAll(async () => {
  dir = await tempDir();
  env = { DATA_DIR: dir.path, PORT: String(await freePort()), TRUST_PROXY: '1' };
  server = await launch(env);
  seated = await seatedMatch(server.url);
  const watchers = await Promise.all(
    Array.from({ length: WATCHERS }, async (_, i) =>
      enter(
        server.url,
        (
          await join(
            server.url,
            { code: seated.match.code, alias: `W${i}`, role: 'observer' },
            // So many are not of one household.
            { 'x-forwarded-for': `10.0.${i % 8}.1` },
          )
        ).token,
      ),
    ),
  );
  everyone = [...Object.values(seated.players), ...watchers];
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
});

async function allBack(): Promise<number> {
  const began = Date.now();
  everyone = await Promise.all(everyone.map((p) => enter(server.url, p.token, p.seat)));
  const replies = await Promise.all(everyone.map((p) => p.sync()));
  const took = Date.now() - began;
  const watching = new Set(
    replies.flatMap((r, i) => (r.kind === 'snapshot' && everyone[i]!.seat === null ? [stateHash(r.view)] : [])),
  );
  expect(watching.size).toBe(1);
  expect(replies.filter((r, i) => r.kind === 'snapshot' && r.you.seat === everyone[i]!.seat)).toHaveLength(
    everyone.length,
  );
  return took;
}

it(`${WATCHERS + 4} lines cut at once are all back soon, on the same seats`, async () => {
  const closed = everyone.map((p) => p.closed);
  for (const player of everyone) player.room.connection.close();
  await within(SOON, 'closing', Promise.all(closed));
  expect(await allBack()).toBeLessThan(allow(SOON));
});

it('so are they after the server was killed and is up again', async () => {
  await everyone[0]!.act({ type: 'say', to: 'public', text: 'before the end' });
  await server.stop('SIGKILL');
  server = await launch(env);
  expect(await allBack()).toBeLessThan(allow(SOON));
  await everyone[1]!.act({ type: 'say', to: 'public', text: 'after it' });
  await until('delivery to all', () => everyone.every((p) => p.events.some((e) => e.text === 'after it')), SOON);
});

it('who stops answering is shown as away within ten seconds', async () => {
  const { body } = await post<{ processId: string; roomId: string; sessionId: string }>(server.url, '/api/enter', {
    token: seated.players.seoul.token,
    protocol: PROTOCOL,
  });
  const asleep = new WebSocket(
    `${server.url.replace('http', 'ws')}/${body.processId}/${body.roomId}?sessionId=${body.sessionId}`,
  );
  asleep.on('error', () => undefined);
  await new Promise<void>((done) => {
    asleep.once('message', () => done());
  });
  asleep.send(Buffer.from([10]));
  const tokyo = everyone[1]!;
  await until('here', () => tokyo.presence().find((p) => p.seat === 'seoul')?.state === 'here');
  asleep.pause();
  const began = Date.now();
  await until('away', () => tokyo.presence().find((p) => p.seat === 'seoul')?.state === 'away', 12_000);
  expect(Date.now() - began).toBeLessThan(allow(10_000));
  asleep.terminate();
});
