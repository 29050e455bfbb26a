/**
 * `npm run bench -- --load [--classes N] [--seconds S]`: a class of 36 in nine worlds from one address, 30 sockets cut and back, with the
 * facilitator's console live; then ten such classes at once, everyone acting every ten seconds, and one burst of all within a second.
 * Server and clients share one machine; JSON and a table, exit 1 where a target is missed.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ConsoleOverview } from '../../../shared/console.ts';
import type { CreatedSession, Dealt, Me } from '../../../shared/session.ts';
import type { Joined } from '../../../shared/protocol.ts';
import type { Seat } from '../../../shared/types.ts';
import { get, launch, post, sleep, tempDir, until } from '../../server/net/kit.ts';
import type { Done, Order, Person } from './crowd.ts';

const CLASS = 36;
const WORLDS = 9;
const METRICS_TOKEN = 'load-bench-of-classes';

interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly target: number | null;
}
const figures: Figure[] = [];
const tell = (what: string, value: number, unit: string, target: number | null = null): void =>
  void figures.push({ what, value: Math.round(value * 100) / 100, unit, target });
const quantile = (list: readonly number[], q: number): number =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))] ?? Number.NaN;

async function ok<T>(answer: Promise<{ status: number; body: T }>, what: string): Promise<T> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body;
}

interface Classroom {
  readonly session: CreatedSession;
  readonly people: Person[];
}
const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** Thirty-six people join by the code, are dealt into nine worlds and know where they sit. */
async function openClass(url: string, name: string): Promise<Classroom> {
  const session = await ok(
    post<CreatedSession>(url, '/api/sessions', {
      scenario: '2015-singapore',
      pace: 'manual',
      worlds: WORLDS,
      seed: 11,
    }),
    'session',
  );
  const joined = await Promise.all(
    Array.from({ length: CLASS }, (_, k) =>
      ok(post<Joined>(url, '/api/join', { code: session.code, alias: `${name}${k + 1}` }), 'join'),
    ),
  );
  const dealt = await ok(
    post<Dealt>(url, '/api/session/deal', { worlds: WORLDS, start: true }, bearer(session.facilitator)),
    'deal',
  );
  if (dealt.seated !== CLASS) throw new Error(`dealt: ${JSON.stringify(dealt)}`);
  const people = await Promise.all(
    joined.map(async ({ token }): Promise<Person> => {
      const me = await ok(get<Me>(url, '/api/me', bearer(token)), 'me');
      return { token, seat: me.seat as Seat };
    }),
  );
  return { session, people };
}

/** Milliseconds of processor time that a process has used; null where the system does not tell (other than Linux). */
function cpuOf(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

/** The share of the processors' time that the host of this machine gave to others since the last call, in percent; null where the system does not tell. */
let times: readonly number[] | null = null;
function stolen(): number | null {
  const last = times;
  try {
    times = (/^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? '').split(' ').slice(0, 8).map(Number);
  } catch {
    return null;
  }
  if (!last) return null;
  const spent = times.map((t, k) => t - (last[k] ?? 0));
  return (
    (100 * (spent[7] ?? 0)) /
    Math.max(
      1,
      spent.reduce((a, b) => a + b, 0),
    )
  );
}

/** How late the server came to its work since the last call, in milliseconds: 99 % of its looks at the clock, and the worst. */
async function serverLag(url: string): Promise<{ most: number; worst: number } | null> {
  const { body } = await get<{ text?: string }>(url, '/metrics', bearer(METRICS_TOKEN));
  const read = (q: string): number =>
    Number(new RegExp(`event_loop_delay_seconds\\{quantile="${q}"\\} (.+)`).exec(body.text ?? '')?.[1] ?? Number.NaN) *
    1000;
  return body.text ? { most: read('0.99'), worst: read('1') } : null;
}

class Crowd {
  readonly #child: ChildProcess = fork(new URL('crowd.ts', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  tell(order: Order): Promise<Done> {
    return new Promise((resolve, reject) => {
      this.#child.once('exit', (code) => reject(new Error(`a crowd ended (${code})`)));
      this.#child.once('message', (done) => {
        this.#child.removeAllListeners('exit');
        resolve(done as Done);
      });
      this.#child.send(order);
    });
  }
}

/** Asks for the console as a facilitator's page does, until stopped; tells how long the answers took. */
function watch(url: string, token: string): () => Promise<number[]> {
  const took: number[] = [];
  let on = true;
  const asking = (async (): Promise<void> => {
    while (on) {
      const began = performance.now();
      await ok(get<ConsoleOverview>(url, '/api/console', bearer(token)), 'console');
      took.push(performance.now() - began);
      await sleep(1_500);
    }
  })();
  return async () => {
    on = false;
    await asking;
    return took;
  };
}

const overview = (url: string, token: string): Promise<ConsoleOverview> =>
  ok(get<ConsoleOverview>(url, '/api/console', bearer(token)), 'console');
const here = ({ people }: ConsoleOverview): number => people.filter(({ state }) => state === 'here').length;
const talks = (url: string, token: string): Promise<unknown> =>
  ok(post(url, '/api/console/act', { worlds: 'all', do: { type: 'end-phase' } }, bearer(token)), 'end-phase');

