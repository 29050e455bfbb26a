/** What goes over the wire. The version changes whenever an old page could misread a new server. */
import type { DocumentId, Outcome, Phase, Portfolio, RuleId, Seat } from './types.ts';
import type { Pair } from './pair.ts';
import type { EventType } from './rules/event.ts';
import type { Refusal } from './rules/refusal.ts';
import type { State } from './rules/state.ts';

export const PROTOCOL = 1;

/** The room's name at Colyseus, its messages, and the bytes that a client may send at once. */
export const ROOM = 'match';
export const MAX_PAYLOAD = 16 * 1024;
/**
 * Close codes of ours. `replaced`: the same participant opened the match elsewhere. `moved`: another place, or none; ask `GET /api/me`. `tooMuch`: this
 * line sent far more than any page does, for seconds. After `replaced` and `tooMuch` a page does not come back by itself.
 */
export const CLOSE = { replaced: 4100, moved: 4101, tooMuch: 4102 } as const;
export { MAX_TEXT } from './types.ts';

/** An event as one recipient sees it: `n` counts that recipient's own events, so gaps tell nothing of what is hidden. */
export interface WireEvent<T extends string = EventType, D = unknown> {
  readonly n: number;
  readonly type: T;
  readonly at: number;
  readonly round: number;
  readonly phase: Phase;
  readonly by: { readonly role: string; readonly seat: Seat | null; readonly participant: string };
  readonly rule?: RuleId;
  readonly documents?: readonly DocumentId[];
  readonly data: D;
  /** Of a cable: its free text, `null` once hidden; absent where it holds sentences of the phrasebook only (`data.phrases`). */
  readonly text?: string | null;
  /** Said in a time that the facilitator took back: it stays said, and counts no more. */
  readonly undone?: true;
}

/** Who sits where and who is here: public, and not part of the rules. */
export interface Presence {
  readonly participant: string;
  readonly alias: string;
  readonly seat: Seat | null;
  readonly role: 'delegate' | 'observer' | 'facilitator' | 'bot';
  readonly state: 'here' | 'away' | 'bot';
}

export interface Snapshot {
  readonly kind: 'snapshot';
  /** Opaque; hand it back with `sync`. */
  readonly cursor: string;
  readonly n: number;
  readonly view: State;
  /** The latest events this viewer may see, oldest first. */
  readonly feed: readonly WireEvent[];
  readonly you: {
    readonly participant: string;
    readonly alias: string;
    readonly seat: Seat | null;
    readonly role: string;
    readonly portfolios: readonly Portfolio[];
  };
  readonly presence: readonly Presence[];
  /** The server's clock, for showing time left; the deadline itself is judged by the server alone. */
  readonly now: number;
}

export interface EventsMessage {
  readonly kind: 'events';
  readonly cursor: string;
  readonly events: readonly WireEvent[];
  readonly now: number;
}

export type SyncReply = Snapshot | EventsMessage;

export type ActReply =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly refusal: Refusal & { readonly text: string } };

/** Messages the server pushes. */
export interface Pushed {
  events: EventsMessage;
  presence: { readonly presence: readonly Presence[] };
  /** `moved`, `removed`: the facilitator gave this participant another place, or none; ask `GET /api/me`. `replaced`: the same participant opened the match elsewhere. `too-much`: this line sent too much for too long. `quarantined`: this match was stopped to protect the others. */
  notice: {
    readonly code: 'replaced' | 'too-much' | 'quarantined' | 'read-only' | 'draining' | 'resync' | 'moved' | 'removed';
  };
}

export type InLanguages<T> = Readonly<Record<'en' | 'ko' | 'ja', T>>;

