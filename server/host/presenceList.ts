/** Who is here: kept in memory, rebuilt as people come back. */
import type { Presence } from '../../shared/protocol.ts';
import { SEATS, type Seat } from '../../shared/types.ts';
import type { Seating } from './seating.ts';
import type { Stewards } from './stewards.ts';

export class PresenceList {
  readonly #people = new Map<string, Presence>();

  /** Who holds a seat stays listed, as away, when gone. True when the list changed. */
  set(
    participant: string,
    alias: string,
    seat: Seat | null,
    role: Presence['role'],
    state: Presence['state'] | 'gone',
  ): boolean {
    const before = this.#people.get(participant);
    if (state === 'gone' && (seat ?? before?.seat ?? null) === null) return this.#people.delete(participant);
    const after: Presence = {
      participant,
      alias,
      seat: seat ?? before?.seat ?? null,
      role,
      state: state === 'gone' ? 'away' : state,
    };
    if (
      before &&
      before.state === after.state &&
      before.seat === after.seat &&
      before.alias === alias &&
      before.role === role
    )
      return false;
    this.#people.set(participant, after);
    return true;
  }

  /** No longer of this match. */
  forget(participant: string): void {
    this.#people.delete(participant);
  }

  /** Someone who asked a bot to hold their seat. */
  standsIn(seat: Seat): boolean {
    return [...this.#people.values()].some((p) => p.seat === seat && p.state === 'bot');
  }

  /** The people, and a mark for each seat that a bot or the steward holds. */
  list(seating: Seating, started: boolean, stewards: Pick<Stewards, 'list' | 'narrow'>): Presence[] {
    const status = seating.status(started);
    const bots = SEATS.filter((seat) => status[seat] === 'bot').map((seat): Presence => ({
      participant: `bot:${seat}`,
      alias: '',
      seat,
      role: 'bot',
      state: 'bot',
    }));
    const held = stewards.list().map((seat): Presence => ({
      participant: `${stewards.narrow(seat) ? 'steward' : 'bot'}:${seat}`,
      alias: '',
      seat,
      role: 'bot',
      state: 'bot',
    }));
    return [...this.#people.values(), ...bots, ...held];
  }
}
