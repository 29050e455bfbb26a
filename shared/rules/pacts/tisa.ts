import { bandAtLeast } from '../meters/paths.ts';
import { refuse } from '../refusal.ts';
import { pact } from './rule.ts';

/** The trilateral arrangement of December 2014, resorted to after the bilateral pact had collapsed (002). Washington as its hub, and what a wider scope adds, are G. In force it can be widened. */
export const tisa = pact({
  parties: ['seoul', 'tokyo', 'washington'],
  signing: 'at-once',
  rule: 'D9',
  documents: ['002'],
  bilateral: false,
  amendable: true,
  clauses: { scope: { options: ['nuclear-missile', 'conventional-too'] } },
  signed: (turn) =>
    turn.shift(
      [
        ['trust.seoul.tokyo', 2],
        ['home.washington', 3],
        ['home.seoul', -2],
        ['threat.pyongyang.washington', 2],
      ],
      'pact:tisa:signed',
      { rule: 'D9', documents: ['002'] },
    ),
  // A wider scope has its price in Seoul once a round of talks, however often the three go back and forth (G); it shows in deterrence and reports while it stands.
  amended: (turn, before, clauses) => {
    if (clauses['scope'] === 'conventional-too' && before['scope'] !== 'conventional-too')
      turn.once('pact:tisa:widened', () => turn.shift([['home.seoul', -2]], 'pact:tisa:signed', { rule: 'G' }));
  },
  closed: (view) => {
    // What stands already needs no new ground.
    if (view.pacts['tisa']?.status === 'in-force') return null;
    const failed =
      view.match.facts.collapsedBefore ||
      Object.values(view.pacts).some((p) => p.status === 'collapsed' || p.status === 'refused');
    const alarmed =
      bandAtLeast(view.bands.threat.seoul.pyongyang, 'high') || bandAtLeast(view.bands.threat.tokyo.pyongyang, 'high');
    return failed && alarmed
      ? null
      : refuse('not-open', { rule: 'D9', documents: ['002'], opens: 'collapse-or-threat', params: { pact: 'tisa' } });
  },
});
