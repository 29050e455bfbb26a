/** The one store interface. SQLite (embedded) implements it; another database can, with the same contract. */
import type { AnyEvent } from '../../shared/rules/event.ts';
import type { State } from '../../shared/rules/state.ts';
import type { Portfolio, Seat } from '../../shared/types.ts';
import type { Changes, OperationRow } from './changes.ts';
import type { Sight } from '../time/judge.ts';
import type { Finding, RecordDamaged } from './damage.ts';
import type { Register } from './register.ts';

export { ReceiptDamaged, RecordDamaged } from './damage.ts';

export interface SessionRow {
  readonly id: string;
  readonly code: string;
  readonly settings: string;
  readonly tz: string;
  readonly locked: boolean;
  readonly expiresAt: number;
  readonly createdAt: number;
  /** JSON of what the session plays; `{}` for a match on its own. */ readonly plan: string;
  /** When the lesson began, in milliseconds; null before. */ readonly lessonBegun: number | null;
  /** When its table was closed because nobody came; null while it is open. */ readonly closedAt: number | null;
}
export interface ParticipantRow {
  readonly id: string;
  readonly session: string;
  readonly alias: string;
  readonly lang: string;
  readonly role: 'delegate' | 'observer' | 'facilitator' | 'projector';
  readonly tokenHash: string;
  readonly lastSeen: number;
  readonly createdAt: number;
  /** `asking`: to be admitted by hand. */ readonly status: 'in' | 'asking' | 'removed';
  readonly revokedAt: number | null;
  /** The portfolio asked for on joining. */ readonly wish: Portfolio | null;
  /** The facilitator that this person is as well, in a match of their own. */ readonly host: string | null;
  /** Names borne before, the latest last: texts written then still hold them. */ readonly former: readonly string[];
  /** The name as it was typed on joining. */ readonly asked: string | null;
  /** A mark that the browser made for this session alone; tells nothing of the device. */ readonly device:
    | string
    | null;
  /** How often new words were given: part of what they are made from. */ readonly pair: number;
  /** Wrong words told by this name since the right ones. */ readonly wrongPairs: number;
  /** Hash of the token given up last, so that its browser can be told what happened. */ readonly formerToken:
    | string
    | null;
  /** Kept with the events that say so, in whatever match: holds wherever the person is seated next. */ readonly muted: boolean;
}
export interface MatchRow {
  readonly id: string;
  readonly session: string;
  readonly scenarioHash: string;
  readonly rulesVersion: number;
  readonly seed: number;
  readonly status: 'lobby' | 'running' | 'ended' | 'quarantined';
  readonly seq: number;
  readonly nextDue: number | null;
  readonly epoch: number;
  readonly stateHash: string | null;
  readonly parentMatch: string | null;
  readonly parentSeq: number | null;
  /** From 1 among the worlds of a class; 0 for a match on its own, which begins by itself when its seats are held. */
  readonly world: number;
  /** Whether its rows bear the hashes by which damage is seen; not so where an older version wrote them and nobody has read them since. */
  readonly sealed: boolean;
}
type Returning = 'asked' | 'device' | 'pair' | 'wrongPairs' | 'formerToken' | 'muted';
type Later =
  | 'createdAt'
  | 'plan'
  | 'status'
  | 'revokedAt'
  | 'world'
  | 'wish'
  | 'host'
  | 'lessonBegun'
  | 'closedAt'
  | 'former'
  | Returning;
/** What later schemas added may be left out of a new row. */
export type New<T> = T extends unknown ? Omit<T, Later> & Partial<Pick<T, Extract<keyof T, Later>>> : never;

/** `participant` is null for a bot. */
export interface SeatingRow {
  readonly match: string;
  readonly participant: string | null;
  readonly seat: Seat;
  readonly portfolios: string;
  readonly fromSeq: number;
  readonly toSeq: number | null;
  /** Portfolios given by hand, as JSON: they stay when others come or go. */ readonly byHand?: string | null;
}

/** A change of who holds what in a match. `participant` is null for a bot. */
export type SeatingChange =
  | { readonly type: 'taken'; readonly row: SeatingRow }
  /** New portfolios (JSON) of one who stays. */
  | {
      readonly type: 'changed';
      readonly participant: string;
      readonly portfolios: string;
      readonly byHand: string | null;
    }
  | { readonly type: 'left'; readonly participant: string | null; readonly seat: Seat; readonly toSeq: number };

