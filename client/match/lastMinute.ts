/** When a phase is about to end. Pure. */
import type { State } from '../../shared/rules/state.ts';

const MINUTE = 60_000;

/** How long before its end a phase of this length is about to end: a minute, in short ones the second half; all in milliseconds. */
export const warnedBefore = (length: number): number => Math.min(MINUTE, length / 2);

/** Whether a phase is about to end; `left` and `length` in milliseconds. */
export const aboutToEnd = (left: number, length: number): boolean => left > 0 && left <= warnedBefore(length);

/** Whether the phase of this clock is. */
export const phaseEnds = (
  clock: Pick<State['clock'], 'phase' | 'began' | 'deadline' | 'paused'>,
  now: number,
): boolean =>
  clock.deadline !== null &&
  clock.paused === null &&
  clock.phase !== 'lobby' &&
  clock.phase !== 'ended' &&
  aboutToEnd(clock.deadline - now, clock.deadline - clock.began);
