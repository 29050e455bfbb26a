import type { OperationRule } from './rule.ts';

/** Supply of US warships at sea, apart from their escort (002). In the approaches Seoul's wider claim stands (D2). */
export const supplyAtSea: OperationRule = {
  seat: 'tokyo',
  zones: ['open-sea', 'approaches'],
  rule: 'D5',
  documents: ['002'],
  selfDefence: true,
  unarmed: true,
  fromLevel: 2,
  effects: [
    ['trust.washington.tokyo', 2],
    ['home.washington', 1],
    ['threat.pyongyang.tokyo', 2],
  ],
};
