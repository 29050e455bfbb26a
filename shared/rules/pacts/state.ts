/** Pacts, the drafts they come from, and favours put into them. */
import type { OddsWord, Seat } from '../../types.ts';

export type Clauses = Readonly<Record<string, string>>;

export type PactStatus = 'none' | 'agreed' | 'in-force' | 'collapsed' | 'refused' | 'ended';

/** What everyone knows of a pact. */
export interface PactState {
  readonly status: PactStatus;
  /** Known to all once in force, but for a confidential text, which its parties alone know. */
  readonly clauses: Clauses | null;
  readonly agreedIn: number | null;
  /** The round at whose end of Talks the ceremony is held. */
  readonly ceremony: number | null;
  readonly postponed: boolean;
  readonly odds: OddsWord | null;
  readonly since: number | null;
  /** A collapsed or ended pact can be proposed again from this round. */
  readonly reopens: number;
}

export interface DraftVersion {
  readonly n: number;
  readonly by: Seat;
  readonly clauses: Clauses;
  /** The version this one redlines; `null` for the first. */
  readonly base: number | null;
  readonly round: number;
}

/** A negotiation under way, known to its parties. */
export interface Draft {
  readonly pact: string;
  readonly parties: readonly Seat[];
  readonly versions: readonly DraftVersion[];
  /** Parties that agreed to the latest version. */
  readonly agreed: readonly Seat[];
}

export interface SideLetter {
  readonly id: string;
  readonly pact: string;
  readonly to: Seat;
  readonly favour: string;
  readonly status: 'offered' | 'honoured';
}
