/** The Colyseus room of one match: a thin adapter between sockets and the match host. It holds no rules and no state of the match. */
import {
  type Client,
  type ClientPrivate,
  ClientState,
  getMessageBytes,
  Protocol,
  Room,
  type RoomOptions,
} from '@colyseus/core';
import { MAX_PAYLOAD, type ActReply, type Presence, type Pushed, type WireEvent } from '../shared/protocol.ts';
import type { Actor, Viewer } from '../shared/types.ts';
import { refuse } from '../shared/rules/refusal.ts';
import { closedTo, parseAct, refused } from './acts.ts';
import { standIn } from './host/actors.ts';
import type { Hosts, MatchHost } from './host/types.ts';
import { meter } from './http/limits.ts';
import { errorFields, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Entrant, Rooms } from './rooms.ts';
import { StoreReadOnly } from './store/store.ts';

/** Close code for the older of two windows of one participant: it must not come back by itself. */
export const REPLACED = 4100;
/** Close code for someone who was given another place, or taken out of the session: ask `GET /api/me` where one stands. */
export const MOVED = 4101;
/** Bytes that may wait for a slow client before it is dropped; it comes back by its token and asks for what it missed. */
const MAX_BUFFERED = 1024 * 1024;
const MAX_QUEUED = 500;
const ACK_WITHIN = 10_000;
/** Milliseconds between two lists of who is here; more in a large room, since everyone's coming is told to everyone. */
const PRESENCE_EVERY = 150;

export interface RoomServices {
  readonly hosts: Hosts;
  readonly rooms: Rooms;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now: () => number;
  /** Stops this match for good, to protect the others. */
  readonly quarantine: (match: string) => Promise<void>;
  /** Told of every act, for the facilitator's eye on who is quiet. */
  readonly acted: (participant: string) => void;
  /** The actor of a pause: one who hosts and plays is stamped with the own seat. */
  readonly asHost: (actor: Actor, match: string) => Promise<Actor>;
  /** Notes what a facilitator does here, and what anyone is not allowed to. */
  readonly audit: (match: string, participant: string, act: string, refused: boolean) => Promise<void>;
}

interface Seated {
  readonly entrant: Entrant;
  /** Portfolios may change while one sits here. */
  actor: Actor;
  viewer: Viewer;
  unsubscribe: () => void;
  readonly mayAct: (now: number) => boolean;
  readonly maySync: (now: number) => boolean;
}

type Socket = Client & ClientPrivate & { ref: { bufferedAmount: number; terminate(): void } };

const viewerOf = (entrant: Entrant, host: MatchHost): Viewer =>
  entrant.role === 'facilitator'
    ? { kind: 'facilitator' }
    : entrant.seat === null
      ? { kind: 'observer' }
      : host.viewerOf(entrant.participant);
const actorOf = ({ participant, role, seat }: Entrant, viewer: Viewer): Actor => ({
  participant,
  role,
  seat,
  portfolios: viewer.kind === 'delegate' ? viewer.portfolios : [],
});

