/**
 * All that one operation changes, as data: written in one transaction, or not at all. Nothing in it is code, so that a thread or another database can
 * carry it as it is.
 */
import type { Seat } from '../../shared/types.ts';
import type { AuditRow, FiredRow, InjectRow, ReportRow, SurveyRow } from './register.ts';
import type { Batch, MatchRow, New, ParticipantRow, SeatingChange, SessionRow } from './store.ts';

/** An operation that its caller named by an id, and what was answered: the same id is answered again, and changes nothing. */
export interface OperationRow {
  /** A hash of who asked and of the id: whoever reads the store cannot ask in their place. */
  readonly key: string;
  readonly session: string;
  readonly kind: string;
  readonly payloadHash: string;
  /** JSON; holds no token. */
  readonly reply: string;
  readonly at: number;
}

/** One command's worth of change in a match at this version and epoch. */
export interface Append {
  readonly batch: Batch;
  readonly expectedSeq: number;
  readonly epoch: number;
}

/** A match that holds no event yet: those are appended to it in the same transaction. */
export type NewMatch = Omit<New<MatchRow>, 'seq' | 'nextDue' | 'stateHash' | 'status' | 'sealed'> & {
  readonly owner: string;
};

export interface Changes {
  /** Refused whole, by `AlreadyDone`, where an operation of this key was done before. */
  readonly operation?: OperationRow;
  readonly audit?: readonly AuditRow[];
  readonly newSession?: New<SessionRow>;
  readonly session?: Pick<SessionRow, 'id'> &
    Partial<Pick<SessionRow, 'settings' | 'tz' | 'locked' | 'plan' | 'expiresAt' | 'lessonBegun' | 'closedAt'>>;
  readonly newPeople?: readonly New<ParticipantRow>[];
  readonly people?: readonly (Pick<ParticipantRow, 'id'> &
    Partial<Omit<ParticipantRow, 'id' | 'session' | 'role' | 'createdAt' | 'lastSeen' | 'host'>>)[];
  /** Kept once, whoever brings them. */
  readonly scenarios?: readonly { readonly hash: string; readonly body: string }[];
  readonly newMatches?: readonly NewMatch[];
  /** In this order; several of one match follow each other. */
  readonly appends?: readonly Append[];
  /** In matches that are stopped and take no more events; everywhere else they come with the events that tell of them. */
  readonly seatings?: readonly { readonly match: string; readonly changes: readonly SeatingChange[] }[];
  /** Seats held by the absence steward from now on; `null` hands one back. */
  readonly stewards?: readonly StewardChange[];
  /** A later answer replaces the earlier one of the same kind. */
  readonly surveys?: readonly SurveyRow[];
  readonly reports?: readonly ReportRow[];
  readonly settled?: { readonly session: string; readonly report: string; readonly at: number };
  /** `at` is null where a text is shown again. */
  readonly hidden?: readonly { readonly match: string; readonly seq: number; readonly at: number | null }[];
  readonly injects?: readonly InjectRow[];
  readonly unplanned?: { readonly session: string; readonly inject: string };
  /** Once in each match, however often it is told. */
  readonly fired?: readonly FiredRow[];
  /** Matches that are over without having come to an end: no clock runs in them. */
  readonly ended?: readonly string[];
  /** With all that hangs on them; for what no operation should have left. */
  readonly dropped?: {
    readonly sessions?: readonly string[];
    readonly matches?: readonly string[];
    readonly people?: readonly string[];
  };
}

export interface StewardChange {
  readonly match: string;
  readonly seat: Seat;
  readonly why: string | null;
}

/** The operation was done before: nothing was written, and its answer can be read. */
export class AlreadyDone extends Error {
  override readonly name = 'AlreadyDone';
}
