/** English: the phrasebook. */
import { texts } from './en/texts.ts';
import type { PactId } from '../rules/ids.ts';
import type { RuleTexts } from '../rules/schema.ts';
import type { PhraseBook } from './schema.ts';
import { articleWords, dayParts, lowerFirst, upperFirst } from './tools.ts';

/** Where the short name does not fit within a sentence. */
const PACTS: Partial<Record<PactId, string>> = { moratorium: 'the test moratorium', summit: 'the summit communiqué' };
const pactName = (v: PactId, n: RuleTexts): string =>
  PACTS[v] ?? (/^[A-Z]+$/.test(n.pacts[v].short) ? n.pacts[v].short : `the ${n.pacts[v].short}`);
const ZONES = {
  japan: 'in Japan',
  'open-sea': 'on the open sea',
  approaches: 'around the peninsula',
  rok: 'on South Korean territory',
  dprk: 'in the North',
} as const;
const OPERATIONS = {
  evacuation: 'the evacuation of Japanese nationals',
  escort: 'the escort of US warships',
  supply: 'the supply of US troops',
  'supply-at-sea': 'supply at sea',
  interception: 'the interception of missiles',
  'joint-entry': 'an entry in wartime',
  reinforcement: 'the sending of reinforcements',
  strike: 'a joint strike',
  'us-strike': 'a US strike',
} as const;
const DEEDS = {
  'reaffirm-1993': 'a reaffirmation of the 1993 statement',
  'publish-plans': 'the publication of defence plans',
  'pledge-constitution': 'a promise to keep the spirit of the constitution',
  'confirm-consent': 'a confirmation of the consent principle',
} as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const book: PhraseBook = {
  texts,
  forms: {
    capital: (v, n) => n.seats[v],
    capitals: (v, n) => n.list(v.map((seat) => n.seats[seat])),
    pact: pactName,
    article: (v, n) => `“${articleWords(n, v.pact, v.clause).title}” of ${pactName(v.pact, n)}`,
    term: (v, n) => {
      const { title, label } = articleWords(n, v.pact, v.clause, v.option);
      return `“${label}” under “${title}” of ${pactName(v.pact, n)}`;
    },
    round: (v) => `round ${v}`,
    until: (v) => (v.kind === 'round' ? `the end of round ${v.round}` : 'the end of the crisis'),
    date: (v) => {
      const [year, month, day] = dayParts(v);
      return `${day} ${MONTHS[month - 1] ?? month} ${year}`;
    },
    phase: (v) =>
      ({
        cables: 'the Cables phase',
        talks: 'the Talks phase',
        decisions: 'the Decisions phase',
        crisis: 'the crisis',
      })[v],
    zone: (v) => ZONES[v],
    operation: (v) => OPERATIONS[v],
    move: (v, n) => `the move “${n.moves[v].name}”`,
    deed: (v) => DEEDS[v],
    condition: (v, n) => `the condition “${n.conditions[v].name}”`,
    card: (v, n) => `“${n.cards[v].name}”`,
    favour: (v) => ({ reassurance: 'a public reassurance', assistance: 'practical assistance' })[v],
    meter: (v, n) => {
      const name = n.meter(v);
      return v.startsWith('trust') || v === 'home.washington'
        ? name
        : v.startsWith('threat') || v === 'ceiling'
          ? `the ${lowerFirst(name)}`
          : lowerFirst(name);
    },
    band: (v, n) => n.bands[v],
    odds: (v, n) => n.odds[v],
    level: (v, n) => `“${n.escalation[v].name}”`,
    choice: (v) => ({ raise: 'raise the stakes', hold: 'hold our position', 'step-down': 'step down' })[v],
    step: (v, n) => `the step “${n.ladder[v].name}”`,
    rule: (v, n) => `rule ${v}, “${n.rules[v].title}”`,
  },
  acts: {
    propose: 'Propose',
    ask: 'Request',
    accept: 'Accept',
    refuse: 'Decline',
    reason: 'Give a reason',
    condition: 'Set a condition',
    offer: 'Offer',
    assure: 'Assure',
    warn: 'Warn',
    remind: 'Remind',
    inform: 'Inform',
    regret: 'Regret',
    thank: 'Thank',
    close: 'Close',
  },
  slots: {
    capital: 'Capital',
    capitals: 'Capitals',
    pact: 'Pact',
    article: 'Article',
    term: 'Article and option',
    round: 'Round',
    until: 'Until',
    date: 'Date',
    phase: 'Phase',
    zone: 'Zone',
    operation: 'Operation',
    move: 'National move',
    deed: 'Step to repair trust',
    condition: 'Condition',
    card: 'Matter',
    favour: 'Favour',
    meter: 'Meter',
    band: 'Level of the meter',
    odds: 'Prospect',
    level: 'Step of the crisis',
    choice: 'Choice in the crisis',
    step: 'Legal step',
    rule: 'Rule',
  },
  gap: '…',
  space: ' ',
  join: (word) => word,
  finish: upperFirst,
};
