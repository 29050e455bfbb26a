import type { MoveRule } from './rule.ts';
import { afterTestFact, needsPreparation, testEffects } from './test.ts';

/** Pyongyang tests the ejection of a missile from a submarine (002). */
export const submarineTest: MoveRule = {
  seat: 'pyongyang',
  cost: 2,
  rule: 'D15',
  documents: ['002'],
  closed: needsPreparation('submarine-test', 2),
  effects: (view) => testEffects(view, 2),
  then: (turn, _context, why) => afterTestFact(turn, 2, why),
};
