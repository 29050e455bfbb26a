/** A finished match folded event by event, as the debrief reads it. Pure: no page, no clock. */
import type { WireEvent } from '../../shared/protocol.ts';
import { evolveView } from '../../shared/rules/index.ts';
import type { State } from '../../shared/rules/state.ts';
import { isType } from '../desk/models.ts';

export interface Frame {
  readonly event: WireEvent;
  readonly before: State;
  readonly state: State;
}

export interface MatchRecord {
  /** What stands of the match: frames that an undo took back are left out. */
  readonly frames: readonly Frame[];
  readonly final: State;
  /** Moments that a facilitator took the match back to, with the reason that was shown. */
  readonly undone: readonly { readonly round: number; readonly reason: string }[];
}

/** Folds the events of a debrief. Throws where the first is not the opening, since nothing can be told then. */
export function foldRecord(events: readonly WireEvent[]): MatchRecord {
  const first = events[0];
  if (!first || !isType(first, 'MatchOpened')) throw new Error('a debrief begins with MatchOpened');
  let state: State = first.data.state;
  let frames: Frame[] = [];
  const undone: { round: number; reason: string }[] = [];
  for (const event of events.slice(1)) {
    const before = state;
    state = evolveView(state, event);
    if (isType(event, 'CheckpointRestored')) {
      const { at } = event.data;
      frames = frames.filter((frame) => frame.event.at <= at);
    }
    if (isType(event, 'RestoreAnnounced')) undone.push({ round: event.data.round, reason: event.text ?? '' });
    frames.push({ event, before, state });
  }
  return { frames, final: state, undone };
}

/** Where a moment lies on the time line: rounds from 0, phases as quarters of a round. Exchanges of a crisis share the last quarter. */
export function momentOf(state: State): number {
  const { phase, round } = state.clock;
  if (phase === 'lobby') return 0;
  if (phase === 'ended') return round;
  const exchange = Math.min(4, Math.max(1, state.crisis?.exchange ?? 1));
  const into = { cables: 0.05, talks: 0.25, decisions: 0.5, crisis: 0.75 + (exchange - 1) * 0.06 }[phase];
  return round - 1 + into;
}
