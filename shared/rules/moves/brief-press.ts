import type { MoveRule } from './rule.ts';
import { pauseBetween, restorative, spoken } from './rule.ts';

/** Tokyo briefs the press of the other side: only at Seoul's request, never alone (000). */
export const briefPress: MoveRule = {
  seat: 'tokyo',
  cost: 1,
  rule: 'D6',
  documents: ['000'],
  closed: pauseBetween('brief-press', 2, 'D6'),
  effects: (view) => [
    ['home.seoul', restorative(view, 2)],
    ['threat.seoul.tokyo', -3],
    ['threat.pyongyang.tokyo', -1],
  ],
  then: (turn, _context, why) => spoken(turn, why),
};
