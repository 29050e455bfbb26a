import type { MoveRule } from './rule.ts';
import { blunt } from './edge.ts';

/** Seoul and Washington align their responses to Pyongyang (002). */
export const align: MoveRule = {
  seat: 'seoul',
  cost: 1,
  rule: 'D16',
  documents: ['002'],
  effects: () => [
    ['trust.washington.seoul', 2],
    ['trust.seoul.washington', 1],
    ['home.washington', 2],
    ['threat.seoul.pyongyang', -3],
    ['threat.pyongyang.seoul', 4],
    ['threat.pyongyang.washington', 2],
    ['tension', 2],
  ],
  then: (turn, _context, why) => blunt(turn, 1, why),
};
