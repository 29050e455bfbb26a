import type { State } from '../state.ts';
import type { OperationRule } from './rule.ts';

/** A pact for exercises and relief does not reach into fighting: from a clash on it is a contingency (the step is G). */
function coveredInRok({ pacts, crisis }: State): boolean {
  const acsa = pacts['acsa'];
  if (acsa?.status !== 'in-force' || acsa.clauses?.['place'] !== 'rok-on-request') return false;
  return (
    acsa.clauses['situations'] === 'contingencies' || !crisis || !(crisis.level === 'clash' || crisis.level === 'war')
  );
}

/** Supply of US troops in Japan (002): needs nobody's consent. In `rok` only where a logistics pact says so, and then at Seoul's request or with its consent. */
export const supply: OperationRule = {
  seat: 'tokyo',
  zones: ['japan', 'rok'],
  rule: 'D5',
  documents: ['002'],
  selfDefence: false,
  unarmed: true,
  fromLevel: 2,
  opened: (zone, view) => zone === 'japan' || coveredInRok(view),
  effects: [
    ['trust.washington.tokyo', 2],
    ['home.washington', 1],
    ['threat.pyongyang.tokyo', 1],
  ],
};
