/** What an answer in the consent ledger sets in motion: once in a phase or crisis, however often it is given and taken back. */
import type { LedgerEntry } from '../state.ts';
import { isBooked } from '../turn.ts';
import type { Turn } from '../turn.ts';
import { consentCost, whyOf } from './rules.ts';

/** Names an answer, so that the same one to the same question counts once in a phase or crisis. */
export const keyOf = (answer: string, { operation, zone }: Pick<LedgerEntry, 'operation' | 'zone'>): string =>
  `consent:${answer}:${operation}:${zone}`;
export const again = (turn: Turn, key: string): { again?: true } => (isBooked(turn.state, key) ? { again: true } : {});

/** What a given consent sets in motion: trust won in Tokyo, consensus lost in Seoul. */
export function priceOfYes(turn: Turn, entry: LedgerEntry): void {
  turn.once(keyOf('given', entry), () => {
    const cost = consentCost(turn.state, entry.zone);
    turn.shift(
      [['home.seoul', -cost]],
      'consent:given',
      entry.zone === 'rok' ? { rule: 'D18', documents: ['000', '004'] } : { rule: 'G' },
    );
    turn.shift([[`trust.${entry.from}.seoul`, entry.zone === 'rok' ? 6 : 3]], 'consent:given', whyOf(entry.zone));
  });
}

/** What a refusal costs abroad and wins at home; half as much where nobody waits for help on land. */
export function priceOfNo(turn: Turn, entry: LedgerEntry): void {
  turn.once(keyOf('refused', entry), () => {
    const weight = turn.state.crisis && entry.zone === 'rok' ? 1 : 0.5;
    turn.shift(
      [
        [`trust.${entry.from}.seoul`, Math.round(-7 * weight)],
        ['home.tokyo', Math.round(-4 * weight)],
        ['home.washington', Math.round(-2 * weight)],
        ['home.seoul', Math.round(2 * weight)],
      ],
      'consent:refused',
      whyOf(entry.zone),
    );
  });
}

/** What taking a consent back costs abroad and wins at home. */
export function priceOfRevoking(turn: Turn, entry: LedgerEntry): void {
  turn.once(keyOf('revoked', entry), () =>
    turn.shift(
      [
        [`trust.${entry.from}.seoul`, -5],
        ['home.seoul', 1],
      ],
      'consent:revoked',
      whyOf(entry.zone),
    ),
  );
}
