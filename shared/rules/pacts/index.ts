/** The registry of pacts: one line each. */
import { acsa } from './acsa.ts';
import { contributionAccord } from './contribution-accord.ts';
import { dialogueMemorandum } from './dialogue-memorandum.ts';
import { gsomia } from './gsomia.ts';
import { moratorium } from './moratorium.ts';
import { operationsProtocol } from './operations-protocol.ts';
import type { CLAUSES, PactId } from './ids.ts';
import type { ClauseRule, PactRule } from './rule.ts';
import { summit } from './summit.ts';
import { tisa } from './tisa.ts';

export const PACTS = {
  gsomia,
  acsa,
  tisa,
  'operations-protocol': operationsProtocol,
  moratorium,
  'contribution-accord': contributionAccord,
  summit,
  'dialogue-memorandum': dialogueMemorandum,
} as const satisfies {
  readonly [P in PactId]: PactRule & {
    readonly clauses: {
      readonly [C in keyof (typeof CLAUSES)[P]]: ClauseRule & { readonly options: (typeof CLAUSES)[P][C] };
    };
  };
};

export { PACT_IDS, type PactId } from './ids.ts';
export const pactRule = (id: string): PactRule | undefined => (PACTS as Record<string, PactRule>)[id];
