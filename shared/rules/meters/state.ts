/** The meters and the bands in which others are told of them. */
import type { Band, MeterPath, PerSeat, SomeSeats } from '../../types.ts';

export interface Meters {
  readonly trust: PerSeat<SomeSeats<number>>;
  readonly threat: SomeSeats<SomeSeats<number>>;
  readonly home: SomeSeats<number>;
  readonly tension: number;
  readonly suspicion: number;
  /** The most that Seoul's trust in Tokyo can reach; only restorative acts lift it (D18). */
  readonly ceiling: number;
}

export interface Bands {
  readonly threat: PerSeat<SomeSeats<Band>>;
  readonly home: PerSeat<Band>;
}

export interface MeterChange {
  readonly path: MeterPath;
  readonly delta: number;
  readonly to: number;
}
