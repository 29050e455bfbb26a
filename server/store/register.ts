/** What the store keeps of a session beside its matches: its people's standing, links, surveys, reports, planned injects, the audit. */
import type { AnyEvent } from '../../shared/rules/event.ts';
import type { Seat } from '../../shared/types.ts';
import type { MatchRow, ParticipantRow, SeatingRow } from './store.ts';

export interface SurveyRow {
  readonly participant: string;
  readonly kind: string;
  readonly session: string;
  readonly match: string | null;
  readonly at: number;
  readonly answers: string;
}
export interface ReportRow {
  readonly id: string;
  readonly session: string;
  readonly match: string;
  readonly seq: number;
  readonly at: number;
  readonly participant: string;
  readonly reason: string;
  readonly settledAt: number | null;
}
/** `worlds`, `inject` and `due` are JSON. */
export interface InjectRow {
  readonly id: string;
  readonly session: string;
  readonly worlds: string;
  readonly inject: string;
  readonly due: string;
  readonly createdAt: number;
}
export interface FiredRow {
  readonly plan: string;
  readonly match: string;
  readonly at: number;
  readonly ok: boolean;
  readonly code: string | null;
}
export interface AuditRow {
  readonly session: string;
  readonly at: number;
  readonly participant: string;
  readonly act: string;
  readonly target: string;
  readonly refused: boolean;
}
export interface StoredText {
  readonly seq: number;
  readonly participant: string;
  readonly body: string;
  readonly hidden: boolean;
}
export interface StoredReceipt {
  readonly actor: string;
  readonly commandId: string;
  readonly reply: string;
  readonly at: number | null;
  readonly command: string | null;
}

/** What no operation leaves behind, but one of an earlier version may have that was cut off. */
export interface Loose {
  /** Without their opening events: nobody can look into them. */
  readonly matches: readonly { readonly id: string; readonly session: string }[];
  /** Of a match on its own that is not there, and of nobody but their facilitator. */
  readonly sessions: readonly string[];
  /** Seats of people who were removed, and the earlier ones of people who hold more than one. `seq` is the match's. */
  readonly seats: readonly {
    readonly participant: string;
    readonly match: string;
    readonly seat: Seat;
    readonly seq: number;
  }[];
}

export interface Register {
  participant(id: string): Promise<ParticipantRow | null>;
  /** Whether somebody gave up the token of this hash for another. */
  gaveUp(tokenHash: string): Promise<boolean>;
  /** Seatings of every match of the session that still hold. */
  seatingsOf(session: string): Promise<SeatingRow[]>;

  surveys(session: string): Promise<SurveyRow[]>;

  reports(session: string): Promise<ReportRow[]>;
  /** The text of an event as it was written, hidden or not; empty where it is damaged. */
  text(match: string, seq: number): Promise<StoredText | null>;
  textsOf(match: string): Promise<StoredText[]>;
  /** Without those that are damaged. */
  receiptsOf(match: string): Promise<StoredReceipt[]>;

  injects(session: string): Promise<InjectRow[]>;
  /** Sessions that have injects planned. */
  sessionsWithInjects(): Promise<string[]>;
  fired(session: string): Promise<FiredRow[]>;
  /** Seats of the match that the absence steward holds. */
  stewards(match: string): Promise<{ seat: Seat; why: string }[]>;

  loose(): Promise<Loose>;
  sessionIds(): Promise<string[]>;
  /** Every match there is, or those of this status. */
  matchIds(status?: MatchRow['status']): Promise<string[]>;

  /** Matches on their own, not over, where nobody was heard of since then: in the lobby, or running without anybody in a seat. */
  idleTables(since: number, limit: number): Promise<{ readonly match: string; readonly session: string }[]>;
  /** How many matches on their own run without anybody in a seat. */
  botTables(): Promise<number>;

  auditOf(session: string): Promise<AuditRow[]>;
  /** Sessions with a match under way whose day is before this moment. */
  playedBefore(moment: number): Promise<string[]>;
  /** When the last of its matches began, and when a person last did something in the session: an act, a step of its facilitator's, a joining. */
  lived(session: string): Promise<{ began: number | null; lastAct: number | null }>;
  /** Sessions whose time is over. */
  expired(now: number, limit: number): Promise<string[]>;
  /** Deletes all that belongs to the session and overwrites it. Call `compact` after the last one. */
  erase(session: string): Promise<void>;
  /** Overwrites what is left of deleted rows in the file and empties the write-ahead log, while everyone goes on. Where it could not be done, it is to be asked for again. */
  compact(): Promise<'done' | 'held' | 'again'>;
  /** Events page by page, for exports; as far as they are sound. */
  eventPages(match: string, after?: number): AsyncGenerator<AnyEvent[]>;
}
