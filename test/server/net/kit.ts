/** A real server process and real clients for the network tests. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join as pathTo } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, type Room } from '@colyseus/sdk';
import {
  PROTOCOL,
  type ActReply,
  type CreatedMatch,
  type CreateMatch,
  type EventsMessage,
  type Join,
  type Joined,
  type Presence,
  type SyncReply,
  type WireEvent,
} from '../../../shared/protocol.ts';
import type { Command } from '../../../shared/commands.ts';
import type { Seat } from '../../../shared/types.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const SCENARIO = '2015-singapore';

/** Limits are written for a quiet machine; one that is shared or old has so many times as long. What is fulfilled costs nothing. */
const PATIENCE = 5;

export const within = <T>(ms: number, what: string, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error(`${what} took longer than ${ms * PATIENCE} ms`)), ms * PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** A quiet laptop reckons this long over the sum in `allow`, in milliseconds. */
const QUIET_MS = 40;

/** What a promise in seconds may take on this machine at this moment: twice as long where it is quiet, more by how slow or loaded it is, at most twenty times. */
export function allow(ms: number): number {
  const began = performance.now();
  let x = 1;
  for (let k = 0; k < 2e7; k++) x = (Math.imul(x, 1_664_525) + 1_013_904_223) | 0;
  const slow = x === 0 ? 1 : (performance.now() - began) / QUIET_MS;
  return ms * 2 * Math.min(10, Math.max(1, slow, loadavg()[0]! / availableParallelism()));
}

export const sleep = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

export async function until(what: string, test: () => boolean | Promise<boolean>, ms = 5_000): Promise<void> {
  const end = Date.now() + ms * PATIENCE;
  while (!(await test())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${ms * PATIENCE} ms`);
    await sleep(15);
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => {
    probe.listen(0, '127.0.0.1', done);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((done) => {
    probe.close(() => done());
  });
  return port;
}

export async function tempDir(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(pathTo(tmpdir(), 'two-track-net-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly child: ChildProcess;
  readonly output: () => { stdout: string; stderr: string };
  readonly exited: Promise<{ code: number | null; signal: string | null }>;
  /** Ends this process and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; signal: string | null }>;
}

/** Starts `server/main.ts`; `ready: false` does not wait for it (for starts that must fail). */
export async function launch(env: Record<string, string>, ready = true): Promise<ServerProcess> {
  const port = Number(env['PORT'] ?? (await freePort()));
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOST: '127.0.0.1',
      PORT: String(port),
      NODE_COMPILE_CACHE: pathTo(tmpdir(), 'two-track-compile-cache'),
      ...env,
    },
  });
  // A test that fails half-way leaves nothing behind.
  const orphan = (): void => void child.kill('SIGKILL');
  process.once('exit', orphan);
  child.once('close', () => process.off('exit', orphan));
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const exited = new Promise<{ code: number | null; signal: string | null }>((done) => {
    child.on('close', (code, signal) => done({ code, signal }));
  });
  const server: ServerProcess = {
    url: `http://127.0.0.1:${port}`,
    port,
    child,
    exited,
    output: () => ({ stdout, stderr }),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return within(8_000, `stopping by ${signal}`, exited);
    },
  };
  if (ready) {
    const gone = exited.then(({ code }) => {
      throw new Error(`server exited with ${code}: ${stderr}`);
    });
    await Promise.race([gone, until('server start', () => stdout.includes('"started"'), 45_000)]);
    gone.catch(() => undefined);
  }
  return server;
}

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export async function post<T = Record<string, unknown>>(
  url: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as T, headers: response.headers };
}

export async function get<T = Record<string, unknown>>(
  url: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const response = await fetch(`${url}${path}`, { headers });
  const text = await response.text();
  return {
    status: response.status,
    body: (text.startsWith('{') ? JSON.parse(text) : { text }) as T,
    headers: response.headers,
  };
}

export const errorCode = (answer: Answer<unknown>): string =>
  String((answer.body as { error?: { code?: string } }).error?.code);

