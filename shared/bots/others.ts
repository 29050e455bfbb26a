/** What the other seats will probably do with their national moves, as far as one seat can tell. */
import { MOVE_IDS } from '../rules/moves/ids.ts';
import { moveRule } from '../rules/moves/index.ts';
import { drawAt } from '../rules/rng.ts';
import type { SealedMove, State } from '../rules/state.ts';
import type { Seat } from '../types.ts';
import { otherSeats } from '../types.ts';
import { beyond } from './moveWorth.ts';
import { outlookOf, worthOf } from './outlook.ts';

/** The one or two moves that would serve each other seat best in an imagined state, with some doubt. */
export function probableMoves(imagined: State, seat: Seat, seed: number): Partial<Record<Seat, readonly SealedMove[]>> {
  return Object.fromEntries(
    otherSeats(seat).map((other) => {
      const outlook = outlookOf(imagined, other);
      const ranked = MOVE_IDS.flatMap((move, k) => {
        const rule = moveRule(move);
        if (!rule || rule.seat !== other || rule.targets || rule.closed?.(imagined) != null) return [];
        const value =
          worthOf(outlook, rule.effects(imagined, { target: undefined, together: new Set() })) +
          beyond(outlook, move) -
          0.5 * rule.cost +
          2 * (drawAt(seed, 40 + k) - 0.5);
        return [{ move, cost: rule.cost, value }];
      }).toSorted((a, b) => b.value - a.value);
      const chosen: SealedMove[] = [];
      let left = 3;
      for (const { move, cost, value } of ranked) {
        if (chosen.length >= 2 || cost > left || value < 0) continue;
        chosen.push({ move });
        left -= cost;
      }
      return [other, chosen];
    }),
  );
}
