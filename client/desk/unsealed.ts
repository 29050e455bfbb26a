/** Moves that were ticked and not submitted: while there is time, and once the phase is over. Pure. */
import type { WireEvent } from '../../shared/protocol.ts';
import { moveRule } from '../../shared/rules/moves/index.ts';
import type { SealedMove, State } from '../../shared/rules/state.ts';
import type { Seat } from '../../shared/types.ts';
import { isType } from '../news/stories.ts';

/** What was ticked. Moves that were opened after the event `since`, or the later `told`, were opened without it. */
export interface MovesDraft {
  readonly since: number;
  readonly moves: readonly SealedMove[];
  /** The opening of which it was said already. */
  readonly told?: number;
}

/** What is kept, as far as it is of this seat; an older page kept a bare list. */
export function draftOf(kept: MovesDraft | readonly SealedMove[] | null, seat: Seat): MovesDraft | null {
  if (kept === null) return null;
  const draft: MovesDraft = 'moves' in kept ? kept : { since: Infinity, moves: kept };
  return { ...draft, moves: draft.moves.filter((m) => moveRule(m.move)?.seat === seat) };
}

export const sameMoves = (a: readonly SealedMove[], b: readonly SealedMove[]): boolean =>
  a.length === b.length && a.every((m) => b.some((n) => n.move === m.move && n.target === m.target));

/** In the phase for it: what is ticked and would be lost if it ended now. */
export function unsealed(draft: MovesDraft | null, state: State, seat: Seat): readonly SealedMove[] | null {
  if (!draft || state.clock.phase !== 'decisions' || draft.moves.length === 0) return null;
  return sameMoves(draft.moves, state.sealed[seat] ?? []) ? null : draft.moves;
}

export interface Lost {
  /** The event that opened the moves. */
  readonly n: number;
  readonly round: number;
  /** What counted instead, since it was submitted before; empty where nothing was. */
  readonly instead: readonly SealedMove[];
}

/** The latest round that opened its moves without what was ticked, until that has been said. */
export function lost(draft: MovesDraft | null, feed: readonly WireEvent[], seat: Seat): Lost | null {
  if (!draft || draft.moves.length === 0) return null;
  const opened = feed.findLast((e) => e.type === 'MovesOpened');
  if (!opened || opened.n <= Math.max(draft.since, draft.told ?? 0)) return null;
  const own = feed.findLast(
    (e) => isType(e, 'MovesSealed') && e.data.seat === seat && e.round === opened.round && e.n < opened.n,
  );
  const instead = own && isType(own, 'MovesSealed') ? own.data.moves : [];
  return sameMoves(draft.moves, instead) ? null : { n: opened.n, round: opened.round, instead };
}