/** HTTP bodies. Errors are `{error: {code, text}}` with a fitting status. */
export interface CreateMatch {
  readonly scenario: string;
  readonly pace:
    | 'timed'
    | 'manual'
    | 'deadline'
    | {
        readonly kind: 'timed' | 'manual' | 'deadline';
        readonly seconds?: Partial<Record<'cables' | 'talks' | 'decisions' | 'crisis', number>>;
        readonly rounds?: number;
      };
  readonly seed?: number;
  readonly seats?: Partial<Record<Seat, 'open' | 'bot'>>;
  /** Seconds after the first arrival after which bots take the seats still open, and the match begins; 30 for a quick match, never where absent. */
  readonly fillSeconds?: number;
  /** Drawn at random, 16 characters or more: the same request under the same id is done once, and answered alike. */
  readonly id?: string;
}
export interface CreatedMatch {
  readonly session: string;
  readonly match: string;
  readonly code: string;
  readonly facilitator: string;
}
export interface Join {
  readonly code: string;
  readonly alias: string;
  readonly seat?: Seat;
  readonly portfolio?: string;
  readonly role?: 'delegate' | 'observer';
  /** A mark of this browser, for this session alone: whoever was taken out is not let in by another name at once. */
  readonly device?: string;
  /** Drawn at random, 16 characters or more: the same id is the same person. */
  readonly id?: string;
}
/** `POST /api/back`: takes the seat that one has, from another browser; the old token is good for nothing then. */
export interface Back {
  readonly code: string;
  readonly alias: string;
  readonly words: readonly [string, string];
  readonly device?: string;
  readonly id?: string;
}
export interface Joined {
  readonly token: string;
  readonly session: string;
  readonly match: string | null;
  readonly seat: Seat | null;
  readonly portfolio: string | null;
  /** As it is shown, where it differs from the one asked for: each alias is used once in a session. */
  readonly alias?: string;
  /** Two words by which one comes back from another browser. */
  readonly words: Pair;
  /** Waits for the facilitator's yes. */
  readonly asks?: true;
}
/** `match` is for facilitators, projectors and observers, who may look into any world of their session. */
export interface Enter {
  readonly token: string;
  readonly protocol: number;
  readonly match?: string;
}
/** `GET /api/scenarios`: a list of these; `title` is a key for programs, people's titles are in `texts`. */
export interface ScenarioEntry {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly rounds: number;
  readonly texts: InLanguages<{ readonly title: string; readonly subtitle: string; readonly contentNote: string }>;
}
/** `GET /api/scenarios/:id`: the public texts. */
export interface ScenarioPage {
  readonly id: string;
  readonly date: string;
  readonly rounds: number;
  readonly documents: readonly DocumentId[];
  readonly texts: InLanguages<{
    readonly title: string;
    readonly subtitle: string;
    readonly contentNote: string;
    readonly publicBrief: string;
    readonly briefs: Readonly<Record<Seat, string>>;
    readonly timeline: readonly {
      readonly date: string;
      readonly text: string;
      readonly source: DocumentId | 'beyond';
    }[];
  }>;
}
/** `GET /api/brief` with the participant's token as bearer: the texts of the seat it holds, and of no other. */
export interface OwnBrief {
  readonly scenario: string;
  readonly seat: Seat;
  readonly texts: InLanguages<{ readonly brief: string; readonly secretBrief: string }>;
}
/** `GET /api/debrief?match=ID` with a token of the session as bearer, once the match has ended: everything but the server's own events; private cables without their words. */
export interface Debrief {
  readonly match: string;
  readonly scenario: string;
  readonly you: { readonly alias: string; readonly seat: Seat | null };
  /** Aliases of those who held each seat at the end; empty for a computer delegation. */
  readonly seats: Readonly<Record<Seat, readonly string[]>>;
  readonly events: readonly WireEvent[];
}
/** `GET /api/lobby/:code`: what a person who holds the code may see before joining. */
export interface LobbyInfo {
  readonly match: string;
  readonly scenario: string;
  readonly phase: Phase;
  readonly seats: Readonly<Record<Seat, 'open' | 'taken' | 'bot'>>;
  readonly outcome: Outcome | null;
  /** Of a class: one joins by alias alone and waits to be seated; `match` is then empty and the seats tell nothing. */
  readonly class?: {
    readonly title: string;
    readonly locked: boolean;
    readonly admitByHand: boolean;
    readonly running: boolean;
    /** Who joins now waits for the facilitator's yes. */ readonly asks: boolean;
    /** Plays by days: nobody watches all the time. */ readonly days: boolean;
    /** People a seat: with one there is no portfolio to wish for, since whoever is alone holds them all. */ readonly seatSize: number;
  };
}
export interface ApiError {
  readonly error: { readonly code: string; readonly text: string };
}

/** What an address of the server's computer stands for: a network of the room, a hotspot it makes, the internet, a VPN, a network within it, or none at all. */
export type AddressKind = 'lan' | 'hotspot' | 'public' | 'vpn' | 'virtual' | 'unassigned';

/** One address under which other devices may reach the server. */
export interface Place {
  /** An origin, without a slash at its end. */
  readonly url: string;
  /** Of the network interface; empty for an address that was set. */
  readonly name: string;
  readonly kind: AddressKind;
  /** Whether another device has come by it since the start. */
  readonly reached: boolean;
}

export interface Addresses {
  /** The best first, as `places` has them. */
  readonly addresses: readonly string[];
  readonly places: readonly Place[];
  /** Whether the one who asks sits at the server's own computer. */
  readonly here: boolean;
}
