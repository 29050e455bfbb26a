/**
 * The state of a match, as plain data.
 *
 * A view is the same shape with the unseen parts absent: fields marked `?` (and seats missing from a partial record) are those that
 * some viewer may not see. The rules read both through this one type, so that what is legal rests only on what the acting seat can know.
 */
import type { DelegationParts } from './delegation/state.ts';
import type { ScenarioFacts } from './facts.ts';
import type { TableParts } from './table/state.ts';
import type {
  Actor,
  Band,
  CrisisChoice,
  DocumentId,
  Escalation,
  LadderStep,
  MeterPath,
  OddsWord,
  Outcome,
  PerSeat,
  Phase,
  RuleId,
  Seat,
  SomeSeats,
  Stream,
  Zone,
} from '../types.ts';

export type { PerSeat, SomeSeats } from '../types.ts';

export interface Pace {
  /** `timed` and `deadline` end phases by the clock, `manual` waits for the facilitator. */
  readonly kind: 'timed' | 'manual' | 'deadline';
  /** Seconds a phase lasts; `crisis` is one exchange. */
  readonly seconds: {
    readonly cables: number;
    readonly talks: number;
    readonly decisions: number;
    readonly crisis: number;
  };
  readonly rounds: number;
}

export interface Clock {
  readonly phase: Phase;
  readonly round: number;
  /** When the phase began and ends, in milliseconds since the epoch; `null` where no clock runs. */
  readonly began: number;
  readonly deadline: number | null;
  /** Milliseconds left when the clock was paused; `null` while it runs. */
  readonly paused: number | null;
  /** Paused with the leave of all: any seat may end it. */
  readonly byLeave?: true;
  /** Counts every phase and every crisis exchange, so that a late command can be told from one in time. */
  readonly step: number;
}

export interface Meters {
  readonly trust: PerSeat<SomeSeats<number>>;
  readonly threat: SomeSeats<SomeSeats<number>>;
  readonly home: SomeSeats<number>;
  readonly tension: number;
  readonly suspicion: number;
  /** The most that Seoul's trust in Tokyo can reach; only restorative acts lift it (D18). */
  readonly ceiling: number;
}

export interface Bands {
  readonly threat: PerSeat<SomeSeats<Band>>;
  readonly home: PerSeat<Band>;
}

export type Clauses = Readonly<Record<string, string>>;

export type PactStatus = 'none' | 'agreed' | 'in-force' | 'collapsed' | 'refused' | 'ended';

/** What everyone knows of a pact. */
export interface PactState {
  readonly status: PactStatus;
  /** Public once in force. */
  readonly clauses: Clauses | null;
  readonly agreedIn: number | null;
  /** The round at whose end of Talks the ceremony is held. */
  readonly ceremony: number | null;
  readonly postponed: boolean;
  readonly odds: OddsWord | null;
  readonly since: number | null;
  /** A collapsed or ended pact can be proposed again from this round. */
  readonly reopens: number;
}

export interface DraftVersion {
  readonly n: number;
  readonly by: Seat;
  readonly clauses: Clauses;
  /** The version this one redlines; `null` for the first. */
  readonly base: number | null;
  readonly round: number;
}

/** A negotiation under way, known to its parties. */
export interface Draft {
  readonly pact: string;
  readonly parties: readonly Seat[];
  readonly versions: readonly DraftVersion[];
  /** Parties that agreed to the latest version. */
  readonly agreed: readonly Seat[];
}

export type ConsentTerm = { readonly kind: 'round'; readonly round: number } | { readonly kind: 'crisis' };

export interface ConsentTerms {
  readonly operation: string;
  readonly zone: Zone;
  readonly term: ConsentTerm;
  /** Enforced: the operation is refused while one of them is unmet. */
  readonly conditions: readonly string[];
  /** A restorative act that the asking capital owes for it, and the round by which it is due. */
  readonly price: { readonly move: string; readonly due: number } | null;
}

/** One entry of the consent ledger: a request, and what became of it. Known to the two capitals; granted and refused ones to all. */
export interface LedgerEntry extends ConsentTerms {
  readonly id: string;
  readonly from: Seat;
  readonly to: Seat;
  /** `asked` by the one who wants to act, or `requested` by the host itself (D1 knows both). */
  readonly origin: 'asked' | 'requested';
  readonly status: 'open' | 'given' | 'refused' | 'revoked' | 'expired' | 'unpaid';
  readonly asked: number;
  readonly answered: number | null;
  readonly paid: boolean;
}

export interface OperationState {
  readonly id: string;
  readonly operation: string;
  readonly seat: Seat;
  readonly zone: Zone;
  readonly since: number;
  readonly status: 'running' | 'withdraw-due' | 'over';
  readonly consent: string | null;
  readonly disputed: boolean;
}

export interface CrisisOdds {
  /** Chances in percent of going up a step, by who raises, or where both step down (absent in older records). */
  readonly both: number;
  readonly pyongyang: number;
  readonly allies: number;
  readonly none: number;
  readonly stepDown?: number;
}

export interface Crisis {
  readonly id: number;
  readonly cause: string;
  readonly level: Escalation;
  readonly exchange: number;
  readonly odds: CrisisOdds;
  /** An attack on the United States was announced in this crisis (D4). */
  readonly attacked: boolean;
  /** The phase that an inject interrupted; it is taken up again. */
  readonly interrupts?: Phase;
  /** Set before an exchange that may bring war. */
  readonly lastCall: boolean;
  /** Own sealed choice only, until the exchange is resolved. */
  readonly choices: SomeSeats<CrisisChoice>;
  readonly chosen: readonly Seat[];
  readonly raisesAtClash: SomeSeats<number>;
  readonly deterrence: number;
  readonly consultation: 'none' | 'asked' | 'held';
  readonly consultationAnswer: string | null;
}

