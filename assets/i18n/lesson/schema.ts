/** What a dictionary of the guided first lesson must hold. It is loaded with the lesson, and nowhere else. */
import type { Seat } from '../../../shared/types.ts';

export const STEP_IDS = [
  'aims',
  'dials',
  'done-cables',
  'cable',
  'draft',
  'answer',
  'table',
  'done-talks',
  'seal',
  'done-decisions',
  'news',
  'why',
  'settle',
  'carry',
  'odds',
  'hurry',
  'stamp',
  'last',
  'crisis',
  'card',
] as const;
export type StepId = (typeof STEP_IDS)[number];

export const DIALS = ['consensus', 'acceptance', 'trust', 'threat', 'tension'] as const;
export type Dial = (typeof DIALS)[number];

/** One text for all, or one for each delegation. */
export type ForSeat = string | Readonly<Record<Seat, string>>;

export interface LessonTexts {
  readonly title: string;
  readonly step: (n: number, of: number, round: number) => string;
  readonly show: string;
  readonly understood: string;
  readonly skip: string;
  readonly hide: string;
  /** On the button that brings the guide back. */
  readonly resume: string;
  /** When all of this phase is done. */
  readonly wait: string;
  readonly done: (title: string) => string;
  readonly dialsTitle: string;
  readonly dialsLead: string;
  /** Above the other meters, which this lesson leaves aside. */
  readonly others: string;
  readonly dials: Readonly<Record<Dial, string>>;
  readonly steps: Readonly<Record<StepId, { readonly title: string; readonly text: ForSeat }>>;
}
