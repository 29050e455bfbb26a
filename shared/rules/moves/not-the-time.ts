import type { MoveRule } from './rule.ts';
import { pauseBetween } from './rule.ts';

/** Seoul holds that it is not the right time for Tokyo's push, and that trust comes first (004): what Tokyo says next in that spirit counts for more. */
export const notTheTime: MoveRule = {
  seat: 'seoul',
  cost: 1,
  rule: 'D10',
  documents: ['004'],
  closed: pauseBetween('not-the-time', 3, 'D10'),
  effects: () => [
    ['home.seoul', 2],
    ['trust.tokyo.seoul', -2],
    ['home.tokyo', -1],
    ['suspicion', 1],
  ],
  then: (turn, _context, why) => {
    if (turn.state.words > 0) turn.emit('WordsChanged', { words: turn.state.words - 1 }, ['public'], why);
  },
};
