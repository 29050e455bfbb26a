/** One match in memory: its commands one after the other, each committed before anyone hears of it. */
import type { Command } from '../../shared/commands.ts';
import type { ActReply, Presence, SyncReply } from '../../shared/protocol.ts';
import type { State } from '../../shared/rules/state.ts';
import { SEATS, type Actor, type Portfolio, type Seat, type Viewer } from '../../shared/types.ts';
import { errorFields } from '../log.ts';
import { ReceiptDamaged, StoreReadOnly, VersionConflict } from '../store/store.ts';
import { Audience } from './audience.ts';
import { BotDriver } from './botDriver.ts';
import { newEpoch } from './counts.ts';
import { viewerIn } from './delegations.ts';
import { Draft, type Reconciled } from './draft.ts';
import { nextDue, statusOf } from './due.ts';
import type { Settings } from './options.ts';
import type { Keeper } from './keeper.ts';
import { PresenceList } from './presenceList.ts';
import { keepSnapshot, stateAt, type MatchRecord } from './record.ts';
import { refused } from './replies.ts';
import type { Seating, SeatStatus } from './seating.ts';
import { movesOn, stepFrom, type Standing, type Step } from './step.ts';
import type { Stewards, StewardWhy } from './stewards.ts';
import { syncReply } from './sync.ts';
import { Turns } from './turns.ts';
import type { MatchHost, Subscriber } from './types.ts';

/** What a failpoint threw: from here on the match behaves as if its process had ended. */
class Crash extends Error {
  override readonly name = 'Crash';
}

export class Match implements MatchHost {
  readonly id: string;
  readonly session: string;
  readonly world: number;
  readonly #record: MatchRecord;
  #seating: Seating;
  readonly #stewards: Stewards;
  readonly #settings: Settings;
  readonly #keeper: Keeper<Match>;
  readonly #present = new PresenceList();
  readonly #audience: Audience;
  readonly #bots: BotDriver;
  #epoch: number | null = null;
  #fate: 'lives' | 'quarantined' | 'lost' = 'lives';
  #readOnlyTold = false;
  readonly #turns = new Turns();
  #lastUsed: number;

  constructor(
    record: MatchRecord,
    seating: Seating,
    stewards: Stewards,
    aliases: ReadonlyMap<string, string>,
    settings: Settings,
    keeper: Keeper<Match>,
  ) {
    ({ id: this.id, session: this.session, world: this.world } = record.row);
    this.#record = record;
    this.#seating = seating;
    this.#stewards = stewards;
    this.#settings = settings;
    this.#keeper = keeper;
    this.#lastUsed = settings.clock();
    this.#audience = new Audience(this.id, settings);
    if (record.broken !== null || record.row.status === 'quarantined') this.#fate = 'quarantined';
    for (const seat of SEATS) {
      for (const { participant } of seating.members(seat))
        this.#present.set(participant, aliases.get(participant) ?? '', seat, 'delegate', 'away');
    }
    if (this.#seating.peopled) this.#audience.attend();
    this.#bots = new BotDriver(
      {
        seed: record.row.seed,
        state: () => this.#record.state,
        watched: () => this.#audience.attends,
        botSeats: () => this.#botSeats(),
        readers: (seat) => (this.#stewards.narrow(seat) ? [] : this.#seating.people(this.#botSeats())),
        stewarded: (seat) => this.#stewards.narrow(seat),
        submit: (actor, id, command) => this.submit(actor, id, command),
      },
      settings,
    );
  }

  state(): State {
    return this.#record.state;
  }
  quarantined(): boolean {
    return this.#fate === 'quarantined';
  }
  seats(): Readonly<Record<Seat, SeatStatus>> {
    return this.#seating.status(this.#started());
  }
  presence(): readonly Presence[] {
    return this.#present.list(this.#seating, this.#started(), this.#stewards);
  }
  #started(): boolean {
    return this.#record.state.clock.phase !== 'lobby';
  }
  /** When the phase in play ends, in milliseconds since the epoch; null where no clock runs. */
  deadline(): number | null {
    return this.#fate === 'lives' ? nextDue(this.#record.state) : null;
  }
  attend(share?: number): void {
    this.#audience.attend(share);
    this.#bots.wake();
  }
  wakeBots(): void {
    this.#bots.wake();
  }

  submit(actor: Actor, commandId: string, command: Command, still?: () => boolean): Promise<ActReply> {
    this.#lastUsed = this.#settings.clock();
    return this.#turns.take(() => this.#act(actor, commandId, command, still));
  }

