/** The minutes of the usual lesson of fifty. Crisis and signing fall within the rounds, when they come. */
import type { Step } from './schema.ts';

export interface PlanRow {
  readonly step: Step;
  readonly from: number;
  readonly to: number;
  readonly within: boolean;
}

export const LESSON: readonly PlanRow[] = [
  { step: 'join', from: 0, to: 5, within: false },
  { step: 'brief', from: 5, to: 10, within: false },
  { step: 'rounds', from: 10, to: 35, within: false },
  { step: 'crisis', from: 10, to: 35, within: true },
  { step: 'signing', from: 16, to: 35, within: true },
  { step: 'debrief', from: 35, to: 47, within: false },
  { step: 'exit', from: 47, to: 50, within: false },
];

/** The same plan for play of another length; the parts around it keep their minutes. */
export function lessonFor(playMinutes: number): PlanRow[] {
  const more = Math.max(5, Math.round(playMinutes)) - 25;
  const shift = (at: number): number => (at >= 35 ? at + more : at);
  return LESSON.map((row) => ({ ...row, from: shift(row.from), to: shift(row.to) }));
}
