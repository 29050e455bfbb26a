import { refuse } from '../refusal.ts';
import type { State } from '../state.ts';
import type { Seat } from '../../types.ts';
import type { MoveRule } from './rule.ts';

const closedFor = (move: string, seat: Seat) => (view: State) =>
  view.burden.asked === 0 || view.burden.answered.includes(seat)
    ? refuse('move-closed', { rule: 'D17', documents: ['000'], opens: 'other-seat-acts', params: { move } })
    : null;

/** Seoul or Tokyo makes its contribution understood in Washington (000). */
const accountOf = (seat: 'seoul' | 'tokyo', move: string): MoveRule => ({
  seat,
  cost: 1,
  rule: 'D17',
  documents: ['000'],
  closed: closedFor(move, seat),
  effects: () => [
    ['home.washington', 3],
    [`trust.washington.${seat}`, 4],
  ],
  then: (turn, _context, why) => turn.emit('BurdenAnswered', { by: seat }, ['public'], why),
});

/** One of the two contributes more, at a price at home (000; the price is G). */
const contributionOf = (seat: 'seoul' | 'tokyo', move: string): MoveRule => ({
  seat,
  cost: 2,
  rule: 'D17',
  documents: ['000'],
  closed: closedFor(move, seat),
  effects: () => [
    ['home.washington', 6],
    [`trust.washington.${seat}`, 6],
    [`home.${seat}`, -3],
  ],
  then: (turn, _context, why) => turn.emit('BurdenAnswered', { by: seat }, ['public'], why),
});

export const accountSeoul = accountOf('seoul', 'account-seoul');
export const accountTokyo = accountOf('tokyo', 'account-tokyo');
export const contributeSeoul = contributionOf('seoul', 'contribute-seoul');
export const contributeTokyo = contributionOf('tokyo', 'contribute-tokyo');
