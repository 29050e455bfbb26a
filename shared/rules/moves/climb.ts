import { LADDER } from '../../types.ts';
import { refuse } from '../refusal.ts';
import type { MoveRule } from './rule.ts';

/** Tokyo climbs the legal ladder, one step a round at most (000, 001, 003, 004). Published plans temper the alarm. */
export const climb: MoveRule = {
  seat: 'tokyo',
  cost: 2,
  rule: 'D7',
  documents: ['003', '001'],
  closed: (view) => {
    if (view.ladder.step === 'amendment')
      return refuse('move-closed', {
        rule: 'D7',
        documents: ['003'],
        opens: 'nothing-opens',
        params: { move: 'climb' },
      });
    if (view.ladder.round === view.clock.round)
      return refuse('move-closed', {
        rule: 'D7',
        documents: ['003'],
        opens: 'wait-round',
        params: { move: 'climb', round: view.clock.round + 1 },
      });
    return null;
  },
  own: ['home.tokyo'],
  effects: (view, { together }) => {
    // The last step, from law to the constitution itself, is the one that critics fear (003); half as much again is G.
    const alarm = (together.has('publish-plans') ? 0.6 : 1) * (view.ladder.step === 'in-force' ? 1.5 : 1);
    return [
      ['home.tokyo', -4],
      ['home.washington', 4],
      ['trust.washington.tokyo', 4],
      ['trust.seoul.tokyo', -Math.round(6 * alarm)],
      ['home.seoul', -Math.round(5 * alarm)],
      ['threat.seoul.tokyo', Math.round(5 * alarm)],
      ['threat.pyongyang.tokyo', Math.round(5 * alarm)],
      ['suspicion', Math.round(8 * alarm)],
      ['threat.tokyo.pyongyang', -2],
    ];
  },
  then: (turn, _context, why) => {
    const step = LADDER[LADDER.indexOf(turn.state.ladder.step) + 1];
    if (step) turn.emit('LadderClimbed', { step }, ['public'], why);
  },
};
