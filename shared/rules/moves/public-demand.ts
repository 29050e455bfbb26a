import type { MoveRule } from './rule.ts';
import { freshStep, roundsSince } from './rule.ts';

/** Seoul publicly asks for request or consent (001, 003). Repeated demands please nobody and bind Seoul's own hands. */
export const publicDemand: MoveRule = {
  seat: 'seoul',
  cost: 0,
  rule: 'D2',
  documents: ['001', '003'],
  effects: (view) => [
    ['home.seoul', roundsSince(view, 'public-demand') <= 2 ? 0 : freshStep(view) ? 4 : 1],
    ['trust.tokyo.seoul', freshStep(view) ? -1 : -2],
    ['threat.seoul.tokyo', -1],
  ],
  then: (turn, _context, why) => {
    if (!freshStep(turn.state) && turn.state.bar < 4)
      turn.emit('BarRaised', { bar: turn.state.bar + 1 }, ['public'], why);
  },
};
