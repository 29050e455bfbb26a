/** One or more samples of every event that has a headline, so that each is written out in each language. */
import type { Around, FeedEvent } from '../../assets/i18n/rules/schema.ts';
import type { EventMap } from '../../shared/rules/event.ts';
import type { CrisisOdds, LedgerEntry, OperationState, State } from '../../shared/rules/state.ts';

const entry: LedgerEntry = {
  id: 'c1',
  from: 'tokyo',
  to: 'seoul',
  origin: 'asked',
  status: 'given',
  operation: 'evacuation',
  zone: 'rok',
  term: { kind: 'crisis' },
  conditions: [],
  price: null,
  asked: 1,
  answered: 1,
  paid: false,
};
const requested: LedgerEntry = { ...entry, origin: 'requested' };
const operation: OperationState = {
  id: 'o1',
  operation: 'evacuation',
  seat: 'tokyo',
  zone: 'rok',
  since: 1,
  status: 'running',
  consent: 'c1',
  disputed: false,
};
const odds: CrisisOdds = { both: 80, pyongyang: 50, allies: 30, none: 0 };
const choices = { seoul: 'hold', tokyo: 'hold', washington: 'raise', pyongyang: 'step-down' } as const;
const clauses = { scope: 'missile' };
const zeros = { seoul: 0, tokyo: 0, washington: 0, pyongyang: 0 };
const names = { seoul: 'S-shield', tokyo: 'T-ally', washington: 'W-hub', pyongyang: 'P-wedge' };
const nothing = { mandate: 0, alternative: 0, joint: 0, domestic: 0 };
const reckoning = { seoul: nothing, tokyo: nothing, washington: nothing, pyongyang: nothing };
const parts = { seoul: {}, tokyo: {}, washington: {}, pyongyang: {} };
// Headlines read nothing of a whole state.
const state = {} as State;

