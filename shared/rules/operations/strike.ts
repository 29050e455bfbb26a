import type { OperationRule } from './rule.ts';

/** A strike by Tokyo on the North: never alone (000), and only in the narrow case that was floated in May 2015 (002). What it does is G. */
export const strike: OperationRule = {
  seat: 'tokyo',
  zones: ['dprk'],
  rule: 'D6',
  documents: ['000', '002'],
  selfDefence: true,
  unarmed: false,
  fromLevel: 4,
  together: 'us-strike',
  second: true,
  ownEffects: true,
  effects: [
    ['trust.washington.tokyo', 4],
    ['home.tokyo', -6],
    ['home.seoul', -5],
    ['trust.seoul.tokyo', -4],
    ['threat.pyongyang.tokyo', 15],
    ['tension', 10],
    ['suspicion', 8],
  ],
};

/** A strike by Washington after an attack on the United States (002). What it does is G. */
export const usStrike: OperationRule = {
  seat: 'washington',
  zones: ['dprk'],
  rule: 'D6',
  documents: ['002'],
  selfDefence: false,
  unarmed: false,
  fromLevel: 4,
  attacked: true,
  ownEffects: true,
  effects: [
    ['home.washington', -4],
    ['home.seoul', -4],
    ['threat.pyongyang.washington', 15],
    ['tension', 10],
    ['suspicion', 5],
  ],
};
