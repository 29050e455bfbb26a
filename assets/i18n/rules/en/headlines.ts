/** English: the front page and the feed, one line an event, and the causes of moving meters. */
import type { LedgerEntry } from '../../../../shared/rules/state.ts';
import type { Around, CauseTexts, Headlines } from '../schema.ts';
import { clauseTitle, nameOf } from '../tools.ts';
import { desk } from './desk.ts';
import { cards, moves, operations } from './acts.ts';
import { names } from './names.ts';
import { pacts } from './pacts.ts';
import { table } from './table.ts';

const { seats, zones, list, phases, ladder, escalation, choices, outcomes, odds, answers } = names;
const pact = (id: string): string => nameOf(pacts, id);
/** As within a sentence; names of capitals and acronyms keep their capitals. */
const lower = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));
const op = (id: string): string => lower(nameOf(operations, id));
const levels = {
  working: 'working level',
  'vice-minister': 'vice-ministerial level',
  minister: 'ministerial level',
} as const;
const all = (ids: readonly string[]): string => list(ids.map((id) => nameOf(seats, id)));
/** Who lets whom do what: in the ledger `from` is the capital that acts and `to` the host, whoever spoke first. */
const what = (e: Pick<LedgerEntry, 'operation' | 'zone'>): string => `${op(e.operation)} (${zones[e.zone].name})`;
const forEntry = (a: Around): string => (a.entry ? ` (for consent to ${op(a.entry.operation)})` : '');
const ofOperation = (a: Around): string =>
  a.operation ? `${seats[a.operation.seat]}’s ${op(a.operation.operation)}` : 'An operation';

/** What broke a clause: a move, or another act. */
const broke = (act: string): string =>
  nameOf(desk.otherActs, act) === act ? nameOf(moves, act) : nameOf(desk.otherActs, act);
const ended = {
  withdrawn: 'is withdrawn',
  done: 'is completed',
  'crisis-over': 'ends with the crisis',
  alone: 'ends, since US forces have left it alone',
  'not-covered': 'ends, since no pact covers it any longer',
} as const;

