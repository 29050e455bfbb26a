import type { MoveRule } from './rule.ts';
import { restorative, spoken } from './rule.ts';

/** Tokyo publishes its defence plans: the transparency that Seoul asks for (004). */
export const publishPlans: MoveRule = {
  seat: 'tokyo',
  cost: 1,
  rule: 'D10',
  documents: ['004', '003'],
  effects: (view) => [
    ['ceiling', 3],
    ['trust.seoul.tokyo', restorative(view, 3)],
    ['home.seoul', restorative(view, 2)],
    ['suspicion', -6],
    ['threat.seoul.tokyo', -3],
    ['home.tokyo', -1],
  ],
  then: (turn, _context, why) => spoken(turn, why),
};
