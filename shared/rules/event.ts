/** Every kind of fact, by slice. `evolve` needs nothing but these data: deltas and draws are in them. */
import type { Band, CrisisChoice, Escalation, LadderStep, MeterPath, OddsWord, Outcome, Phase, Seat, Zone } from '../types.ts';
import type { Precedence } from './cables/channel.ts';
import type { Phrase } from './phrases/phrase.ts';
import type { Clauses, CrisisOdds, Event, LedgerEntry, MeterChange, PactStatus, Par, PerSeat, Reckoning, Report, SealedMove, SideLetter, State } from './state.ts';

export interface ClockEvents {
  /** Public part of the opening: everything that all may see of the first state. */
  MatchOpened: { state: State };
  /** A seat's own exact meters, capital and secret mandate. */
  BriefOpened: { seat: Seat; mandate: string; par: Par; home: number; threat: Partial<Record<Seat, number>>; capital: number; preparations?: number };
  ChanceSeeded: { seed: number; draws: number };
  ChanceDrawn: { purpose: string; values: number[]; draws: number };
  PhaseBegan: { phase: Phase; round: number; began: number; deadline: number | null; step: number };
  DeadlineMoved: { deadline: number; reason: 'facilitator' | 'outage' };
  ClockPaused: { left: number };
  ClockResumed: { deadline: number | null };
  SeatReady: { seat: Seat; ready: boolean };
  CapitalChanged: { seat: Seat; delta: number; to: number; reason: string };
  CheckpointRestored: { state: State; reason: string };
}

export interface MeterEvents {
  /** `reason` is a key of the client's dictionary of causes. One event has one audience. */
  MetersMoved: { changes: MeterChange[]; reason: string };
  BandMoved: { path: MeterPath; band: Band };
}

export interface PactEvents {
  PactProposed: { pact: string; by: Seat; n: number; clauses: Clauses; parties: Seat[] };
  PactCountered: { pact: string; by: Seat; n: number; base: number; clauses: Clauses; changes: Clauses };
  PactEndorsed: { pact: string; by: Seat; n: number };
  DraftWithdrawn: { pact: string; by: Seat };
  PactAgreed: { pact: string; parties: Seat[]; ceremony: number };
  OddsTold: { pact: string; odds: OddsWord };
  CeremonyPostponed: { pact: string; by: Seat; ceremony: number };
  PactSigned: { pact: string; clauses: Clauses; parties: Seat[] };
  CeremonyCollapsed: { pact: string; reopens: number };
  PactExpired: { pact: string; reopens: number };
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
  OperationBegan: { id: string; operation: string; seat: Seat; zone: Zone; consent: string | null; disputed: boolean };
  OperationEnded: { id: string; reason: 'withdrawn' | 'done' | 'crisis-over' };
  WithdrawalDue: { id: string };
  DisputeOpened: { operation: string; seat: Seat; zone: Zone };
  ConsultationAsked: { by: Seat; to: Seat };
  ConsultationHeld: { answer: string };
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
  CrisisOpened: { id: number; cause: string; level: Escalation; odds: CrisisOdds; deterrence: number };
  ChoiceSealed: { seat: Seat; choice: CrisisChoice };
  ChoicePlaced: { seat: Seat };
  ExchangeResolved: { exchange: number; choices: PerSeat<CrisisChoice>; from: Escalation; level: Escalation; odds: CrisisOdds; deterrence: number; lastCall: boolean };
  AttackAnnounced: { on: Seat };
  CrisisClosed: { level: Escalation };
}

export interface IntelligenceEvents {
  ReportReceived: { seat: Seat; report: Report };
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
  CableSent: { from: Seat; to: Seat[]; public: boolean; length: number; no?: number; phrases?: Phrase[]; precedence?: Precedence; re?: number };
}

export interface ScoringEvents {
  MatchEnded: { outcome: Outcome; scores: PerSeat<number>; mandates: PerSeat<string>; winner: Seat | null; points: PerSeat<number>; reckoning: PerSeat<Reckoning>; parts: PerSeat<Record<string, number>> };
}

export type EventMap = ClockEvents & MeterEvents & PactEvents & ConsentEvents & OperationEvents & MoveEvents & CardEvents & CrisisEvents & IntelligenceEvents & SideLetterEvents & CableEvents & ScoringEvents;
export type EventType = keyof EventMap & string;
export type AnyEvent = { [K in EventType]: Event<K, EventMap[K]> }[EventType];

/** A slice's handlers: each folds one kind of event. They must work on a view, where unseen parts are absent. */
export type Evolver<M> = { readonly [K in keyof M]: (state: State, data: M[K], event: Pick<Event, 'type' | 'round' | 'by' | 'at'>) => State };
