/**
 * What an operation is about to make of a match: commands decided and people seated one after the other, in memory alone. Written with the operation's
 * other changes, or forgotten.
 */
import type { Command } from '../../shared/commands.ts';
import type { ActReply } from '../../shared/protocol.ts';
import { arrange } from '../../shared/rules/index.ts';
import type { State } from '../../shared/rules/state.ts';
import type { Checkpoint } from '../../shared/rules/table/decide.ts';
import type { Actor, Seat } from '../../shared/types.ts';
import type { Append, Changes, StewardChange } from '../store/changes.ts';
import { delegationOf, disagreements } from './delegations.ts';
import { SYSTEM, type Settings } from './options.ts';
import { refused } from './replies.ts';
import type { Giving } from './seating.ts';
import { columnsOf, seatingsOf, stepFrom, type Standing, type Step } from './step.ts';
import type { Stewards, StewardWhy } from './stewards.ts';

export interface Arrival {
  readonly participant: string;
  readonly alias: string;
  readonly seat: Seat;
}

/** What was put in order: seats, and a match that had not begun by itself. */
export interface Reconciled {
  readonly seats: readonly Seat[];
  readonly began: boolean;
}

export interface Basis extends Standing {
  readonly match: string;
  /** From 1 among the worlds of a class; 0 for a match on its own. */
  readonly world: number;
  readonly stewards: Pick<Stewards, 'differs'>;
  /** Milliseconds since the epoch, no earlier than the latest event. */
  readonly now: number;
  /** Takes no commands and no people. */
  readonly stopped: boolean;
}

export class Draft {
  readonly match: string;
  readonly world: number;
  readonly #basis: Basis;
  readonly #decide: Settings['decide'];
  #standing: Standing;
  #steps: Step[] = [];
  #arrivals: Arrival[] = [];
  #departures: string[] = [];
  #handed = new Map<Seat, StewardWhy | 'people'>();
  #failure: unknown = null;

  constructor(basis: Basis, decide: Settings['decide']) {
    this.match = basis.match;
    this.world = basis.world;
    this.#basis = basis;
    this.#decide = decide;
    this.#standing = basis;
  }

