/** What a facilitator does at a table, beside the clock: injects, notices, switches, muting, undo, heads of delegation. */
import type { Command } from '../../commands.ts';
import type { Actor } from '../../types.ts';
import { changeHead, checkDelegation, rotatedSeat, setDelegation } from '../delegation/decide.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { State } from '../state.ts';
import type { Turn } from '../turn.ts';
import { viewFor } from '../view.ts';
import { actInject, checkInject } from './inject.ts';

type TableType = 'inject' | 'broadcast' | 'set-table' | 'mute' | 'restore' | 'delegation' | 'rotate-head';
export type TableCommand = Command<TableType>;

/** What was true after an earlier event, and when: brought by the server with `restore`. */
export interface Checkpoint {
  readonly state: State;
  /** The event after which it was true, the last of its command. */
  readonly seq: number;
  /** The time of that event, in milliseconds since the epoch. */
  readonly at: number;
}

const G = { rule: 'G' } as const;
const TABLE: ReadonlySet<string> = new Set([
  'inject',
  'broadcast',
  'set-table',
  'mute',
  'restore',
  'delegation',
] satisfies TableType[]);

/** A vote of a delegate for another head is a seat's own command; the facilitator's word is not. */
export const isTableCommand = (command: Command, actor: Actor): command is TableCommand =>
  TABLE.has(command.type) ||
  (command.type === 'rotate-head' && (actor.role === 'facilitator' || actor.role === 'system'));

export function checkTable(
  state: State,
  actor: Actor,
  command: TableCommand,
  checkpoint: Checkpoint | undefined,
): Refusal | null {
  if (actor.role !== 'system' && (actor.role !== 'facilitator' || command.type === 'delegation'))
    return refuse('forbidden', G);
  const { phase } = state.clock;
  switch (command.type) {
    case 'delegation':
      return checkDelegation(command.members);
    case 'rotate-head': {
      const seat = rotatedSeat(state, command.to);
      return typeof seat === 'string' ? null : seat;
    }
    case 'mute':
      return (state.muted?.[command.seat] ?? []).includes(command.participant) === command.muted
        ? refuse('already-done', G)
        : null;
    case 'broadcast':
    case 'set-table':
      return null;
    case 'inject':
      if (phase === 'lobby') return refuse('match-not-started', G);
      if (phase === 'ended') return refuse('match-ended', G);
      return checkInject(state, command.inject);
    case 'restore':
      if (phase === 'ended') return refuse('match-ended', G);
      if (!checkpoint) return refuse('unknown-id', { ...G, params: { id: String(command.to) } });
      // Nothing has happened since.
      if (checkpoint.seq >= state.version) return refuse('already-done', G);
      return checkpoint.state.clock.phase === 'lobby' || checkpoint.state.clock.phase === 'ended'
        ? refuse('match-not-started', G)
        : null;
  }
}

/** The least time, in milliseconds, that a phase has left after an undo. */
const LEAST_LEFT = 60_000;

/**
 * Takes the match back. The step goes on counting, so that a command meant for the undone time is stale; who sits where, who is muted and the
 * table's switches stay as they are now. The chances that lay ahead of the checkpoint lie ahead again, so that an undo is no second throw.
 */
function restore(turn: Turn, reason: string, { state, seq: to, at }: Checkpoint): void {
  const { delegations, headVotes, muted, table, clock } = turn.state;
  const {
    delegations: _d,
    headVotes: _h,
    muted: _m,
    table: _t,
    pauseAsked: _p,
    ...then
  } = viewFor(state, { kind: 'facilitator' });
  const kept = {
    ...(delegations ? { delegations } : {}),
    ...(headVotes ? { headVotes } : {}),
    ...(muted ? { muted } : {}),
    ...(table ? { table } : {}),
  };
  const left = state.clock.deadline === null ? null : Math.max(LEAST_LEFT, state.clock.deadline - at);
  turn.emit(
    'CheckpointRestored',
    { state: { ...then, ...kept, clock: { ...state.clock, step: clock.step + 1 } }, to, at },
    ['facilitator'],
  );
  if (state.chance) turn.emit('ChanceSeeded', state.chance, ['server']);
  if (state.brewing) turn.emit('IncidentBrewing', { cause: state.brewing }, ['server']);
  turn.emit(
    'RestoreAnnounced',
    { to, round: state.clock.round, phase: state.clock.phase, length: reason.length },
    ['public'],
    G,
  );
  if (left !== null && state.clock.paused === null)
    turn.emit('DeadlineMoved', { deadline: turn.now + left, reason: 'restored' }, ['public'], G);
}

export function actTable(turn: Turn, command: TableCommand, checkpoint: Checkpoint | undefined): void {
  switch (command.type) {
    case 'inject':
      return actInject(turn, command.inject);
    case 'broadcast':
      return turn.emit('BroadcastSent', { length: command.text.length }, ['public'], G);
    case 'set-table': {
      const { freeText, adviser, historyToDeck } = command;
      return turn.emit(
        'TableSet',
        {
          ...(freeText === undefined ? {} : { freeText }),
          ...(adviser === undefined ? {} : { adviser }),
          ...(historyToDeck === undefined ? {} : { historyToDeck }),
        },
        ['public'],
        G,
      );
    }
    case 'mute':
      return turn.emit(
        'ParticipantMuted',
        { participant: command.participant, seat: command.seat, muted: command.muted },
        [`seat:${command.seat}`],
        G,
      );
    case 'delegation':
      return setDelegation(turn, command.seat, command.members);
    case 'rotate-head': {
      const seat = rotatedSeat(turn.state, command.to);
      return typeof seat === 'string' ? changeHead(turn, seat, command.to) : undefined;
    }
    case 'restore':
      return checkpoint ? restore(turn, command.reason, checkpoint) : undefined;
  }
}
