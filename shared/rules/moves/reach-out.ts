import { refuse } from '../refusal.ts';
import type { MoveRule } from './rule.ts';
import { roundsSince } from './rule.ts';
import type { State } from '../state.ts';

/** After a test the public will not hear of gestures for a round (G). */
export const afterTest = (move: string) => (view: State) =>
  Math.min(roundsSince(view, 'test'), roundsSince(view, 'submarine-test')) < 2
    ? refuse('move-closed', { rule: 'G', opens: 'wait-round', params: { move, round: view.clock.round + 1 } })
    : null;

/** Seoul reaches out to Pyongyang (G). */
export const reachOut: MoveRule = {
  seat: 'seoul',
  cost: 2,
  rule: 'G',
  documents: [],
  closed: afterTest('reach-out'),
  effects: () => [
    ['trust.pyongyang.seoul', 4],
    ['trust.seoul.pyongyang', 2],
    ['threat.seoul.pyongyang', -3],
    ['threat.pyongyang.seoul', -4],
    ['tension', -5],
    ['home.seoul', -1],
    ['trust.washington.seoul', -1],
  ],
};
