import type { OperationRule } from './rule.ts';

/** Evacuation of Japanese nationals in a contingency (002). It answers no attack, so D4 is not asked of it (G); D1 is. */
export const evacuation: OperationRule = {
  seat: 'tokyo',
  zones: ['rok'],
  rule: 'D5',
  documents: ['002'],
  selfDefence: false,
  unarmed: true,
  fromLevel: 2,
  effects: [
    ['home.tokyo', 3],
    ['trust.seoul.tokyo', 2],
  ],
};
