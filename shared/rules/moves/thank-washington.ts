import type { MoveRule } from './rule.ts';
import { pauseBetween } from './rule.ts';

/** Tokyo thanks Washington in public for making a meeting happen; Seoul raises its eyebrows (002). */
export const thankWashington: MoveRule = {
  seat: 'tokyo',
  cost: 0,
  rule: 'D12',
  documents: ['002'],
  closed: pauseBetween('thank-washington', 2, 'D12'),
  effects: () => [
    ['trust.washington.tokyo', 2],
    ['home.washington', 1],
    ['trust.seoul.tokyo', -1],
    ['home.seoul', -1],
  ],
};
