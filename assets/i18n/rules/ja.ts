/** The Japanese dictionary of the rules. */
import type { RuleTexts } from './schema.ts';
import { causeTeller, meterNamer, secretTeller } from './tools.ts';
import { cards, mandates, moves, operations } from './ja/acts.ts';
import { desk } from './ja/desk.ts';
import { documents } from './ja/documents.ts';
import { causes, headlines } from './ja/headlines.ts';
import { names } from './ja/names.ts';
import { pacts } from './ja/pacts.ts';
import { openers, refusals } from './ja/refusals.ts';
import { rules } from './ja/rules.ts';
import { table } from './ja/table.ts';

export const ja: RuleTexts = {
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
