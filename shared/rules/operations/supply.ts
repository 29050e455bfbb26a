import type { OperationRule } from './rule.ts';

/** Supply of US troops in Japan (002): needs nobody's consent. */
export const supply: OperationRule = {
  seat: 'tokyo', zones: ['japan'], rule: 'D5', documents: ['002'], selfDefence: false, unarmed: true, fromLevel: 2,
  effects: [['trust.washington.tokyo', 2], ['home.washington', 1], ['threat.pyongyang.tokyo', 1]],
};
