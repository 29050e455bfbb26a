/** The consent ledger. */
import type { Seat, Zone } from '../../types.ts';

export type ConsentTerm = { readonly kind: 'round'; readonly round: number } | { readonly kind: 'crisis' };

export interface ConsentTerms {
  readonly operation: string;
  readonly zone: Zone;
  readonly term: ConsentTerm;
  /** Enforced: the operation is refused while one of them is unmet. */
  readonly conditions: readonly string[];
  /** A restorative act that the asking capital owes for it, and the round by which it is due. */
  readonly price: { readonly move: string; readonly due: number } | null;
}

/** One entry of the consent ledger: a request, and what became of it. Known to the two capitals; granted and refused ones to all. */
export interface LedgerEntry extends ConsentTerms {
  readonly id: string;
  readonly from: Seat;
  readonly to: Seat;
  /** `asked` by the one who wants to act, or `requested` by the host itself (D1 knows both). */
  readonly origin: 'asked' | 'requested';
  readonly status: 'open' | 'given' | 'refused' | 'revoked' | 'expired' | 'unpaid';
  readonly asked: number;
  readonly answered: number | null;
  readonly paid: boolean;
  /** Who knows of it before it is answered, where that is more than the two: with a trilateral cell Washington as well. */
  readonly circle?: readonly Seat[];
  /** The pact whose clause gives it: it ends with that pact. */
  readonly pact?: string;
  /** Answered in the same way once before in the same phase or crisis, so that it counts as the same answer. */
  readonly again?: true;
}