export interface ReceiptRow {
  readonly match: string;
  readonly actor: string;
  readonly commandId: string;
  readonly payloadHash: string;
  readonly reply: string;
  readonly at?: number;
  readonly command?: string;
}
export interface TextRow {
  readonly match: string;
  readonly seq: number;
  readonly participant: string;
  readonly body: string;
}
export interface SnapshotRow {
  readonly match: string;
  readonly seq: number;
  readonly state: State;
  readonly counts: Readonly<Record<string, number>>;
  readonly hash: string;
}

/** One command's worth of change, written in one transaction. */
export interface Batch {
  readonly match: string;
  readonly events: readonly AnyEvent[];
  readonly receipt: ReceiptRow | null;
  readonly texts: readonly TextRow[];
  /** Who sits where from now on, as far as it changes. */
  readonly seatings?: readonly SeatingChange[];
  readonly nextDue: number | null;
  readonly status: MatchRow['status'];
  readonly stateHash: string | null;
}

/** The stale owner or writer of a match: nothing was written. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
  readonly match: string;
  constructor(match: string, what: string, options?: ErrorOptions) {
    super(`Match ${match}: ${what}. Nothing was written.`, options);
    this.match = match;
  }
}
/** The disk is full or the database is read-only: nothing was written. */
export class StoreReadOnly extends Error {
  override readonly name = 'StoreReadOnly';
}

export interface Store {
  /** What a session has beside its matches. */
  readonly register: Register;
  /** Writes all of an operation in one transaction. Throws `AlreadyDone`, or `VersionConflict` where a match is not as expected, having written nothing. */
  commit(changes: Changes): Promise<void>;
  /** What an operation of this key was answered. */
  operation(key: string): Promise<OperationRow | null>;
  sessionByCode(code: string): Promise<SessionRow | null>;
  session(id: string): Promise<SessionRow | null>;
  participantByToken(tokenHash: string): Promise<ParticipantRow | null>;
  participants(session: string): Promise<ParticipantRow[]>;
  touch(participant: string, at: number): Promise<void>;
  scenario(hash: string): Promise<string | null>;
  match(id: string): Promise<MatchRow | null>;
  matchesOf(session: string): Promise<MatchRow[]>;
  /** Claims the match for this process: raises and returns its epoch, which fences every other writer out. */
  claim(match: string, owner: string): Promise<number>;
  seatings(match: string): Promise<SeatingRow[]>;
  /** Appends at the expected version and epoch, or throws `VersionConflict`, having written nothing. */
  append(batch: Batch, expectedSeq: number, epoch: number): Promise<void>;
  /** Throws `ReceiptDamaged`. */
  receipt(match: string, actor: string, commandId: string): Promise<ReceiptRow | null>;
  /** Events with `seq` greater than `after`, in order. Throws `RecordDamaged` at the first that is missing or is not what was written. */
  events(match: string, after: number, limit?: number): Promise<AnyEvent[]>;
  /** Gives a match its seals that an older version wrote without; returns how many events it had. Whoever asks has made sure that they fold to what was recorded. */
  seal(match: string): Promise<number>;
  /** Everything that is stored of a match, compared with its seals: what was found, step by step, each short. */
  inspect(match: string): AsyncGenerator<readonly Finding[]>;
  /** Told of damage of a match's events, however it was come upon. */
  onDamage(listen: (damage: RecordDamaged) => void): void;
  /** Null for those that are hidden, or are not what was written. */
  texts(match: string, seqs: readonly number[]): Promise<Map<number, string | null>>;
  putSnapshot(row: SnapshotRow): Promise<void>;
  /** Null where there is none, or it is not what was written. */
  latestSnapshot(match: string): Promise<SnapshotRow | null>;
  /** Running matches whose deadline has come by `now`. */
  due(now: number, limit: number): Promise<string[]>;
  /** Running matches, for waking their bots and clocks after a restart. */
  running(limit: number): Promise<string[]>;
  quarantine(match: string): Promise<void>;
  /** The last look at the clock that was kept, or what can be told from the latest rows of a version that kept none; null in a new store. */
  sight(): Promise<Sight | null>;
  keepSight(sight: Sight): Promise<void>;
  /** A consistent copy while in use. */
  backup(file: string): Promise<void>;
  writable(): boolean;
  /** Something was erased, and traces of it are left in the file: `register.compact` was cut off, or could not be done. */
  rewriteDue(): boolean;
  /** Rises with every change of who and what the sessions hold: people, seats, worlds and how they stand, reports, plans. Not with what happens within a match, nor with who was seen when. */
  revision(): number;
  close(): Promise<void>;
}
