import { hostOf, termOver, whyOf } from './rules.ts';
import { demandWithdrawal } from './decide.ts';
import { seatStreams } from '../turn.ts';
import type { Turn } from '../turn.ts';

/** Promised acts that were made are booked as paid (D10 as the price of D1; G). */
export function bookPrices(turn: Turn, move: string): void {
  for (const entry of Object.values(turn.state.ledger))
    if (entry.status === 'given' && entry.price?.move === move && !entry.paid)
      turn.emit('PricePaid', { id: entry.id, move }, ['public'], { rule: 'G' });
}

/** At the end of a round: unpaid prices void their consent, terms run out, unanswered requests lapse. */
export function expireConsents(turn: Turn, nextRound: number): void {
  const ahead = { ...turn.state, clock: { ...turn.state.clock, round: nextRound }, crisis: null };
  for (const entry of Object.values(turn.state.ledger)) {
    if (entry.status === 'given' && entry.price && !entry.paid && entry.price.due < nextRound) {
      turn.emit('PriceUnpaid', { id: entry.id, move: entry.price.move }, ['public'], { rule: 'G' });
      turn.shift(
        [
          ['trust.seoul.tokyo', -4],
          ['home.seoul', -1],
        ],
        'consent:unpaid',
        { rule: 'G' },
      );
      demandWithdrawal(turn, entry.id);
    } else if (
      (entry.status === 'given' || entry.status === 'open') &&
      (termOver(ahead, entry.term) || entry.status === 'open')
    ) {
      const streams = entry.answered === null ? seatStreams([entry.from, entry.to]) : (['public'] as const);
      // A term "until the crisis ends" given in quiet times waits for a crisis instead of lapsing before one.
      if (
        entry.status === 'given' &&
        entry.term.kind === 'crisis' &&
        turn.state.crisis === null &&
        turn.state.lastCrisis?.round !== turn.state.clock.round
      )
        continue;
      turn.emit('ConsentExpired', { id: entry.id }, streams, whyOf(entry.zone));
      demandWithdrawal(turn, entry.id);
    }
  }
}

/** At the end of a phase: whoever was due to withdraw and did not has broken D1 in deed. */
export function enforceWithdrawal(turn: Turn): void {
  for (const operation of Object.values(turn.state.operations)) {
    if (operation.status !== 'withdraw-due') continue;
    const why = whyOf(operation.zone);
    turn.emit(
      'DisputeOpened',
      { operation: operation.operation, seat: operation.seat, zone: operation.zone },
      ['public'],
      why,
    );
    turn.shift(
      [
        [`trust.${hostOf(operation.zone) ?? 'seoul'}.${operation.seat}`, -10],
        ['home.seoul', -3],
        ['tension', 3],
      ],
      'operation:dispute',
      why,
    );
    turn.emit('OperationEnded', { id: operation.id, reason: 'withdrawn' }, ['public'], why);
  }
}
