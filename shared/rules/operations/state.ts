/** Operations under way and over. */
import type { Seat, Zone } from '../../types.ts';

export interface OperationState {
  readonly id: string;
  readonly operation: string;
  readonly seat: Seat;
  readonly zone: Zone;
  readonly since: number;
  readonly status: 'running' | 'withdraw-due' | 'over';
  readonly consent: string | null;
  readonly disputed: boolean;
  /** Begun once before in the same crisis, so that it counts as the same operation. */
  readonly again?: true;
}
