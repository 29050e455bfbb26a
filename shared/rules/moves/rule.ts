import type { DocumentId, Fresh, MeterPath, RuleId, Seat } from '../../types.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { State } from '../state.ts';
import type { Shift, Turn, Why } from '../turn.ts';

export interface MoveContext {
  readonly target: Seat | undefined;
  /** Every move opened in this round, so that one can temper another. */
  readonly together: ReadonlySet<string>;
}

/** A national move: sealed in Decisions, opened with all others. One move a file. */
export interface MoveRule {
  readonly seat: Seat;
  /** In points of political capital. */
  readonly cost: number;
  readonly rule: RuleId;
  readonly documents: readonly DocumentId[];
  readonly targets?: readonly Seat[];
  /** Never announced: known to its own seat only. */
  readonly hidden?: true;
  /** Why it is closed now, from what the acting seat knows. */
  readonly closed?: (view: State) => Refusal | null;
  /** Meter changes, from what the acting seat knows; shown to it as the expected effects. */
  readonly effects: (view: State, context: MoveContext) => readonly Shift[];
  /** Meters on which its effect is the game's own (G), though the move rests on a document. */
  readonly own?: readonly MeterPath[];
  /** What else becomes true. */
  readonly then?: (turn: Turn, context: MoveContext, why: Why) => void;
}

export const countOf = (view: State, move: string): number => view.moves[move]?.count ?? 0;

/** Rounds since the move was last made; a large number where it never was. */
export const roundsSince = (view: State, move: string): number => {
  const last = view.moves[move]?.last ?? 0;
  return last === 0 ? 99 : view.clock.round - last;
};

/** Whether the scenario begins right after such a thing: fresh in the first round, as what was done in the round before it. */
export const freshAtStart = (view: State, what: Fresh): boolean =>
  view.clock.round <= 1 && view.match.facts.fresh?.includes(what) === true;

/** Whether Tokyo climbed the legal ladder in this round or the last (D7). */
export const freshStep = (view: State): boolean =>
  (view.ladder.round > 0 && view.clock.round - view.ladder.round <= 1) || freshAtStart(view, 'legal-step');

/** Whether a revisionist act is fresh: in this round or the last (D10). */
export const freshRevisionism = (view: State): boolean =>
  (view.revisionist > 0 && view.clock.round - view.revisionist <= 1) || freshAtStart(view, 'revisionist-act');

const FADING = [1, 1, 0.75, 0.55, 0.4, 0.3] as const;

/** Restorative words fade with repetition, and count half while a revisionist act is fresh (D10; the figures are G). */
export function restorative(view: State, points: number): number {
  const fade = FADING[Math.min(FADING.length - 1, Math.max(0, view.words))] ?? 0.3;
  return Math.round(points * fade * (freshRevisionism(view) ? 0.5 : 1));
}

export const spoken = (turn: Turn, why: Why): void =>
  turn.emit('WordsChanged', { words: turn.state.words + 1 }, ['public'], why);

/** Closed until `rounds` rounds have passed since the move was last made (the pause is G). */
export const pauseBetween =
  (move: string, rounds: number, rule: RuleId) =>
  (view: State): Refusal | null =>
    roundsSince(view, move) < rounds
      ? refuse('move-closed', {
          rule,
          own: true,
          opens: 'wait-round',
          params: { move, round: (view.moves[move]?.last ?? 0) + rounds },
        })
      : null;
