/** The pace of a match, and where its clock stands. */
import type { Phase } from '../../types.ts';

export interface Pace {
  /** `timed` and `deadline` end phases by the clock, `manual` waits for the facilitator. */
  readonly kind: 'timed' | 'manual' | 'deadline';
  /** Seconds a phase lasts; `crisis` is one exchange. */
  readonly seconds: {
    readonly cables: number;
    readonly talks: number;
    readonly decisions: number;
    readonly crisis: number;
  };
  readonly rounds: number;
}

export interface Clock {
  readonly phase: Phase;
  readonly round: number;
  /** When the phase began and ends, in milliseconds since the epoch; `null` where no clock runs. */
  readonly began: number;
  readonly deadline: number | null;
  /** Milliseconds left when the clock was paused; `null` while it runs. */
  readonly paused: number | null;
  /** Paused with the leave of all: any seat may end it. */
  readonly byLeave?: true;
  /** Counts every phase and every crisis exchange, so that a late command can be told from one in time. */
  readonly step: number;
}
