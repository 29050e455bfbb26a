/** Who holds which seat of a match: one person, or a delegation of several. A seat that nobody holds once the match has started is a bot's. Kept in memory; what changes is written with the events that tell of it. */
import { arrange, type Candidate } from '../../shared/rules/index.ts';
import type { Member } from '../../shared/rules/state.ts';
import { PORTFOLIOS, SEATS, type Portfolio, type Seat } from '../../shared/types.ts';
import type { SeatingChange, SeatingRow } from '../store/store.ts';

export type SeatStatus = 'open' | 'taken' | 'bot';

/** How the portfolios of a delegation come about when somebody joins it. */
export interface Giving {
  readonly byHand?: readonly Portfolio[] | undefined;
  /** What people of the session wished for on joining, by participant. */
  readonly wishes?: ReadonlyMap<string, Portfolio> | undefined;
  readonly begun?: boolean;
}

interface Held {
  readonly seat: Seat;
  readonly portfolios: string;
  readonly byHand: string | null;
}

export class Seating {
  /** People that a seat takes. */
  readonly #most: number;
  readonly #bots: ReadonlySet<Seat>;
  readonly #held: Map<Seat, readonly Member[]>;
  readonly #byHand: Map<string, readonly Portfolio[]>;

  private constructor(
    most: number,
    bots: ReadonlySet<Seat>,
    held: Map<Seat, readonly Member[]>,
    byHand: Map<string, readonly Portfolio[]>,
  ) {
    this.#most = most;
    this.#bots = bots;
    this.#held = held;
    this.#byHand = byHand;
  }

  static of(rows: readonly SeatingRow[], most = 1): Seating {
    const bots = new Set<Seat>();
    const held = new Map<Seat, readonly Member[]>();
    const byHand = new Map<string, readonly Portfolio[]>();
    for (const { participant, seat, toSeq, portfolios, byHand: given } of rows) {
      if (toSeq !== null) continue;
      if (participant === null) bots.add(seat);
      else {
        held.set(seat, [...(held.get(seat) ?? []), { participant, portfolios: JSON.parse(portfolios) as Portfolio[] }]);
        if (given) byHand.set(participant, JSON.parse(given) as Portfolio[]);
      }
    }
    return new Seating(most, bots, held, byHand);
  }

  /** One that can be changed without this one changing. */
  copy(): Seating {
    return new Seating(this.#most, this.#bots, new Map(this.#held), new Map(this.#byHand));
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

  /** People hold a seat here, present or not. */
  get peopled(): boolean {
    return SEATS.some((seat) => this.members(seat).length > 0);
  }

  /** No seat waits for a person. */
  full(): boolean {
    return SEATS.every((seat) => this.members(seat).length > 0 || this.#bots.has(seat));
  }

  /**
   * Seats a participant, and arranges the delegation's portfolios anew: by hand, or by wishes where what is wished for is free. Null when the seat (or every seat)
   * is full or set up as a bot's, or the participant holds a different one. A seat that a bot filled in only because nobody came may still be taken.
   */
  take(participant: string, wanted: Seat | undefined, { byHand = [], wishes, begun = true }: Giving = {}): Seat | null {
    const own = this.seatOf(participant);
    if (own) return wanted === undefined || wanted === own ? own : null;
    const free = SEATS.filter((s) => this.members(s).length < this.#most && !this.#bots.has(s)).toSorted(
      (a, b) => this.members(a).length - this.members(b).length,
    );
    const seat = wanted === undefined ? free[0] : free.find((s) => s === wanted);
    if (!seat) return null;
    if (byHand.length > 0) this.#byHand.set(participant, byHand);
    const members = this.members(seat);
    // Before the match begins nobody has worked with a portfolio yet: whoever came first must not keep what another wished for, or lose their own wish.
    const anew = !begun && [participant, ...members.map((member) => member.participant)].some((id) => wishes?.has(id));
    const standing = anew ? members.map((member) => this.#candidate(member.participant, wishes)) : members;
    this.put(seat, arrange([...standing, this.#candidate(participant, wishes)]));
    return seat;
  }

  #candidate(participant: string, wishes: ReadonlyMap<string, Portfolio> | undefined): Candidate {
    const portfolios = this.#byHand.get(participant) ?? [];
    return { participant, portfolios, wish: portfolios[0] ?? wishes?.get(participant) };
  }

  /** Takes the participant's seat away from them; the seat it was, or null where they held none. */
  leave(participant: string): Seat | null {
    const seat = this.seatOf(participant);
    if (!seat) return null;
    this.#byHand.delete(participant);
    this.put(seat, arrange(this.members(seat).filter((member) => member.participant !== participant)));
    return seat;
  }

  /** The delegation as the record has it, after heads changed places. */
  follow(seat: Seat, members: readonly Member[]): void {
    const told = (participant: string): readonly Portfolio[] =>
      members.find((member) => member.participant === participant)?.portfolios ?? [];
    this.put(
      seat,
      this.members(seat).map(({ participant, portfolios }) => ({
        participant,
        portfolios: told(participant).length > 0 ? told(participant) : portfolios,
      })),
    );
  }

  /** Who sits there from now on, and holds what. */
  put(seat: Seat, members: readonly Member[]): void {
    if (members.length === 0) this.#held.delete(seat);
    else this.#held.set(seat, [...members]);
  }

  #places(): Map<string, Held> {
    const places = new Map<string, Held>();
    for (const seat of SEATS)
      for (const { participant, portfolios } of this.members(seat)) {
        const byHand = this.#byHand.get(participant);
        places.set(participant, {
          seat,
          portfolios: JSON.stringify(portfolios),
          byHand: byHand ? JSON.stringify(byHand) : null,
        });
      }
    return places;
  }

  /** What is to be written where this seating takes the place of `before`, at this version of the match. */
  changesFrom(before: Seating, match: string, version: number): SeatingChange[] {
    const [then, now] = [before.#places(), this.#places()];
    const changes: SeatingChange[] = [];
    for (const [participant, { seat }] of then)
      if (now.get(participant)?.seat !== seat) changes.push({ type: 'left', participant, seat, toSeq: version });
    for (const [participant, { seat, portfolios, byHand }] of now) {
      const held = then.get(participant);
      if (held?.seat !== seat)
        changes.push({
          type: 'taken',
          row: { match, participant, seat, portfolios, fromSeq: version, toSeq: null, byHand },
        });
      else if (held.portfolios !== portfolios || held.byHand !== byHand)
        changes.push({ type: 'changed', participant, portfolios, byHand });
    }
    return changes;
  }
}

/** The row of a seat that a bot holds from the beginning. */
export const botSeating = (match: string, seat: Seat): SeatingRow => ({
  match,
  participant: null,
  seat,
  portfolios: JSON.stringify(PORTFOLIOS),
  fromSeq: 0,
  toSeq: null,
});
