import { pact } from './rule.ts';

/** The bilateral pact on logistic support, resisted as vehemently as the other (002). Its threshold and what its clauses do are G: goods and situations add to deterrence, the place opens supply in `rok`. */
export const acsa = pact({
  parties: ['seoul', 'tokyo'],
  signing: 'ceremony',
  rule: 'D8',
  documents: ['002'],
  bilateral: true,
  threshold: 50,
  clauses: {
    goods: { options: ['basic', 'ammunition'], threshold: { ammunition: 4 } },
    situations: { options: ['relief', 'contingencies'], threshold: { contingencies: 4 } },
    place: { options: ['outside', 'rok-on-request'], threshold: { 'rok-on-request': 6 } },
    transparency: { options: ['none', 'published'], threshold: { published: -3 } },
  },
  signed: (turn, clauses) => {
    const g = { rule: 'G' } as const;
    if (clauses['goods'] === 'ammunition')
      turn.shift(
        [
          ['threat.pyongyang.tokyo', 3],
          ['home.seoul', -1],
        ],
        'pact:acsa:signed',
        g,
      );
    if (clauses['situations'] === 'contingencies')
      turn.shift(
        [
          ['trust.tokyo.seoul', 2],
          ['home.washington', 1],
        ],
        'pact:acsa:signed',
        g,
      );
    if (clauses['transparency'] === 'published')
      turn.shift(
        [
          ['ceiling', 3],
          ['suspicion', -4],
        ],
        'pact:acsa:signed',
        { rule: 'D10', documents: ['004'] },
      );
  },
});
