/** The English dictionary of the rules. */
import type { RuleTexts } from './schema.ts';
import { causeTeller, meterNamer, secretTeller } from './tools.ts';
import { cards, mandates, moves, operations } from './en/acts.ts';
import { desk } from './en/desk.ts';
import { documents } from './en/documents.ts';
import { causes, headlines } from './en/headlines.ts';
import { names } from './en/names.ts';
import { pacts } from './en/pacts.ts';
import { openers, refusals } from './en/refusals.ts';
import { rules } from './en/rules.ts';
import { table } from './en/table.ts';

export const en: RuleTexts = {
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
