/** National moves, sealed and remembered. */
import type { Seat } from '../../types.ts';

export interface SealedMove {
  readonly move: string;
  readonly target?: Seat;
}

/** How often a national move was made and in which round last (0: never). Moves are public once opened. */
export interface MoveMemory {
  readonly count: number;
  readonly last: number;
}
