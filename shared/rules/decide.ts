import type { Command } from '../commands.ts';
import type { Actor } from '../types.ts';
import { checkCommand } from './check.ts';
import { actControl, checkControl, isControl, moveOnWhenAllAreDone } from './clock/decide.ts';
import type { AnyEvent } from './event.ts';
import { openingEvents } from './opening.ts';
import type { Opening } from './opening.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { commandRule } from './registry.ts';
import type { State } from './state.ts';
import { Turn } from './turn.ts';

export type Decision = { readonly ok: true; readonly events: readonly AnyEvent[]; readonly state: State } | { readonly ok: false; readonly refusal: Refusal };

export interface Stamped {
  readonly actor: Actor;
  /** The command's own id, recorded as the cause of its events. */
  readonly id: string;
  /** Milliseconds since the epoch; must not run backwards within a match. */
  readonly now: number;
  readonly do: Command;
}

/** What a command makes true, or why it is refused. Pure: the same state and command give the same decision. */
export function decide(state: State, { actor, id, now, do: command }: Stamped): Decision {
  const turn = new Turn(state, actor, id, now);
  if (isControl(command)) {
    const refusal = checkControl(state, actor, command, now);
    if (refusal) return { ok: false, refusal };
    actControl(turn, command);
  } else {
    const { seat } = actor;
    if (!seat || (actor.role !== 'delegate' && actor.role !== 'bot')) return { ok: false, refusal: refuse('not-a-delegate', { rule: 'G' }) };
    const refusal = checkCommand(state, seat, command);
    if (refusal) return { ok: false, refusal };
    commandRule(command.type)?.act(turn, seat, command);
    if (command.type === 'ready' || command.type === 'choose') moveOnWhenAllAreDone(turn);
  }
  return { ok: true, events: turn.events, state: turn.state };
}

/** The first events of a match, in its lobby: the public start, then each seat's own brief. */
export const open = (opening: Opening): AnyEvent[] => openingEvents(opening);
