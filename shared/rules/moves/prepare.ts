import { refuse } from '../refusal.ts';
import type { MoveRule } from './rule.ts';

/** Pyongyang prepares a test; what it prepares is hidden (001, 002). */
export const prepare: MoveRule = {
  seat: 'pyongyang',
  cost: 1,
  rule: 'D15',
  documents: ['002'],
  hidden: true,
  closed: (view) =>
    (view.preparations ?? 0) >= 2
      ? refuse('move-closed', {
          rule: 'D15',
          documents: ['002'],
          own: true,
          opens: 'nothing-opens',
          params: { move: 'prepare' },
        })
      : null,
  effects: () => [],
  then: (turn, _context, why) =>
    turn.emit('PreparationAdvanced', { to: Math.min(2, (turn.state.preparations ?? 0) + 1) }, ['seat:pyongyang'], why),
};
