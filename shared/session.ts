/**
 * What goes over HTTP about a session: a class, a workshop, or one match among friends. Types only; the server checks what it is sent.
 * Everything under "facilitator" is asked for with `Authorization: Bearer TOKEN`, where the token is a facilitator's or a co-facilitator's.
 */
import type { Pair } from './pair.ts';
import type { InLanguages } from './protocol.ts';
import type { Outcome, Phase, Portfolio, Seat } from './types.ts';

/** `class`: 4 rounds in 25 minutes. `online`: 6 rounds. `double`: 8 rounds. `first-lesson`: 20 minutes. The others as in `POST /api/matches`. */
export const SESSION_PACES = ['class', 'online', 'double', 'first-lesson', 'timed', 'manual', 'deadline'] as const;
export type SessionPace = (typeof SESSION_PACES)[number];

/** Seconds of each phase; `crisis` is one exchange. */
export interface PhaseSeconds {
  readonly cables?: number;
  readonly talks?: number;
  readonly decisions?: number;
  readonly crisis?: number;
}
export interface OwnPace {
  readonly kind: 'timed' | 'manual' | 'deadline';
  readonly seconds?: PhaseSeconds;
  readonly rounds?: number;
}

/** Hours of the day, in the session's time zone, in which no phase ends by the clock: `22:00` to `07:00`. Days 0 (Sunday) to 6 on which none ends at all. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
  readonly days?: readonly number[];
}

export const SURVEYS = ['pre', 'post', 'exit', 'memo'] as const;
export type SurveyKind = (typeof SURVEYS)[number];

/** What a facilitator may set, at the start and at any time later. */
export interface SessionSettings {
  /** Shown to everyone who joins; 80 characters at most. */
  readonly title: string;
  /** No new participants. Those known come back all the same. */
  readonly locked: boolean;
  /** Who joins waits until the facilitator admits them. */
  readonly admitByHand: boolean;
  /** Aliases that hold one of the words are refused; `words` are the session's own, beside the built-in list. */
  readonly aliasFilter: { readonly on: boolean; readonly words: readonly string[] };
  /** People a seat, 1 to 8. */
  readonly seatSize: number;
  /** Latecomers who were let in are seated at once while the session runs, instead of waiting to be dealt. */
  readonly placeLatecomers: boolean;
  /** Latecomers need no yes while the session runs: a seat that is empty or a bot's is given at once. Held seats always ask for one. */
  readonly openRoom: boolean;
  /** Minutes without an act after which someone here counts as quiet, 1 to 60. */
  readonly quietMinutes: number;
  /** Seconds for which a seat waits for people who are away, while others are here, before somebody stands in for them; 0 to 600, 0 for ever. Timed matches only. */
  readonly noShowSeconds: number;
  /** Who stands in: the steward with its narrow mandate, or a bot that plays on. */
  readonly absence: 'steward' | 'bot';
  /** In a match of its own: seconds after the first arrival in the lobby after which bots take the seats still open, and the match begins; 0 to 600, 0 for never. */
  readonly fillSeconds: number;
  /** Cables are composed from phrases only. */
  readonly phrasebookOnly: boolean;
  /** History moves stay with the deck instead of the delegations. */
  readonly historyToDeck: boolean;
  /** IANA name, such as `Asia/Seoul`. */
  readonly tz: string;
  readonly quietHours: QuietHours | null;
  readonly surveys: Readonly<Record<SurveyKind, boolean>>;
  /** The facilitator's own exit question, 300 characters at most; null for the standard one. */
  readonly exitQuestion: string | null;
}

/** `POST /api/sessions` */
export interface CreateSession {
  readonly scenario: string;
  readonly pace: SessionPace | OwnPace;
  /** `auto`: as many as the participants fill, four seats of `seatSize` a world. Default `auto`. */
  readonly worlds?: number | 'auto';
  readonly seatSize?: number;
  readonly seed?: number;
  readonly settings?: Partial<SessionSettings>;
  /** Drawn at random, 16 characters or more: the same request under the same id is done once, and answered alike. */
  readonly id?: string;
}
/** `facilitator` is a token, told once. The page's link keeps it behind `#`, so that it never reaches a server's log. */
export interface CreatedSession {
  readonly session: string;
  readonly code: string;
  readonly facilitator: string;
}

export type ParticipantStatus = 'asking' | 'waiting' | 'seated' | 'removed';

/** `GET /api/me` with any participant's token: where its holder stands. Asked every two seconds or so while waiting. */
export interface Me {
  readonly session: string;
  readonly code: string;
  readonly title: string;
  readonly scenario: string;
  readonly status: SessionStatus;
  readonly you: {
    readonly participant: string;
    readonly alias: string;
    readonly role: ParticipantRole;
    readonly status: ParticipantStatus;
    /** By which one comes back from another browser; null for facilitators and links. */
    readonly words: Pair | null;
  };
  /** Where one is seated; null while waiting. */
  readonly match: string | null;
  readonly world: number | null;
  readonly seat: Seat | null;
  readonly portfolios: readonly Portfolio[];
  /** Who shares the seat. */
  readonly colleagues: readonly {
    readonly participant: string;
    readonly alias: string;
    readonly portfolios: readonly Portfolio[];
  }[];
  /** People in the lobby, oneself included. */
  readonly waiting: number;
  readonly phase: Phase | null;
  readonly tz: string;
  /** Surveys that are open to this participant now and not yet answered. */
  readonly surveys: readonly SurveyKind[];
  readonly exitQuestion: string | null;
}

