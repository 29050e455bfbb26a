import type { MoveRule } from './rule.ts';
import { pauseBetween } from './rule.ts';

/** Seoul makes a quiet demarche in Tokyo (004, 002): less heard at home than a public demand, and less resented. */
export const demarche: MoveRule = {
  seat: 'seoul',
  cost: 1,
  rule: 'D2',
  documents: ['004', '002'],
  closed: pauseBetween('demarche', 2, 'D2'),
  effects: () => [
    ['threat.seoul.tokyo', -2],
    ['trust.tokyo.seoul', 1],
    ['home.tokyo', -1],
    ['suspicion', -1],
  ],
};
