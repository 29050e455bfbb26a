import type { Command, CommandType } from '../commands.ts';
import type { Phase, RuleId, Seat } from '../types.ts';
import type { Person } from './delegation/portfolios.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { State } from './state.ts';
import type { Turn } from './turn.ts';

/**
 * A kind of command. `check` reads only what the acting seat can know, so that it answers alike for the whole state and for
 * that seat's view; `act` is called after it found nothing. `candidates` lists what a seat may consider, open or closed.
 */
export interface CommandRule<T extends CommandType> {
  readonly phases: readonly Phase[];
  readonly check: (view: State, seat: Seat, command: Command<T>, person?: Person) => Refusal | null;
  readonly act: (turn: Turn, seat: Seat, command: Command<T>) => void;
  readonly candidates?: (view: State, seat: Seat) => readonly { readonly key: string; readonly command: Command<T> }[];
  /** The candidates depend on the seat alone, so that they need to be listed only once. */
  readonly fixed?: true;
}

export type CommandRules<T extends CommandType> = { readonly [K in T]: CommandRule<K> };

/** Whether a command belongs to the present phase. */
export function checkPhase(view: State, phases: readonly Phase[], rule: RuleId = 'G'): Refusal | null {
  const now = view.clock.phase;
  if (phases.includes(now)) return null;
  if (now === 'lobby') return refuse('match-not-started', { rule: 'G' });
  if (now === 'ended') return refuse('match-ended', { rule: 'G' });
  if (phases.length === 1 && phases[0] === 'crisis')
    return refuse('no-crisis', { rule, opens: 'open-crisis', params: { now } });
  return refuse('wrong-phase', { rule, opens: 'wait-for-phase', params: { needed: phases, now } });
}
