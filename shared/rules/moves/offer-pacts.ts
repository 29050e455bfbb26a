import type { MoveRule } from './rule.ts';
import { pauseBetween } from './rule.ts';

/** Tokyo repeats in public its offer of the two pacts (002). */
export const offerPacts: MoveRule = {
  seat: 'tokyo',
  cost: 0,
  rule: 'D8',
  documents: ['002'],
  closed: pauseBetween('offer-pacts', 2, 'D8'),
  effects: () => [
    ['trust.washington.tokyo', 1],
    ['home.washington', 1],
    ['home.seoul', -1],
  ],
};