export interface SealedMove {
  readonly move: string;
  readonly target?: Seat;
}

export interface Card {
  readonly id: string;
  readonly card: string;
  readonly round: number;
  readonly answer: string | null;
}

export interface Par {
  readonly mean: number;
  /** Standard deviation. */
  readonly spread: number;
}

/** How often a national move was made and in which round last (0: never). Moves are public once opened. */
export interface Report {
  readonly preparations: number;
  /** Pyongyang's political capital, where an all-military pact lets it be seen. */
  readonly readiness: number | null;
  readonly round: number;
  readonly confidence: 'low' | 'middle' | 'high';
}

export interface SideLetter {
  readonly id: string;
  readonly pact: string;
  readonly to: Seat;
  readonly favour: string;
  readonly status: 'offered' | 'honoured';
}

export interface MoveMemory {
  readonly count: number;
  readonly last: number;
}

/** Three ways to look at a seat's match, in points: its mandate beside the best it could have had without any agreement, what the agreements were worth to all, and how its government stands at home. */
export interface Reckoning {
  readonly mandate: number;
  readonly alternative: number;
  readonly joint: number;
  readonly domestic: number;
}

export interface Result {
  readonly outcome: Outcome;
  /** Points above or below par. */
  readonly scores: PerSeat<number>;
  readonly mandates: PerSeat<string>;
  readonly winner: Seat | null;
  /** Points before par, and by part. */
  readonly points: PerSeat<number>;
  readonly parts: PerSeat<Readonly<Record<string, number>>>;
  readonly reckoning: PerSeat<Reckoning>;
}

/** Delegations and a facilitator's switches are parts that are absent until an event brings them. */
export interface State extends DelegationParts, TableParts {
  readonly version: number;
  readonly match: {
    readonly id: string;
    readonly scenario: string;
    readonly pace: Pace;
    readonly facts: ScenarioFacts;
  };
  readonly clock: Clock;
  readonly ready: readonly Seat[];
  readonly meters: Meters;
  readonly bands: Bands;
  readonly capital: SomeSeats<number>;
  readonly ladder: { readonly step: LadderStep; readonly round: number };
  readonly arsenal: number;
  readonly preparations?: number;
  readonly pacts: Readonly<Record<string, PactState>>;
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly ledger: Readonly<Record<string, LedgerEntry>>;
  readonly operations: Readonly<Record<string, OperationState>>;
  readonly crisis: Crisis | null;
  /** Exchanges resolved so far, and how often each capital raised in them: what the others have seen of its nerve. Absent before the first. */
  readonly conduct?: { readonly exchanges: number; readonly raised: SomeSeats<number> };
  readonly lastCrisis: { readonly round: number; readonly level: Escalation } | null;
  readonly sealed: SomeSeats<readonly SealedMove[]>;
  readonly hasSealed: readonly Seat[];
  readonly moves: Readonly<Record<string, MoveMemory>>;
  readonly cards: readonly Card[];
  readonly policy: { readonly twoTrack: boolean; readonly changed: number };
  readonly talks: {
    readonly frozenIn: number;
    readonly convened: number;
    /** The round of the last bilateral session, and who has offered one in which round. */
    readonly session: number;
    readonly offered: { readonly by: Seat; readonly round: number } | null;
  };
  /** Rounds in which a demand for burden sharing went out and was last answered, 0 for never (D17). */
  readonly burden: { readonly asked: number; readonly answered: readonly Seat[] };
  /** What each capital last heard of Pyongyang's preparations; it may be wrong or late (D15, D16; the chances are G). */
  readonly reports: SomeSeats<Report>;
  /** Washington's favours put into others' pacts, known to it and to the one favoured (G). */
  readonly sideLetters: Readonly<Record<string, SideLetter>>;
  /** The outside power has hardened its stance (D20). */
  readonly hardened: boolean;
  readonly blunt: number;
  /** Restorative words spoken; they fade with repetition (D10). */
  readonly words: number;
  /** The round of the last revisionist act, 0 for none (D10). */
  readonly revisionist: number;
  /** Raised by repeated public demands, added to the thresholds of D8. */
  readonly bar: number;
  readonly mandates: SomeSeats<string>;
  /** What bots made of the seat's mandate in this scenario, in points; as secret as the mandate. */
  readonly par: SomeSeats<Par>;
  readonly result: Result | null;
  /** How many cables each channel has carried; absent before the first. */
  readonly cables?: Readonly<Record<string, number>>;
  /** Cause of a crisis that will open after Decisions: known to the server only. */
  readonly brewing?: string | null;
  /** The chance generator: known to the server only. */
  readonly chance?: { readonly seed: number; readonly draws: number };
}

export type { ScenarioFacts } from './facts.ts';
export type { DeskSecret, DraftedAct, Member } from './delegation/state.ts';
export type { Table } from './table/state.ts';

export interface MeterChange {
  readonly path: MeterPath;
  readonly delta: number;
  readonly to: number;
}

/** A fact that happened. Facts are written once and never changed. */
export interface Event<T extends string = string, D = unknown> {
  readonly match: string;
  readonly seq: number;
  /** Version of the event's data. */
  readonly v: number;
  readonly type: T;
  /** Milliseconds since the epoch, from the command. */
  readonly at: number;
  readonly round: number;
  readonly phase: Phase;
  readonly by: Pick<Actor, 'role' | 'seat' | 'participant'>;
  /** Id of the command that caused it. */
  readonly cause: string;
  readonly rule?: RuleId;
  readonly documents?: readonly DocumentId[];
  readonly streams: readonly Stream[];
  readonly data: D;
}
