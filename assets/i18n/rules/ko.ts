/** The Korean dictionary of the rules. */
import type { RuleTexts } from './schema.ts';
import { causeTeller, meterNamer, secretTeller } from './tools.ts';
import { cards, mandates, moves, operations } from './ko/acts.ts';
import { desk } from './ko/desk.ts';
import { documents } from './ko/documents.ts';
import { causes, headlines } from './ko/headlines.ts';
import { names } from './ko/names.ts';
import { pacts } from './ko/pacts.ts';
import { openers, refusals } from './ko/refusals.ts';
import { rules } from './ko/rules.ts';
import { table } from './ko/table.ts';

export const ko: RuleTexts = {
  ...names,
  ...desk,
  rules,
  documents,
  refusals,
  openers,
  pacts,
  moves,
  operations,
  mandates,
  cards,
  headlines,
  cause: causeTeller(causes, { moves, cards, pacts, answers: names.answers }),
  meter: meterNamer(names),
  secret: secretTeller(table.secret, { mandates, pacts }),
};
