/** Acts promised in return for a consent (D10 as the price of D1; G): whether one can be kept, and whether it is owed. */
import { moveOpen } from '../moves/open.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { LedgerEntry, State } from '../state.ts';

type Price = NonNullable<LedgerEntry['price']>;

/** The round of the next Decisions: this one, until its moves are opened. A crisis that an inject brought in gives the phase back that it cut into. */
export const nextDecisions = ({ clock, crisis }: State): number =>
  clock.phase === 'crisis' && !crisis?.interrupts ? clock.round + 1 : clock.round;

/** The rounds in which an act may still be made, as far as is known now, up to the last of the match. */
export function roundsFor(view: State, move: string): number[] {
  const from = nextDecisions(view);
  const count = Math.max(0, view.match.pace.rounds - from + 1);
  return Array.from({ length: count }, (_, k) => from + k).filter((round) =>
    moveOpen({ ...view, clock: { ...view.clock, round } }, move),
  );
}

/** Why a promise cannot be kept by the round it names; null where it can. */
export function promiseFault(view: State, price: Price | null): Refusal | null {
  if (!price) return null;
  return price.due <= view.match.pace.rounds && roundsFor(view, price.move).some((round) => round <= price.due)
    ? null
    : refuse('stale', { rule: 'G', opens: 'choose-other-clause', params: { move: price.move, round: price.due } });
}

/** Whether the promised act is still owed: from the consent until it is done or due, also after the consent's own term. Who revokes a consent gives up its price. */
export const owes = (entry: LedgerEntry): entry is LedgerEntry & { readonly price: Price } =>
  entry.price !== null &&
  !entry.paid &&
  (entry.status === 'given' || (entry.status === 'expired' && entry.answered !== null));
