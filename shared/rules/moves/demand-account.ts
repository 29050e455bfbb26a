import { refuse } from '../refusal.ts';
import type { MoveRule } from './rule.ts';
import { roundsSince } from './rule.ts';

/** Washington demands that its allies account for what they pay (000). */
export const demandAccount: MoveRule = {
  seat: 'washington',
  cost: 0,
  rule: 'D17',
  documents: ['000'],
  closed: (view) =>
    !view.match.facts.burdenSharing
      ? refuse('move-closed', {
          rule: 'D17',
          documents: ['000'],
          opens: 'nothing-opens',
          params: { move: 'demand-account' },
        })
      : roundsSince(view, 'demand-account') < 3
        ? refuse('move-closed', {
            rule: 'D17',
            documents: ['000'],
            own: true,
            opens: 'wait-round',
            params: { move: 'demand-account', round: view.clock.round + 1 },
          })
        : null,
  effects: () => [
    ['home.washington', 1],
    ['trust.seoul.washington', -2],
    ['trust.tokyo.washington', -2],
  ],
  then: (turn, _context, why) => turn.emit('BurdenDemanded', { by: 'washington' }, ['public'], why),
};
