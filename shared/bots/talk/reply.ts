/** How a bot answers the phrasebook sentences that a person sends it: in kind, from its own view, and with nothing that only its government may know. */
import type { Precedence } from '../../rules/cables/channel.ts';
import { optionsOf } from '../../rules/phrases/slots.ts';
import type { SlotValues } from '../../rules/phrases/slots.ts';
import { actOf } from '../../rules/phrases/index.ts';
import { phrase, phraseFault } from '../../rules/phrases/phrase.ts';
import type { Phrase } from '../../rules/phrases/phrase.ts';
import { inScope } from '../../rules/phrases/scope.ts';
import type { PactId } from '../../rules/pacts/ids.ts';
import { bestOf } from '../outlook.ts';
import { pactValue, ruleOf } from '../packages.ts';
import type { Clauses, State } from '../../rules/state.ts';
import type { Seat } from '../../types.ts';
import type { Weighed } from '../reasons.ts';
import { sayReasons } from './sayReason.ts';
import type { Talk } from './tell.ts';

/** A cable as the bot's own capital received it. */
export interface Received {
  readonly from: Seat;
  /** The other readers, the bot among them. */
  readonly to: readonly Seat[];
  readonly phrases: readonly Phrase[];
  /** Its number on the channel, so that the answer can name it. */
  readonly no?: number;
  readonly precedence?: Precedence;
}

interface Hearing {
  readonly view: State;
  readonly seat: Seat;
  readonly from: Seat;
  readonly weighed: readonly Weighed[];
}
type Slots = Readonly<{ [K in keyof SlotValues]: SlotValues[K] }> & {
  readonly term2: SlotValues['term'];
  readonly pact2: PactId;
};
type Answer = (hearing: Hearing, slots: Slots) => readonly Phrase[];

/** Sentences of an answer: as many as are read at a glance. */
const MOST = 3;

/** An answer for later, where the capital has to be asked. */
const pending: Answer = ({ view }) => [
  phrase('inform-instructions', { until: { kind: 'round', round: Math.max(1, view.clock.round) } }),
];
const noted: Answer = () => [phrase('close-noted', {})];

const known = (view: State, pact: PactId): Clauses =>
  view.drafts[pact]?.versions.at(-1)?.clauses ?? view.pacts[pact]?.clauses ?? {};

/** The base for weighing one option: the draft on the table, or what would suit the seat best. */
function base({ view, seat }: Hearing, pact: PactId): Clauses {
  const clauses = known(view, pact);
  return Object.keys(clauses).length > 0 ? clauses : bestOf(view.mandates[seat], pact).clauses;
}

/** What an option gains the seat over what lies on the table. */
function gainOf(hearing: Hearing, { pact, clause, option }: SlotValues['term']): number {
  const mandate = hearing.view.mandates[hearing.seat];
  const clauses = base(hearing, pact);
  return pactValue(mandate, pact, { ...clauses, [clause]: option }) - pactValue(mandate, pact, clauses);
}

/** The option of an article that suits the seat best. */
function wanted(hearing: Hearing, { pact, clause }: SlotValues['article']): SlotValues['term'] {
  const [first = '', ...rest] = optionsOf(pact, clause);
  const option = rest.reduce(
    (best, other) =>
      gainOf(hearing, { pact, clause, option: other }) > gainOf(hearing, { pact, clause, option: best }) ? other : best,
    first,
  );
  return { pact, clause, option };
}

const party = ({ seat }: Hearing, pact: PactId): boolean => ruleOf(pact).parties.includes(seat);

