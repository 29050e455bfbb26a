import type { MoveRule } from './rule.ts';
import { afterTest } from './reach-out.ts';

/** Pyongyang turns friendly to Seoul (G). */
export const charm: MoveRule = {
  seat: 'pyongyang',
  cost: 1,
  rule: 'G',
  documents: [],
  closed: afterTest('charm'),
  effects: () => [
    ['trust.seoul.pyongyang', 4],
    ['threat.seoul.pyongyang', -5],
    ['trust.washington.pyongyang', 2],
    ['tension', -5],
    ['home.pyongyang', -1],
    ['home.seoul', -3],
  ],
};
