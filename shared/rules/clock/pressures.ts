import type { Turn } from '../turn.ts';
import type { Seat } from '../../types.ts';

/** Suspicion at which the outside power hardens its stance (G). */
export const SUSPICION_LIMIT = 75;

/** At the end of the round after a demand: an ally that gave neither account nor contribution costs Washington's commitment (D17). */
export function settleBurden(turn: Turn): void {
  const { burden, clock } = turn.state;
  if (burden.asked === 0 || clock.round <= burden.asked) return;
  const missing = (['seoul', 'tokyo'] as Seat[]).filter((seat) => !burden.answered.includes(seat));
  turn.emit('BurdenIgnored', { missing }, ['public'], { rule: 'D17', documents: ['000'] });
  if (missing.length > 0)
    turn.shift(
      [['home.washington', -3 * missing.length], ...missing.map((seat) => [`trust.washington.${seat}`, -3] as const)],
      'burden',
      { rule: 'D17', documents: ['000'] },
    );
}

/** At its limit the suspicion of a power outside the table turns into conduct, once (D20; the effects are G). */
export function hardenSuspicion(turn: Turn): void {
  const { suspicion } = turn.state.meters;
  if (turn.state.hardened || suspicion < SUSPICION_LIMIT) return;
  const why = { rule: 'D20', documents: ['001', '003', '004'] } as const;
  turn.emit('SuspicionHardened', { at: suspicion }, ['public'], why);
  turn.shift(
    [
      ['home.pyongyang', 5],
      ['home.seoul', -4],
      ['tension', 3],
    ],
    'suspicion',
    { ...why, own: true },
  );
}
