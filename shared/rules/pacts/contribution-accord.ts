import { refuse } from '../refusal.ts';
import { pact } from './rule.ts';

/** An accord on sharing the burden of defence, while Washington's incoming leader calls both allies free riders (000). */
export const contributionAccord = pact({
  parties: ['seoul', 'tokyo', 'washington'],
  signing: 'at-once',
  rule: 'D17',
  documents: ['000'],
  bilateral: false,
  clauses: {
    seoul: { options: ['account', 'contribution'] },
    tokyo: { options: ['account', 'contribution'] },
    statement: { options: ['separate', 'joint'] },
  },
  closed: (view) =>
    view.match.facts.burdenSharing
      ? null
      : refuse('not-open', {
          rule: 'D17',
          documents: ['000'],
          opens: 'nothing-opens',
          params: { pact: 'contribution-accord' },
        }),
  signed: (turn, clauses) => {
    const d17 = { rule: 'D17', documents: ['000'] } as const;
    // A joint answer is an answer: a demand that is open is met by the accord.
    const { burden } = turn.state;
    if (burden.asked > 0)
      for (const by of ['seoul', 'tokyo'] as const)
        if (!burden.answered.includes(by)) turn.emit('BurdenAnswered', { by }, ['public'], d17);
    const paid = (['seoul', 'tokyo'] as const).filter((seat) => clauses[seat] === 'contribution');
    turn.shift(
      [
        ['home.washington', 6 + 3 * paid.length],
        ['trust.washington.seoul', 3],
        ['trust.washington.tokyo', 3],
        ...paid.map((seat) => [`home.${seat}`, -3] as const),
        ['trust.seoul.tokyo', clauses['statement'] === 'joint' ? 2 : 0],
        ['trust.tokyo.seoul', clauses['statement'] === 'joint' ? 2 : 0],
      ],
      'pact:contribution-accord:signed',
      d17,
    );
  },
});
