/** One open line of a participant into a match: who they are here, and what is sent to them – never more than they take, nor after their right has ended. */
import { type Client, type ClientPrivate, ClientState } from '@colyseus/core';
import type { Pushed } from '../shared/protocol.ts';
import type { Actor, Viewer } from '../shared/types.ts';
import type { MatchHost } from './host/types.ts';
import type { Entrant } from './rooms.ts';

/** Bytes that may wait for a slow client before it is dropped; it comes back by its token and asks for what it missed. */
const MAX_BUFFERED = 1024 * 1024;
const MAX_QUEUED = 500;

type Socket = Client & ClientPrivate & { ref: { bufferedAmount: number; terminate(): void } };

const viewerOf = (entrant: Entrant, host: MatchHost): Viewer =>
  entrant.role === 'facilitator'
    ? { kind: 'facilitator' }
    : entrant.seat === null
      ? { kind: 'observer' }
      : host.viewerOf(entrant.participant);

export class Window {
  readonly client: Client;
  readonly entrant: Entrant;
  /** Portfolios may change while one sits here. */
  actor: Actor;
  viewer: Viewer;
  unsubscribe: () => void = () => undefined;

  constructor(client: Client, entrant: Entrant, host: MatchHost) {
    this.client = client;
    this.entrant = entrant;
    this.viewer = viewerOf(entrant, host);
    this.actor = this.#actor();
  }

  #actor(): Actor {
    const { participant, role, seat } = this.entrant;
    return { participant, role, seat, portfolios: this.viewer.kind === 'delegate' ? this.viewer.portfolios : [] };
  }

  /** Looks again with the eyes that this participant has now; false where they no longer hold the seat they came to. */
  look(host: MatchHost): boolean {
    const viewer = viewerOf(this.entrant, host);
    const { seat } = this.entrant;
    if (seat !== null && (viewer.kind !== 'delegate' || viewer.seat !== seat)) return false;
    this.viewer = viewer;
    this.actor = this.#actor();
    return true;
  }

  get joining(): boolean {
    return (this.client as Socket).state === ClientState.JOINING;
  }

  /** Whether too much waits for this client. */
  lags(): boolean {
    const { ref, _enqueuedMessages: queued } = this.client as Socket;
    return ref.bufferedAmount > MAX_BUFFERED || (this.joining && (queued?.length ?? 0) > MAX_QUEUED);
  }

  send<T extends keyof Pushed>(type: T, message: Pushed[T]): void {
    this.client.send(type, message);
  }

  /** At once. Not `leave`: its frame would wait behind all that is not being read. */
  cut(): void {
    (this.client as Socket).ref.terminate();
  }
}
