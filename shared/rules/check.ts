import type { Command } from '../commands.ts';
import { checkPhase } from './command.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { commandRule } from './registry.ts';
import type { State } from './state.ts';
import type { Seat } from '../types.ts';

/** Why a seat may not give this command now, from what it can know; null where it may. */
export function checkCommand(view: State, seat: Seat, command: Command): Refusal | null {
  const rule = commandRule(command.type);
  if (!rule) return refuse('forbidden', { rule: 'G' });
  if (view.clock.phase === 'lobby') return refuse('match-not-started', { rule: 'G' });
  if (view.clock.phase === 'ended') return refuse('match-ended', { rule: 'G' });
  if (view.clock.paused !== null && command.type !== 'say') return refuse('match-paused', { rule: 'G', opens: 'wait-for-phase' });
  return checkPhase(view, rule.phases) ?? rule.check(view, seat, command);
}
