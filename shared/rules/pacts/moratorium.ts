import { refuse } from '../refusal.ts';
import { roundsSince } from '../moves/rule.ts';
import { pact } from './rule.ts';

/** A moratorium on tests in return for talks, a pause of drills, or relief. None of the five documents speaks of one (G). A pause of drills needs Seoul's signature. */
export const moratorium = pact({
  parties: ['washington', 'pyongyang', 'seoul'],
  signing: 'at-once',
  rule: 'G',
  documents: [],
  bilateral: false,
  signatories: (clauses) =>
    clauses['return'] === 'drill-pause' ? ['washington', 'pyongyang', 'seoul'] : ['washington', 'pyongyang'],
  clauses: {
    tests: { options: ['missiles', 'missiles-nuclear'] },
    return: { options: ['talks', 'drill-pause', 'relief'] },
    verification: { options: ['none', 'monitors'] },
    term: { options: ['two-rounds', 'to-the-end'] },
  },
  closed: (view) =>
    Math.min(roundsSince(view, 'test'), roundsSince(view, 'submarine-test')) < 2
      ? refuse('cooling-off', {
          rule: 'G',
          opens: 'wait-round',
          params: { pact: 'moratorium', round: view.clock.round + 1 },
        })
      : null,
  signed: (turn, clauses) => {
    const g = { rule: 'G' } as const;
    turn.shift(
      [
        ['tension', -8],
        ['home.pyongyang', 3],
        ['threat.pyongyang.washington', clauses['return'] === 'talks' ? -2 : -6],
        ['threat.seoul.pyongyang', -4],
        ['threat.washington.pyongyang', -4],
        ['trust.pyongyang.washington', 4],
        ['trust.washington.pyongyang', 3],
      ],
      'pact:moratorium:signed',
      g,
    );
    if (clauses['return'] === 'drill-pause' && turn.state.blunt > 0)
      turn.emit('BluntChanged', { to: 0 }, ['public'], g);
    if (clauses['tests'] === 'missiles-nuclear')
      turn.shift(
        [
          ['threat.washington.pyongyang', -2],
          ['threat.seoul.pyongyang', -2],
          ['home.pyongyang', -2],
        ],
        'pact:moratorium:signed',
        g,
      );
    if (clauses['return'] === 'relief')
      turn.shift(
        [
          ['home.pyongyang', 4],
          ['home.washington', -3],
        ],
        'pact:moratorium:signed',
        g,
      );
  },
  lasts: (clauses) => (clauses['term'] === 'two-rounds' ? 2 : null),
  /** A test breaks the ban; a show of force breaks a pause of drills. */
  breaches: (clauses, move) => {
    if (move === 'test' || move === 'submarine-test') return 'tests';
    return move === 'posture' && clauses['return'] === 'drill-pause' ? 'return' : null;
  },
});
