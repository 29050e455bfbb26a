import type { MoveRule } from './rule.ts';
import { blunt } from './edge.ts';

/** Washington strengthens its posture with its allies (002). */
export const posture: MoveRule = {
  seat: 'washington',
  cost: 2,
  rule: 'D16',
  documents: ['002'],
  effects: () => [
    ['home.washington', -1],
    ['threat.pyongyang.washington', 5],
    ['tension', 3],
    ['threat.seoul.pyongyang', -4],
    ['threat.tokyo.pyongyang', -4],
    ['trust.seoul.washington', 2],
    ['trust.tokyo.washington', 2],
  ],
  then: (turn, _context, why) => blunt(turn, 2, why),
};
