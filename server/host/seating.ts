/** Who holds which seat of a match. A seat that nobody holds once the match has started is a bot's. */
import { PORTFOLIOS, SEATS, type Seat } from '../../shared/types.ts';
import type { SeatingRow, Store } from '../store/store.ts';

export type SeatStatus = 'open' | 'taken' | 'bot';

export class Seating {
  readonly #store: Store;
  readonly #match: string;
  readonly #bots = new Set<Seat>();
  readonly #held = new Map<Seat, string>();

  constructor(store: Store, match: string, rows: readonly SeatingRow[]) {
    this.#store = store;
    this.#match = match;
    for (const row of rows) {
      if (row.toSeq !== null) continue;
      if (row.participant === null) this.#bots.add(row.seat);
      else this.#held.set(row.seat, row.participant);
    }
  }

  holder(seat: Seat): string | null { return this.#held.get(seat) ?? null; }

  status(started: boolean): Record<Seat, SeatStatus> {
    const one = (seat: Seat): SeatStatus => (this.#held.has(seat) ? 'taken' : this.#bots.has(seat) || started ? 'bot' : 'open');
    return { seoul: one('seoul'), tokyo: one('tokyo'), washington: one('washington'), pyongyang: one('pyongyang') };
  }

  /** No seat waits for a person. */
  full(): boolean { return SEATS.every((seat) => this.#held.has(seat) || this.#bots.has(seat)); }

  /**
   * Seats a participant, for good. Null when the seat (or every seat) is held by another or set up as a bot's, or the participant holds
   * a different one. A seat that a bot filled in only because nobody came may still be taken.
   */
  async take(participant: string, wanted: Seat | undefined, version: number): Promise<Seat | null> {
    const own = [...this.#held].find(([, holder]) => holder === participant)?.[0];
    if (own) return wanted === undefined || wanted === own ? own : null;
    const seat = (wanted ? [wanted] : SEATS).find((s) => !this.#held.has(s) && !this.#bots.has(s));
    if (!seat) return null;
    await this.#store.addSeating({ match: this.#match, participant, seat, portfolios: JSON.stringify(PORTFOLIOS), fromSeq: version, toSeq: null });
    this.#held.set(seat, participant);
    return seat;
  }

  /** Takes the participant's seat away from them; false where they hold none. */
  async leave(participant: string, version: number): Promise<boolean> {
    const seat = [...this.#held].find(([, holder]) => holder === participant)?.[0];
    if (!seat) return false;
    await this.#store.endSeating(this.#match, participant, version);
    this.#held.delete(seat);
    return true;
  }
}
