import type { Command } from '../commands.ts';
import { checkPhase } from './command.ts';
import { checkTwin, secondKey } from './delegation/keys.ts';
import { checkDesk } from './delegation/portfolios.ts';
import type { Person } from './delegation/portfolios.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { commandRule } from './registry.ts';
import type { State } from './state.ts';
import type { Seat } from '../types.ts';

/** Given while the clock is paused as well. */
const WHILE_PAUSED: readonly string[] = ['say', 'end-pause', 'rotate-head', 'dissent'];

/**
 * Why a seat may not give this command now, from what it can know; null where it may.
 * `person` is who acts within the seat; without one every portfolio is at hand, as for a bot.
 */
export function checkCommand(view: State, seat: Seat, command: Command, person?: Person): Refusal | null {
  const rule = commandRule(command.type);
  if (!rule) return refuse('forbidden', { rule: 'G' });
  if (view.clock.phase === 'lobby') return refuse('match-not-started', { rule: 'G' });
  if (view.clock.phase === 'ended') return refuse('match-ended', { rule: 'G' });
  if (view.clock.paused !== null && !WHILE_PAUSED.includes(command.type))
    return refuse('match-paused', { rule: 'G', opens: 'wait-for-phase' });
  // The desk comes before the rule: what another desk of the own delegation knows is not told by a refusal.
  return (
    checkPhase(view, rule.phases) ??
    (person ? checkDesk(view, seat, command, person) : null) ??
    rule.check(view, seat, command, person) ??
    (person && secondKey(view, seat, command, person) ? checkTwin(view, seat, command) : null)
  );
}
