/** The ids of pacts. They stand apart from the rules, so that commands and state may name them without knowing a rule. Published ids never change. */
export const PACT_IDS = [
  'gsomia',
  'acsa',
  'tisa',
  'operations-protocol',
  'moratorium',
  'contribution-accord',
  'summit',
  'dialogue-memorandum',
] as const;
export type PactId = (typeof PACT_IDS)[number];

/** The clauses of each pact with their options: ids alone, in the order of the document. */
export const CLAUSES = {
  gsomia: {
    scope: ['missile', 'all-military'],
    release: ['consent-each-time', 'washington-allowed'],
    term: ['one-year', 'three-years'],
    act: ['none', 'consent-restated', 'statement-1993'],
  },
  acsa: {
    goods: ['basic', 'ammunition'],
    situations: ['relief', 'contingencies'],
    place: ['outside', 'rok-on-request'],
    transparency: ['none', 'published'],
  },
  tisa: {
    scope: ['nuclear-missile', 'conventional-too'],
  },
  'operations-protocol': {
    scope: ['left-open', 'notice', 'agreement-needed'],
    north: ['left-open', 'consultation', 'consent-covers'],
    conditions: ['case-by-case', 'standing-unarmed', 'standing'],
    procedure: ['bilateral', 'trilateral-cell'],
    formalities: ['confidential', 'published'],
  },
  moratorium: {
    tests: ['missiles', 'missiles-nuclear'],
    return: ['talks', 'drill-pause', 'relief'],
    verification: ['none', 'monitors'],
    term: ['two-rounds', 'to-the-end'],
  },
  'contribution-accord': {
    seoul: ['account', 'contribution'],
    tokyo: ['account', 'contribution'],
    statement: ['separate', 'joint'],
  },
  summit: {
    history: ['silent', 'statement-1993'],
    cooperation: ['dialogue', 'security'],
  },
  'dialogue-memorandum': {
    level: ['working', 'vice-minister', 'minister'],
    plans: ['no-duty', 'explained-first'],
    concerns: ['public-too', 'channel-first'],
    record: ['confidential', 'published'],
  },
} as const satisfies Readonly<Record<PactId, Readonly<Record<string, readonly string[]>>>>;
