import type { MoveRule } from './rule.ts';
import { freshRevisionism, freshStep, pauseBetween } from './rule.ts';

/** Seoul censures Tokyo in public (003): justified after a step of the ladder or a revisionist act, resented otherwise. */
export const censure: MoveRule = {
  seat: 'seoul',
  cost: 1,
  rule: 'D3',
  documents: ['003'],
  closed: pauseBetween('censure', 2, 'D3'),
  effects: (view) => {
    const grounds = freshStep(view) || freshRevisionism(view);
    return [
      ['home.seoul', grounds ? 4 : 1],
      ['trust.tokyo.seoul', grounds ? -2 : -5],
      ['home.tokyo', grounds ? -2 : 1],
      ['suspicion', grounds ? 1 : 0],
    ];
  },
};
