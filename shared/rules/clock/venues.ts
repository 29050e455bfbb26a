import type { CommandRules } from '../command.ts';
import { frozen } from '../pacts/shared.ts';
import { refuse } from '../refusal.ts';
import type { State } from '../state.ts';

const D13 = { rule: 'D13', documents: ['002'] } as const;

/** Who meets: officials as a rule, vice-ministers and ministers as trust grows (D13; the edges are G). */
export function levelOf(view: State): 'working' | 'vice-minister' | 'minister' {
  const trust = Math.min(view.meters.trust.seoul.tokyo ?? 0, view.meters.trust.tokyo.seoul ?? 0);
  return trust >= 40 ? 'minister' : trust >= 30 ? 'vice-minister' : 'working';
}

/** What a first meeting at this level adds, in trust both ways (G): the first in years was news (002, 004), the next are routine. */
const WEIGHT = { working: 0, 'vice-minister': 1, minister: 2 } as const;

/** Bilateral sessions: open when both have asked for one in the same round, and not while talks are frozen (D13). */
export const venueCommands: CommandRules<'hold-session'> = {
  'hold-session': {
    phases: ['talks'],
    check: (view, seat) => {
      if (seat !== 'seoul' && seat !== 'tokyo')
        return refuse('wrong-seat', { ...D13, opens: 'other-seat-acts', params: { needed: ['seoul', 'tokyo'] } });
      if (frozen(view))
        return refuse('frozen', {
          rule: 'D11',
          documents: ['002', '004'],
          opens: 'convene',
          params: { round: view.talks.frozenIn + 1 },
        });
      const { session, offered } = view.talks;
      return session === view.clock.round || (offered?.by === seat && offered.round === view.clock.round)
        ? refuse('already-done', { ...D13, opens: 'other-seat-acts' })
        : null;
    },
    act: (turn, seat) => {
      const { offered } = turn.state.talks;
      if (!offered || offered.by === seat || offered.round !== turn.state.clock.round)
        return turn.emit('SessionOffered', { by: seat }, ['public'], D13);
      const level = levelOf(turn.state);
      turn.emit('SessionOpened', { level }, ['public'], D13);
      if (WEIGHT[level] === 0) return;
      turn.once(
        `session:${level}`,
        () =>
          turn.shift(
            [
              ['trust.seoul.tokyo', WEIGHT[level]],
              ['trust.tokyo.seoul', WEIGHT[level]],
            ],
            'talks:session',
            D13,
          ),
        'match',
      );
    },
    fixed: true,
    candidates: () => [{ key: 'hold-session', command: { type: 'hold-session' } }],
  },
};
