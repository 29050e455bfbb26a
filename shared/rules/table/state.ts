/** The parts of a state that a facilitator, or the whole table, brings about. */
import type { Seat, SomeSeats } from '../../types.ts';

/** Switches that a facilitator may set; absent counts as open. */
export interface Table {
  readonly freeText?: boolean;
  readonly adviser?: boolean;
  readonly historyToDeck?: boolean;
}

export interface TableParts {
  readonly table?: Table;
  /** How many injects came in. */
  readonly injects?: number;
  /** Participants whose messages are held back, known to their delegation. */
  readonly muted?: SomeSeats<readonly string[]>;
  readonly pauseAsked?: { readonly by: Seat; readonly leave: readonly Seat[] };
}
