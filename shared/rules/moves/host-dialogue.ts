import type { MoveRule } from './rule.ts';
import { pauseBetween } from './rule.ts';

/** Seoul hosts a security dialogue of many states and organisations, as its defence ministry did in November 2013 (004): doubts are aired, and suspicion eases. */
export const hostDialogue: MoveRule = {
  seat: 'seoul',
  cost: 2,
  rule: 'D20',
  documents: ['004'],
  closed: pauseBetween('host-dialogue', 3, 'D20'),
  effects: () => [
    ['suspicion', -4],
    ['home.seoul', 2],
    ['trust.tokyo.seoul', 1],
    ['trust.seoul.tokyo', 1],
    ['trust.washington.seoul', 1],
  ],
};
