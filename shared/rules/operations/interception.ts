import type { OperationRule } from './rule.ts';

/** Interception of a ballistic missile heading for the United States (001, 002). */
export const interception: OperationRule = {
  seat: 'tokyo',
  zones: ['open-sea', 'approaches'],
  rule: 'D5',
  documents: ['001', '002'],
  selfDefence: true,
  unarmed: false,
  fromLevel: 3,
  effects: [
    ['trust.washington.tokyo', 5],
    ['home.washington', 3],
    ['home.tokyo', -1],
    ['threat.pyongyang.tokyo', 4],
    ['threat.washington.pyongyang', -2],
  ],
};
