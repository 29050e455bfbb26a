import { refuse } from '../refusal.ts';
import type { MoveRule } from './rule.ts';
import { blunt } from './edge.ts';
import { roundsSince } from './rule.ts';

/** The three restate their opposition and implement the intelligence arrangement (002). */
export const jointStatement: MoveRule = {
  seat: 'washington',
  cost: 1,
  rule: 'D16',
  documents: ['002'],
  closed: (view) =>
    view.pacts['tisa']?.status === 'in-force' || view.pacts['gsomia']?.status === 'in-force'
      ? null
      : refuse('move-closed', {
          rule: 'D16',
          documents: ['002'],
          opens: 'collapse-or-threat',
          params: { move: 'joint-statement' },
        }),
  // Said again in the next round, it is heard abroad but no longer at home (G).
  effects: (view) => {
    const again = roundsSince(view, 'joint-statement') <= 1;
    return [
      ['trust.seoul.tokyo', again ? 0 : 1],
      ['home.washington', again ? -1 : 2],
      ['threat.pyongyang.washington', 2],
      ['tension', 1],
    ];
  },
  then: (turn, _context, why) => blunt(turn, 1, why),
};