export const headlines: Headlines = {
  MatchOpened: () => 'Delegations take their seats',
  PhaseBegan: (e) => (e.phase === 'ended' ? 'The match ends' : `Round ${e.round}: ${phases[e.phase]}`),
  DeadlineMoved: (e) =>
    e.reason === 'quiet-hours'
      ? 'Time added: no deadlines during quiet hours'
      : e.reason === 'outage'
        ? 'Time added after an interruption'
        : 'The facilitator moves the deadline',
  ClockPaused: () => 'The clock is paused',
  ClockResumed: () => 'The clock runs again',
  SeatReady: (e) => (e.ready ? `${seats[e.seat]} is ready` : `${seats[e.seat]} asks for more time`),
  CheckpointRestored: () => 'The facilitator returns the match to an earlier moment',
  PactProposed: (e) => `${seats[e.by]} proposes ${pact(e.pact)} to ${all(e.parties.filter((s) => s !== e.by))}`,
  PactCountered: (e) => `${seats[e.by]} returns ${pact(e.pact)} with changes`,
  PactEndorsed: (e) => `${seats[e.by]} agrees to version ${e.n} of ${pact(e.pact)}`,
  DraftWithdrawn: (e) => `${seats[e.by]} withdraws from talks on ${pact(e.pact)}`,
  PactAgreed: (e) => `${all(e.parties)} agree on ${pact(e.pact)}; signing planned for round ${e.ceremony}`,
  OddsTold: (e) => `Signing of ${pact(e.pact)} seen as ${odds[e.odds]}`,
  CeremonyPostponed: (e) => `${seats[e.by]} postpones the signing of ${pact(e.pact)} to round ${e.ceremony}`,
  PactSigned: (e) =>
    e.pact === 'summit'
      ? 'Leaders of Seoul and Tokyo hold their first summit and issue a communiqué'
      : `${all(e.parties)} sign ${pact(e.pact)}`,
  CeremonyCollapsed: (e) => `Signing of ${pact(e.pact)} called off at the last minute`,
  PactRenewed: (e) => `${all(e.parties)} renew ${pact(e.pact)}`,
  PactExpired: (e) => `${pact(e.pact)} runs out at the end of its term`,
  ClauseBreached: (e) =>
    `${seats[e.by]} breaches ${pact(e.pact)} (article on ${lower(clauseTitle(pacts, e.pact, e.clause))}): ${lower(broke(e.move))}`,
  PactEnded: (e) =>
    e.status === 'refused' ? `${seats[e.by]} declines ${pact(e.pact)}` : `${seats[e.by]} ends ${pact(e.pact)}`,
  ConsentAsked: (e) => `${seats[e.from]} asks ${seats[e.to]} for consent: ${what(e)}`,
  AssistanceRequested: (e) => `${seats[e.to]} requests assistance from ${seats[e.from]}: ${what(e)}`,
  ConsentGiven: ({ entry: e }) => `${seats[e.to]} gives ${seats[e.from]} consent: ${what(e)}`,
  ConsentRefused: ({ entry: e }) => `${seats[e.to]} refuses ${seats[e.from]} consent: ${what(e)}`,
  ConsentRevoked: (_e, { entry: e }) =>
    e ? `${seats[e.to]} revokes its consent to ${seats[e.from]}: ${what(e)}` : 'Consent revoked',
  ConsentExpired: (_e, { entry: e }) =>
    !e
      ? 'Consent runs out'
      : e.answered === null
        ? `${seats[e.from]}’s request to ${seats[e.to]} lapses without an answer: ${what(e)}`
        : `${seats[e.to]}’s consent to ${seats[e.from]} runs out: ${what(e)}`,
  PricePaid: (e, a) =>
    `${a.entry ? `${seats[a.entry.from]} keeps its promise to ${seats[a.entry.to]}` : 'Promise kept'}: ${lower(nameOf(moves, e.move))}${forEntry(a)}`,
  PriceUnpaid: (e, a) =>
    `${a.entry ? `${seats[a.entry.from]} does not keep its promise to ${seats[a.entry.to]}` : 'Promise not kept'}: ${lower(nameOf(moves, e.move))}${forEntry(a)}`,
  OperationBegan: (e) =>
    `${seats[e.seat]} begins ${op(e.operation)} (${zones[e.zone].name})${e.disputed ? ', without Seoul’s agreement' : ''}`,
  OperationEnded: (e, a) => `${ofOperation(a)} ${ended[e.reason]}`,
  WithdrawalDue: (_e, a) => `${ofOperation(a)} must be withdrawn by the end of the phase`,
  OperationCovered: (_e, a) => `${ofOperation(a)} may stay: a consent of Seoul’s covers it`,
  DisputeOpened: (e) => `Seoul protests against ${seats[e.seat]}’s ${op(e.operation)} (${zones[e.zone].name})`,
  ConsultationAsked: (e) =>
    `${seats[e.by]} asks ${seats[e.to]} to consult on ${e.by === 'tokyo' ? 'the North' : 'reinforcements'}`,
  ConsultationHeld: (e) => {
    const subject = e.of === 'tokyo' ? 'the North' : 'reinforcements';
    return e.answer === 'concur'
      ? `Seoul agrees in talks on ${subject}`
      : e.answer === 'object'
        ? `Seoul objects in consultation on ${subject}`
        : e.answer === 'cell'
          ? `Three-way coordination group meets; consultation on ${subject} is held`
          : `Consultation on ${subject} ends without an answer`;
  },
  MovesOpened: (e) =>
    e.moves.length
      ? `Decisions opened: ${e.moves.map((m) => `${seats[m.seat]} – ${nameOf(moves, m.move)}`).join('; ')}`
      : 'Decisions opened: no capital moves',
  MovePlayed: (e) =>
    e.fizzled
      ? `${seats[e.seat]}: “${nameOf(moves, e.move)}” has no effect`
      : Object.hasOwn(moves, e.move)
        ? moves[e.move as keyof typeof moves].headline(e.target ? seats[e.target] : '')
        : `${seats[e.seat]}: ${e.move}`,
  PreparationAdvanced: (e) => `Preparations stand at ${e.to}`,
  ArsenalGrown: (e) => `Pyongyang’s nuclear and missile forces are put at ${e.to}`,
  LadderClimbed: (e) => `Tokyo’s self-defence law reaches a new step: ${ladder[e.step].name.toLowerCase()}`,
  PolicyChanged: (e) =>
    e.twoTrack ? 'Seoul separates cooperation from history' : 'Seoul ties cooperation to history again',
  TalksConvened: (e) => `${seats[e.by]} brings Seoul and Tokyo together for talks`,
  TalksFrozen: () => 'Talks between Seoul and Tokyo are frozen',
  SessionOffered: (e) => `${seats[e.by]} proposes a bilateral session`,
  SessionOpened: (e) => `Seoul and Tokyo open a bilateral session at ${levels[e.level]}`,
  BurdenDemanded: (e) => `${seats[e.by]} awaits answers from its allies on cost sharing`,
  BurdenAnswered: (e) => `${seats[e.by]} answers on cost sharing`,
  BurdenIgnored: (e) =>
    e.missing.length ? `No answer on cost sharing from ${all(e.missing)}` : 'Both allies have answered on cost sharing',
  SuspicionHardened: () => 'Power outside the talks hardens its stance amid regional suspicion',
  CardDrawn: (e) => (Object.hasOwn(cards, e.card) ? cards[e.card as keyof typeof cards].headline : e.card),
  CardAnswered: (e) =>
    e.answer === 'disavow'
      ? 'Tokyo: the remark is not the government’s view'
      : e.answer === 'endorse'
        ? 'Tokyo stands by the remark'
        : e.answer === 'silent'
          ? 'Tokyo makes no comment on the remark'
          : `${nameOf(cards, e.card)}: ${nameOf(answers, e.answer)}`,
  CrisisOpened: (e) => `Crisis on the peninsula: ${escalation[e.level].name.toLowerCase()}`,
  ExchangeResolved: (e) =>
    `${e.from === e.level ? `Crisis stays at ${escalation[e.level].name.toLowerCase()}` : `Crisis moves from ${escalation[e.from].name.toLowerCase()} to ${escalation[e.level].name.toLowerCase()}`} (${Object.entries(
      e.choices,
    )
      .map(([s, c]) => `${nameOf(seats, s)}: ${choices[c].name.toLowerCase()}`)
      .join(', ')})${e.lastCall ? '; last call before war' : ''}`,
  AttackAnnounced: (e) => `Attack on ${e.on === 'washington' ? 'the United States' : seats[e.on]} announced`,
  CrisisClosed: (e) =>
    e.level === 'war' ? 'The crisis ends in war' : `The crisis ends at ${escalation[e.level].name.toLowerCase()}`,
  ReportReceived: (e) => `Report to ${seats[e.seat]}: ${desk.report(e.report)}`,
  SideLetterOffered: (e) =>
    `Washington offers ${seats[e.to]} a side letter to ${pact(e.pact)}: ${lower(nameOf(desk.favours, e.favour))}`,
  SideLetterHonoured: (_e, { letter }) =>
    letter
      ? `Washington honours its side letter to ${seats[letter.to]} on ${pact(letter.pact)}`
      : 'Washington honours its side letter',
  CableSent: (e) =>
    e.public ? `${seats[e.from]} makes a public statement` : `Cable from ${seats[e.from]} to ${all(e.to)}`,
  ...table.headlines,
  MatchEnded: (e) => `${outcomes[e.outcome].name}: ${outcomes[e.outcome].line}`,
};

