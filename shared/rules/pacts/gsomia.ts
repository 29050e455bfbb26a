import { spoken } from '../moves/rule.ts';
import { pact } from './rule.ts';

/** The bilateral pact on sharing military intelligence, called off at the last minute in June 2012 (002, 004). */
export const gsomia = pact({
  parties: ['seoul', 'tokyo'],
  signing: 'ceremony',
  rule: 'D8',
  documents: ['002', '004'],
  bilateral: true,
  threshold: 50,
  clauses: {
    scope: { options: ['missile', 'all-military'], threshold: { 'all-military': 5 } },
    release: { options: ['consent-each-time', 'washington-allowed'], threshold: { 'washington-allowed': 3 } },
    term: { options: ['one-year', 'three-years'], threshold: { 'three-years': 3 } },
    act: {
      options: ['none', 'consent-restated', 'statement-1993'],
      threshold: { 'consent-restated': -2, 'statement-1993': -5 },
    },
  },
  // A year is four rounds (G); three years outlast every match.
  lasts: (clauses) => (clauses['term'] === 'one-year' ? 4 : null),
  renewable: true,
  /** What Tokyo says in the accompanying act it must not unsay: by standing by a remark that denies it, or by staying where it was told to leave (G). */
  breaches: (clauses, act) =>
    (act === 'endorse' && clauses['act'] === 'statement-1993') ||
    (act === 'stay' && clauses['act'] === 'consent-restated')
      ? 'act'
      : null,
  signed: (turn, clauses) => {
    const why = { rule: 'D10', documents: ['003'] } as const;
    if (clauses['act'] === 'statement-1993') {
      turn.shift(
        [
          ['ceiling', 8],
          ['home.tokyo', -3],
        ],
        'pact:gsomia:signed',
        why,
      );
      spoken(turn, why);
    }
    if (clauses['act'] === 'consent-restated')
      turn.shift(
        [
          ['threat.seoul.tokyo', -3],
          ['home.tokyo', -1],
        ],
        'pact:gsomia:signed',
        { rule: 'D1', documents: ['002'] },
      );
  },
});
