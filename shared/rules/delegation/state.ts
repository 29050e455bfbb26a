/** The parts of a state that belong to delegations of several. */
import type { Command } from '../../commands.ts';
import type { Portfolio, Seat, SomeSeats } from '../../types.ts';
import type { Report } from '../intelligence/state.ts';

/** A person in a delegation; what a portfolio may do is in `rules/delegation`. */
export interface Member {
  readonly participant: string;
  readonly portfolios: readonly Portfolio[];
}

/** An act that waits for its second key, and what became of it. Known to the own delegation. One that still waits when its step has passed has lapsed. */
export interface DraftedAct {
  readonly id: string;
  readonly command: Command;
  readonly by: string;
  /** The portfolio whose holder must sign as well. */
  readonly needs: Portfolio;
  /** The clock's step it was drafted in, and the round. */
  readonly step: number;
  readonly round: number;
  readonly status: 'waiting' | 'signed' | 'declined';
  readonly answeredBy: string | null;
  readonly dissent: readonly string[];
}

/** What one desk alone knows: of whom, and a figure or an id (G). */
export interface DeskSecret {
  readonly kind: 'ruled-out' | 'priority' | 'threat' | 'capital' | 'poll';
  readonly of: Seat;
  readonly value: string | number;
  /** Of a priority: the pact. */
  readonly pact?: string;
  readonly round: number;
}

export interface DelegationParts {
  /** Delegations of several; public. */
  readonly delegations?: SomeSeats<readonly Member[]>;
  readonly acts?: SomeSeats<readonly DraftedAct[]>;
  /** Votes for another head: who for whom. */
  readonly headVotes?: SomeSeats<Readonly<Record<string, string>>>;
  /** Each desk's own; in a view those of the viewer's desks. */
  readonly secrets?: SomeSeats<Readonly<Partial<Record<Portfolio, DeskSecret>>>>;
  /** Reports that the intelligence desk has shown its delegation. */
  readonly sharedReports?: SomeSeats<Report>;
}