  async #act(actor: Actor, commandId: string, command: Command, still?: () => boolean): Promise<ActReply> {
    const { store, clock, log } = this.#settings;
    if (this.#fate === 'lost') return refused('stale');
    try {
      const first = await store.receipt(this.id, actor.participant, commandId);
      if (first) return JSON.parse(first.reply) as ActReply;
    } catch (error) {
      log?.error('receipt-unread', { match: this.id, ...errorFields(error) });
      return refused(error instanceof ReceiptDamaged ? 'stale' : 'read-only');
    }
    if (this.quarantined()) return refused('quarantined');
    if (still?.() === false) return refused('forbidden');
    try {
      return await this.#decideAndCommit(actor, commandId, command, Math.max(clock(), this.#record.lastNow));
    } catch (error) {
      if (error instanceof Crash) {
        this.#lose();
        throw error.cause;
      }
      if (error instanceof StoreReadOnly) return this.#readOnly(error);
      if (error instanceof VersionConflict) {
        this.#lose();
        log?.warn('match-lost', { match: this.id });
        return refused('stale');
      }
      await this.#quarantine(error);
      return refused('quarantined');
    }
  }

  async #decideAndCommit(actor: Actor, id: string, command: Command, now: number): Promise<ActReply> {
    const { store, decide } = this.#settings;
    const before = this.#standing();
    const checkpoint =
      command.type === 'restore' && actor.role === 'facilitator'
        ? ((await stateAt(store, this.id, command.to)) ?? undefined)
        : undefined;
    const step = stepFrom(this.id, before, { actor, id, command, now, checkpoint }, decide);
    if (step.batch === null) return step.reply;
    const epoch = await this.claimed();
    this.#fail('before-commit');
    await store.append(step.batch, before.state.version, epoch);
    this.#fail('after-commit');
    await this.#took([step], step.after.seating);
    return step.reply;
  }

  #standing(): Standing {
    const { state, counts } = this.#record;
    return { state, counts, seating: this.#seating };
  }

  /** Claimed at the first write only, so that a full disk or a mere reader never takes a match from its owner. */
  async claimed(): Promise<number> {
    return (this.#epoch ??= await this.#settings.store.claim(this.id, this.#settings.owner));
  }

  /** Takes in committed steps, and tells everyone. They are written and keep their replies: what fails here stops the match. */
  async #took(steps: readonly Step[], seating: Seating): Promise<void> {
    this.#readOnlyTold = false;
    this.#seating = seating;
    const told = steps.filter(({ events }) => events.length > 0);
    if (told.length === 0) return;
    try {
      for (const step of told) {
        this.#record.take(step.events, step.after.state, step.after.counts);
        this.#audience.hear(step);
        this.#bots.hear(step.events);
      }
      if (told.some(({ command }) => command.type === 'start')) this.#tellPresence();
      // Bots do their part of each phase for people who come back later, by days.
      if (this.#seating.peopled && told.some(movesOn)) this.#audience.attend();
      this.#bots.wake();
      this.#keeper.changed(this);
    } catch (error) {
      await this.#quarantine(error);
      return;
    }
    const { state, snapshotSeq } = this.#record;
    if (state.version - snapshotSeq >= this.#settings.snapshotEvery || statusOf(state) === 'ended')
      await keepSnapshot(this.#settings, this.#record);
  }

  /** Waits for its turn, and keeps it until released: what is drafted meanwhile is drafted on what is true. */
  hold(): Promise<() => void> {
    return this.#turns.hold();
  }

  /** Lost to another owner, or unloaded: to be asked for anew. */
  lost(): boolean {
    return this.#fate === 'lost';
  }

  /** Within a held turn. */
  draft(): Draft {
    const now = Math.max(this.#settings.clock(), this.#record.lastNow);
    this.#lastUsed = this.#settings.clock();
    const { id: match, world } = this;
    const [stewards, stopped] = [this.#stewards, this.#fate !== 'lives'];
    return new Draft({ ...this.#standing(), match, world, stewards, now, stopped }, this.#settings.decide);
  }

  /** Takes in what was drafted, once it is committed. Within the same turn. */
  async took(draft: Draft): Promise<void> {
    if (draft.failure !== null) return this.#quarantine(draft.failure);
    const { arrivals, departures, handed, steps, standing } = draft;
    for (const participant of departures) this.#present.forget(participant);
    for (const { participant, alias, seat } of arrivals)
      this.#present.set(participant, alias, seat, 'delegate', 'away');
    for (const [seat, to] of handed) this.#stewards.hand(seat, to);
    await this.#took(steps, standing.seating);
    if (arrivals.length === 0 && departures.length === 0 && handed.size === 0) return;
    this.#tellPresence();
    // Whoever plays a seat from now on begins at once.
    this.attend();
  }

  /** Puts in order what an earlier version left half done, before anyone is served; null where there was nothing. */
  async reconcile(unseen: (participant: string) => boolean): Promise<Reconciled | null> {
    return this.#turns.take(async () => {
      const draft = this.draft();
      const done = draft.reconcile(unseen);
      if (!done) return null;
      const appends = draft.appends(await this.claimed());
      await this.#settings.store.commit({ appends, stewards: draft.stewardChanges() });
      await this.took(draft);
      return done;
    });
  }

  /** An operation with this match in it could not be written. Within the same turn. */
  notTaken(error: unknown): void {
    if (error instanceof StoreReadOnly) this.#readOnly(error);
    else if (error instanceof VersionConflict && error.match === this.id) {
      this.#lose();
      this.#settings.log?.warn('match-lost', { match: this.id });
    }
  }

  #fail(name: 'before-commit' | 'after-commit'): void {
    try {
      this.#settings.failpoint?.(name);
    } catch (error) {
      throw new Crash(name, { cause: error });
    }
  }

  #readOnly(error: unknown): ActReply {
    if (!this.#readOnlyTold) {
      this.#readOnlyTold = true;
      this.#settings.log?.error('store-read-only', { match: this.id, ...errorFields(error) });
      this.#audience.notice('read-only');
    }
    return refused('read-only');
  }

  #lose(): void {
    this.#fate = 'lost';
    this.#bots.stop();
    this.#keeper.lost(this);
    this.#audience.notice('resync');
  }

  /** Stops this match after the commands before it. */
  async quarantine(error: unknown): Promise<void> {
    await this.#turns.take(async () => {
      if (this.#fate === 'lives') await this.#quarantine(error);
    });
  }

  /** Stops this match so that the others live. */
  async #quarantine(error: unknown): Promise<void> {
    this.#fate = 'quarantined';
    this.#bots.stop();
    this.#settings.log?.error('quarantined', { match: this.id, ...errorFields(error) });
    try {
      await this.#settings.store.quarantine(this.id);
    } catch (failure) {
      this.#settings.log?.error('quarantine-unwritten', { match: this.id, ...errorFields(failure) });
    }
    this.#audience.notice('quarantined');
    this.#keeper.changed(this);
  }

  #tellPresence(): void {
    const list = this.presence();
    this.#audience.tell((s) => s.presence(list));
  }

  subscribe(subscriber: Subscriber): () => void {
    this.#lastUsed = this.#settings.clock();
    const leave = this.#audience.add(subscriber);
    this.#bots.wake();
    return () => {
      leave();
      this.#lastUsed = this.#settings.clock();
    };
  }

  async sync(
    viewer: Viewer,
    you: { participant: string; alias: string; role: string },
    since: string | null,
  ): Promise<SyncReply> {
    this.#lastUsed = this.#settings.clock();
    return syncReply(this.#settings.store, this.#record, {
      viewer,
      you,
      since,
      presence: this.presence(),
      now: this.#settings.clock(),
    });
  }

  viewerOf(participant: string): Viewer {
    return viewerIn(this.#seating, this.#record.state, participant);
  }

  async seat(
    participant: string,
    alias: string,
    seat: Seat | undefined,
    portfolios?: readonly Portfolio[],
    wishes?: ReadonlyMap<string, Portfolio>,
  ): Promise<Seat | null> {
    return this.#keeper.change(this, (draft) =>
      draft.seat({ participant, alias }, seat, { byHand: portfolios, wishes }),
    );
  }

  async unseat(participant: string): Promise<void> {
    await this.#keeper.change(this, (draft) => draft.unseat(participant));
  }

  async begin(): Promise<void> {
    await this.#keeper.change(this, (draft) => draft.begin());
  }

  stewards(): readonly Seat[] {
    return this.#stewards.list();
  }

  async hand(seat: Seat, to: StewardWhy | 'people'): Promise<boolean> {
    return this.#keeper.change(this, (draft) => draft.hand(seat, to));
  }

  async resync(): Promise<void> {
    await this.#turns.take(async () => {
      this.#record.counts = newEpoch(this.#record.counts);
    });
    this.#audience.notice('resync');
  }

  setPresence(
    participant: string,
    alias: string,
    seat: Seat | null,
    role: Presence['role'],
    state: Presence['state'] | 'gone',
  ): void {
    this.#lastUsed = this.#settings.clock();
    if (state === 'here' && seat && this.#stewards.waits(seat))
      this.hand(seat, 'people').catch((error: unknown) =>
        this.#settings.log?.error('steward-stays', { match: this.id, ...errorFields(error) }),
      );
    if (!this.#present.set(participant, alias, seat, role, state)) return;
    this.#tellPresence();
    this.#bots.wake();
  }

  #botSeats(): Seat[] {
    if (this.#fate !== 'lives') return [];
    const status = this.seats();
    return SEATS.filter((seat) => status[seat] === 'bot' || this.#present.standsIn(seat) || this.#stewards.has(seat));
  }

  /** Its rows are about to go: nothing more is written, and everyone is sent away. */
  async forget(): Promise<void> {
    await this.#turns.take(async () => {
      if (this.#fate !== 'lost') this.#lose();
    });
  }

  /** Nobody is connected, and nothing was asked since `before`. */
  idleSince(before: number): boolean {
    return this.#audience.empty && this.#lastUsed <= before;
  }

  /** Lets the commands under way end, keeps a snapshot, and answers no more. */
  async unload(): Promise<void> {
    this.#bots.stop();
    await this.#turns.take(async () => {
      if (this.#fate === 'lives' && this.#record.snapshotSeq < this.#record.state.version)
        await keepSnapshot(this.#settings, this.#record);
      if (this.#fate === 'lives') this.#fate = 'lost';
    });
  }
}
