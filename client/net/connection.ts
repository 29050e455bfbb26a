/**
 * The line to the match: the only user of the Colyseus SDK, which is loaded after the page is up.
 *
 * It enters by the participant's own token and comes back by itself, forever, whatever closed it, unless the seat was opened elsewhere.
 * Events are folded in the order of their numbers; a gap asks for `sync`. Acts carry an id and are sent again under the same id until answered.
 */
import { nanoid } from 'nanoid';
import type { Room } from '@colyseus/sdk';
import {
  CLOSE,
  MAX_PAYLOAD,
  type ActReply,
  type EventsMessage,
  type Pushed,
  type SyncReply,
} from '../../shared/protocol.ts';
import { ApiFailure, enter } from './api.ts';
import { backoff } from './backoff.ts';
import { afterRefusal, ENDS, isOutside } from './status.ts';
import type { ActResult, Connection, Handlers, Pending } from './handlers.ts';

export type { Status } from './status.ts';
export type { ActResult, Connection, Handlers, Pending } from './handlers.ts';

/** Fetches the SDK before it is needed; where it does not come, entering asks again. */
export function warmLine(): void {
  import('@colyseus/sdk').catch(() => undefined);
}

/** The few things of the page that are needed here, so that this file can be read and tested without one. */
const page = globalThis as unknown as {
  readonly location: { readonly protocol: string; readonly host: string };
  addEventListener(type: 'online', listen: () => void): void;
  removeEventListener(type: 'online', listen: () => void): void;
};

const REQUEST_TIMEOUT = 6_000;
/** Close code of the socket itself: our message was too long. */
const TOO_LONG = 1009;

