/** What goes over HTTP between the facilitator's page and the server: all worlds on one screen, and acts on them. Types only. */
import type { Command } from './commands.ts';
import type { WireEvent } from './protocol.ts';
import type { Inject } from './inject.ts';
import type { Refusal } from './rules/refusal.ts';
import type { ParticipantStatus, PhaseSeconds, SessionSettings, SessionStatus } from './session.ts';
import type { Escalation, Outcome, Phase, Portfolio, RuleId, Seat } from './types.ts';

/** `GET /api/console`: everything on one screen. Cheap; ask every 1.5 s. `rev` is the same as long as nothing but the time has changed. */
export interface ConsoleOverview {
  readonly now: number;
  readonly rev: string;
  readonly session: {
    readonly id: string;
    readonly code: string;
    readonly scenario: string;
    readonly status: SessionStatus;
    readonly settings: SessionSettings;
    readonly pace: {
      readonly kind: 'timed' | 'manual' | 'deadline';
      readonly rounds: number;
      readonly seconds: Required<PhaseSeconds>;
    };
    readonly worlds: number | 'auto';
    readonly created: number;
    /** When the lesson began, in milliseconds since the epoch: by itself as the first of a class joins, or set by a facilitator; null before. */
    readonly lessonBegun: number | null;
    /** When all of it is erased, in milliseconds since the epoch. */
    readonly expires: number;
    /** For how many days sessions are kept here. */
    readonly keptDays: number;
  };
  readonly worlds: readonly ConsoleWorld[];
  readonly people: readonly ConsolePerson[];
  readonly reports: readonly MessageReport[];
  readonly injects: readonly PlannedInject[];
  /** More people came to the code at once than any class has: how many were turned away in the last minutes, and since when; null where none were. */
  readonly rush: { readonly turnedAway: number; readonly since: number } | null;
  readonly you: { readonly id: string; readonly name: string };
}

export interface ConsoleWorld {
  readonly match: string;
  /** From 1. */
  readonly n: number;
  readonly status: 'lobby' | 'running' | 'ended' | 'quarantined';
  readonly phase: Phase;
  readonly round: number;
  readonly rounds: number;
  /** Counts phases and exchanges; name it with `end-phase`, so that two presses move on once. */
  readonly step: number;
  readonly began: number;
  readonly deadline: number | null;
  /** Milliseconds left when the clock was stopped. */
  readonly paused: number | null;
  readonly tension: number;
  readonly crisis: Escalation | null;
  /** The exchange that is open, 1 to 4; null without a crisis. */
  readonly exchange: number | null;
  readonly ready: readonly Seat[];
  readonly seats: Readonly<Record<Seat, ConsoleSeat>>;
  readonly unanswered: readonly Unanswered[];
  /** The latest public event worth a line. */
  readonly headline: Omit<WireEvent, 'n'> | null;
  /** Switches of the table, as `set-table` sets them. */
  readonly table: { readonly freeText: boolean; readonly adviser: boolean; readonly historyToDeck: boolean };
  readonly outcome: Outcome | null;
}

export interface ConsoleSeat {
  /** `steward`: a bot acts by a narrow mandate for people who are away or were relieved. */
  readonly held: 'open' | 'people' | 'bot' | 'steward';
  readonly people: readonly string[];
  /** Cables to it and drafts before it that wait for its answer. */
  readonly waiting: number;
}

/** A proposal, request, card or ceremony that waits for someone; `since` in milliseconds since the epoch. */
export interface Unanswered {
  readonly kind: 'pact' | 'consent' | 'consultation' | 'card';
  readonly id: string;
  readonly from: Seat | null;
  readonly to: readonly Seat[];
  readonly since: number;
  readonly pact?: string;
  readonly operation?: string;
  readonly zone?: string;
  readonly card?: string;
}

export interface ConsolePerson {
  readonly participant: string;
  readonly alias: string;
  readonly role: 'delegate' | 'observer';
  readonly status: ParticipantStatus;
  readonly match: string | null;
  readonly seat: Seat | null;
  readonly portfolios: readonly Portfolio[];
  /** `off`: never entered, or gone from the lobby for more than fifteen seconds. */
  readonly state: 'here' | 'away' | 'off';
  /** Here, but without an act for the settings' `quietMinutes` while the clock runs. */
  readonly quiet: boolean;
  readonly lastAct: number | null;
  /** Since when this person has done nothing though there was time to; null where no clock of theirs runs. */
  readonly idleSince: number | null;
  readonly lastSeen: number;
  readonly muted: boolean;
  /** Of one who asks to come in: who that may be. */
  readonly asks?: Asks;
  /** Wrong words were told by this name too often: they open nothing until new ones are given. */
  readonly wordsLocked?: true;
}

