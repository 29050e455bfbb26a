import type { MoveRule } from './rule.ts';
import { freshStep, roundsSince } from './rule.ts';

/** Pyongyang denounces Tokyo (001); after a step of the legal ladder it is heard in Seoul (G). */
export const denounce: MoveRule = {
  seat: 'pyongyang',
  cost: 0,
  rule: 'D15',
  documents: ['001'],
  own: ['home.seoul', 'trust.seoul.tokyo'],
  effects: (view, { together }) => {
    const heard = freshStep(view) || together.has('climb');
    const repeated = roundsSince(view, 'denounce') <= 2;
    if (repeated && !heard) return [['home.seoul', 1]];
    return [
      ['home.pyongyang', repeated ? 0 : 2],
      ['home.seoul', heard ? -3 : -1],
      ['trust.seoul.tokyo', heard ? -3 : 0],
      ['suspicion', heard ? 4 : 1],
      ['tension', 1],
      ['threat.pyongyang.tokyo', -1],
    ];
  },
};
