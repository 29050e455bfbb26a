import { freshAtStart, freshRevisionism, spoken } from '../moves/rule.ts';
import { refuse } from '../refusal.ts';
import type { State } from '../state.ts';
import { pact } from './rule.ts';

/** Trust that the first summit needs, both ways (G). */
export const SUMMIT_TRUST = 42;

/** The round of what keeps the leaders apart now, the latest: a revisionist act, or a nationalist remark that Tokyo has not disavowed, in this round or the last. 0 is the time before the first round, null is never. */
function remarkRound(view: State): number | null {
  const remark = view.cards.findLast(
    (card) => card.card === 'remark' && card.answer !== 'disavow' && view.clock.round - card.round <= 1,
  );
  const rounds = [
    ...(remark ? [remark.round] : []),
    ...(freshRevisionism(view) ? [view.revisionist] : []),
    ...(freshAtStart(view, 'remark') ? [0] : []),
  ];
  return rounds.length > 0 ? Math.max(...rounds) : null;
}

/** The leaders' first bilateral summit and its communiqué, not held while nationalist remarks are fresh (004). */
export const summit = pact({
  parties: ['seoul', 'tokyo'],
  signing: 'at-once',
  rule: 'D19',
  documents: ['004'],
  bilateral: true,
  clauses: {
    history: { options: ['silent', 'statement-1993'] },
    cooperation: { options: ['dialogue', 'security'] },
  },
  closed: (view) => {
    const why = { rule: 'D19', documents: ['004'] } as const;
    // A first meeting stays the first, also where its communiqué was left later.
    if (view.match.facts.summitHeld || view.pacts['summit']?.status === 'ended')
      return refuse('not-open', { ...why, opens: 'nothing-opens', params: { pact: 'summit' } });
    const trust = Math.min(view.meters.trust.seoul.tokyo ?? 0, view.meters.trust.tokyo.seoul ?? 0);
    if (trust < SUMMIT_TRUST)
      return refuse('trust-too-low', {
        ...why,
        own: true,
        opens: 'restore-trust',
        params: { needed: SUMMIT_TRUST, have: trust },
      });
    const remark = remarkRound(view);
    return remark === null
      ? null
      : refuse('remark-fresh', { ...why, opens: 'disavow-or-wait', params: { round: remark + 2 } });
  },
  breaches: (clauses, act) => (act === 'endorse' && clauses['history'] === 'statement-1993' ? 'history' : null),
  signed: (turn, clauses) => {
    const d19 = { rule: 'D19', documents: ['004'] } as const;
    turn.shift(
      [
        ['trust.seoul.tokyo', 5],
        ['trust.tokyo.seoul', 5],
        ['home.seoul', 5],
        ['home.washington', 2],
        ['tension', -2],
      ],
      'pact:summit:signed',
      d19,
    );
    if (clauses['history'] === 'statement-1993') {
      turn.shift(
        [
          ['ceiling', 8],
          ['home.seoul', 4],
          ['home.tokyo', -4],
        ],
        'pact:summit:signed',
        { rule: 'D10', documents: ['003'] },
      );
      spoken(turn, { rule: 'D10', documents: ['003'] });
    }
    if (clauses['cooperation'] === 'security')
      turn.shift(
        [
          ['home.seoul', -3],
          ['home.tokyo', 2],
          ['threat.pyongyang.tokyo', 2],
        ],
        'pact:summit:signed',
        d19,
      );
  },
});
