import type { Command } from '../../commands.ts';
import type { CommandRules } from '../command.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { State } from '../state.ts';
import type { Turn } from '../turn.ts';
import type { Actor } from '../../types.ts';
import { advance } from './flow.ts';

type ControlType = 'start' | 'end-phase' | 'pause' | 'resume' | 'extend';
export type ControlCommand = Command<ControlType>;

const CONTROLS: ReadonlySet<string> = new Set([
  'start',
  'end-phase',
  'pause',
  'resume',
  'extend',
] satisfies ControlType[]);
export const isControl = (command: Command): command is ControlCommand => CONTROLS.has(command.type);

export const clockCommands: CommandRules<'ready'> = {
  ready: {
    phases: ['cables', 'talks', 'decisions'],
    check: (view, seat, { ready }) =>
      view.ready.includes(seat) === ready ? refuse('already-done', { rule: 'G', opens: 'other-seat-acts' }) : null,
    act: (turn, seat, { ready }) => turn.emit('SeatReady', { seat, ready }, ['public'], { rule: 'G' }),
    candidates: (view, seat) => [{ key: 'ready', command: { type: 'ready', ready: !view.ready.includes(seat) } }],
  },
};

/** When all four are done the table moves on without waiting for the clock. */
export function moveOnWhenAllAreDone(turn: Turn): void {
  const { state } = turn;
  if (state.clock.paused !== null) return;
  if (state.clock.phase === 'crisis' ? state.crisis?.chosen.length === 4 : state.ready.length === 4) advance(turn);
}

/** The clock is a command: refused where it comes early, or means a phase that has passed. */
function checkEnd(state: State, actor: Actor, step: number | undefined, now: number): Refusal | null {
  const { clock } = state;
  if (clock.phase === 'lobby') return refuse('match-not-started', { rule: 'G' });
  if (step !== undefined && step !== clock.step) return refuse('stale', { rule: 'G', params: { step: clock.step } });
  if (actor.role === 'facilitator') return null;
  if (clock.paused !== null) return refuse('match-paused', { rule: 'G' });
  return clock.deadline === null || now < clock.deadline
    ? refuse('too-early', { rule: 'G', params: { deadline: clock.deadline ?? 'none' } })
    : null;
}

/** A host who holds a seat of the match is stamped with it: such a one asks the others for a pause. */
const plays = (actor: Actor): boolean => actor.role === 'facilitator' && actor.seat !== null;

export function checkControl(state: State, actor: Actor, command: ControlCommand, now: number): Refusal | null {
  if (actor.role !== 'system' && actor.role !== 'facilitator') return refuse('forbidden', { rule: 'G' });
  const { clock } = state;
  if (clock.phase === 'ended') return refuse('match-ended', { rule: 'G' });
  switch (command.type) {
    case 'start':
      return clock.phase === 'lobby' ? null : refuse('already-done', { rule: 'G' });
    case 'end-phase':
      return checkEnd(state, actor, command.step, now);
    case 'pause':
      return clock.phase === 'lobby'
        ? refuse('match-not-started', { rule: 'G' })
        : clock.paused !== null
          ? refuse('match-paused', { rule: 'G' })
          : plays(actor)
            ? refuse('leave-needed', { rule: 'G', opens: 'other-seat-acts' })
            : null;
    case 'resume':
      return clock.paused === null ? refuse('already-done', { rule: 'G' }) : null;
    case 'extend':
      // A clock that stands still gets its time as well; only the server's own reasons wait until it runs.
      return clock.deadline === null || (clock.paused !== null && command.reason !== 'facilitator')
        ? refuse('not-waiting', { rule: 'G' })
        : null;
  }
}

export function actControl(turn: Turn, command: ControlCommand): void {
  const { clock } = turn.state;
  const G = { rule: 'G' } as const;
  switch (command.type) {
    case 'start':
    case 'end-phase':
      return advance(turn);
    case 'pause':
      return turn.emit(
        'ClockPaused',
        { left: clock.deadline === null ? 0 : Math.max(0, clock.deadline - turn.now) },
        ['public'],
        G,
      );
    case 'resume':
      return turn.emit(
        'ClockResumed',
        { deadline: clock.deadline === null ? null : turn.now + (clock.paused ?? 0) },
        ['public'],
        G,
      );
    case 'extend':
      return turn.emit(
        'DeadlineMoved',
        {
          deadline: Math.max(clock.deadline ?? 0, turn.now) + command.seconds * 1000,
          reason: command.reason,
          ...(clock.paused === null ? {} : { left: clock.paused + command.seconds * 1000 }),
        },
        ['public'],
        G,
      );
  }
}
