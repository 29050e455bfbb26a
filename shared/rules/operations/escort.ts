import type { OperationRule } from './rule.ts';

/** Escort of US warships at sea (002). */
export const escort: OperationRule = {
  seat: 'tokyo',
  zones: ['open-sea', 'approaches'],
  rule: 'D5',
  documents: ['002'],
  selfDefence: true,
  unarmed: false,
  fromLevel: 2,
  effects: [
    ['trust.washington.tokyo', 3],
    ['home.washington', 2],
    ['threat.pyongyang.tokyo', 3],
  ],
};
