/** Places of a room that are reserved and not taken yet: one for each participant, so that nobody fills a room by asking again and again. */
import { matchMaker, type Room } from '@colyseus/core';
import type { Entrant } from './rooms.ts';

/** What the library keeps of a reserved place: options, who, whether it was taken, whether it is one of a line to be mended. */
type Reserved = readonly [options: unknown, entrant: Entrant | undefined, taken: boolean, mending: boolean];

interface Innards {
  readonly _reservedSeats: Record<string, Reserved | undefined>;
  readonly _reservedSeatTimeouts: Record<string, NodeJS.Timeout | undefined>;
  readonly _listing: Parameters<typeof matchMaker.driver.update>[0];
}

/** Who only watches, at once in one match. */
export const MOST_WATCHERS = 400;

/** Whether there is a place for one more beside those who are in or on their way. Whoever holds a seat or directs always has one: there are no more of them than the session has. */
export const hasPlace = (entrant: Pick<Entrant, 'role'>, others: readonly Pick<Entrant, 'role'>[]): boolean =>
  entrant.role !== 'observer' || others.filter(({ role }) => role === 'observer').length < MOST_WATCHERS;

export class Tickets {
  readonly #room: Innards;
  /** The library's session id by participant. */
  readonly #held = new Map<string, string>();

  constructor(room: Room) {
    this.#room = room as unknown as Innards;
  }

  /** Stands from now on for whatever this participant had reserved before. */
  keep(participant: string, sessionId: string): void {
    this.forfeit(participant);
    this.#held.set(participant, sessionId);
  }

  /** Taken by its participant, who has come in. */
  taken(participant: string, sessionId: string): void {
    if (this.#held.get(participant) === sessionId) this.#held.delete(participant);
  }

  /** Gives a place up before it is taken: the library knows it no more. */
  forfeit(participant: string): void {
    const sessionId = this.#held.get(participant);
    if (sessionId === undefined) return;
    this.#held.delete(participant);
    const { _reservedSeats: seats, _reservedSeatTimeouts: timers, _listing: listing } = this.#room;
    if (!seats[sessionId] || seats[sessionId][2]) return;
    clearTimeout(timers[sessionId]);
    delete timers[sessionId];
    delete seats[sessionId];
    // The listing's count is for lists of rooms, which nobody here asks for.
    Promise.resolve(matchMaker.driver.update(listing, { $inc: { clients: -1 } })).catch(() => undefined);
  }

  /** Whether a place of this number waits to be taken. */
  has(sessionId: string): boolean {
    const seat = this.#room._reservedSeats[sessionId];
    return seat !== undefined && !seat[2];
  }

  /** Who has a place reserved that they have not taken. */
  *waiting(): Generator<Entrant> {
    for (const sessionId of this.#held.values()) {
      const entrant = this.#room._reservedSeats[sessionId]?.[1];
      if (entrant) yield entrant;
    }
  }
}
