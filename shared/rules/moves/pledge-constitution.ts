import type { MoveRule } from './rule.ts';
import { restorative, spoken } from './rule.ts';

/** Tokyo pledges to keep the spirit of the pacifist constitution (001, 003, 004). */
export const pledgeConstitution: MoveRule = {
  seat: 'tokyo',
  cost: 1,
  rule: 'D10',
  documents: ['001', '003', '004'],
  effects: (view) => [
    ['ceiling', 3],
    ['trust.seoul.tokyo', restorative(view, 3)],
    ['home.seoul', restorative(view, 3)],
    ['threat.seoul.tokyo', -4],
    ['suspicion', -3],
    ['home.tokyo', -2],
    ['home.washington', -1],
  ],
  then: (turn, _context, why) => spoken(turn, why),
};
