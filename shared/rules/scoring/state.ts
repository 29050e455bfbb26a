/** How a match ends. */
import type { Outcome, PerSeat, Seat } from '../../types.ts';

export interface Par {
  readonly mean: number;
  /** Standard deviation. */
  readonly spread: number;
}

/** Three ways to look at a seat's match, in points: its mandate beside the best it could have had without any agreement, what the agreements were worth to all, and how its government stands at home. */
export interface Reckoning {
  readonly mandate: number;
  readonly alternative: number;
  readonly joint: number;
  readonly domestic: number;
}

export interface Result {
  readonly outcome: Outcome;
  /** Points above or below par. */
  readonly scores: PerSeat<number>;
  readonly mandates: PerSeat<string>;
  readonly winner: Seat | null;
  /** Points before par, and by part. */
  readonly points: PerSeat<number>;
  readonly parts: PerSeat<Readonly<Record<string, number>>>;
  readonly reckoning: PerSeat<Reckoning>;
}
