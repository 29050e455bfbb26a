import type { DocumentId, RuleId, Seat } from '../../types.ts';
import type { Refusal } from '../refusal.ts';
import type { Clauses, State } from '../state.ts';
import type { Turn, Why } from '../turn.ts';

export interface ClauseRule {
  readonly options: readonly string[];
  /** Points that an option adds to the consensus which Seoul needs at the ceremony (G). */
  readonly threshold?: Readonly<Record<string, number>>;
}

/** Acts beside the moves that may break a clause: a revisionist remark endorsed, forces that stayed on the host's land against its word. */
export const ACTS = ['endorse', 'stay'] as const;

/** A pact: a package of clauses with options. One pact a file. */
export interface PactRule {
  readonly parties: readonly Seat[];
  /** `ceremony`: agreed in one round, signed in a later one (D8). `at-once`: in force when the last party agrees. */
  readonly signing: 'ceremony' | 'at-once';
  readonly rule: RuleId;
  readonly documents: readonly DocumentId[];
  readonly clauses: Readonly<Record<string, ClauseRule>>;
  /** Seoul's public consensus needed at the ceremony, before clauses (0 to 100). */
  readonly threshold?: number;
  /** Whether talks on it rest while Seoul and Tokyo are frozen (D11). */
  readonly bilateral: boolean;
  /** Can be negotiated anew while in force. */
  readonly amendable?: true;
  /** Negotiated only in an open venue (D13). */
  readonly venue?: true;
  /** Who must endorse this package; all parties where absent. */
  readonly signatories?: (clauses: Clauses) => readonly Seat[];
  /** Rounds that it lasts after signing; `null` to the end of the match. */
  readonly lasts?: (clauses: Clauses) => number | null;
  /** Can be renewed while in force, by the word of all its parties and without a ceremony: its term begins anew. */
  readonly renewable?: true;
  /** The clause that an act breaks under this package, if any: a move by its id, or one of `ACTS`. */
  readonly breaches?: (clauses: Clauses, act: string) => string | null;
  readonly closed?: (view: State) => Refusal | null;
  readonly signed?: (turn: Turn, clauses: Clauses, why: Why) => void;
  /** What changes when the pact in force is amended: only what is new in it. */
  readonly amended?: (turn: Turn, before: Clauses, clauses: Clauses, why: Why) => void;
  /** Whether this package, in force, keeps a venue open in every round (D13). */
  readonly opensVenue?: (clauses: Clauses) => boolean;
  /** Whether the text of this package is known to its parties alone; that it is in force is known to all. */
  readonly confidential?: (clauses: Clauses) => boolean;
  /** Points to the mandates that value it, beside those in the table of mandates: a base, and a row for each clause in its order. */
  readonly worth?: Readonly<Record<string, readonly [base: number, ...rows: readonly (readonly number[])[]]>>;
}

/** Declares a pact, keeping the names of its clauses and options for the dictionaries' types. */
export const pact = <const P extends PactRule>(rule: P): P => rule;

/** Consensus that a package needs: base, options, and what repeated public demands have added (D8). */
export function thresholdOf(pact: PactRule, clauses: Clauses, bar: number): number {
  const options = Object.entries(clauses).map(([clause, option]) => pact.clauses[clause]?.threshold?.[option] ?? 0);
  return (pact.threshold ?? 0) + options.reduce((a, b) => a + b, 0) + Math.min(4, bar);
}
