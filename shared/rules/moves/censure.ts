import type { State } from '../state.ts';
import type { MoveRule } from './rule.ts';
import { freshRevisionism, freshStep, pauseBetween, roundsSince } from './rule.ts';

/** Whether Tokyo floated a strike, or its forces went ahead without Seoul's agreement, in this round or the last. */
const freshAffront = (view: State): boolean =>
  roundsSince(view, 'float-strike') <= 1 ||
  Object.values(view.operations).some((o) => o.disputed && view.clock.round - o.since <= 1);

/** Seoul censures Tokyo in public (003): justified after a step of the ladder, a revisionist act, a strike floated or a disputed operation; resented otherwise. */
export const censure: MoveRule = {
  seat: 'seoul',
  cost: 1,
  rule: 'D3',
  documents: ['003'],
  closed: pauseBetween('censure', 2, 'D3'),
  effects: (view) => {
    const grounds = freshStep(view) || freshRevisionism(view) || freshAffront(view);
    return [
      ['home.seoul', grounds ? 4 : 1],
      ['trust.tokyo.seoul', grounds ? -2 : -5],
      ['home.tokyo', grounds ? -2 : 1],
      ['suspicion', grounds ? 1 : 0],
    ];
  },
};