  get state(): State {
    return this.#standing.state;
  }
  /** Decided so far, in order. */
  get steps(): readonly Step[] {
    return this.#steps;
  }
  get standing(): Standing {
    return this.#standing;
  }
  get arrivals(): readonly Arrival[] {
    return this.#arrivals;
  }
  get departures(): readonly string[] {
    return this.#departures;
  }
  get handed(): ReadonlyMap<Seat, StewardWhy | 'people'> {
    return this.#handed;
  }
  /** What the rules threw: the match is to be stopped. Null where they threw nothing. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Takes no commands and no people; who sits there may still leave. */
  get stopped(): boolean {
    return this.#basis.stopped || this.#failure !== null;
  }
  #started(): boolean {
    return this.state.clock.phase !== 'lobby';
  }

  act(actor: Actor, id: string, command: Command, checkpoint?: Checkpoint): ActReply {
    if (this.stopped) return refused('quarantined');
    try {
      const { now } = this.#basis;
      const step = stepFrom(this.match, this.#standing, { actor, id, command, now, checkpoint }, this.#decide);
      this.#standing = step.after;
      if (step.batch) this.#steps.push(step);
      return step.reply;
    } catch (error) {
      this.#fail(error);
      return refused('quarantined');
    }
  }

  /** Nothing of it stays: the match is stopped as it was. */
  #fail(error: unknown): void {
    this.#failure = error ?? new Error('deciding failed');
    this.#standing = this.#basis;
    this.#steps = [];
    this.#arrivals = [];
    this.#departures = [];
    this.#handed = new Map();
  }

  /** Seats a person; null where the seat is held, or the match is over or stopped. A match on its own begins by itself once nobody is missing. */
  seat({ participant, alias }: Omit<Arrival, 'seat'>, wanted?: Seat, giving: Omit<Giving, 'begun'> = {}): Seat | null {
    if (this.stopped || this.state.clock.phase === 'ended') return null;
    const own = this.#standing.seating.seatOf(participant);
    if (own) return wanted === undefined || wanted === own ? own : null;
    const seating = this.#standing.seating.copy();
    const seat = seating.take(participant, wanted, { ...giving, begun: this.#started() });
    if (!seat) return null;
    this.#standing = { ...this.#standing, seating };
    this.#arrivals.push({ participant, alias, seat });
    this.beginIfFull();
    return this.stopped ? null : seat;
  }

  /** The seat that is left; null where they held none. */
  unseat(participant: string): Seat | null {
    if (this.#failure !== null) return null;
    const seating = this.#standing.seating.copy();
    const seat = seating.leave(participant);
    if (!seat) return null;
    this.#standing = { ...this.#standing, seating };
    this.#departures.push(participant);
    if (seating.members(seat).length === 0) this.hand(seat, 'people');
    return seat;
  }

  /** Begins the match; false where it has begun, or is stopped. */
  begin(): boolean {
    if (this.stopped || this.#started()) return false;
    this.settle();
    return this.act(SYSTEM, 'start', { type: 'start' }).ok;
  }

  beginIfFull(): boolean {
    return this.world === 0 && this.#standing.seating.full() && this.begin();
  }

  /** Hands a seat to the absence steward, or back; false where nothing changes. */
  hand(seat: Seat, to: StewardWhy | 'people'): boolean {
    if (this.stopped || !this.#basis.stewards.differs(seat, to)) return false;
    this.#handed.set(seat, to);
    return true;
  }

  /** The system's word on who shares a seat, wherever the record does not tell it yet. Comes last, so that a seat is told once. */
  settle(): void {
    const { seating } = this.#standing;
    for (const seat of this.stopped ? [] : disagreements(seating, this.state)) {
      const command = delegationOf(seating, this.state, seat);
      if (command) this.act(SYSTEM, `delegation-${seat}-${this.state.version}`, command);
    }
  }

  /**
   * Where table and record disagree, the table tells who sits there, and the record who holds what; the rest is arranged, and told. In a match that runs, a
   * latecomer whom the record does not know and who was never seen leaves again: their answer never came. Null where all is in order.
   */
  reconcile(unseen: (participant: string) => boolean): Reconciled | null {
    if (this.stopped) return null;
    const seats = disagreements(this.#standing.seating, this.state);
    if (this.#started())
      for (const seat of seats) {
        const members = this.#standing.seating.members(seat);
        const known = this.state.delegations?.[seat] ?? members.slice(0, 1);
        for (const { participant } of members)
          if (unseen(participant) && !known.some((m) => m.participant === participant)) this.unseat(participant);
      }
    const seating = this.#standing.seating.copy();
    for (const seat of seats) {
      const record = this.state.delegations?.[seat] ?? [];
      seating.put(
        seat,
        arrange(
          seating.members(seat).map(({ participant }) => ({
            participant,
            portfolios: record.find((member) => member.participant === participant)?.portfolios ?? [],
          })),
        ),
      );
    }
    this.#standing = { ...this.#standing, seating };
    this.settle();
    const began = this.beginIfFull();
    return this.touched ? { seats, began } : null;
  }

  /** Whether anything is to be written. */
  get touched(): boolean {
    const seats = 'seatings' in seatingsOf(this.match, this.#basis, this.#standing);
    return this.#steps.length > 0 || seats || this.#handed.size > 0;
  }

  /** What is to be written, at this epoch. Who sits where goes with the last command, or by itself where there is none. */
  appends(epoch: number): Append[] {
    if (this.stopped) return [];
    const { match } = this;
    const seatings = seatingsOf(match, this.#basis, this.#standing);
    const batches = this.#steps.flatMap(({ batch, before }) => {
      if (!batch) return [];
      const { seatings: _own, ...rest } = batch;
      return [{ batch: rest, expectedSeq: before.state.version, epoch }];
    });
    const last = batches.pop();
    if (last) return [...batches, { ...last, batch: { ...last.batch, ...seatings } }];
    if (!seatings.seatings) return [];
    const { state } = this;
    const alone = { match, events: [], receipt: null, texts: [], ...columnsOf(state), ...seatings };
    return [{ batch: alone, expectedSeq: state.version, epoch }];
  }

  /** Who left a match that is stopped, and whose record can tell nothing more. */
  unrecorded(): NonNullable<Changes['seatings']> {
    const { seatings } = this.#basis.stopped ? seatingsOf(this.match, this.#basis, this.#standing) : {};
    return seatings ? [{ match: this.match, changes: seatings }] : [];
  }

  stewardChanges(): StewardChange[] {
    return [...this.#handed].map(([seat, to]) => ({ match: this.match, seat, why: to === 'people' ? null : to }));
  }
}