export const causes: CauseTexts = {
  move: (name) => `Move: ${name}`,
  card: (name) => `News: ${name}`,
  answer: (card, answer) => `News: ${card} – ${answer}`,
  pact: {
    signed: (p) => `${p} signed`,
    collapsed: (p) => `Signing of ${p} called off`,
    agreed: (p) => `Word of the agreement on ${p} got out`,
    postponed: (p) => `Signing of ${p} postponed`,
    ended: (p) => `${p} ended`,
    breached: (p) => `${p} breached`,
  },
  consent: {
    given: 'Consent given',
    refused: 'Consent refused',
    revoked: 'Consent revoked',
    unpaid: 'A promise for consent not kept',
    asked: 'Consent asked for',
  },
  operation: { began: 'An operation began', dispute: 'An operation without Seoul’s agreement' },
  crisis: {
    raise: 'Raised in the crisis',
    'step-down': 'Stepped down in the crisis',
    up: 'The crisis went up a step',
    closed: 'The crisis ended',
    clash: 'Clash',
  },
  consultation: { concur: 'Seoul agreed in consultation', object: 'Seoul objected in consultation' },
  single: {
    drift: 'The passing of time',
    round: 'A new round',
    policy: 'The two-track policy',
    talks: 'Talks convened',
    burden: 'Washington’s demand on cost sharing left unanswered',
    suspicion: 'A power outside the talks hardened its stance',
    'side-letter': 'Washington honoured a side letter',
    inject: table.cause,
    other: 'Another development',
  },
};
