import type { DocumentId, RuleId, Seat, Zone } from '../../types.ts';
import type { State } from '../state.ts';
import type { Shift } from '../turn.ts';

/** A military situation of the documents as an operation: who, where, what it needs. One operation a file. */
export interface OperationRule {
  readonly seat: Seat;
  readonly zones: readonly Zone[];
  readonly rule: RuleId;
  readonly documents: readonly DocumentId[];
  /** Whether the three conditions of collective self-defence are asked of it (D4). */
  readonly selfDefence: boolean;
  /** Whether it can be carried out unarmed, as a consent may require. */
  readonly unarmed: boolean;
  /** The lowest step of the crisis at which it answers anything, 0 (calm) to 5. */
  readonly fromLevel: number;
  /** Reinforcements are a matter of consultation between Seoul and Washington (D14). */
  readonly consultation?: boolean;
  /** Possible only while this operation of an ally is running (D6). */
  readonly together?: string;
  /** Asks that a second missile is known to be prepared (D6). */
  readonly second?: true;
  /** Asks that an attack on the United States was announced in this crisis. */
  readonly attacked?: true;
  /** Whether a zone is open to it at present; always where absent. */
  readonly opened?: (zone: Zone, view: State) => boolean;
  readonly effects: readonly Shift[];
  /** What it does is the game's own (G). */
  readonly ownEffects?: true;
}