/** Opens the line. `kept` are acts of an earlier visit that never had an answer; they go out again under their old ids. */
export function connect(
  token: string,
  kept: readonly Pending[],
  on: Handlers,
  match: string | null = null,
): Connection {
  let room: Room | null = null;
  let ready = false;
  let stopped = false;
  let cursor: string | null = null;
  let n = -1;
  let syncing: Promise<void> | null = null;
  let held: EventsMessage[] = [];
  let wake: (() => void) | null = null;
  let pending: (Pending & { settle: (result: ActResult) => void; flying: boolean; sent?: boolean })[] = kept.map(
    ({ id, command, flying }) => ({
      id,
      command,
      settle: (result) => on.late(command, result),
      flying: false,
      sent: flying === true,
    }),
  );

  const tellPending = (): void =>
    on.pending(pending.map(({ id, command, flying, sent }) => ({ id, command, flying: flying || sent === true })));

  function fold(message: EventsMessage): boolean {
    const fresh = message.events.filter((e) => e.n > n).sort((a, b) => a.n - b.n);
    if (fresh.some((e, i) => e.n !== n + 1 + i)) return false;
    if (fresh.length) n = fresh[fresh.length - 1]!.n;
    cursor = message.cursor;
    if (fresh.length) on.events(fresh, message.now);
    return true;
  }

  function take(reply: SyncReply): boolean {
    on.clock?.(reply.now);
    if (reply.kind === 'events') return fold(reply);
    cursor = reply.cursor;
    n = reply.n;
    on.snapshot(reply);
    return true;
  }

  function sync(): Promise<void> {
    syncing ??= (async () => {
      try {
        for (let whole = false; !whole && room;) {
          const reply = (await room.request('sync', { since: cursor }, { timeout: REQUEST_TIMEOUT })) as
            | SyncReply
            | undefined;
          if (!reply) throw new Error('no answer to sync');
          // Events that do not join on to what we hold: start over from a snapshot.
          if (!take(reply)) {
            cursor = null;
            n = -1;
            continue;
          }
          const waiting = held;
          held = [];
          whole = waiting.every(fold);
        }
      } finally {
        syncing = null;
      }
    })();
    return syncing;
  }

  function receive(message: EventsMessage): void {
    if (syncing || n < 0) {
      held.push(message);
      return;
    }
    if (!fold(message)) sync().catch(() => room?.connection.close());
  }

  async function send(item: (typeof pending)[number]): Promise<void> {
    if (item.flying) return;
    item.flying = true;
    item.sent = true;
    tellPending();
    let result: ActResult | null = null;
    for (let tries = 0; tries < 4 && room && ready && !result; tries++) {
      try {
        const reply = (await room.request('act', { id: item.id, ...item.command }, { timeout: REQUEST_TIMEOUT })) as
          | ActReply
          | undefined;
        result = reply ?? (tries === 3 ? { ok: false, local: 'unsure' } : null);
      } catch {
        if (!room || !ready) break;
      }
    }
    item.flying = false;
    // Without an answer the act stays, and goes out again after the next entry.
    if (!result) {
      tellPending();
      return;
    }
    pending = pending.filter((p) => p !== item);
    tellPending();
    item.settle(result);
  }

  function flush(): void {
    // In the order they were made: a seal after a cable stays after it.
    void (async () => {
      for (const item of [...pending]) await send(item);
    })().catch(() => undefined);
  }

  const pause = (ms: number): Promise<void> =>
    new Promise((done) => {
      const timer = setTimeout(done, ms);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });

  async function visit(): Promise<number> {
    const [reservation, sdk] = await Promise.all([enter(token, match), import('@colyseus/sdk')]);
    const client = new sdk.Client(`${page.location.protocol}//${page.location.host}`);
    const joined = await client.consumeSeatReservation(
      reservation as Parameters<typeof client.consumeSeatReservation>[0],
    );
    // Coming back is ours: the SDK's own attempts give up, and know nothing of our token.
    joined.reconnection.enabled = false;
    joined.onMessage('events', receive);
    joined.onMessage('presence', (m: Pushed['presence']) => on.presence(m.presence));
    let ended: number | null = null;
    joined.onMessage('notice', (m: Pushed['notice']) => {
      if (m.code === 'replaced') ended = CLOSE.replaced;
      if (m.code === 'too-much') ended = CLOSE.tooMuch;
      if (m.code === 'resync') sync().catch(() => joined.connection.close());
      else on.notice(m.code);
    });
    const left = new Promise<number>((done) => {
      joined.onLeave((code) => done(code));
      joined.onDrop((code) => done(code));
    });
    room = joined;
    try {
      held = [];
      await sync();
      ready = true;
      on.status('here');
      flush();
      const code = await left;
      return ended ?? code;
    } finally {
      ready = false;
      room = null;
      joined.removeAllListeners();
      void joined.leave(false).catch(() => undefined);
    }
  }

  async function live(): Promise<void> {
    for (let attempt = 0; !stopped; attempt++) {
      try {
        const code = await visit();
        if (code === CLOSE.replaced || code === CLOSE.tooMuch) {
          on.status(code === CLOSE.tooMuch ? 'too-much' : 'replaced');
          return;
        }
        attempt = code === TOO_LONG ? 1 : 0;
        on.status('away');
      } catch (error) {
        const now = error instanceof ApiFailure ? afterRefusal(error) : 'away';
        on.status(now);
        if (ENDS.includes(now)) return;
        // Whoever had no place meanwhile has put the view away: it is asked for whole.
        if (isOutside(now)) [cursor, n] = [null, -1];
      }
      if (!stopped) await pause(backoff(attempt));
    }
  }

  const online = (): void => wake?.();
  page.addEventListener('online', online);
  on.status('connecting');
  tellPending();
  void live().catch(() => on.status('down'));

  return {
    act(command) {
      // Pressed twice while the line is away, an act is still one act; only words may be said again.
      const same = command.type === 'say' ? undefined : pending.at(-1);
      if (same && JSON.stringify(same.command) === JSON.stringify(command)) {
        const first = same.settle;
        return new Promise((settle) => {
          same.settle = (result) => {
            first(result);
            settle(result);
          };
        });
      }
      const id = nanoid();
      if (new TextEncoder().encode(JSON.stringify({ id, ...command })).length > MAX_PAYLOAD - 256)
        return Promise.resolve({ ok: false, local: 'too-long' });
      return new Promise((settle) => {
        const item = { id, command, settle, flying: false };
        pending = [...pending, item];
        tellPending();
        if (ready) void send(item).catch(() => undefined);
      });
    },
    takeBack(id) {
      // One that was sent once may have arrived without our hearing of it.
      const item = pending.find((p) => p.id === id && !p.flying && !p.sent);
      if (!item) return false;
      pending = pending.filter((p) => p !== item);
      tellPending();
      item.settle({ ok: false, local: 'taken-back' });
      return true;
    },
    refresh() {
      if (ready) sync().catch(() => room?.connection.close());
    },
    close() {
      stopped = true;
      page.removeEventListener('online', online);
      wake?.();
      void room?.leave(true).catch(() => undefined);
    },
  };
}
