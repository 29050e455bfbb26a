import { refuse } from '../refusal.ts';
import type { State } from '../state.ts';
import type { Shift, Turn, Why } from '../turn.ts';
import { edged, spendEdge } from './edge.ts';
import type { MoveRule } from './rule.ts';
import { countOf } from './rule.ts';

export const needsPreparation = (move: string, needed: number) => (view: State) =>
  (view.preparations ?? 0) < needed
    ? refuse('move-closed', {
        rule: 'D15',
        documents: ['002'],
        opens: 'prepare-first',
        params: { move, needed, have: view.preparations ?? 0 },
      })
    : null;

/** Effects of a test: an edge taken off nearly halves what it wins at home (D16); each earlier test wins 2 less. */
export function testEffects(view: State, step: 1 | 2): Shift[] {
  const earlier = countOf(view, 'test') + countOf(view, 'submarine-test');
  const rise = step === 1 ? 8 : 11;
  return [
    ['home.pyongyang', Math.max(-3, Math.round(edged(view, 'home', 3 + 2 * step)) - 2 * earlier)],
    ['threat.seoul.pyongyang', rise],
    ['threat.tokyo.pyongyang', rise],
    ['threat.washington.pyongyang', Math.round(rise * 0.8)],
    ['tension', Math.round(edged(view, 'tension', rise))],
    ['home.seoul', 3],
    ['home.washington', 2],
  ];
}

export function afterTestFact(turn: Turn, step: 1 | 2, why: Why): void {
  turn.emit('PreparationAdvanced', { to: Math.max(0, (turn.state.preparations ?? 0) - step) }, ['seat:pyongyang'], why);
  turn.emit('ArsenalGrown', { to: turn.state.arsenal + step }, ['public'], why);
  spendEdge(turn, why);
}

/** Pyongyang tests a weapon (001, 002). */
export const test: MoveRule = {
  seat: 'pyongyang',
  cost: 1,
  rule: 'D15',
  documents: ['001', '002'],
  closed: needsPreparation('test', 1),
  effects: (view) => testEffects(view, 1),
  then: (turn, _context, why) => afterTestFact(turn, 1, why),
};
