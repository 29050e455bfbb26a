/** Seats handed to the absence steward, a bot with a narrow mandate (`shared/bots/steward.ts`), for people who are away or were relieved by the facilitator. Kept over restarts. */
import { SEATS, type Seat } from '../../shared/types.ts';

/** Why: `absence` until its people are back, `stand-in` the same with a bot that plays on, `facilitator` until the facilitator hands it back. */
export type StewardWhy = 'absence' | 'stand-in' | 'facilitator';

export class Stewards {
  readonly #seats: Map<Seat, StewardWhy>;

  constructor(kept: readonly { readonly seat: Seat; readonly why: string }[] = []) {
    this.#seats = new Map(
      kept.map(({ seat, why }) => [seat, why === 'absence' || why === 'stand-in' ? why : 'facilitator']),
    );
  }

  has(seat: Seat): boolean {
    return this.#seats.has(seat);
  }
  /** Whether its mandate is narrow: not so for a bot that plays on. */
  narrow(seat: Seat): boolean {
    return this.has(seat) && this.#seats.get(seat) !== 'stand-in';
  }
  /** Whether it is held only until someone of the seat is here again. */
  waits(seat: Seat): boolean {
    return this.has(seat) && this.#seats.get(seat) !== 'facilitator';
  }
  list(): Seat[] {
    return SEATS.filter((seat) => this.#seats.has(seat));
  }

  /** Whether this would change anything. A facilitator's word replaces an absence. */
  differs(seat: Seat, to: StewardWhy | 'people'): boolean {
    const now = this.#seats.get(seat);
    return to === 'people' ? now !== undefined : now !== to && now !== 'facilitator';
  }

  hand(seat: Seat, to: StewardWhy | 'people'): void {
    if (to === 'people') this.#seats.delete(seat);
    else this.#seats.set(seat, to);
  }
}
