/** A pause without a facilitator: one seat proposes it, the three others give leave, and any seat ends it (G). */
import type { CommandRules } from '../command.ts';
import { refuse } from '../refusal.ts';

const G = { rule: 'G' } as const;

export const pauseCommands: CommandRules<'propose-pause' | 'answer-pause' | 'end-pause'> = {
  'propose-pause': {
    phases: ['cables', 'talks', 'decisions', 'crisis'],
    check: (view) => (view.pauseAsked ? refuse('already-done', { ...G, opens: 'other-seat-acts' }) : null),
    act: (turn, seat) => turn.emit('PauseProposed', { by: seat }, ['public'], G),
  },
  'answer-pause': {
    phases: ['cables', 'talks', 'decisions', 'crisis'],
    check: (view, seat) => {
      if (!view.pauseAsked) return refuse('not-waiting', G);
      return view.pauseAsked.leave.includes(seat) ? refuse('already-done', { ...G, opens: 'other-seat-acts' }) : null;
    },
    act: (turn, seat, { leave }) => {
      turn.emit('PauseAnswered', { by: seat, leave }, ['public'], G);
      const { deadline } = turn.state.clock;
      if (leave && !turn.state.pauseAsked)
        turn.emit(
          'ClockPaused',
          { left: deadline === null ? 0 : Math.max(0, deadline - turn.now), byLeave: true },
          ['public'],
          G,
        );
    },
  },
  'end-pause': {
    phases: ['cables', 'talks', 'decisions', 'crisis'],
    check: (view) => {
      if (view.clock.paused === null) return refuse('not-waiting', G);
      return view.clock.byLeave ? null : refuse('forbidden', { ...G, opens: 'facilitator-allows' });
    },
    act: (turn) =>
      turn.emit(
        'ClockResumed',
        { deadline: turn.state.clock.deadline === null ? null : turn.now + (turn.state.clock.paused ?? 0) },
        ['public'],
        G,
      ),
  },
};