/** Whether the seat would take up a pact, with the reasons that it tells. */
function aboutPact(hearing: Hearing, pact: PactId): readonly Phrase[] {
  const { view, seat, weighed } = hearing;
  if (!party(hearing, pact)) return [phrase('close-noted', {})];
  const own = weighed.filter(
    ({ command }) =>
      (command.type === 'propose' || command.type === 'counter' || command.type === 'agree') && command.pact === pact,
  );
  const agree = own.find(({ command, value }) => command.type === 'agree' && value > 0);
  if (agree) return [phrase('accept-draft', { pact }), ...sayReasons(agree.reasons, view, seat, 1)];
  if (own.some(({ value }) => value > 0)) return [phrase('accept-principle', { pact })];
  const draft = view.drafts[pact];
  if (draft?.agreed.includes(seat)) return [phrase('inform-waiting', { capital: hearing.from })];
  const reasons = sayReasons(
    own.flatMap(({ reasons: list }) => list).filter(({ code }) => code !== 'serves-mandate'),
    view,
    seat,
    1,
  );
  if (draft)
    return [phrase('refuse-draft', { pact }), ...(reasons.length > 0 ? reasons : [phrase('reason-instructions', {})])];
  // What it does not press for now may still be worth having later.
  if (bestOf(view.mandates[seat], pact).value > 0) return [phrase('accept-study', { pact }), ...reasons];
  return [
    phrase('refuse-not-before', { pact, round: Math.min(100, view.clock.round + 1) }),
    phrase('reason-instructions', {}),
  ];
}

function aboutTerm(hearing: Hearing, term: SlotValues['term']): readonly Phrase[] {
  if (!party(hearing, term.pact)) return [phrase('close-noted', {})];
  const gain = gainOf(hearing, term);
  if (gain >= 0) return [phrase('accept-term', { term })];
  if (gain >= -2) return [phrase('offer-consider', { term })];
  const instead = wanted(hearing, term);
  return [
    phrase('refuse-term', { term }),
    ...(instead.option === term.option ? [] : [phrase('propose-term', { term: instead })]),
  ];
}

const trade: Answer = (hearing, { term, term2 }) =>
  !party(hearing, term.pact) || !party(hearing, term2.pact)
    ? [phrase('close-noted', {})]
    : gainOf(hearing, term) + gainOf(hearing, term2) >= 0
      ? [
          gainOf(hearing, term) < 0
            ? phrase('accept-term-if', { term, term2 })
            : phrase('accept-term-if', { term: term2, term2: term }),
        ]
      : [phrase('refuse-term', { term: gainOf(hearing, term) <= gainOf(hearing, term2) ? term : term2 })];

/** A meeting is agreed to where the seat would ask for one itself, or one is on already. */
const meeting =
  (type: 'hold-session' | 'convene'): Answer =>
  ({ view, weighed }) => {
    const round = Math.max(1, view.clock.round);
    const on = type === 'convene' ? view.talks.convened === round : view.talks.session === round;
    return [
      phrase(
        on || weighed.some(({ command, value }) => command.type === type && value > 0)
          ? 'accept-meeting'
          : 'refuse-meeting',
        { round },
      ),
    ];
  };

const article: Answer = (hearing, { article: asked }) =>
  party(hearing, asked.pact) ? [phrase('propose-term', { term: wanted(hearing, asked) })] : [phrase('close-noted', {})];
const pact: Answer = (hearing, slots) => aboutPact(hearing, slots.pact);

