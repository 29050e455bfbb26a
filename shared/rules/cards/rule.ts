import type { DocumentId, RuleId } from '../../types.ts';
import type { State } from '../state.ts';
import type { Shift } from '../turn.ts';

/** An event card of the scenario's deck. Cards with answers wait for Tokyo until Talks end; silence is an answer. */
export interface CardRule {
  readonly rule: RuleId;
  readonly documents: readonly DocumentId[];
  readonly answers: readonly ('disavow' | 'silent' | 'endorse')[];
  readonly effects: (view: State, answer: string) => readonly Shift[];
  /** Answers that are a fresh shock between Seoul and Tokyo (D11), and those that are revisionist acts (D10). */
  readonly shocks?: readonly string[];
  readonly revisionist?: readonly string[];
  /** Chance of a crisis in percent, before tension is added. */
  readonly incident?: number;
}
