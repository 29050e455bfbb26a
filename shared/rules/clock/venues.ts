import type { CommandRules } from '../command.ts';
import { frozen } from '../pacts/shared.ts';
import { refuse } from '../refusal.ts';

const D13 = { rule: 'D13', documents: ['002'] } as const;

/** Bilateral sessions: open when both have asked for one in the same round, and not while talks are frozen (D13). */
export const venueCommands: CommandRules<'hold-session'> = {
  'hold-session': {
    phases: ['talks'],
    check: (view, seat) => {
      if (seat !== 'seoul' && seat !== 'tokyo') return refuse('wrong-seat', { ...D13, opens: 'other-seat-acts', params: { needed: ['seoul', 'tokyo'] } });
      if (frozen(view)) return refuse('frozen', { rule: 'D11', documents: ['002', '004'], opens: 'convene', params: { round: view.talks.frozenIn + 1 } });
      const { session, offered } = view.talks;
      return session === view.clock.round || (offered?.by === seat && offered.round === view.clock.round) ? refuse('already-done', { ...D13, opens: 'other-seat-acts' }) : null;
    },
    act: (turn, seat) => {
      const { offered } = turn.state.talks;
      if (offered && offered.by !== seat && offered.round === turn.state.clock.round) turn.emit('SessionOpened', { level: 'working' }, ['public'], D13);
      else turn.emit('SessionOffered', { by: seat }, ['public'], D13);
    },
    candidates: () => [{ key: 'hold-session', command: { type: 'hold-session' } }],
  },
};