const SAMPLES: { readonly [K in FeedEvent]: readonly EventMap[K][] } = {
  MatchOpened: [{ state }],
  PhaseBegan: [
    { phase: 'talks', round: 2, began: 0, deadline: null, step: 3 },
    { phase: 'ended', round: 6, began: 0, deadline: null, step: 30 },
  ],
  DeadlineMoved: [
    { deadline: 1, reason: 'facilitator' },
    { deadline: 1, reason: 'outage' },
  ],
  ClockPaused: [{ left: 1 }],
  ClockResumed: [{ deadline: null }],
  SeatReady: [
    { seat: 'seoul', ready: true },
    { seat: 'tokyo', ready: false },
  ],
  CheckpointRestored: [{ state, to: 1, at: 0 }],
  InjectFired: [
    { inject: 'x', n: 1, texts: null, length: 3 },
    {
      inject: 'x',
      n: 1,
      texts: {
        en: { title: 'A drill', text: 'x' },
        ko: { title: '훈련', text: 'x' },
        ja: { title: '訓練', text: 'x' },
      },
      length: 0,
    },
  ],
  BroadcastSent: [{ length: 3 }],
  TableSet: [
    { freeText: false },
    { freeText: true },
    { historyToDeck: true },
    { historyToDeck: false },
    { adviser: false },
  ],
  RestoreAnnounced: [{ to: 9, round: 2, phase: 'talks', length: 3 }],
  PauseProposed: [{ by: 'seoul' }],
  PauseAnswered: [
    { by: 'tokyo', leave: true },
    { by: 'tokyo', leave: false },
  ],
  DelegationSet: [
    { seat: 'tokyo', members: [{ participant: 'p', portfolios: ['head'] }] },
    { seat: 'tokyo', members: [] },
  ],
  HeadVoted: [{ seat: 'seoul', by: 'p', to: 'q' }],
  ReportShared: [{ seat: 'seoul', report: { preparations: 1, readiness: null, round: 1, confidence: 'low' } }],
  ActDrafted: [
    { seat: 'seoul', id: 'a1', command: { type: 'choose', choice: 'raise' }, by: 'p', needs: 'defence', step: 1 },
  ],
  ActSigned: [{ seat: 'seoul', id: 'a1', by: 'p' }],
  ActDeclined: [{ seat: 'seoul', id: 'a1', by: 'p', length: 0 }],
  DissentRecorded: [{ seat: 'seoul', id: 'a1', by: 'p', length: 0 }],
  PactProposed: [
    { pact: 'gsomia', by: 'tokyo', n: 1, clauses, parties: ['seoul', 'tokyo'] },
    { pact: 'tisa', by: 'washington', n: 1, clauses, parties: ['seoul', 'tokyo', 'washington'] },
  ],
  PactCountered: [{ pact: 'acsa', by: 'seoul', n: 2, base: 1, clauses, changes: clauses }],
  PactEndorsed: [{ pact: 'gsomia', by: 'seoul', n: 2 }],
  DraftWithdrawn: [{ pact: 'gsomia', by: 'seoul' }],
  PactAgreed: [{ pact: 'gsomia', parties: ['seoul', 'tokyo'], ceremony: 3 }],
  OddsTold: [{ pact: 'gsomia', odds: 'uncertain' }],
  CeremonyPostponed: [{ pact: 'gsomia', by: 'seoul', ceremony: 4 }],
  PactSigned: [
    { pact: 'gsomia', clauses, parties: ['seoul', 'tokyo'] },
    { pact: 'operations-protocol', clauses: null, parties: ['seoul', 'tokyo'] },
    { pact: 'summit', clauses: {}, parties: ['seoul', 'tokyo'] },
    ...['talks', 'drill-pause'].map((back) => ({
      pact: 'moratorium',
      clauses: { return: back },
      parties: ['washington' as const, 'pyongyang' as const, 'seoul' as const],
    })),
  ],
  CeremonyCollapsed: [{ pact: 'gsomia', reopens: 5 }],
  PactRenewed: [{ pact: 'gsomia', parties: ['seoul', 'tokyo'] }],
  PactExpired: [{ pact: 'moratorium', reopens: 5 }],
  ClauseBreached: [
    { pact: 'moratorium', clause: 'tests', by: 'pyongyang', move: 'test' },
    { pact: 'gsomia', clause: 'act', by: 'tokyo', move: 'endorse' },
    { pact: 'gsomia', clause: 'act', by: 'tokyo', move: 'stay' },
  ],
  PactEnded: [
    { pact: 'gsomia', by: 'seoul', status: 'ended', reopens: 5 },
    { pact: 'acsa', by: 'tokyo', status: 'refused', reopens: 5 },
  ],
  ConsentAsked: [entry],
  AssistanceRequested: [requested],
  ConsentGiven: [{ entry }, { entry: requested }],
  ConsentRefused: [{ entry }],
  ConsentRevoked: [{ id: 'c1' }],
  ConsentExpired: [{ id: 'c1' }],
  PricePaid: [{ id: 'c1', move: 'publish-plans' }],
  PriceUnpaid: [{ id: 'c1', move: 'publish-plans' }],
  OperationBegan: [{ id: 'o1', operation: 'escort', seat: 'tokyo', zone: 'approaches', consent: null, disputed: true }],
  OperationEnded: [
    { id: 'o1', reason: 'withdrawn' },
    { id: 'o1', reason: 'done' },
    { id: 'o1', reason: 'crisis-over' },
    { id: 'o1', reason: 'alone' },
    { id: 'o1', reason: 'not-covered' },
  ],
  WithdrawalDue: [{ id: 'o1' }],
  OperationCovered: [{ id: 'o1', consent: 'c1' }],
  DisputeOpened: [{ operation: 'escort', seat: 'tokyo', zone: 'approaches' }],
  ConsultationAsked: [
    { by: 'washington', to: 'seoul' },
    { by: 'tokyo', to: 'seoul' },
  ],
  ConsultationHeld: (['concur', 'object', 'none', 'cell'] as const).flatMap((answer) => [
    { answer },
    { answer, of: 'tokyo' as const },
  ]),
  MovesOpened: [
    { moves: [] },
    {
      moves: [
        { seat: 'seoul', move: 'align' },
        { seat: 'washington', move: 'press', target: 'tokyo' },
      ],
    },
  ],
  MovePlayed: [
    { seat: 'washington', move: 'press', target: 'tokyo', fizzled: false },
    { seat: 'pyongyang', move: 'test', fizzled: true },
  ],
  PreparationAdvanced: [{ to: 1 }],
  ArsenalGrown: [{ to: 3 }],
  LadderClimbed: [{ step: 'in-force' }],
  PolicyChanged: [{ twoTrack: true }, { twoTrack: false }],
  TalksConvened: [{ by: 'washington' }],
  TalksFrozen: [{ until: 3 }],
  SessionOffered: [{ by: 'tokyo' }],
  SessionOpened: (['working', 'vice-minister', 'minister'] as const).map((level) => ({ level })),
  BurdenDemanded: [{ by: 'washington' }],
  BurdenAnswered: [{ by: 'seoul' }],
  BurdenIgnored: [{ missing: ['seoul', 'tokyo'] }, { missing: [] }],
  SuspicionHardened: [{ at: 75 }],
  CardDrawn: [{ id: 'card1', card: 'remark', answers: [] }],
  CardAnswered: [
    { id: 'card1', card: 'remark', answer: 'disavow', spoken: true },
    { id: 'card1', card: 'remark', answer: 'silent', spoken: false },
    { id: 'card1', card: 'remark', answer: 'endorse', spoken: true },
  ],
  CrisisOpened: [{ id: 1, cause: 'move:test', level: 'provocation', odds, deterrence: 50 }],
  ExchangeResolved: [
    { exchange: 1, choices, from: 'provocation', level: 'standoff', odds, deterrence: 50, lastCall: false },
    { exchange: 2, choices, from: 'clash', level: 'clash', odds, deterrence: 50, lastCall: true },
  ],
  AttackAnnounced: [{ on: 'washington' }, { on: 'seoul' }],
  CrisisClosed: [{ level: 'tension' }, { level: 'war' }],
  ReportReceived: [0, 1, 2].flatMap((preparations) => [
    {
      seat: 'seoul' as const,
      report: { preparations, readiness: preparations === 1 ? null : 3, round: 2, confidence: 'low' as const },
    },
  ]),
  SideLetterOffered: [{ id: 's1', pact: 'gsomia', to: 'seoul', favour: 'reassurance', status: 'offered' }],
  SideLetterHonoured: [{ id: 's1' }],
  CableSent: [
    { from: 'seoul', to: ['tokyo', 'washington'], public: false, length: 10 },
    { from: 'tokyo', to: [], public: true, length: 10 },
  ],
  MatchEnded: (['war', 'standoff', 'deterrence', 'cooperation', 'thaw'] as const).map((outcome) => ({
    outcome,
    scores: zeros,
    mandates: names,
    winner: null,
    points: zeros,
    parts,
    reckoning,
  })),
};

/** Each sample as an event type, its data, and what else the reader knows; those told by an id are tried with and without. */
export const EVENT_SAMPLES: readonly (readonly [FeedEvent, unknown, Around])[] = (
  Object.entries(SAMPLES) as [FeedEvent, readonly unknown[]][]
).flatMap(([type, list]) =>
  list.flatMap((data) => [[type, data, {}] as const, [type, data, { entry, operation }] as const]),
);
