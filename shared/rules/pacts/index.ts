/** The registry of pacts: one line each. */
import { acsa } from './acsa.ts';
import { contributionAccord } from './contribution-accord.ts';
import { dialogueMemorandum } from './dialogue-memorandum.ts';
import { gsomia } from './gsomia.ts';
import { moratorium } from './moratorium.ts';
import { operationsProtocol } from './operations-protocol.ts';
import type { PactRule } from './rule.ts';
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
} as const satisfies Record<string, PactRule>;

export type PactId = keyof typeof PACTS;
export const PACT_IDS = Object.keys(PACTS) as [PactId, ...PactId[]];
export const pactRule = (id: string): PactRule | undefined => (PACTS as Record<string, PactRule>)[id];