/** The room class, closed over its services: Colyseus would copy them if they were passed as options. */
export function matchRoom(services: RoomServices): typeof Room {
  const { hosts, rooms, log, metrics, now } = services;

  return class MatchRoom extends Room<RoomOptions> {
    override maxClients = 500;
    /** No state is sent by patches: this only moves the room's clock. */
    override patchRate = 1_000;
    /** A backstop only: the limits that people meet are softer, and answer. */
    override maxMessagesPerSecond = 300;
    match = '';
    /** Set once something outside of the rules went wrong here. */
    stopped = false;
    readonly seated = new Map<Client, Seated>();
    presenceDue: readonly Presence[] = [];
    presenceTimer: NodeJS.Timeout | undefined;
    /** What recipients with the same eyes are sent, encoded once: they are handed the very same list. */
    readonly encoded = new WeakMap<readonly WireEvent[], Uint8Array>();

    override async onCreate(options: { match: string }): Promise<void> {
      this.match = options.match;
      await this.host();
      this.onMessage('act', (client: Client, payload: unknown) => this.act(client, payload));
      this.onMessage('sync', (client: Client, payload: unknown, context: { reject(reason: unknown): unknown }) =>
        this.sync(client, payload, context),
      );
      // Without this an unknown type closes the socket, and its name is put into a close reason that must not grow over 123 bytes.
      this.onMessage('*', () => undefined);
      this.guardFrames();
    }

    /** A frame that cannot be decoded throws outside of every handler, which would end the process: close its sender instead. */
    guardFrames(): void {
      const room = this as unknown as { _onMessage: (client: Client, bytes: Uint8Array) => void };
      const inner = room._onMessage.bind(this);
      room._onMessage = (client, bytes) => {
        try {
          if (bytes.byteLength > 0 && bytes.byteLength <= MAX_PAYLOAD) inner(client, bytes);
        } catch {
          metrics.count('clients_dropped_total', { reason: 'bad-frame' });
          client.leave(4002);
        }
      };
    }

    /** Asked for each time: an idle match is unloaded, and loaded again as another object. */
    async host(): Promise<MatchHost> {
      const host = await hosts.get(this.match);
      if (!host) throw new Error('no such match');
      return host;
    }

    override async onJoin(client: Client): Promise<void> {
      const entrant = client.auth as Entrant;
      const host = await this.host();
      for (const [other, { entrant: old }] of this.seated) {
        if (old.participant !== entrant.participant) continue;
        this.push(other, 'notice', { code: 'replaced' });
        this.release(other);
        other.leave(REPLACED);
      }
      const viewer = viewerOf(entrant, host);
      const seated: Seated = {
        entrant,
        actor: actorOf(entrant, viewer),
        viewer,
        unsubscribe: () => undefined,
        mayAct: meter(40, 20),
        maySync: meter(30, 4),
      };
      this.seated.set(client, seated);
      rooms.clientJoined();
      this.attach(client, seated, host);
      if (host.quarantined() || this.stopped) this.push(client, 'notice', { code: 'quarantined' });
      this.clock.setTimeout(() => {
        if ((client as Socket).state === ClientState.JOINING) this.drop(client, 'no-answer');
      }, ACK_WITHIN);
    }

    attach(client: Client, seated: Seated, host: MatchHost): void {
      seated.unsubscribe = host.subscribe({
        viewer: seated.viewer,
        events: (events, cursor) => this.pushEvents(client, events, cursor),
        notice: (code) => {
          if (code === 'resync') this.reattach(client, seated);
          else this.push(client, 'notice', { code });
        },
        presence: (presence) => this.tellPresence(presence),
      });
      const { participant, alias, seat, role } = seated.entrant;
      host.setPresence(participant, alias, seat, role, 'here');
    }

    /** The host gave the match up, or what this client may see has changed: attach anew, then let the client ask for what it missed. */
    reattach(client: Client, seated: Seated): void {
      seated.unsubscribe();
      this.host()
        .then((host) => {
          if (this.seated.get(client) !== seated) return;
          // Another portfolio is another pair of eyes.
          seated.viewer = viewerOf(seated.entrant, host);
          seated.actor = actorOf(seated.entrant, seated.viewer);
          this.attach(client, seated, host);
          this.push(client, 'notice', { code: 'resync' });
        })
        .catch((error: unknown) => {
          log.warn('reattach-failed', { match: this.match, ...errorFields(error) });
          this.drop(client, 'lost');
        });
    }

    override async onLeave(client: Client): Promise<void> {
      const seated = this.seated.get(client);
      if (!seated) return;
      this.release(client);
      const { participant, alias, seat, role } = seated.entrant;
      const host = await this.host();
      // The same person may be back already, on another socket.
      if ([...this.seated.values()].some((s) => s.entrant.participant === participant)) return;
      host.setPresence(participant, alias, seat, role, role === 'observer' ? 'gone' : 'away');
    }

    /** Closes the windows of one participant. */
    evict(participant: string, code: 'moved' | 'removed'): void {
      for (const [client, { entrant }] of this.seated) {
        if (entrant.participant !== participant) continue;
        this.push(client, 'notice', { code });
        this.release(client);
        client.leave(MOVED);
      }
    }

    override onDispose(): void {
      clearTimeout(this.presenceTimer);
      for (const client of [...this.seated.keys()]) this.release(client);
      rooms.closed(this.match, this.roomId);
    }

    /** Said to all, then closed by Colyseus with 4001, at which the client comes back by its token. */
    override onBeforeShutdown(): void {
      for (const client of this.seated.keys()) this.push(client, 'notice', { code: 'draining' });
      super.onBeforeShutdown();
    }

    /** What no handler caught. The match is stopped; the process and the other matches live. */
    override onUncaughtException(error: Error, place: string): void {
      metrics.count('errors_total', { place });
      log.error('room-error', { match: this.match, place, ...errorFields(error.cause ?? error) });
      if (place === 'onLeave' || place === 'onDispose' || this.stopped) return;
      this.stopped = true;
      for (const client of this.seated.keys()) this.push(client, 'notice', { code: 'quarantined' });
      services
        .quarantine(this.match)
        .catch((e: unknown) => log.error('quarantine-failed', { match: this.match, ...errorFields(e) }));
    }

    release(client: Client): void {
      const seated = this.seated.get(client);
      if (!seated) return;
      this.seated.delete(client);
      seated.unsubscribe();
      rooms.clientLeft();
    }

    /** Sends, unless too much waits already: then the client is dropped, to come back and resync. */
    push<T extends keyof Pushed>(client: Client, type: T, message: Pushed[T]): void {
      if (this.seated.has(client) && !this.lags(client)) client.send(type, message);
    }

    pushEvents(client: Client, events: readonly WireEvent[], cursor: string): void {
      if (!this.seated.has(client) || this.lags(client)) return;
      let bytes = this.encoded.get(events);
      if (!bytes)
        this.encoded.set(
          events,
          (bytes = getMessageBytes.raw(Protocol.ROOM_DATA, 'events', {
            kind: 'events',
            cursor,
            events,
            now: now(),
          } satisfies Pushed['events'])),
        );
      client.enqueueRaw(bytes);
    }

    /** Presence is the same for all, and a class that comes at once changes it forty times: told together. */
    tellPresence(presence: readonly Presence[]): void {
      this.presenceDue = presence;
      this.presenceTimer ??= setTimeout(
        () => {
          this.presenceTimer = undefined;
          const lagging = [...this.seated.keys()].filter((client) => this.lags(client));
          this.broadcast('presence', { presence: this.presenceDue } satisfies Pushed['presence'], { except: lagging });
        },
        Math.min(1_500, Math.max(PRESENCE_EVERY, (this.seated.size * presence.length) / 40)),
      );
    }

    /** Whether too much waits for this client; it is dropped then. */
    lags(client: Client): boolean {
      const { ref, state, _enqueuedMessages: queued } = client as Socket;
      const lags =
        ref.bufferedAmount > MAX_BUFFERED || (state === ClientState.JOINING && (queued?.length ?? 0) > MAX_QUEUED);
      if (lags) this.drop(client, 'slow');
      return lags;
    }

    drop(client: Client, reason: 'slow' | 'no-answer' | 'lost'): void {
      metrics.count('clients_dropped_total', { reason });
      log.info('client-dropped', { match: this.match, reason });
      this.release(client);
      // Not `close`: its frame would wait behind all that is not being read.
      (client as Socket).ref.terminate();
    }

    async act(client: Client, payload: unknown): Promise<ActReply | undefined> {
      const began = performance.now();
      const seated = this.seated.get(client);
      if (!seated || this.lags(client)) return undefined;
      const reply = await this.decide(seated, payload);
      if (reply?.ok === false) metrics.count('refusals_total', { code: reply.refusal.code });
      metrics.commandTook((performance.now() - began) / 1000);
      return reply;
    }

    async decide(seated: Seated, payload: unknown): Promise<ActReply | undefined> {
      if (!seated.mayAct(now())) return refused(refuse('too-fast'));
      const act = parseAct(payload, seated.actor.role);
      if (!act.ok) return act.reply;
      metrics.count('commands_total', { type: act.command.type });
      if (this.stopped) return refused(refuse('quarantined'));
      services.acted(seated.entrant.participant);
      try {
        const host = await this.host();
        const closed = closedTo(seated.actor.role, act.command, host.world > 0, act.for);
        const actor = act.for
          ? standIn(seated.actor, act.for)
          : act.command.type === 'pause'
            ? await services.asHost(seated.actor, this.match)
            : seated.actor;
        const reply = closed ? refused(closed) : await host.submit(actor, act.id, act.command);
        if (closed || seated.actor.role === 'facilitator')
          this.note(seated.entrant.participant, act.command.type, !reply.ok);
        return reply;
      } catch (error) {
        if (error instanceof StoreReadOnly) return refused(refuse('read-only'));
        this.onUncaughtException(error instanceof Error ? error : new Error('thrown'), 'onMessage');
        return refused(refuse('quarantined'));
      }
    }

    note(participant: string, act: string, refused: boolean): void {
      if (refused) log.warn('act-refused', { act, match: this.match });
      services
        .audit(this.match, participant, act, refused)
        .catch((error: unknown) => log.error('audit-unwritten', { match: this.match, ...errorFields(error) }));
    }

    async sync(client: Client, payload: unknown, context: { reject(reason: unknown): unknown }): Promise<unknown> {
      const seated = this.seated.get(client);
      const since = (payload as { since?: unknown } | null | undefined)?.since ?? null;
      if (!seated || this.lags(client) || (since !== null && (typeof since !== 'string' || since.length > 500)))
        return context.reject({ code: 'bad-request' });
      if (!seated.maySync(now())) return context.reject({ code: 'too-fast' });
      const { participant, alias, role } = seated.entrant;
      try {
        return await (await this.host()).sync(seated.viewer, { participant, alias, role }, since);
      } catch (error) {
        metrics.count('errors_total', { place: 'sync' });
        log.error('sync-error', { match: this.match, ...errorFields(error) });
        return context.reject({ code: 'server' });
      }
    }
  } as unknown as typeof Room;
}
