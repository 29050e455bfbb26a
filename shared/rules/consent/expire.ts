import { moveClosed } from '../moves/open.ts';
import { reviewOperations } from '../operations/review.ts';
import { seatStreams } from '../turn.ts';
import type { Turn } from '../turn.ts';
import type { LedgerEntry } from '../state.ts';
import { owes } from './promises.ts';
import { circleOf, whyOf } from './rules.ts';

const G = { rule: 'G' } as const;

/** Who hears of what becomes of an entry: all, once it has been answered; till then those who know of the request. */
const streamsOf = (entry: LedgerEntry) =>
  entry.answered === null ? seatStreams(circleOf(entry)) : (['public'] as const);

/** Promised acts that were made are booked as paid, also those of a request that still waits for its answer, or of a consent whose term is over. */
export function bookPrices(turn: Turn, move: string): void {
  for (const entry of Object.values(turn.state.ledger))
    if (entry.price?.move === move && (owes(entry) || (entry.status === 'open' && !entry.paid)))
      turn.emit('PricePaid', { id: entry.id, move }, streamsOf(entry), G);
}

const expire = (turn: Turn, entry: LedgerEntry): void =>
  turn.emit('ConsentExpired', { id: entry.id }, streamsOf(entry), whyOf(entry.zone));

/** At the end of a round: unpaid prices void their consent, terms run out, unanswered requests lapse. */
export function expireConsents(turn: Turn, nextRound: number): void {
  for (const entry of Object.values(turn.state.ledger)) {
    if (owes(entry) && entry.price.due < nextRound) {
      // A promise that the facilitator has closed meanwhile is not held against anyone.
      if (moveClosed(turn.state, entry.price.move)?.code === 'history-to-deck') continue;
      turn.emit('PriceUnpaid', { id: entry.id, move: entry.price.move }, ['public'], G);
      turn.shift(
        [
          [`trust.${entry.to}.${entry.from}`, -4],
          ['home.seoul', -1],
        ],
        'consent:unpaid',
        G,
      );
    } else if (entry.status === 'open') expire(turn, entry);
    else if (entry.status === 'given' && entry.term.kind === 'round' && entry.term.round < nextRound)
      expire(turn, entry);
  }
  reviewOperations(turn);
}

/** With its crisis a consent "until the crisis ends" is over, and a request for one. What is given later waits for another crisis. */
export function endCrisisConsents(turn: Turn): void {
  for (const entry of Object.values(turn.state.ledger))
    if (entry.term.kind === 'crisis' && (entry.status === 'given' || entry.status === 'open')) expire(turn, entry);
}

/** With a pact ends the standing consent that a clause of it gave (D1). */
export function endPactConsents(turn: Turn, pact: string): void {
  for (const entry of Object.values(turn.state.ledger))
    if (entry.pact === pact && entry.status === 'given') expire(turn, entry);
}
