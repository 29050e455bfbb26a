/** The moves that are ticked at this desk: kept as a draft until they are submitted, and watched so that none is lost without a word. */
import { computed } from '@preact/signals';
import { desksOf, portfoliosIn } from '../../shared/rules/delegation/portfolios.ts';
import type { SealedMove } from '../../shared/rules/state.ts';
import { draft, feed, seat, setDraft, view, you } from '../store.ts';
import { draftOf, lost, unsealed, type Lost, type MovesDraft } from './unsealed.ts';

const NAME = 'moves';

export const movesDraft = (): MovesDraft | null =>
  seat.value ? draftOf(draft<MovesDraft | readonly SealedMove[]>(NAME), seat.value) : null;

/** Keeps what is ticked now; `null` once it is submitted. */
export const keepMoves = (moves: readonly SealedMove[] | null): void =>
  setDraft(NAME, moves === null ? null : ({ since: feed.peek().at(-1)?.n ?? 0, moves } satisfies MovesDraft));

/** Whose word it is to submit the moves of this delegation: for the others what they tick is a thought of their own. */
const mine = computed(() => {
  const [state, me, who] = [view.value, seat.value, you.value];
  if (!state || !me || !who) return false;
  const held = portfoliosIn(state, me, who.participant);
  return desksOf({ type: 'seal', moves: [] }).some((p) => held.includes(p));
});

/** What would be lost if the phase ended now. */
export const unsealedMoves = computed<readonly SealedMove[] | null>(() =>
  mine.value ? unsealed(movesDraft(), view.value!, seat.value!) : null,
);

/** What was lost, until that has been read. */
export const lostMoves = computed<Lost | null>(() => (mine.value ? lost(movesDraft(), feed.value, seat.value!) : null));

/** It has been read; the draft stays. */
export function tellLost({ n }: Lost): void {
  const kept = movesDraft();
  if (kept) setDraft(NAME, { ...kept, told: n } satisfies MovesDraft);
}