async function oneClass(url: string): Promise<void> {
  const crowd = new Crowd();
  const began = performance.now();
  const { session, people } = await openClass(url, 'Ami');
  await crowd.tell({ do: 'enter', url, people });
  tell('a class of 36 joins, is dealt into 9 worlds and has entered', (performance.now() - began) / 1000, 's', 10);
  const stop = watch(url, session.facilitator);
  await talks(url, session.facilitator);
  const acted = crowd.tell({ do: 'steady', every: 2_000, for: 4_000 });
  await acted;
  const cutAt = performance.now();
  const back = await crowd.tell({ do: 'cut', count: 30 });
  tell('30 sockets cut at once are back', (performance.now() - cutAt) / 1000, 's', 5);
  tell('one of them, the slowest', Math.max(...back.ms), 'ms');
  await until('all here on the console', async () => here(await overview(url, session.facilitator)) === CLASS);
  tell('the console shows all 36 here again', (performance.now() - cutAt) / 1000, 's', 5);
  const looks = await stop();
  tell('the console answers, slowest', Math.max(...looks), 'ms', 150);
  await crowd.tell({ do: 'leave' });
}

async function tenClasses(url: string, classes: number, seconds: number, pid: number | undefined): Promise<void> {
  const began = performance.now();
  const rooms: Classroom[] = [];
  // Ten lessons do not begin in the same second of the same school; their people do come at once.
  for (let k = 0; k < classes; k++) rooms.push(await openClass(url, `Bo${k}-`));
  const crowds = [new Crowd(), new Crowd()];
  await Promise.all(
    crowds.map((crowd, k) =>
      crowd.tell({
        do: 'enter',
        url,
        people: rooms.filter((_, n) => n % crowds.length === k).flatMap(({ people }) => people),
      }),
    ),
  );
  tell(`${classes} classes of 36 have joined and entered`, (performance.now() - began) / 1000, 's');
  for (const { session } of rooms) await talks(url, session.facilitator);
  const stops = rooms.map(({ session }) => watch(url, session.facilitator));
  const all = async (order: Order): Promise<Done> => {
    const done = await Promise.all(crowds.map((crowd) => crowd.tell(order)));
    return {
      ms: done.flatMap(({ ms }) => [...ms]),
      refused: done.reduce((n, d) => n + d.refused, 0),
      failed: done.reduce((n, d) => n + d.failed, 0),
      pushed: done.reduce((n, d) => n + d.pushed, 0),
      lag: Math.max(...done.map(({ lag }) => lag)),
    };
  };
  const run = async (name: string, order: Order, target: number | null): Promise<void> => {
    await serverLag(url);
    stolen();
    const before = cpuOf(pid);
    const { ms, refused, failed, pushed, lag } = await all(order);
    const after = cpuOf(pid);
    const server = await serverLag(url);
    const others = stolen();
    tell(`${name}: commands acknowledged`, ms.length, '');
    tell(`${name}: events delivered`, pushed, '');
    tell(`${name}: refused`, refused, '');
    tell(`${name}: not answered`, failed, '', 0);
    for (const [q, p] of [
      ['median', 0.5],
      ['95 %', 0.95],
    ] as const)
      tell(`${name}: acknowledged, ${q}`, quantile(ms, p), 'ms');
    tell(`${name}: acknowledged, 99 %`, quantile(ms, 0.99), 'ms', target);
    // These tell whose time it was: the server's, the clients' own on the same machine, or its host's.
    if (before !== null && after !== null)
      tell(`${name}: processor time of the server, each`, (after - before) / ms.length, 'ms');
    if (server) tell(`${name}: the server comes late to its work, 99 %`, server.most, 'ms');
    if (server) tell(`${name}: the server comes late to its work, worst`, server.worst, 'ms');
    tell(`${name}: the clients themselves come late to theirs, 99 %`, lag, 'ms');
    if (others !== null) tell(`${name}: processor time taken by the machine's host`, others, '%');
  };
  await run('a command each per 10 s', { do: 'steady', every: 10_000, for: seconds * 1000 }, 150);
  await run('all within a second', { do: 'burst', over: 1_000 }, 150);
  const looks = (await Promise.all(stops.map((stop) => stop()))).flat();
  tell('ten consoles answer, 95 %', quantile(looks, 0.95), 'ms');
  const memory = await get<{ text: string }>(url, '/metrics', bearer(METRICS_TOKEN));
  tell('memory of the server', Number(/memory_bytes (\d+)/.exec(memory.body.text)?.[1] ?? 0) / 1e6, 'MB');
  await all({ do: 'leave' });
}

/** Runs both parts against a server of its own; resolves to whether every target held. */
export async function load(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      load: { type: 'boolean' },
      quick: { type: 'boolean' },
      classes: { type: 'string', default: '10' },
      seconds: { type: 'string', default: '30' },
      url: { type: 'string' },
    },
  });
  const dir = await tempDir();
  const server = values.url ? null : await launch({ DATA_DIR: dir.path, METRICS_TOKEN });
  const url = values.url ?? server?.url ?? '';
  try {
    await oneClass(url);
    if (Number(values.classes) > 0)
      await tenClasses(url, Number(values.classes), Number(values.seconds), server?.child.pid);
  } finally {
    await server?.stop();
    await dir.remove();
  }
  const held = ({ value, target }: Figure): boolean => target === null || (target === 0 ? value === 0 : value < target);
  console.table(
    figures.map((figure) => ({
      figure: figure.what,
      value: `${figure.value} ${figure.unit}`.trim(),
      target: figure.target === null ? '' : figure.target === 0 ? '0' : `under ${figure.target} ${figure.unit}`,
      held: figure.target === null ? '' : held(figure) ? 'yes' : 'NO',
    })),
  );
  console.log(JSON.stringify(Object.fromEntries(figures.map(({ what, value }) => [what, value]))));
  return figures.every(held);
}
