import type { MoveRule } from './rule.ts';
import { countOf, restorative, spoken } from './rule.ts';

/** Tokyo reaffirms the 1993 statement as an act of state (003). */
export const reaffirm1993: MoveRule = {
  seat: 'tokyo',
  cost: 2,
  rule: 'D10',
  documents: ['003'],
  effects: (view) => {
    const again = countOf(view, 'reaffirm-1993') > 0;
    return [
      ['ceiling', 8],
      ['trust.seoul.tokyo', restorative(view, again ? 4 : 7)],
      ['home.seoul', restorative(view, again ? 3 : 6)],
      ['home.tokyo', -4],
      ['suspicion', -2],
    ];
  },
  then: (turn, _context, why) => spoken(turn, why),
};
