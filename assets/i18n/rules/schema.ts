/**
 * What a dictionary of the rules must hold. Keys are the ids of the rules, so that a missing text fails the type check.
 * Every function gets ids and numbers, never ready-made text, and names the ids in its own language.
 */
import type {
  Band,
  CrisisChoice,
  DocumentId,
  Escalation,
  LadderStep,
  MeterPath,
  OddsWord,
  Outcome,
  Phase,
  Portfolio,
  RuleId,
  Seat,
  Zone,
} from '../../../shared/types.ts';
import type { ConditionId } from '../../../shared/rules/consent/conditions.ts';
import type { DelegationEvents, EventMap, TableEvents } from '../../../shared/rules/event.ts';
import type { ACTS } from '../../../shared/rules/pacts/rule.ts';
import type { Opener, Params, RefusalCode } from '../../../shared/rules/refusal.ts';
import type {
  DeskSecret,
  LedgerEntry,
  OperationState,
  PactStatus,
  Report,
  SideLetter,
} from '../../../shared/rules/state.ts';
import type { RulesOf } from '../../documents.ts';
import type { CardId, FavourId, MandateId, MoveId, OperationId, PactClauses, PactId, ScorePart } from './ids.ts';

export interface Named {
  readonly name: string;
  readonly line: string;
}

export interface RuleText {
  readonly title: string;
  /** What the documents say, in one paragraph; of `G`, what the mark means. */
  readonly statement: string;
  /** What it means at the table. */
  readonly inPlay: string;
  /** Which of its effects and figures the documents leave open: the game's own (G), marked in rulings. */
  readonly own?: string;
}

export interface DocumentText<D extends DocumentId> {
  readonly publisher: string;
  /** Month and year as people write them. */
  readonly when: string;
  /** The short form under a ruling: publisher, month and year. */
  readonly cite: string;
  readonly about: string;
  /** One line for each rule that rests on it, retold in our own words. */
  readonly says: Readonly<Record<RulesOf<D>, string>>;
}
export type DocumentTexts = { readonly [D in DocumentId]: DocumentText<D> };

export interface OptionText {
  readonly label: string;
  readonly article: string;
}
export interface ClauseText<O extends string = string> {
  readonly title: string;
  readonly options: Readonly<Record<O, OptionText>>;
}
export interface PactText<C extends Record<string, string> = Record<string, string>> {
  readonly title: string;
  /** The short name used in headlines and on the map. */
  readonly short: string;
  readonly line: string;
  readonly preamble: string;
  readonly articles: { readonly [K in keyof C]: ClauseText<C[K]> };
}
export type PactTexts = { readonly [P in PactId]: PactText<PactClauses[P]> };

export interface MoveText extends Named {
  /** The printed effects, for planning. */
  readonly effects: string;
  /** As the front page tells it; `target` is the name of a capital, empty where a move has none. */
  readonly headline: (target: string) => string;
}

export interface MandateText {
  readonly name: string;
  readonly aims: readonly [string, string, string];
}

export interface CardText extends Named {
  readonly headline: string;
}

export type Answer = 'disavow' | 'silent' | 'endorse';

/** Names of what a headline's event knows by its id alone. */
export interface Around {
  readonly entry?: LedgerEntry | undefined;
  readonly operation?: OperationState | undefined;
  readonly letter?: SideLetter | undefined;
}

/** Events that are bookkeeping, or that a seat's own desk shows in another way. */
export type SilentEvent =
  | 'BriefOpened'
  | 'ChanceSeeded'
  | 'ChanceDrawn'
  | 'MetersMoved'
  | 'BandMoved'
  | 'EffectsBooked'
  | 'PactText'
  | 'CapitalChanged'
  | 'MovesSealed'
  | 'SealPlaced'
  | 'IncidentBrewing'
  | 'BluntChanged'
  | 'WordsChanged'
  | 'BarRaised'
  | 'RevisionistAct'
  | 'ChoiceSealed'
  | 'ChoicePlaced'
  | 'ParticipantMuted'
  | 'DeskBriefed';
export type FeedEvent = Exclude<keyof EventMap, SilentEvent>;
export type Headlines = { readonly [K in FeedEvent]: (data: EventMap[K], around: Around) => string };

