/** Who holds which seat of a match: one person, or a delegation of several. A seat that nobody holds once the match has started is a bot's. */
import { arrange, type Candidate } from '../../shared/rules/index.ts';
import type { Member } from '../../shared/rules/state.ts';
import { PORTFOLIOS, SEATS, type Portfolio, type Seat } from '../../shared/types.ts';
import type { SeatingRow, Store } from '../store/store.ts';

export type SeatStatus = 'open' | 'taken' | 'bot';

/** How the portfolios of a delegation come about when somebody joins it. */
export interface Giving {
  readonly byHand?: readonly Portfolio[] | undefined;
  /** What people of the session wished for on joining, by participant. */
  readonly wishes?: ReadonlyMap<string, Portfolio> | undefined;
  readonly begun?: boolean;
}

export class Seating {
  readonly #store: Store;
  readonly #match: string;
  /** People that a seat takes. */
  readonly #most: number;
  readonly #bots = new Set<Seat>();
  readonly #held = new Map<Seat, Member[]>();
  readonly #byHand = new Map<string, readonly Portfolio[]>();

  constructor(store: Store, match: string, rows: readonly SeatingRow[], most = 1) {
    this.#store = store;
    this.#match = match;
    this.#most = most;
    for (const row of rows) {
      if (row.toSeq !== null) continue;
      if (row.participant === null) this.#bots.add(row.seat);
      else {
        this.#held.set(row.seat, [
          ...this.members(row.seat),
          { participant: row.participant, portfolios: JSON.parse(row.portfolios) as Portfolio[] },
        ]);
        if (row.byHand) this.#byHand.set(row.participant, JSON.parse(row.byHand) as Portfolio[]);
      }
    }
  }

  /** The people of a seat in the order of their coming, with their portfolios; one alone holds all. */
  members(seat: Seat): readonly Member[] {
    return this.#held.get(seat) ?? [];
  }

  seatOf(participant: string): Seat | null {
    return SEATS.find((seat) => this.members(seat).some((member) => member.participant === participant)) ?? null;
  }

  status(started: boolean): Record<Seat, SeatStatus> {
    const one = (seat: Seat): SeatStatus =>
      this.members(seat).length > 0 ? 'taken' : this.#bots.has(seat) || started ? 'bot' : 'open';
    return { seoul: one('seoul'), tokyo: one('tokyo'), washington: one('washington'), pyongyang: one('pyongyang') };
  }

  /** Seats with people in them, apart from those that a bot plays for them. */
  people(played: readonly Seat[]): Seat[] {
    return SEATS.filter((seat) => this.members(seat).length > 0 && !played.includes(seat));
  }

  /** No seat waits for a person. */
  full(): boolean {
    return SEATS.every((seat) => this.members(seat).length > 0 || this.#bots.has(seat));
  }

  /**
   * Seats a participant, for good, and arranges the delegation's portfolios anew: by hand, or by wishes where what is wished for is free. Null when the seat (or every seat)
   * is full or set up as a bot's, or the participant holds a different one. A seat that a bot filled in only because nobody came may still be taken.
   */
  async take(
    participant: string,
    wanted: Seat | undefined,
    version: number,
    { byHand = [], wishes, begun = true }: Giving = {},
  ): Promise<Seat | null> {
    const own = this.seatOf(participant);
    if (own) return wanted === undefined || wanted === own ? own : null;
    const free = SEATS.filter((s) => this.members(s).length < this.#most && !this.#bots.has(s)).toSorted(
      (a, b) => this.members(a).length - this.members(b).length,
    );
    const seat = wanted === undefined ? free[0] : free.find((s) => s === wanted);
    if (!seat) return null;
    await this.#store.addSeating({
      match: this.#match,
      participant,
      seat,
      portfolios: JSON.stringify(byHand.length > 0 ? byHand : PORTFOLIOS),
      fromSeq: version,
      toSeq: null,
      byHand: byHand.length > 0 ? JSON.stringify(byHand) : null,
    });
    if (byHand.length > 0) this.#byHand.set(participant, byHand);
    const members = this.members(seat);
    // Before the match begins nobody has worked with a portfolio yet: whoever came first must not keep what another wished for, or lose their own wish.
    const anew = !begun && [participant, ...members.map((member) => member.participant)].some((id) => wishes?.has(id));
    const standing = anew ? members.map((member) => this.#candidate(member.participant, wishes)) : members;
    await this.#settle(seat, arrange([...standing, this.#candidate(participant, wishes)]));
    return seat;
  }

  #candidate(participant: string, wishes: ReadonlyMap<string, Portfolio> | undefined): Candidate {
    const portfolios = this.#byHand.get(participant) ?? [];
    return { participant, portfolios, wish: portfolios[0] ?? wishes?.get(participant) };
  }

  /** Takes the participant's seat away from them; the seat it was, or null where they held none. */
  async leave(participant: string, version: number): Promise<Seat | null> {
    const seat = this.seatOf(participant);
    if (!seat) return null;
    await this.#store.endSeating(this.#match, participant, version);
    this.#byHand.delete(participant);
    await this.#settle(seat, arrange(this.members(seat).filter((member) => member.participant !== participant)));
    return seat;
  }

  /** The delegation as the record has it, after heads changed places. */
  async follow(seat: Seat, members: readonly Member[]): Promise<void> {
    const told = (participant: string): readonly Portfolio[] =>
      members.find((member) => member.participant === participant)?.portfolios ?? [];
    await this.#settle(
      seat,
      this.members(seat).map(({ participant, portfolios }) => ({
        participant,
        portfolios: told(participant).length > 0 ? told(participant) : portfolios,
      })),
    );
  }

  async #settle(seat: Seat, members: readonly Member[]): Promise<void> {
    const before = new Map(this.members(seat).map((member) => [member.participant, JSON.stringify(member.portfolios)]));
    if (members.length === 0) this.#held.delete(seat);
    else this.#held.set(seat, [...members]);
    for (const { participant, portfolios } of members) {
      const written = JSON.stringify(portfolios);
      if (before.get(participant) !== written) await this.#store.changeSeating(this.#match, participant, written);
    }
  }
}
