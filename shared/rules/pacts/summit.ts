import { freshRevisionism, spoken } from '../moves/rule.ts';
import { refuse } from '../refusal.ts';
import type { State } from '../state.ts';
import { pact } from './rule.ts';

/** Trust that the first summit needs, both ways (G). */
export const SUMMIT_TRUST = 42;

/** The round of a nationalist remark that is fresh, in this round or the last, and that Tokyo has not disavowed; 0 for none. */
const freshRemark = (view: State): number =>
  view.cards.findLast(
    (card) => card.card === 'remark' && card.answer !== 'disavow' && view.clock.round - card.round <= 1,
  )?.round ?? 0;

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
    const remark = Math.max(freshRevisionism(view) ? view.revisionist : 0, freshRemark(view));
    if (remark > 0) return refuse('remark-fresh', { ...why, opens: 'disavow-or-wait', params: { round: remark + 2 } });
    const trust = Math.min(view.meters.trust.seoul.tokyo ?? 0, view.meters.trust.tokyo.seoul ?? 0);
    return trust < SUMMIT_TRUST
      ? refuse('trust-too-low', { ...why, opens: 'restore-trust', params: { needed: SUMMIT_TRUST, have: trust } })
      : null;
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
