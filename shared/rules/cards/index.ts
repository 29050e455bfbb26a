/** The registry of cards. */
import type { CardId } from './ids.ts';
import type { CardRule } from './rule.ts';

const quiet = { answers: [] } as const;

export const CARDS = {
  /** A politician's nationalist remark (004): Tokyo disavows it, passes over it or endorses it. The figures are G. */
  remark: {
    rule: 'D10',
    documents: ['003', '004'],
    answers: ['disavow', 'silent', 'endorse'],
    shocks: ['silent', 'endorse'],
    revisionist: ['endorse'],
    effects: (_view, answer) => {
      if (answer === 'disavow')
        return [
          ['home.tokyo', -3],
          ['home.seoul', -1],
          ['trust.seoul.tokyo', 1],
        ];
      if (answer === 'endorse')
        return [
          ['home.tokyo', 2],
          ['home.seoul', -6],
          ['trust.seoul.tokyo', -5],
          ['suspicion', 3],
          ['threat.seoul.tokyo', 3],
        ];
      return [
        ['home.seoul', -3],
        ['trust.seoul.tokyo', -2],
      ];
    },
  },
  'border-shots': {
    ...quiet,
    rule: 'D15',
    documents: ['002'],
    incident: 60,
    effects: () => [
      ['tension', 5],
      ['threat.seoul.pyongyang', 3],
    ],
  },
  solidarity: { ...quiet, rule: 'G', documents: [], effects: () => [['home.seoul', 3]] },
  /** Neutral by design: both publics are stirred, neither claim is judged. */
  'territorial-row': {
    ...quiet,
    rule: 'D11',
    documents: ['002'],
    shocks: ['none'],
    effects: () => [
      ['home.seoul', -3],
      ['home.tokyo', -1],
      ['trust.tokyo.seoul', -1],
      ['trust.seoul.tokyo', -1],
    ],
  },
  'build-up': {
    ...quiet,
    rule: 'D20',
    documents: ['001', '003'],
    effects: () => [
      ['home.tokyo', 2],
      ['home.washington', 2],
      ['suspicion', -2],
    ],
  },
  'burden-remark': { ...quiet, rule: 'D17', documents: ['000'], effects: () => [['home.washington', -3]] },
  /** The presidents of Seoul and Washington meet, as the calendar has it (002). */
  'allied-summit': {
    ...quiet,
    rule: 'D16',
    documents: ['002'],
    effects: () => [
      ['trust.washington.seoul', 2],
      ['trust.seoul.washington', 2],
      ['home.washington', 2],
      ['threat.pyongyang.washington', 1],
    ],
  },
  'poor-harvest': { ...quiet, rule: 'G', documents: [], effects: () => [['home.pyongyang', -5]] },
} as const satisfies Record<CardId, CardRule>;

export { CARD_IDS, type CardId } from './ids.ts';
export const cardRule = (id: string): CardRule | undefined => (CARDS as Record<string, CardRule>)[id];
