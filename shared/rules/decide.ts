import type { Command } from '../commands.ts';
import type { Actor, Seat } from '../types.ts';
import { checkCommand } from './check.ts';
import { actControl, checkControl, isControl, moveOnWhenAllAreDone } from './clock/decide.ts';
import { draftAct } from './delegation/decide.ts';
import { actsOf, secondKey } from './delegation/keys.ts';
import type { Person } from './delegation/portfolios.ts';
import type { AnyEvent } from './event.ts';
import { openingEvents } from './opening.ts';
import type { Opening } from './opening.ts';
import { reviewOperations } from './operations/review.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { commandRule } from './registry.ts';
import type { State } from './state.ts';
import { actTable, checkTable, isTableCommand } from './table/decide.ts';
import type { Checkpoint } from './table/decide.ts';
import { Turn } from './turn.ts';

export type Decision =
  | { readonly ok: true; readonly events: readonly AnyEvent[]; readonly state: State }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Stamped {
  readonly actor: Actor;
  /** The command's own id, recorded as the cause of its events. */
  readonly id: string;
  /** Milliseconds since the epoch; must not run backwards within a match. */
  readonly now: number;
  readonly do: Command;
  /** With `restore`: brought by the server. */
  readonly checkpoint?: Checkpoint | undefined;
}

/** Carries a seat's command out; with a second key still lacking it is drafted instead. */
function perform(turn: Turn, seat: Seat, command: Command, person: Person | undefined): void {
  const needs = person && secondKey(turn.state, seat, command, person);
  if (needs) return draftAct(turn, seat, command, needs);
  commandRule(command.type)?.act(turn, seat, command);
  reviewOperations(turn);
  if (command.type === 'ready' || command.type === 'choose') moveOnWhenAllAreDone(turn);
}

/** A delegate, a bot, a steward, or a facilitator who stands in for a seat that is stuck: that one holds every portfolio and both keys, and the events bear its role. */
function actSeat(turn: Turn, command: Command): Refusal | null {
  const { actor, state } = turn;
  const { seat } = actor;
  if (!seat || actor.role === 'observer' || actor.role === 'system') return refuse('not-a-delegate', { rule: 'G' });
  const person: Person | undefined =
    actor.role === 'delegate' ? { participant: actor.participant, portfolios: actor.portfolios } : undefined;
  const refusal = checkCommand(state, seat, command, person);
  if (refusal) return refusal;
  if (command.type !== 'countersign') {
    perform(turn, seat, command, person);
    return null;
  }
  const drafted = actsOf(state, seat).find((act) => act.id === command.act);
  const closed = drafted ? checkCommand(state, seat, drafted.command) : refuse('unknown-id', { rule: 'G' });
  if (closed || !drafted) return closed;
  perform(turn, seat, command, undefined);
  perform(turn, seat, drafted.command, undefined);
  return null;
}

/** What a command makes true, or why it is refused. Pure: the same state and command give the same decision. */
export function decide(state: State, { actor, id, now, do: command, checkpoint }: Stamped): Decision {
  const turn = new Turn(state, actor, id, now);
  if (isControl(command)) {
    const refusal = checkControl(state, actor, command, now);
    if (refusal) return { ok: false, refusal };
    actControl(turn, command);
  } else if (isTableCommand(command, actor)) {
    const refusal = checkTable(state, actor, command, checkpoint);
    if (refusal) return { ok: false, refusal };
    actTable(turn, command, checkpoint);
  } else {
    const refusal = actSeat(turn, command);
    if (refusal) return { ok: false, refusal };
  }
  return { ok: true, events: turn.events, state: turn.state };
}

/** The first events of a match, in its lobby: the public start, then each seat's own brief. */
export const open = (opening: Opening): AnyEvent[] => openingEvents(opening);
