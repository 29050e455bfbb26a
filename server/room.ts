/** The Colyseus room of one match: a thin adapter between sockets and the match host. It holds no rules and no state of the match. */
import { type Client, getMessageBytes, Protocol, Room, type RoomOptions } from '@colyseus/core';
import { CLOSE, type ActReply, type Presence, type Pushed, type WireEvent } from '../shared/protocol.ts';
import { createActing, type ActingServices } from './acting.ts';
import type { Hosts, MatchHost } from './host/types.ts';
import { errorFields } from './log.ts';
import type { Entrant, OpenRoom, Rooms } from './rooms.ts';
import { hasPlace, Tickets } from './tickets.ts';
import { Tidings } from './tidings.ts';
import { createToll, guardFrames } from './tollgate.ts';
import { Window } from './window.ts';

const ACK_WITHIN = 10_000;
/** Milliseconds between two lists of who is here; more in a large room, since everyone's coming is told to everyone. */
const PRESENCE_EVERY = 150;

export interface RoomServices extends ActingServices {
  readonly hosts: Hosts;
  readonly rooms: Rooms;
  readonly now: () => number;
  /** Stops this match for good, to protect the others. */
  readonly quarantine: (match: string) => Promise<void>;
}

/** The room class, closed over its services: Colyseus would copy them if they were passed as options. */
export function matchRoom(services: RoomServices): typeof Room {
  const { hosts, rooms, log, metrics, rights, now } = services;
  const acting = createActing(services);
  const toll = createToll();

  return class MatchRoom extends Room<RoomOptions> implements OpenRoom {
    /** No state is sent by patches: this only moves the room's clock. */
    override patchRate = 1_000;
    match = '';
    /** Set once something outside of the rules went wrong here. */
    stopped = false;
    readonly windows = new Map<Client, Window>();
    readonly tickets = new Tickets(this as unknown as Room);
    readonly presenceNews = new Tidings<readonly Presence[]>((presence) => this.sendPresence(presence));
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
      guardFrames(this, toll, metrics, (client) => this.drop(client, 'too-much'));
    }

    /** Asked for each time: an idle match is unloaded, and loaded again as another object. */
    async host(): Promise<MatchHost> {
      const host = await hosts.get(this.match);
      if (!host) throw new Error('no such match');
      return host;
    }

    /** Whether a place can be reserved for them. */
    takes(entrant: Entrant): boolean {
      return hasPlace(entrant, [
        ...[...this.windows.values()].map((window) => window.entrant),
        ...this.tickets.waiting(),
      ]);
    }

    reserved(participant: string, sessionId: string): void {
      this.tickets.keep(participant, sessionId);
    }

    awaits(sessionId: string): boolean {
      return this.tickets.has(sessionId);
    }

    override async onJoin(client: Client): Promise<void> {
      const entrant = client.auth as Entrant;
      const { participant } = entrant;
      this.tickets.taken(participant, client.sessionId);
      client.ref.on('ping', () => {
        if (toll.control(participant, performance.now()) === 'close') this.drop(client, 'too-much');
      });
      const host = await this.host();
      const window = new Window(client, entrant, host);
      if (!rights.holds(entrant) || !window.look(host)) {
        client.leave(CLOSE.moved);
        return;
      }
      for (const [other, { entrant: old }] of this.windows) {
        if (old.participant !== participant) continue;
        this.push(other, 'notice', { code: 'replaced' });
        this.release(other);
        other.leave(CLOSE.replaced);
      }
      this.windows.set(client, window);
      rooms.clientJoined();
      this.attach(window, host);
      if (host.quarantined() || this.stopped) this.push(client, 'notice', { code: 'quarantined' });
      this.clock.setTimeout(() => {
        if (window.joining) this.drop(client, 'no-answer');
      }, ACK_WITHIN);
    }

    attach(window: Window, host: MatchHost): void {
      const { client, entrant } = window;
      window.unsubscribe = host.subscribe({
        viewer: window.viewer,
        events: (events, cursor) => this.pushEvents(client, events, cursor),
        notice: (code) => {
          if (code === 'resync') this.reattach(window);
          else this.push(client, 'notice', { code });
        },
        presence: (presence) =>
          this.presenceNews.within(
            Math.min(1_500, Math.max(PRESENCE_EVERY, (this.windows.size * presence.length) / 40)),
            presence,
          ),
      });
      host.setPresence(entrant.participant, entrant.alias, entrant.seat, entrant.role, 'here');
    }

    /** The host gave the match up, or what this client may see has changed: attach anew, then let the client ask for what it missed. */
    reattach(window: Window): void {
      const { client } = window;
      window.unsubscribe();
      this.host()
        .then((host) => {
          if (this.windows.get(client) !== window) return;
          // Another portfolio is another pair of eyes.
          if (!this.stands(client, window) || !window.look(host)) {
            this.close(client, 'moved');
            return;
          }
          this.attach(window, host);
          this.push(client, 'notice', { code: 'resync' });
        })
        .catch((error: unknown) => {
          log.warn('reattach-failed', { match: this.match, ...errorFields(error) });
          this.drop(client, 'lost');
        });
    }

    override async onLeave(client: Client): Promise<void> {
      const window = this.windows.get(client);
      if (!window) return;
      this.release(client);
      await this.left(window.entrant);
      await services.left(window.entrant.participant).catch(() => undefined);
    }

    /** Shown as away, or no more, under the name and seat that the match knows now; the same person may be back already, on another socket. */
    async left(entrant: Entrant): Promise<void> {
      const { participant, role } = entrant;
      const host = await this.host();
      if ([...this.windows.values()].some((other) => other.entrant.participant === participant)) return;
      const shown = host.presence().find((one) => one.participant === participant);
      if (!shown) return;
      const stays = role === 'delegate' || (role === 'facilitator' && rights.holds(entrant));
      host.setPresence(participant, shown.alias, shown.seat, shown.role, stays ? 'away' : 'gone');
    }

    /** Closes the windows of one participant, and lets nobody in by a place that was reserved before. */
    evict(participant: string, code: 'moved' | 'removed'): void {
      this.tickets.forfeit(participant);
      for (const [client, { entrant }] of this.windows)
        if (entrant.participant === participant) this.close(client, code);
    }

    close(client: Client, code: 'moved' | 'removed'): void {
      const window = this.windows.get(client);
      if (!window) return;
      window.send('notice', { code });
      this.release(client);
      client.leave(CLOSE.moved);
      this.left(window.entrant).catch((error: unknown) =>
        log.warn('presence-stale', { match: this.match, ...errorFields(error) }),
      );
    }

    override onDispose(): void {
      this.presenceNews.stop();
      for (const client of [...this.windows.keys()]) this.release(client);
      rooms.closed(this.match, this.roomId);
    }

    /** Said to all, then closed by Colyseus with 4001, at which the client comes back by its token. */
    override onBeforeShutdown(): void {
      for (const client of this.windows.keys()) this.push(client, 'notice', { code: 'draining' });
      super.onBeforeShutdown();
    }

    /** What no handler caught. The match is stopped; the process and the other matches live. */
    override onUncaughtException(error: Error, place: string): void {
      metrics.count('errors_total', { place });
      log.error('room-error', { match: this.match, place, ...errorFields(error.cause ?? error) });
      if (place === 'onLeave' || place === 'onDispose' || this.stopped) return;
      this.stopped = true;
      for (const client of this.windows.keys()) this.push(client, 'notice', { code: 'quarantined' });
      services
        .quarantine(this.match)
        .catch((e: unknown) => log.error('quarantine-failed', { match: this.match, ...errorFields(e) }));
    }

    failed(error: Error): void {
      this.onUncaughtException(error, 'onMessage');
    }

    release(client: Client): void {
      const window = this.windows.get(client);
      if (!window) return;
      this.windows.delete(client);
      window.unsubscribe();
      rooms.clientLeft();
    }

    /** Whether this window may still be sent anything; it is closed where its right has ended, and dropped where too much waits: then it comes back and resyncs. */
    stands(client: Client, window: Window): boolean {
      if (rights.holds(window.entrant)) {
        if (!window.lags()) return true;
        this.drop(client, 'slow');
      } else this.close(client, 'moved');
      return false;
    }

    push<T extends keyof Pushed>(client: Client, type: T, message: Pushed[T]): void {
      const window = this.windows.get(client);
      if (window && this.stands(client, window)) window.send(type, message);
    }

    pushEvents(client: Client, events: readonly WireEvent[], cursor: string): void {
      const window = this.windows.get(client);
      if (!window || !this.stands(client, window)) return;
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

    sendPresence(presence: readonly Presence[]): void {
      const bytes = getMessageBytes.raw(Protocol.ROOM_DATA, 'presence', { presence } satisfies Pushed['presence']);
      for (const [client, window] of this.windows) if (this.stands(client, window)) client.enqueueRaw(bytes);
    }

    drop(client: Client, reason: 'slow' | 'no-answer' | 'lost' | 'too-much'): void {
      metrics.count('clients_dropped_total', { reason });
      log.info('client-dropped', { match: this.match, reason });
      const window = this.windows.get(client);
      if (reason === 'too-much') window?.send('notice', { code: reason });
      this.release(client);
      if (reason === 'too-much') client.leave(CLOSE.tooMuch);
      else window?.cut();
    }

    async act(client: Client, payload: unknown): Promise<ActReply | undefined> {
      const window = this.windows.get(client);
      return window && this.stands(client, window) ? acting.act(this, window, payload) : undefined;
    }

    async sync(client: Client, payload: unknown, context: { reject(reason: unknown): unknown }): Promise<unknown> {
      const window = this.windows.get(client);
      const since = (payload as { since?: unknown } | null | undefined)?.since ?? null;
      if (!window || !this.stands(client, window)) return context.reject({ code: 'bad-request' });
      if (since !== null && (typeof since !== 'string' || since.length > 500))
        return context.reject({ code: 'bad-request' });
      try {
        const reply = await acting.sync(this, window, since);
        if (this.windows.get(client) !== window || !this.stands(client, window))
          return context.reject({ code: 'gone' });
        return reply ?? context.reject({ code: 'too-fast' });
      } catch (error) {
        metrics.count('errors_total', { place: 'sync' });
        log.error('sync-error', { match: this.match, ...errorFields(error) });
        return context.reject({ code: 'server' });
      }
    }
  } as unknown as typeof Room;
}