export type SessionStatus = 'lobby' | 'running' | 'ended';
export type ParticipantRole = 'delegate' | 'observer' | 'facilitator' | 'projector';

/** `POST /api/session/links {role, name?}`: a further link. `token` is told once. A projector's grants no more than an observer's view of each world. */
export interface CreateLink {
  readonly role: 'facilitator' | 'projector';
  readonly name?: string;
}
export interface CreatedLink {
  readonly id: string;
  readonly role: 'facilitator' | 'projector';
  readonly token: string;
}
/** `GET /api/session/links` */
export interface SessionLink {
  readonly id: string;
  readonly role: 'facilitator' | 'projector';
  readonly name: string;
  readonly created: number;
  readonly revoked: number | null;
  readonly lastSeen: number;
  readonly own: boolean;
  /** Of whoever made the session: it cannot be revoked. */
  readonly maker: boolean;
}

/** `POST /api/session/settings`: what is named is changed, the rest stays. Answers with all of them. */
export type ChangeSettings = Partial<SessionSettings>;

/** `POST /api/session/deal`. Seats whoever waits, evenly by number; who is seated already stays. `start` starts the worlds as well. */
export interface Deal {
  readonly worlds?: number | 'auto';
  readonly seatSize?: number;
  readonly start?: boolean;
}
export interface Dealt {
  readonly worlds: number;
  readonly seated: number;
  readonly waiting: number;
  readonly started: number;
}

/** `POST /api/session/people`: one act on one participant. `move` without a match sends back to the lobby. */
export type PeopleAct =
  | { readonly type: 'admit'; readonly participant: string }
  | {
      readonly type: 'move';
      readonly participant: string;
      readonly match: string | null;
      readonly seat?: Seat;
      readonly portfolios?: readonly Portfolio[];
    }
  | { readonly type: 'remove'; readonly participant: string }
  | { readonly type: 'let-in'; readonly participant: string }
  /** Somebody who asks, or waits, is somebody known: their browser takes that seat, and the old one stops. */
  | { readonly type: 'again'; readonly participant: string; readonly as: string }
  | { readonly type: 'new-words'; readonly participant: string }
  | { readonly type: 'rename'; readonly participant: string; readonly alias: string };

/** `GET /api/session/pairs`: everybody's two words, to be handed out. Noted in the audit. */
export interface PairList {
  readonly people: readonly {
    readonly participant: string;
    readonly alias: string;
    readonly world: number | null;
    readonly seat: Seat | null;
    readonly words: Pair;
    readonly locked: boolean;
  }[];
}

/** `POST /api/session/start`: starts all worlds, or those named, that hold at least one person. */
export interface StartWorlds {
  readonly worlds?: readonly string[];
}
export interface Started {
  readonly started: readonly string[];
}

/** `GET /api/console/guide`: the plan of a lesson by the minute, from the pace. */
export interface Guide {
  readonly minutes: number;
  readonly steps: readonly {
    readonly key: 'join' | 'brief' | 'rounds' | 'crisis' | 'signing' | 'debrief' | 'exit';
    readonly from: number;
    readonly to: number;
  }[];
  readonly now: string | null;
}

/** `POST /api/survey`: a participant's answers; each kind once, later ones replace earlier ones. Scales are 1 to 5, texts 2000 characters at most. */
export interface SurveyAnswer {
  readonly kind: SurveyKind;
  readonly answers: Readonly<Record<string, number | string>>;
}
/** `GET /api/session/results`: surveys and outcomes by world, without names. */
export interface SessionResults {
  readonly worlds: readonly {
    readonly match: string;
    readonly n: number;
    readonly outcome: Outcome | null;
    readonly scores: Readonly<Record<Seat, number>> | null;
    readonly mandates: Readonly<Record<Seat, string>> | null;
    readonly pacts: Readonly<Record<string, string>>;
    readonly tension: readonly { readonly at: number; readonly round: number; readonly value: number }[];
    readonly surveys: Readonly<Record<string, { readonly n: number; readonly mean: number | null }>>;
  }[];
  readonly texts: readonly {
    readonly kind: SurveyKind;
    readonly match: string | null;
    readonly question: string;
    readonly text: string;
  }[];
}

/** `GET /api/session/export?format=json|csv` streams: JSON, or a ZIP of one CSV a table. `names=aliases` keeps aliases; otherwise people are numbered. */
export const EXPORT_TABLES = [
  'events',
  'messages',
  'rulings',
  'pacts',
  'scores',
  'surveys',
  'people',
  'audit',
] as const;
/** `POST /api/session/erase {code}`: all of it, at once and for good; the code is typed again as a safeguard. */
export interface Erase {
  readonly code: string;
}

/** The lines of an alias list by language; `GET /api/session/words` gives the built-in ones. */
export type WordLists = InLanguages<readonly string[]>;
