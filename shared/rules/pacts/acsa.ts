import type { PactRule } from './rule.ts';

/** The bilateral pact on logistic support, resisted as vehemently as the other (002). Its threshold is G. */
export const acsa: PactRule = {
  parties: ['seoul', 'tokyo'], signing: 'ceremony', rule: 'D8', documents: ['002'], bilateral: true,
  threshold: 48,
  clauses: {
    goods: { options: ['basic', 'ammunition'], threshold: { ammunition: 4 } },
    situations: { options: ['relief', 'contingencies'], threshold: { contingencies: 4 } },
    place: { options: ['outside', 'rok-on-request'], threshold: { 'rok-on-request': 6 } },
    transparency: { options: ['none', 'published'], threshold: { published: -3 } },
  },
  signed: (turn, clauses) => {
    if (clauses['transparency'] === 'published') turn.shift([['ceiling', 3], ['suspicion', -4]], 'pact:acsa:signed', { rule: 'D10', documents: ['004'] });
  },
};