export async function createMatch(url: string, wish: Partial<CreateMatch> = {}): Promise<CreatedMatch> {
  const answer = await post<CreatedMatch>(url, '/api/matches', {
    scenario: SCENARIO,
    pace: 'manual',
    seed: 7,
    ...wish,
  });
  if (answer.status !== 200) throw new Error(`create: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export async function join(
  url: string,
  wish: Partial<Join> & { code: string },
  headers: Record<string, string> = {},
): Promise<Joined> {
  const answer = await post<Joined>(url, '/api/join', { alias: wish.seat ?? 'Someone', ...wish }, headers);
  if (answer.status !== 200) throw new Error(`join: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export interface Player {
  readonly token: string;
  readonly seat: Seat | null;
  readonly room: Room;
  /** Every frame as it came, and every answer. */
  readonly frames: Buffer[];
  readonly events: WireEvent[];
  readonly notices: string[];
  readonly presence: () => readonly Presence[];
  readonly closed: Promise<number>;
  act(command: Command, id?: string): Promise<ActReply>;
  raw(payload: unknown): Promise<ActReply>;
  sync(since?: string | null): Promise<SyncReply>;
  leave(): Promise<void>;
}

/** Keeps each frame before the SDK reads it. */
class WatchedClient extends Client {
  frames: Buffer[] = [];
  protected override createRoom<T>(name: string): Room<unknown, T> {
    const room = super.createRoom<T>(name) as Room<unknown, T>;
    const inner = room as unknown as { onMessageCallback: (event: MessageEvent) => void };
    const original = inner.onMessageCallback.bind(room);
    inner.onMessageCallback = (event) => {
      this.frames.push(Buffer.from(event.data as ArrayBuffer));
      original(event);
    };
    return room;
  }
}

let acts = 0;

/** Enters the room by a token. */
export async function enter(url: string, token: string, seat: Seat | null = null): Promise<Player> {
  const reservation = await post(url, '/api/enter', { token, protocol: PROTOCOL });
  if (reservation.status !== 200) throw new Error(`enter: ${reservation.status} ${JSON.stringify(reservation.body)}`);
  const client = new WatchedClient(url);
  const room = (await within(
    process.env['ORDEAL'] ? 20_000 : 5_000,
    'entering',
    client.consumeSeatReservation(reservation.body as never),
  )) as Room;
  room.reconnection.enabled = false;
  const events: WireEvent[] = [];
  const notices: string[] = [];
  let presence: readonly Presence[] = [];
  room.onMessage('events', (m: EventsMessage) => {
    events.push(...m.events);
  });
  room.onMessage('presence', (m: { presence: readonly Presence[] }) => {
    presence = m.presence;
  });
  room.onMessage('notice', (m: { code: string }) => {
    notices.push(m.code);
  });
  const closed = new Promise<number>((done) => {
    room.onLeave((code) => done(code));
  });
  room.onError(() => undefined);
  return {
    token,
    seat,
    room,
    frames: client.frames,
    events,
    notices,
    presence: () => presence,
    closed,
    act: (command, id = `act-${++acts}-${Math.trunc(performance.now() * 1000)}`) =>
      room.request('act', { id, ...command }) as Promise<ActReply>,
    raw: (payload) => room.request('act', payload) as Promise<ActReply>,
    sync: (since = null) => room.request('sync', { since }) as Promise<SyncReply>,
    leave: async () => {
      await within(3_000, 'leaving', room.leave(true)).catch(() => undefined);
    },
  };
}

/** Creates a match and seats four people; started by the facilitator. */
export async function seatedMatch(
  url: string,
  wish: Partial<CreateMatch> = {},
): Promise<{ match: CreatedMatch; players: Record<Seat, Player>; facilitator: Player }> {
  const match = await createMatch(url, wish);
  const one = async (seat: Seat): Promise<Player> =>
    enter(url, (await join(url, { code: match.code, seat })).token, seat);
  const players = {
    seoul: await one('seoul'),
    tokyo: await one('tokyo'),
    washington: await one('washington'),
    pyongyang: await one('pyongyang'),
  };
  const facilitator = await enter(url, match.facilitator);
  return { match, players, facilitator };
}
