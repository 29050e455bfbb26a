/** What sealed moves are expected to do, alone and together, from what the acting seat knows. Pure. */
import { MOVE_IDS, moveRule } from '../../shared/rules/moves/index.ts';
import type { SealedMove, State } from '../../shared/rules/state.ts';
import { Turn, type Shift } from '../../shared/rules/turn.ts';
import type { MeterPath, Seat } from '../../shared/types.ts';

export type Effect = readonly [path: MeterPath, delta: number];

/** The printed effects of one move beside the others named; empty where they rest on what this seat cannot see. */
export function effectsOf(view: State, { move, target }: SealedMove, together: readonly string[]): readonly Effect[] {
  try {
    return (
      moveRule(move)
        ?.effects(view, { target, together: new Set(together) })
        .filter(([, by]) => by !== 0) ?? []
    );
  } catch {
    return [];
  }
}

export interface Plan {
  readonly cost: number;
  /** Sums by meter, the largest first. */
  readonly total: readonly Effect[];
  /** Meters on which the moves together do something else than each alone would. */
  readonly changed: ReadonlySet<MeterPath>;
}

const sum = (lists: readonly (readonly Shift[])[]): Map<MeterPath, number> => {
  const by = new Map<MeterPath, number>();
  for (const list of lists) for (const [path, delta] of list) by.set(path, (by.get(path) ?? 0) + delta);
  return by;
};

/** Plays the picked moves on the view in the order in which they will be opened, so that the second meets what the first has done. */
export function planOf(view: State, seat: Seat, picked: readonly SealedMove[]): Plan {
  const order = picked.toSorted((a, b) => MOVE_IDS.indexOf(a.move as never) - MOVE_IDS.indexOf(b.move as never));
  const names = order.map((m) => m.move);
  const turn = new Turn(view, { participant: '', role: 'delegate', seat, portfolios: [] }, 'plan', 0);
  const played = order.map((m) => {
    const rule = moveRule(m.move);
    if (!rule) return [];
    const effects = effectsOf(turn.state, m, names);
    try {
      const why = { rule: rule.rule, documents: rule.documents };
      turn.shift(effects, `move:${m.move}`, why);
      rule.then?.(turn, { target: m.target, together: new Set(names) }, why);
    } catch {
      // What cannot be played on a view is foretold by its printed effects alone.
    }
    return effects;
  });
  const total = sum(played);
  const alone = sum(order.map((m) => effectsOf(view, m, [m.move])));
  const changed = new Set(
    [...new Set([...total.keys(), ...alone.keys()])].filter(
      (path) => (total.get(path) ?? 0) !== (alone.get(path) ?? 0),
    ),
  );
  return {
    cost: order.reduce((n, m) => n + (moveRule(m.move)?.cost ?? 0), 0),
    total: [...total]
      .filter(([path, by]) => by !== 0 || changed.has(path))
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])),
    changed,
  };
}