/** The parts from which the cause of a meter's move is told. */
export interface CauseTexts {
  readonly move: (name: string) => string;
  readonly card: (name: string) => string;
  readonly answer: (card: string, answer: string) => string;
  readonly pact: Readonly<
    Record<'signed' | 'collapsed' | 'agreed' | 'postponed' | 'ended' | 'breached', (pact: string) => string>
  >;
  readonly consent: Readonly<Record<'given' | 'refused' | 'revoked' | 'unpaid' | 'asked', string>>;
  readonly operation: Readonly<Record<'began' | 'dispute', string>>;
  readonly crisis: Readonly<Record<'raise' | 'step-down' | 'up' | 'closed' | 'clash', string>>;
  readonly consultation: Readonly<Record<'concur' | 'object', string>>;
  readonly single: Readonly<
    Record<'drift' | 'round' | 'policy' | 'talks' | 'burden' | 'suspicion' | 'side-letter' | 'inject' | 'other', string>
  >;
}

export type RefusalText = (params: Params, missing: readonly Seat[]) => string;

/** A desk's secret with its ids named: the brief that is ruled out, the article and its pact, or a figure. */
export interface SecretParts {
  readonly kind: DeskSecret['kind'];
  readonly of: Seat;
  readonly round: number;
  readonly mandate: string;
  readonly pact: string;
  readonly clause: string;
  readonly figure: number;
}

/** What a facilitator does at a table, and what happens within a delegation. */
export interface TableTexts {
  readonly headlines: Pick<Headlines, (keyof TableEvents & FeedEvent) | (keyof DelegationEvents & FeedEvent)>;
  readonly refusals: Readonly<
    Record<'free-text-off' | 'history-to-deck' | 'no-portfolio' | 'second-key' | 'own-draft', RefusalText>
  >;
  readonly openers: Readonly<Record<'portfolio-holder-acts' | 'second-member' | 'facilitator-allows', string>>;
  readonly secret: (parts: SecretParts) => string;
  readonly cause: string;
}

export interface NameTexts {
  readonly seats: Readonly<Record<Seat, string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly portfolios: Readonly<Record<Portfolio, string>>;
  readonly zones: Readonly<Record<Zone, Named>>;
  readonly ladder: Readonly<Record<LadderStep, Named>>;
  readonly escalation: Readonly<Record<Escalation, Named>>;
  readonly choices: Readonly<Record<CrisisChoice, Named>>;
  readonly bands: Readonly<Record<Band, string>>;
  readonly odds: Readonly<Record<OddsWord, string>>;
  readonly outcomes: Readonly<Record<Outcome, Named>>;
  readonly conditions: Readonly<Record<ConditionId, Named>>;
  readonly pactStatus: Readonly<Record<PactStatus | 'draft', string>>;
  readonly consentStatus: Readonly<Record<LedgerEntry['status'], string>>;
  readonly answers: Readonly<Record<Answer, Named>>;
  readonly meters: {
    readonly trust: (from: string, to: string) => string;
    readonly threat: (from: string, of: string) => string;
    readonly home: Readonly<Record<Seat, string>>;
    readonly tension: string;
    readonly suspicion: string;
    readonly ceiling: string;
  };
  /** Joins names as a list. */
  readonly list: (names: readonly string[]) => string;
}

/** What a capital's own desk shows, and the parts of a score. */
export interface DeskTexts {
  readonly scoreParts: Readonly<Record<ScorePart, string>>;
  /** What a side letter of Washington's may hold. */
  readonly favours: Readonly<Record<FavourId, Named>>;
  /** Acts beside the moves that may break a clause. */
  readonly otherActs: Readonly<Record<(typeof ACTS)[number], string>>;
  readonly reportConfidence: Readonly<Record<Report['confidence'], string>>;
  /** An intelligence report as a sentence or two; preparations are 0, 1 or 2. */
  readonly report: (report: Pick<Report, 'preparations' | 'confidence' | 'readiness'>) => string;
}

export interface RuleTexts extends NameTexts, DeskTexts {
  readonly rules: Readonly<Record<RuleId, RuleText>>;
  readonly documents: DocumentTexts;
  readonly refusals: Readonly<Record<RefusalCode, RefusalText>>;
  readonly openers: Readonly<Record<Opener, string>>;
  readonly pacts: PactTexts;
  readonly moves: Readonly<Record<MoveId, MoveText>>;
  readonly operations: Readonly<Record<OperationId, Named>>;
  readonly mandates: Readonly<Record<MandateId, MandateText>>;
  readonly cards: Readonly<Record<CardId | 'quiet', CardText>>;
  readonly headlines: Headlines;
  /** Why a meter moved: takes the `reason` of `MetersMoved`; an unknown key gets a general phrase. */
  readonly cause: (reason: string) => string;
  /** A desk's secret as a sentence. */
  readonly secret: (secret: DeskSecret) => string;
  /** A meter's full name. */
  readonly meter: (path: MeterPath) => string;
}
