/** One process full of people: real SDK clients that enter by their tokens, act when told, are cut off, and come back. Driven by messages from `load.ts`. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Client, type Room } from '@colyseus/sdk';
import type { Command } from '../../../shared/commands.ts';
import {
  PROTOCOL,
  type ActReply,
  type EventsMessage,
  type Presence,
  type SyncReply,
} from '../../../shared/protocol.ts';
import type { Seat } from '../../../shared/types.ts';

export interface Person {
  readonly token: string;
  readonly seat: Seat;
}
export type Order =
  | { readonly do: 'enter'; readonly url: string; readonly people: readonly Person[] }
  /** Each acts once in every so many milliseconds, at a moment of its own, for a while. */
  | { readonly do: 'steady'; readonly every: number; readonly for: number }
  /** Everyone acts once, spread over so many milliseconds. */
  | { readonly do: 'burst'; readonly over: number }
  /** The first `count` sockets break without a word; each comes back by its token and asks for what it missed. */
  | { readonly do: 'cut'; readonly count: number }
  | { readonly do: 'leave' };
export interface Done {
  readonly ms: readonly number[];
  readonly refused: number;
  readonly failed: number;
  readonly pushed: number;
  /** How late this process itself came to its work, in milliseconds: 99 % of its looks at the clock were nearer. It is part of every time in `ms`. */
  readonly lag: number;
}

interface Member extends Person {
  room: Room;
  cursor: string | null;
  turn: number;
}

const members: Member[] = [];
const LOOK_MS = 5;
const late = monitorEventLoopDelay({ resolution: LOOK_MS });
late.enable();
let url = '';
let pushed = 0;
let ids = 0;

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

async function connect(token: string): Promise<Room> {
  const answer = await fetch(`${url}/api/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, protocol: PROTOCOL }),
  });
  if (!answer.ok) throw new Error(`enter: ${answer.status} ${await answer.text()}`);
  const room = (await new Client(url).consumeSeatReservation((await answer.json()) as never)) as Room;
  room.reconnection.enabled = false;
  room.onMessage('events', (message: EventsMessage) => {
    pushed += message.events.length;
  });
  room.onMessage('presence', (_message: { presence: readonly Presence[] }) => undefined);
  room.onMessage('notice', () => undefined);
  room.onError(() => undefined);
  return room;
}

async function enter(person: Person, known?: Member): Promise<number> {
  const began = performance.now();
  const room = await connect(person.token);
  const sync = (await room.request('sync', { since: known?.cursor ?? null })) as SyncReply;
  if (known) Object.assign(known, { room, cursor: sync.cursor });
  else members.push({ ...person, room, cursor: sync.cursor, turn: 0 });
  return performance.now() - began;
}

/** What a delegation does in Talks: mostly cables; Tokyo writes drafts and takes them back, Seoul says that it is ready and is not. */
function next(member: Member): Command {
  const turn = member.turn++;
  const other: Seat = member.seat === 'seoul' ? 'tokyo' : 'seoul';
  if (member.seat === 'tokyo' && turn % 3 !== 2)
    return turn % 3 === 0
      ? {
          type: 'propose',
          pact: 'gsomia',
          to: ['seoul'],
          clauses: { scope: 'missile', release: 'consent-each-time', term: 'one-year', act: 'none' },
        }
      : { type: 'withdraw', pact: 'gsomia' };
  if (member.seat === 'seoul' && turn % 3 === 1) return { type: 'ready', ready: turn % 2 === 1 };
  return {
    type: 'say',
    to: [other],
    text: `We have read your note of this morning and will answer it in the talks. (${turn})`,
  };
}

const result = { ms: [] as number[], refused: 0, failed: 0 };
async function act(member: Member): Promise<void> {
  const began = performance.now();
  try {
    const reply = (await member.room.request('act', {
      id: `load-${process.pid}-${++ids}`,
      ...next(member),
    })) as ActReply;
    result.ms.push(performance.now() - began);
    if (!reply.ok) result.refused += 1;
  } catch {
    result.failed += 1;
  }
}

async function follow(order: Order): Promise<number[] | null> {
  switch (order.do) {
    case 'enter': {
      url = order.url;
      const waiting = [...order.people];
      const took: number[] = [];
      // A browser each, of course; but one process opens its sockets a few at a time.
      await Promise.all(
        Array.from({ length: 12 }, async () => {
          for (let person = waiting.shift(); person; person = waiting.shift()) took.push(await enter(person));
        }),
      );
      return took;
    }
    case 'steady': {
      const end = performance.now() + order.for;
      await Promise.all(
        members.map(async (member, k) => {
          await sleep(order.every * ((k * 0.618_034) % 1));
          while (performance.now() < end) {
            const began = performance.now();
            await act(member);
            await sleep(Math.max(0, order.every - (performance.now() - began)));
          }
        }),
      );
      return null;
    }
    case 'burst':
      await Promise.all(
        members.map(async (member, k) => {
          await sleep(order.over * ((k * 0.618_034) % 1));
          await act(member);
        }),
      );
      return null;
    case 'cut': {
      const some = members.slice(0, order.count);
      const lost = some.map(
        (member) =>
          new Promise<void>((resolve) => {
            member.room.onLeave(() => resolve());
          }),
      );
      for (const { room } of some)
        (room.connection.transport as unknown as { ws: { terminate?: () => void; close(): void } }).ws.close();
      await Promise.all(lost);
      return Promise.all(some.map((member) => enter(member, member)));
    }
    default:
      await Promise.all(members.map(({ room }) => room.leave(true).catch(() => undefined)));
      return null;
  }
}

process.on('message', (order: Order) => {
  Object.assign(result, { ms: [], refused: 0, failed: 0 });
  pushed = 0;
  late.reset();
  follow(order).then(
    (ms) => {
      process.send?.({
        ms: ms ?? result.ms,
        refused: result.refused,
        failed: result.failed,
        pushed,
        lag: Math.max(0, late.percentile(99) / 1e6 - LOOK_MS),
      } satisfies Done);
      if (order.do === 'leave') process.disconnect();
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exit(1);
    },
  );
});
