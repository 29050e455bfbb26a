import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { State } from '../state.ts';
import { moveRule } from './index.ts';

/** Moves that speak of history; a facilitator may leave the subject to the deck of events. */
export const HISTORY_MOVES: readonly string[] = ['reaffirm-1993', 'not-the-time', 'censure'];

/** Why a move is closed to its seat in the view's round: by the scenario, by the facilitator, or by its own rule. Capital aside. */
export function moveClosed(view: State, move: string): Refusal | null {
  if (view.match.facts.limits.moves?.includes(move) === false)
    return refuse('move-closed', { rule: 'G', opens: 'nothing-opens', params: { move } });
  if (view.table?.historyToDeck && HISTORY_MOVES.includes(move))
    return refuse('history-to-deck', { rule: 'G', opens: 'facilitator-allows', params: { move } });
  return moveRule(move)?.closed?.(view) ?? null;
}

export const moveOpen = (view: State, move: string): boolean => moveClosed(view, move) === null;
