import type { LedgerEntry } from '../state.ts';
import type { Turn } from '../turn.ts';

/** A standing consent to evacuation, from the conditions clause of the operations protocol, as long as that pact is in force (D13). Its price at home is paid once (G). */
export function standingConsent(turn: Turn, pact: string, conditions: readonly string[]): void {
  const { clock, match } = turn.state;
  const entry: LedgerEntry = {
    id: `c${Object.values(turn.state.ledger).filter((e) => e.from === 'tokyo' && e.to === 'seoul').length + 1}`,
    from: 'tokyo',
    to: 'seoul',
    origin: 'requested',
    status: 'given',
    operation: 'evacuation',
    zone: 'rok',
    term: { kind: 'round', round: match.pace.rounds },
    conditions,
    price: null,
    asked: clock.round,
    answered: clock.round,
    paid: true,
    pact,
  };
  const why = { rule: 'D13', documents: ['002'] } as const;
  turn.emit('ConsentGiven', { entry }, ['public'], why);
  turn.shift([['home.seoul', conditions.length > 0 ? -3 : -5]], 'consent:given', {
    rule: 'D18',
    documents: ['000', '004'],
  });
}
