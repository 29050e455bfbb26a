/** Every kind of fact, by slice. `evolve` needs nothing but these data: deltas and draws are in them. */
import type { Command } from '../commands.ts';
import type { Language } from '../scenario.ts';
import type {
  Band,
  CrisisChoice,
  Escalation,
  LadderStep,
  MeterPath,
  OddsWord,
  Outcome,
  Phase,
  Portfolio,
  Seat,
  Zone,
} from '../types.ts';
import type { Precedence } from './cables/channel.ts';
import type { Phrase } from './phrases/phrase.ts';
import type {
  Clauses,
  CrisisOdds,
  DeskSecret,
  Event,
  LedgerEntry,
  Member,
  MeterChange,
  PactStatus,
  Par,
  PerSeat,
  Reckoning,
  Report,
  SealedMove,
  SideLetter,
  State,
  Table,
} from './state.ts';

/** Title and text of an inject in the three languages. */
export type InjectTexts = Readonly<Record<'en' | 'ko' | 'ja', { readonly title: string; readonly text: string }>>;

/** Where `own` is set, the rule cited is the documents', and what it does here the game's own (G). */
interface Own {
  own?: true;
}

export interface ClockEvents {
  /** Public part of the opening: everything that all may see of the first state. */
  MatchOpened: { state: State };
  /** A seat's own exact meters, capital and secret mandate. */
  BriefOpened: {
    seat: Seat;
    mandate: string;
    par: Par;
    home: number;
    threat: Partial<Record<Seat, number>>;
    capital: number;
    preparations?: number;
  };
  ChanceSeeded: { seed: number; draws: number };
  ChanceDrawn: { purpose: string; values: number[]; draws: number };
  /** `blunt`: with a new round, what is left of the edge taken off provocations; absent in records of the first rules. */
  PhaseBegan: {
    phase: Phase;
    round: number;
    began: number;
    deadline: number | null;
    step: number;
    blunt?: number;
  };
  /** `left`: of a clock that stands still. */
  DeadlineMoved: { deadline: number; reason: 'facilitator' | 'outage' | 'restored' | 'quiet-hours'; left?: number };
  ClockPaused: { left: number; byLeave?: true };
  ClockResumed: { deadline: number | null };
  SeatReady: { seat: Seat; ready: boolean };
  CapitalChanged: { seat: Seat; delta: number; to: number; reason: string };
  /** For facilitators and the debrief, with the state as they see it; `to` is the event after which it was true, `at` the time of that event. */
  CheckpointRestored: { state: State; to: number; at: number };
}

export interface MeterEvents {
  /** `reason` is a key of the client's dictionary of causes. One event has one audience. */
  MetersMoved: { changes: MeterChange[]; reason: string } & Own;
  BandMoved: { path: MeterPath; band: Band };
  /** An act has had its effects for this span; `span` is a crisis, a phase of a round, or the whole match. */
  EffectsBooked: { key: string; span: string };
}

export interface PactEvents {
  PactProposed: { pact: string; by: Seat; n: number; clauses: Clauses; parties: Seat[] };
  PactCountered: { pact: string; by: Seat; n: number; base: number; clauses: Clauses; changes: Clauses };
  PactEndorsed: { pact: string; by: Seat; n: number };
  DraftWithdrawn: { pact: string; by: Seat };
  PactAgreed: { pact: string; parties: Seat[]; ceremony: number };
  OddsTold: { pact: string; odds: OddsWord };
  CeremonyPostponed: { pact: string; by: Seat; ceremony: number };
  /** `clauses` is null where the text is confidential: `PactText` brings it to the parties. */
  PactSigned: { pact: string; clauses: Clauses | null; parties: Seat[] };
  PactText: { pact: string; clauses: Clauses };
  CeremonyCollapsed: { pact: string; reopens: number };
  /** Its term begins anew; nothing else changes. */
  PactRenewed: { pact: string; parties: Seat[] };
  PactExpired: { pact: string; reopens: number };
  /** `move` is the id of a move or of another act (`ACTS` in pacts/rule.ts). */
  ClauseBreached: { pact: string; clause: string; by: Seat; move: string };
  PactEnded: { pact: string; by: Seat; status: PactStatus; reopens: number };
}

export interface ConsentEvents {
  ConsentAsked: LedgerEntry;
  AssistanceRequested: LedgerEntry;
  ConsentGiven: { entry: LedgerEntry };
  ConsentRefused: { entry: LedgerEntry };
  ConsentRevoked: { id: string };
  ConsentExpired: { id: string };
  PricePaid: { id: string; move: string };
  PriceUnpaid: { id: string; move: string };
}

export interface OperationEvents {
  OperationBegan: {
    id: string;
    operation: string;
    seat: Seat;
    zone: Zone;
    consent: string | null;
    disputed: boolean;
    again?: true;
  };
  /** `alone`: the ally beside whom alone it may run has left; `not-covered`: the pact that opens its zone covers it no more. */
  OperationEnded: { id: string; reason: 'withdrawn' | 'done' | 'crisis-over' | 'alone' | 'not-covered' };
  WithdrawalDue: { id: string };
  /** A consent covers it (again): it stays. */
  OperationCovered: { id: string; consent: string };
  DisputeOpened: { operation: string; seat: Seat; zone: Zone };
  ConsultationAsked: { by: Seat; to: Seat };
  /** `of` where it is Tokyo's about the North. */
  ConsultationHeld: { answer: string; of?: 'tokyo' };
}

