import type { OperationRule } from './rule.ts';

/** Entry of Japanese forces together with US forces in wartime (002, 003). Company changes nothing: D1 is asked of it. */
export const jointEntry: OperationRule = {
  seat: 'tokyo',
  zones: ['rok'],
  rule: 'D5',
  documents: ['002', '003'],
  selfDefence: true,
  unarmed: false,
  fromLevel: 4,
  effects: [
    ['trust.washington.tokyo', 4],
    ['home.seoul', -4],
    ['home.tokyo', -4],
    ['threat.pyongyang.tokyo', 8],
    ['tension', 5],
  ],
};
