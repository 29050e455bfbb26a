/**
 * The state of a match, as plain data.
 *
 * A view is the same shape with the unseen parts absent: fields marked `?` (and seats missing from a partial record) are those that
 * some viewer may not see. The rules read both through this one type, so that what is legal rests only on what the acting seat can know.
 */
import type { Card } from './cards/state.ts';
import type { Clock, Pace } from './clock/state.ts';
import type { LedgerEntry } from './consent/state.ts';
import type { Crisis } from './crisis/state.ts';
import type { DelegationParts } from './delegation/state.ts';
import type { ScenarioFacts } from './facts.ts';
import type { Report } from './intelligence/state.ts';
import type { Bands, Meters } from './meters/state.ts';
import type { MoveMemory, SealedMove } from './moves/state.ts';
import type { OperationState } from './operations/state.ts';
import type { Draft, PactState, SideLetter } from './pacts/state.ts';
import type { Par, Result } from './scoring/state.ts';
import type { TableParts } from './table/state.ts';
import type { Actor, DocumentId, Escalation, LadderStep, Phase, RuleId, Seat, SomeSeats, Stream } from '../types.ts';

/** Delegations and a facilitator's switches are parts that are absent until an event brings them. */
export interface State extends DelegationParts, TableParts {
  readonly version: number;
  readonly match: {
    readonly id: string;
    readonly scenario: string;
    readonly pace: Pace;
    readonly facts: ScenarioFacts;
  };
  readonly clock: Clock;
  readonly ready: readonly Seat[];
  readonly meters: Meters;
  readonly bands: Bands;
  readonly capital: SomeSeats<number>;
  readonly ladder: { readonly step: LadderStep; readonly round: number };
  readonly arsenal: number;
  readonly preparations?: number;
  readonly pacts: Readonly<Record<string, PactState>>;
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly ledger: Readonly<Record<string, LedgerEntry>>;
  readonly operations: Readonly<Record<string, OperationState>>;
  readonly crisis: Crisis | null;
  /** Exchanges resolved so far, and how often each capital raised in them: what the others have seen of its nerve. Absent before the first. */
  readonly conduct?: { readonly exchanges: number; readonly raised: SomeSeats<number> };
  readonly lastCrisis: { readonly round: number; readonly level: Escalation } | null;
  readonly sealed: SomeSeats<readonly SealedMove[]>;
  readonly hasSealed: readonly Seat[];
  readonly moves: Readonly<Record<string, MoveMemory>>;
  readonly cards: readonly Card[];
  readonly policy: { readonly twoTrack: boolean; readonly changed: number };
  readonly talks: {
    readonly frozenIn: number;
    readonly convened: number;
    /** The round of the last bilateral session, and who has offered one in which round. */
    readonly session: number;
    readonly offered: { readonly by: Seat; readonly round: number } | null;
  };
  /** Rounds in which a demand for burden sharing went out and was last answered, 0 for never (D17). */
  readonly burden: { readonly asked: number; readonly answered: readonly Seat[] };
  /** What each capital last heard of Pyongyang's preparations; it may be wrong or late (D15, D16; the chances are G). */
  readonly reports: SomeSeats<Report>;
  /** Washington's favours put into others' pacts, known to it and to the one favoured (G). */
  readonly sideLetters: Readonly<Record<string, SideLetter>>;
  /** The outside power has hardened its stance (D20). */
  readonly hardened: boolean;
  readonly blunt: number;
  /** Restorative words spoken; they fade with repetition (D10). */
  readonly words: number;
  /** The round of the last revisionist act, 0 for none (D10). */
  readonly revisionist: number;
  /** Raised by repeated public demands, added to the thresholds of D8. */
  readonly bar: number;
  readonly mandates: SomeSeats<string>;
  /** What bots made of the seat's mandate in this scenario, in points; as secret as the mandate. */
  readonly par: SomeSeats<Par>;
  readonly result: Result | null;
  /** Acts that have had their effects, each with the span in which it had them: done again in that span they have none. Absent before the first. */
  readonly booked?: Readonly<Record<string, string>>;
  /** How many cables each channel has carried; absent before the first. */
  readonly cables?: Readonly<Record<string, number>>;
  /** Cause of a crisis that will open after Decisions: known to the server only. */
  readonly brewing?: string | null;
  /** The chance generator: known to the server only. */
  readonly chance?: { readonly seed: number; readonly draws: number };
}

export type { PerSeat, SomeSeats } from '../types.ts';
export type { Card } from './cards/state.ts';
export type { Clock, Pace } from './clock/state.ts';
export type { ConsentTerm, ConsentTerms, LedgerEntry } from './consent/state.ts';
export type { Crisis, CrisisOdds } from './crisis/state.ts';
export type { DeskSecret, DraftedAct, Member } from './delegation/state.ts';
export type { ScenarioFacts } from './facts.ts';
export type { Report } from './intelligence/state.ts';
export type { Bands, MeterChange, Meters } from './meters/state.ts';
export type { MoveMemory, SealedMove } from './moves/state.ts';
export type { OperationState } from './operations/state.ts';
export type { Clauses, Draft, DraftVersion, PactState, PactStatus, SideLetter } from './pacts/state.ts';
export type { Par, Reckoning, Result } from './scoring/state.ts';
export type { Table } from './table/state.ts';

/** A fact that happened. Facts are written once and never changed. */
export interface Event<T extends string = string, D = unknown> {
  readonly match: string;
  readonly seq: number;
  /** Version of the event's data. */
  readonly v: number;
  readonly type: T;
  /** Milliseconds since the epoch, from the command. */
  readonly at: number;
  readonly round: number;
  readonly phase: Phase;
  readonly by: Pick<Actor, 'role' | 'seat' | 'participant'>;
  /** Id of the command that caused it. */
  readonly cause: string;
  readonly rule?: RuleId;
  readonly documents?: readonly DocumentId[];
  readonly streams: readonly Stream[];
  readonly data: D;
}