export interface MoveEvents {
  MovesSealed: { seat: Seat; moves: SealedMove[] };
  SealPlaced: { seat: Seat };
  MovesOpened: { moves: { seat: Seat; move: string; target?: Seat }[] };
  MovePlayed: { seat: Seat; move: string; target?: Seat; fizzled: boolean };
  PreparationAdvanced: { to: number };
  ArsenalGrown: { to: number };
  LadderClimbed: { step: LadderStep };
  BluntChanged: { to: number };
  WordsChanged: { words: number };
  BarRaised: { bar: number };
  PolicyChanged: { twoTrack: boolean };
  TalksConvened: { by: Seat };
  TalksFrozen: { until: number };
  SessionOffered: { by: Seat };
  SessionOpened: { level: 'working' | 'vice-minister' | 'minister' };
  BurdenDemanded: { by: Seat };
  BurdenAnswered: { by: Seat };
  BurdenIgnored: { missing: Seat[] };
  SuspicionHardened: { at: number };
}

export interface CardEvents {
  CardDrawn: { id: string; card: string; answers: string[] };
  CardAnswered: { id: string; card: string; answer: string; spoken: boolean };
  RevisionistAct: { card: string };
  /** A crisis will open after Decisions; nobody knows yet. */
  IncidentBrewing: { cause: string };
}

export interface CrisisEvents {
  CrisisOpened: {
    id: number;
    cause: string;
    level: Escalation;
    odds: CrisisOdds;
    deterrence: number;
    interrupts?: Phase;
  };
  ChoiceSealed: { seat: Seat; choice: CrisisChoice };
  ChoicePlaced: { seat: Seat };
  ExchangeResolved: {
    exchange: number;
    choices: PerSeat<CrisisChoice>;
    from: Escalation;
    level: Escalation;
    odds: CrisisOdds;
    deterrence: number;
    lastCall: boolean;
  };
  AttackAnnounced: { on: Seat } & Own;
  CrisisClosed: { level: Escalation };
}

export interface IntelligenceEvents {
  ReportReceived: { seat: Seat; report: Report } & Own;
}

export interface SideLetterEvents {
  SideLetterOffered: SideLetter;
  SideLetterHonoured: { id: string };
}

export interface CableEvents {
  /**
   * The free text lives outside the events; `length` is in characters, 0 where there is none. Sentences of the phrasebook are data and stay in the record.
   * `no` counts the cables of a channel from 1; `re` is the number of the one that this answers.
   */
  CableSent: {
    from: Seat;
    to: Seat[];
    public: boolean;
    length: number;
    no?: number;
    phrases?: Phrase[];
    precedence?: Precedence;
    re?: number;
  };
}

/** What a facilitator does at a table. Own words live outside the events; `length` is in characters. */
export interface TableEvents {
  /** `texts` are the library's; those of an own inject are `null`, and its words outside. */
  InjectFired: {
    inject: string;
    n: number;
    texts: InjectTexts | null;
    length: number;
    /** Of an own inject that is not in all three: the languages of its words, in the order in which they stand outside. */
    languages?: Language[];
  };
  BroadcastSent: { length: number };
  TableSet: Table;
  ParticipantMuted: { participant: string; seat: Seat; muted: boolean };
  /** The public notice of an undo; the reason lives outside. */
  RestoreAnnounced: { to: number; round: number; phase: Phase; length: number };
  PauseProposed: { by: Seat };
  PauseAnswered: { by: Seat; leave: boolean };
}

export interface DelegationEvents {
  DelegationSet: { seat: Seat; members: Member[] };
  HeadVoted: { seat: Seat; by: string; to: string };
  DeskBriefed: { seat: Seat; portfolio: Portfolio; secret: DeskSecret };
  ReportShared: { seat: Seat; report: Report };
  ActDrafted: { seat: Seat; id: string; command: Command; by: string; needs: Portfolio; step: number };
  ActSigned: { seat: Seat; id: string; by: string };
  ActDeclined: { seat: Seat; id: string; by: string; length: number };
  DissentRecorded: { seat: Seat; id: string; by: string; length: number };
}

export interface ScoringEvents {
  MatchEnded: {
    outcome: Outcome;
    scores: PerSeat<number>;
    mandates: PerSeat<string>;
    winner: Seat | null;
    points: PerSeat<number>;
    reckoning: PerSeat<Reckoning>;
    parts: PerSeat<Record<string, number>>;
  };
}

export type EventMap = ClockEvents &
  MeterEvents &
  PactEvents &
  ConsentEvents &
  OperationEvents &
  MoveEvents &
  CardEvents &
  CrisisEvents &
  IntelligenceEvents &
  SideLetterEvents &
  CableEvents &
  TableEvents &
  DelegationEvents &
  ScoringEvents;
export type EventType = keyof EventMap & string;
export type AnyEvent = { [K in EventType]: Event<K, EventMap[K]> }[EventType];

/** A slice's handlers: each folds one kind of event. They must work on a view, where unseen parts are absent. */
export type Evolver<M> = {
  readonly [K in keyof M]: (state: State, data: M[K], event: Pick<Event, 'type' | 'round' | 'by' | 'at'>) => State;
};

const WITH_WORDS: readonly string[] = [
  'CableSent',
  'BroadcastSent',
  'InjectFired',
  'RestoreAnnounced',
  'ActDeclined',
  'DissentRecorded',
] satisfies EventType[];

/** Whether free words belong to this fact: they live outside of it, so that they can be hidden or erased, and `length` tells their characters. */
export const bearsText = (event: { readonly type: string; readonly data: unknown }): boolean =>
  WITH_WORDS.includes(event.type) && (event.data as { readonly length: number }).length > 0;
