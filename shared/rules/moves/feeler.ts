import type { MoveRule } from './rule.ts';

/** Washington puts out a feeler to Pyongyang (G). */
export const feeler: MoveRule = {
  seat: 'washington',
  cost: 2,
  rule: 'G',
  documents: [],
  effects: () => [
    ['trust.pyongyang.washington', 5],
    ['trust.washington.pyongyang', 2],
    ['threat.pyongyang.washington', -5],
    ['tension', -5],
    ['home.washington', -4],
    ['trust.tokyo.washington', -2],
  ],
};
