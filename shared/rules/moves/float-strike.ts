import type { MoveRule } from './rule.ts';

/** Tokyo floats a preemptive strike in public (002). */
export const floatStrike: MoveRule = {
  seat: 'tokyo',
  cost: 1,
  rule: 'D6',
  documents: ['002'],
  effects: () => [
    ['home.tokyo', 1],
    ['trust.seoul.tokyo', -6],
    ['home.seoul', -4],
    ['threat.pyongyang.tokyo', 8],
    ['tension', 6],
  ],
};
