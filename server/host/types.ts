/** The match host as the room and HTTP see it. Rules are decided here, deadlines and bots live here; no socket is known here. */
import type { Command } from '../../shared/commands.ts';
import type { ActReply, CreateMatch, Presence, SyncReply, WireEvent } from '../../shared/protocol.ts';
import type { State } from '../../shared/rules/state.ts';
import type { Drafts, Planned } from './changing.ts';
import type { StewardWhy } from './stewards.ts';
import type { Actor, Portfolio, Seat, Viewer } from '../../shared/types.ts';

/** One connected (or connecting) recipient of a match. */
export interface Subscriber {
  readonly viewer: Viewer;
  /** Called after the commit, in order. */
  events(events: readonly WireEvent[], cursor: string): void;
  notice(code: 'quarantined' | 'read-only' | 'resync'): void;
  presence(list: readonly Presence[]): void;
}

export interface MatchHost {
  readonly id: string;
  readonly session: string;
  /** From 1 among the worlds of a class, which the facilitator starts; 0 for a match on its own. */
  readonly world: number;
  state(): State;
  /**
   * Decides, appends, evolves, delivers. The same `commandId` of the same actor gets its first reply again and changes nothing.
   * `still` is asked when the command's turn has come: whether the one who sent it may act even now; `forbidden` where not.
   */
  submit(actor: Actor, commandId: string, command: Command, still?: () => boolean): Promise<ActReply>;
  subscribe(subscriber: Subscriber): () => void;
  /** Snapshot, or the events after the cursor when it is of this epoch and viewer. */
  sync(
    viewer: Viewer,
    you: { participant: string; alias: string; role: string },
    since: string | null,
  ): Promise<SyncReply>;
  seats(): Readonly<Record<Seat, 'open' | 'taken' | 'bot'>>;
  /** Seats a participant: refused (null) when the seat is held by another. */
  seat(
    participant: string,
    alias: string,
    seat: Seat | undefined,
    portfolios?: readonly Portfolio[],
    wishes?: ReadonlyMap<string, Portfolio>,
  ): Promise<Seat | null>;
  /** What a participant sees: the public, or its seat and its own desks there. A change of it is told by the notice `resync`. */
  viewerOf(participant: string): Viewer;
  /** Takes a participant's seat away; nothing where they hold none. */
  unseat(participant: string): Promise<void>;
  /** Somebody looks without a line of their own: bots play on for a while (`share` of the usual one). */
  attend(share?: number): void;
  /** Begins the match, as its facilitator may at any time in the lobby. */
  begin(): Promise<void>;
  /** Hands a seat to the absence steward, a bot with a narrow mandate, or back to its people; false where nothing changes. */
  hand(seat: Seat, to: StewardWhy | 'people'): Promise<boolean>;
  stewards(): readonly Seat[];
  /** Has everyone connected ask for a fresh snapshot, after a text was hidden or shown again. */
  resync(): Promise<void>;
  setPresence(
    participant: string,
    alias: string,
    seat: Seat | null,
    role: Presence['role'],
    state: Presence['state'] | 'gone',
  ): void;
  presence(): readonly Presence[];
  quarantined(): boolean;
}

export interface Watcher {
  changed(match: string): Promise<void>;
  tick(now: number): Promise<void>;
}

export interface Hosts {
  /** A match of its own, or a world of a class. Throws `UnknownScenario`. */
  create(session: string, request: CreateMatch, now: number, world?: number): Promise<{ id: string; host: MatchHost }>;
  /** Changes of these matches and of what is beside them, written together or not at all, and told once written. The plan works on drafts and takes no time. */
  change<T>(matches: readonly string[], plan: (drafts: Drafts) => Planned<T>): Promise<T>;
  /** Loads it from the store if it is not in memory; null when there is no such match, or it is unreadable. */
  get(match: string): Promise<MatchHost | null>;
  /** Whether a match was found to be damaged from its beginning on: it is there, and nothing of it can be shown. */
  unreadable(match: string): boolean;
  /** Lets go of a match that is to be erased: its people are disconnected, and it is never loaded again. */
  forget(match: string): Promise<void>;
  /** Told of every change of a match's clock or state, and at every tick of the timer. */
  watch(watcher: Watcher): void;
  loaded(): number;
  loadedIds(): readonly string[];
  /** Wakes running matches after a start, and runs the deadline timer until `stop`. */
  start(): Promise<void>;
  stop(): Promise<void>;
}