/**
 * Who somebody that asks to come in may be. `again`: somebody of the session comes back, or sits at the same computer; `removed`: the same, of somebody who
 * was taken out. `by` tells why it is thought so: the same name, the same device. `muted`: the mute goes over to whoever is let in.
 */
export interface Asks {
  readonly kind: 'new' | 'again' | 'removed';
  readonly of: string | null;
  readonly alias: string | null;
  readonly by: readonly ('name' | 'device')[];
  readonly muted: boolean;
}

/** `POST /api/report {match, n, reason}`: by a participant, about a text it can see; `n` is the event's number as it saw it. */
export interface ReportMessage {
  readonly match: string;
  readonly n: number;
  readonly reason: string;
}
export interface MessageReport {
  readonly id: string;
  readonly match: string;
  /** The number of the event as a facilitator sees it: hand it back with `hide`. */
  readonly n: number;
  readonly at: number;
  /** Who reported, and whose text it is. */
  readonly by: string;
  readonly author: string | null;
  readonly reason: string;
  readonly text: string | null;
  readonly hidden: boolean;
  readonly settled: boolean;
}

/** `GET /api/console/injects`: the library of the session's scenario, and the cards that its deck may draw, in percent a round. */
export interface InjectLibrary {
  readonly injects: readonly Inject[];
  readonly cards: Readonly<Record<string, number>>;
}

/** `POST /api/console/injects` plans one, `DELETE /api/console/injects/ID` takes it back. Fired by round and phase, or at a time. */
export interface PlanInject {
  readonly worlds: Worlds;
  readonly inject: Inject;
  readonly when: InjectTime;
}
export type InjectTime =
  | { readonly round: number; readonly phase: 'cables' | 'talks' | 'decisions' }
  | { readonly at: number };
export interface PlannedInject extends PlanInject {
  readonly id: string;
  readonly fired: readonly {
    readonly match: string;
    readonly at: number;
    readonly ok: boolean;
    readonly code?: string;
  }[];
}

export type Worlds = 'all' | readonly string[];

/** `POST /api/console/act {worlds, do, id?}`. The same `id` applies once. */
export interface ConsoleAct {
  readonly worlds: Worlds;
  readonly do: FacilitatorAct;
  readonly id?: string;
}
export type FacilitatorAct =
  | { readonly type: 'start' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'extend'; readonly seconds: number }
  | { readonly type: 'end-phase'; readonly step?: number }
  | { readonly type: 'inject'; readonly inject: Inject }
  | { readonly type: 'preview'; readonly inject: Inject }
  | { readonly type: 'broadcast'; readonly text: string }
  /** Acts in a stuck seat's name; the event is marked. One world only. */
  | { readonly type: 'act-for'; readonly seat: Seat; readonly command: Command }
  /** Hands a seat to the absence steward, and back to its people. */
  | { readonly type: 'set-seat'; readonly seat: Seat; readonly to: 'steward' | 'people' }
  | { readonly type: 'mute'; readonly participant: string; readonly muted: boolean }
  | { readonly type: 'hide'; readonly n: number; readonly hidden: boolean }
  | { readonly type: 'settle-report'; readonly report: string }
  /** Switches of the table; those left out stay. `freeText: false`: cables are composed from phrases only. */
  | {
      readonly type: 'set-table';
      readonly freeText?: boolean;
      readonly adviser?: boolean;
      readonly historyToDeck?: boolean;
    }
  /** Makes this participant the head of their delegation. */
  | { readonly type: 'rotate-head'; readonly to: string }
  /** Back to a checkpoint of `GET /api/console/checkpoints`; the reason is shown to the players. */
  | { readonly type: 'restore'; readonly checkpoint: number; readonly reason: string };

export interface ActedWorld {
  readonly match: string;
  readonly ok: boolean;
  readonly refusal?: Refusal & { readonly text: string };
  /** Of `preview`. */
  readonly preview?: InjectPreview;
}
export interface ConsoleActed {
  readonly results: readonly ActedWorld[];
}

/** What would move, computed on a copy: nothing is changed. `chance` of a ceremony is in percent, null where none is due. */
export interface InjectPreview {
  readonly meters: readonly { readonly path: string; readonly from: number; readonly to: number }[];
  readonly pacts: readonly {
    readonly pact: string;
    readonly from: string;
    readonly to: string;
    readonly chance: readonly [number | null, number | null];
  }[];
  readonly options: readonly {
    readonly seat: Seat;
    readonly type: string;
    readonly key: string;
    readonly open: boolean;
    readonly rule: RuleId | null;
  }[];
  readonly capital: readonly { readonly seat: Seat; readonly from: number; readonly to: number }[];
  readonly crisis: boolean;
}

/** `GET /api/console/checkpoints?match=ID`: the beginnings of phases, newest first. */
export interface Checkpoint {
  readonly id: number;
  readonly at: number;
  readonly round: number;
  readonly phase: Phase;
}

export type { Inject };
