/** Seats handed to the absence steward, a bot with a narrow mandate (`shared/bots/steward.ts`), for people who are away or were relieved by the facilitator. Kept over restarts. */
import { SEATS, type Seat } from '../../shared/types.ts';
import type { Store } from '../store/store.ts';

/** Why: `absence` until its people are back, `stand-in` the same with a bot that plays on, `facilitator` until the facilitator hands it back. */
export type StewardWhy = 'absence' | 'stand-in' | 'facilitator';

export class Stewards {
  readonly #store: Store;
  readonly #match: string;
  readonly #seats: Map<Seat, StewardWhy>;

  constructor(store: Store, match: string, kept: readonly { readonly seat: Seat; readonly why: string }[]) {
    this.#store = store;
    this.#match = match;
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
  list(): Seat[] {
    return SEATS.filter((seat) => this.#seats.has(seat));
  }

  /** False where nothing changes. A facilitator's word replaces an absence. */
  async hand(seat: Seat, to: StewardWhy | 'people'): Promise<boolean> {
    const now = this.#seats.get(seat);
    if (to === 'people' ? now === undefined : now === to || now === 'facilitator') return false;
    await this.#store.register.setSteward(this.#match, seat, to === 'people' ? null : to);
    if (to === 'people') this.#seats.delete(seat);
    else this.#seats.set(seat, to);
    return true;
  }

  /** Someone of the seat is here again. */
  async back(seat: Seat): Promise<boolean> {
    const why = this.#seats.get(seat);
    return why !== undefined && why !== 'facilitator' && this.hand(seat, 'people');
  }
}
