import type { Escalation, Fresh, LadderStep, PerSeat, SomeSeats } from '../types.ts';

/** What of a scenario the rules need all match long; the match carries its own record of it. */
export interface ScenarioFacts {
  readonly start: string;
  readonly home: PerSeat<number>;
  readonly threat: PerSeat<SomeSeats<number>>;
  readonly trust: PerSeat<SomeSeats<number>>;
  readonly arsenal: number;
  readonly ladder: LadderStep;
  readonly pactsAtStart: readonly string[];
  /** A ceremony collapsed before the first round (June 2012), which D9 counts. */
  readonly collapsedBefore: boolean;
  readonly deck: Readonly<Record<string, number>>;
  /** The pacts and moves on the table; null for all of them. */
  readonly limits: { readonly pacts: readonly string[] | null; readonly moves: readonly string[] | null };
  /** Rounds in which a forum opens a venue for all (D13). */
  readonly forums: readonly number[];
  /** Rounds in which the presidents of Seoul and Washington meet (002). */
  readonly summits: readonly number[];
  /** Washington's incoming leader asks both allies what they pay (D17). */
  readonly burdenSharing: boolean;
  /** A crisis that is under way when the match begins. */
  readonly openingCrisis: Escalation | null;
  /** The leaders have met before the first round (D19). */
  readonly summitHeld: boolean;
  /** What lies just behind the first day; absent where nothing does. */
  readonly fresh?: readonly Fresh[];
}