/** Answers by phrase; the rest are answered by the kind of act below. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  'propose-take-up': pact,
  'propose-draft': pact,
  'propose-sign': pact,
  'ask-answer': pact,
  'remind-answer': pact,
  'propose-package': (hearing, slots) => [
    ...aboutPact(hearing, slots.pact).slice(0, 1),
    ...aboutPact(hearing, slots.pact2).slice(0, 1),
  ],
  'propose-term': (hearing, { term }) => aboutTerm(hearing, term),
  'propose-trade': trade,
  'propose-leave-open': article,
  'ask-position': article,
  'propose-session': meeting('hold-session'),
  'propose-trilateral': meeting('convene'),
  'ask-convene': meeting('convene'),
  // What is worth to the other what it costs here: its own wish in another article of the same pact.
  'ask-price': (hearing, { term }) => {
    const other = Object.keys(ruleOf(term.pact).clauses)
      .filter((clause) => clause !== term.clause)
      .map((clause) => wanted(hearing, { pact: term.pact, clause }))
      .toSorted((a, b) => gainOf(hearing, b) - gainOf(hearing, a))[0];
    return other && party(hearing, term.pact)
      ? [phrase('accept-term-if', { term, term2: other })]
      : [phrase('close-noted', {})];
  },
  'propose-restraint': ({ view, seat }) => [
    phrase('reason-meter', { meter: `home.${seat}`, band: view.bands.home[seat] }),
    phrase('condition-reciprocity', {}),
  ],
  'propose-two-track': ({ view, seat }) => [
    seat === 'seoul' && view.policy.twoTrack
      ? phrase('close-noted', {})
      : phrase('inform-instructions', { until: { kind: 'round', round: Math.max(1, view.clock.round) } }),
  ],
  'ask-consent': (hearing, { operation, zone }) => {
    const asked = Object.values(hearing.view.ledger).some(
      (entry) =>
        entry.status === 'open' && entry.from === hearing.from && entry.operation === operation && entry.zone === zone,
    );
    return asked
      ? pending(hearing, {} as Slots)
      : [
          phrase('reason-rule', { rule: zone === 'rok' ? 'D1' : zone === 'dprk' ? 'D3' : 'D2' }),
          phrase('close-noted', {}),
        ];
  },
  'ask-explain': ({ view, seat }) => [phrase('reason-meter', { meter: `home.${seat}`, band: view.bands.home[seat] })],
  'ask-stand': ({ view, seat }, { card }) => [
    seat === 'tokyo' && view.cards.some((c) => c.card === card && c.answer === 'disavow')
      ? phrase('regret-remark', { card })
      : phrase('close-noted', {}),
  ],
};

/** What is said to a kind of act where the phrase itself has no answer of its own. */
const BY_ACT: Readonly<Record<string, Answer>> = {
  ask: pending,
  propose: pending,
  condition: pending,
  accept: () => [phrase('thank-answer', {})],
  offer: () => [phrase('thank-answer', {}), phrase('close-noted', {})],
  warn: () => [phrase('refuse-threats', {})],
  assure: noted,
  refuse: noted,
  reason: noted,
  remind: noted,
  inform: noted,
  regret: noted,
  thank: () => [phrase('close-regards', {})],
};

/** The weightiest act of a cable comes first; courtesies alone are answered by one. */
const ORDER = ['propose', 'ask', 'warn', 'remind', 'offer', 'condition', 'accept', 'thank'];
const rank = ({ id }: Phrase): number => {
  const at = ORDER.indexOf(actOf(id) ?? '');
  return at < 0 ? ORDER.length : at;
};

/**
 * The answer to a cable, to everyone who read it; `null` where it closes the exchange, or answers nothing.
 * From the seat's view alone. Nothing is promised that binds: a sealed move is never told, and consent is given by its own command.
 */
export function replyTo(view: State, seat: Seat, received: Received, weighed: readonly Weighed[]): Talk | null {
  const { from, to, phrases, no } = received;
  if (from === seat || !to.includes(seat)) return null;
  const hearing: Hearing = { view, seat, from, weighed };
  const told = new Map<string, Phrase>();
  for (const one of phrases.toSorted((a, b) => rank(a) - rank(b))) {
    const answer = ANSWERS[one.id] ?? BY_ACT[actOf(one.id) ?? ''];
    // What the scenario leaves out is noted, and neither taken up nor bargained about.
    const said = inScope(view, one)
      ? (answer?.(hearing, one.slots as unknown as Slots) ?? [])
      : noted(hearing, {} as Slots);
    // A courtesy adds nothing to an answer in substance.
    for (const next of said)
      if (
        told.size < MOST &&
        phraseFault(next) === null &&
        inScope(view, next) &&
        !(told.size > 0 && next.id.startsWith('close-'))
      )
        told.set(JSON.stringify(next), next);
  }
  if (told.size === 0) return null;
  return {
    to: [from, ...to.filter((other) => other !== seat)],
    phrases: [...told.values()],
    precedence: received.precedence ?? 'routine',
    about: `reply:${from}:${to.join('+')}:${no ?? view.clock.step}`,
    ...(no === undefined ? {} : { re: no }),
  };
}
