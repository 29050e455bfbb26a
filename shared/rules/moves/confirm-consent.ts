import type { MoveRule } from './rule.ts';
import { pauseBetween, restorative, spoken } from './rule.ts';

/** Tokyo confirms in public that its forces enter only with the host's consent (002). */
export const confirmConsent: MoveRule = {
  seat: 'tokyo',
  cost: 1,
  rule: 'D1',
  documents: ['002', '000'],
  closed: pauseBetween('confirm-consent', 2, 'D1'),
  effects: (view) => [
    ['trust.seoul.tokyo', restorative(view, 4)],
    ['home.seoul', restorative(view, 3)],
    ['threat.seoul.tokyo', -4],
    ['home.tokyo', -1],
  ],
  then: (turn, _context, why) => spoken(turn, why),
};
