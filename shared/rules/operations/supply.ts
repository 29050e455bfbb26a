import type { OperationRule } from './rule.ts';

/** Supply of US troops in Japan (002): needs nobody's consent. In `rok` only where a logistics pact says so, and then at Seoul's request or with its consent. */
export const supply: OperationRule = {
  seat: 'tokyo',
  zones: ['japan', 'rok'],
  rule: 'D5',
  documents: ['002'],
  selfDefence: false,
  unarmed: true,
  fromLevel: 2,
  opened: (zone, view) =>
    zone === 'japan' ||
    (view.pacts['acsa']?.status === 'in-force' && view.pacts['acsa'].clauses?.['place'] === 'rok-on-request'),
  effects: [
    ['trust.washington.tokyo', 2],
    ['home.washington', 1],
    ['threat.pyongyang.tokyo', 1],
  ],
};
