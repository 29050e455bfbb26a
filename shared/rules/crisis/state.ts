/** A crisis that is open. */
import type { CrisisChoice, Escalation, Phase, Seat, SomeSeats } from '../../types.ts';

export interface CrisisOdds {
  /** Chances in percent of going up a step, by who raises, or where both step down (absent in older records). */
  readonly both: number;
  readonly pyongyang: number;
  readonly allies: number;
  readonly none: number;
  readonly stepDown?: number;
}

export interface Crisis {
  readonly id: number;
  readonly cause: string;
  readonly level: Escalation;
  readonly exchange: number;
  readonly odds: CrisisOdds;
  /** An attack on the United States was announced in this crisis (D4). */
  readonly attacked: boolean;
  /** The phase that an inject interrupted; it is taken up again. */
  readonly interrupts?: Phase;
  /** Set before an exchange that may bring war. */
  readonly lastCall: boolean;
  /** Own sealed choice only, until the exchange is resolved. */
  readonly choices: SomeSeats<CrisisChoice>;
  readonly chosen: readonly Seat[];
  readonly raisesAtClash: SomeSeats<number>;
  readonly deterrence: number;
  readonly consultation: 'none' | 'asked' | 'held';
  readonly consultationAnswer: string | null;
  /** Tokyo's consultation with Seoul about the North, where the protocol asks for one (D3); absent before it is asked for. */
  readonly north?: 'none' | 'asked' | 'held';
  readonly northAnswer?: string;
}
