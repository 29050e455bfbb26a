/** What the store is told of a match's clock. */
import type { State } from '../../shared/rules/state.ts';

export const nextDue = ({ clock }: State): number | null =>
  clock.phase === 'lobby' || clock.phase === 'ended' || clock.paused !== null ? null : clock.deadline;
export const statusOf = ({ clock }: State): 'lobby' | 'running' | 'ended' =>
  clock.phase === 'lobby' || clock.phase === 'ended' ? clock.phase : 'running';
