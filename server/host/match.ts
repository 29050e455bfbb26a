/** One match in memory: its commands one after the other, each committed before anyone hears of it. */
import type { Command } from '../../shared/commands.ts';
import type { ActReply, Presence, SyncReply } from '../../shared/protocol.ts';
import type { State } from '../../shared/rules/state.ts';
import { SEATS, type Actor, type Portfolio, type Seat, type Viewer } from '../../shared/types.ts';
import { errorFields } from '../log.ts';
import { StoreReadOnly, VersionConflict, type Batch } from '../store/store.ts';
import { viewerOf } from './actors.ts';
import { Audience } from './audience.ts';
import { BotDriver } from './botDriver.ts';
import { countEvents, newEpoch, seenBy } from './counts.ts';
import { delegationOf, followDelegations, viewerIn } from './delegations.ts';
import { nextDue, statusOf } from './due.ts';
import { hashOfState } from './hash.ts';
import { SYSTEM, type Settings } from './options.ts';
import type { Keeper } from './keeper.ts';
import { PresenceList } from './presenceList.ts';
import { keepSnapshot, stateAt, type MatchRecord } from './record.ts';
import { payloadHash, refused } from './replies.ts';
import type { Seating, SeatStatus } from './seating.ts';
import type { Stewards, StewardWhy } from './stewards.ts';
import { syncReply } from './sync.ts';
import type { MatchHost, Subscriber } from './types.ts';
import { isBlank, textRows, withCleanWords } from './words.ts';

/** What a failpoint threw: from here on the match behaves as if its process had ended. */
class Crash extends Error {
  override readonly name = 'Crash';
}

const always = (): boolean => true;

export class Match implements MatchHost {
  readonly id: string;
  readonly session: string;
  readonly world: number;
  readonly #record: MatchRecord;
  readonly #seating: Seating;
  readonly #stewards: Stewards;
  readonly #settings: Settings;
  readonly #keeper: Keeper;
  readonly #present = new PresenceList();
  readonly #audience = new Audience();
  readonly #bots: BotDriver;
  #epoch: number | null = null;
  #fate: 'lives' | 'quarantined' | 'lost' = 'lives';
  #readOnlyTold = false;
  #queue: Promise<unknown> = Promise.resolve();
  #lastUsed: number;

  constructor(
    record: MatchRecord,
    seating: Seating,
    stewards: Stewards,
    aliases: ReadonlyMap<string, string>,
    settings: Settings,
    keeper: Keeper,
  ) {
    this.id = record.row.id;
    this.session = record.row.session;
    this.world = record.row.world;
    this.#record = record;
    this.#seating = seating;
    this.#stewards = stewards;
    this.#settings = settings;
    this.#keeper = keeper;
    this.#lastUsed = settings.clock();
    if (record.broken !== null || record.row.status === 'quarantined') this.#fate = 'quarantined';
    for (const seat of SEATS) {
      for (const { participant } of seating.members(seat))
        this.#present.set(participant, aliases.get(participant) ?? '', seat, 'delegate', 'away');
    }
    this.#bots = new BotDriver(
      {
        seed: record.row.seed,
        state: () => this.#record.state,
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
  wakeBots(): void {
    this.#bots.wake();
  }

  submit(actor: Actor, commandId: string, command: Command, still?: () => boolean): Promise<ActReply> {
    this.#lastUsed = this.#settings.clock();
    return this.#inTurn(() => this.#act(actor, commandId, command, still));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #act(actor: Actor, commandId: string, command: Command, still = always): Promise<ActReply> {
    const { store, clock, log } = this.#settings;
    if (this.#fate === 'lost') return refused('stale');
    try {
      const first = await store.receipt(this.id, actor.participant, commandId);
      if (first) return JSON.parse(first.reply) as ActReply;
    } catch (error) {
      log?.error('receipt-unread', { match: this.id, ...errorFields(error) });
      return refused('read-only');
    }
    if (this.quarantined()) return refused('quarantined');
    if (!still()) return refused('forbidden');
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

  async #decideAndCommit(actor: Actor, commandId: string, command: Command, now: number): Promise<ActReply> {
    const { store, decide } = this.#settings;
    const record = this.#record;
    const before = record.counts;
    const meant = withCleanWords(command);
    const checkpoint =
      meant.type === 'restore' && actor.role === 'facilitator'
        ? ((await stateAt(store, this.id, meant.to)) ?? undefined)
        : undefined;
    // Any delegate may begin; the rules know the start of system and facilitator only.
    const as = meant.type === 'start' && actor.role === 'delegate' ? SYSTEM : actor;
    const decision = isBlank(meant)
      ? { ok: false as const, refusal: { code: 'not-understood' as const } }
      : decide(record.state, { actor: as, id: commandId, now, do: meant, checkpoint });
    const events = decision.ok ? decision.events : [];
    const state = decision.ok ? decision.state : record.state;
    const counts = countEvents(before, events);
    const viewer = viewerOf(actor);
    const reply: ActReply = decision.ok
      ? { ok: true, seq: viewer ? seenBy(counts, viewer) : state.version }
      : refused(decision.refusal);
    const texts = textRows(this.id, actor.participant, meant, events);
    // The system's own commands are tried again as they are, so their refusals leave no receipt.
    if (!decision.ok && actor.role === 'system') return reply;
    const batch: Batch = {
      match: this.id,
      events,
      texts,
      nextDue: nextDue(state),
      status: statusOf(state),
      stateHash: hashOfState(state),
      receipt: {
        match: this.id,
        actor: actor.participant,
        commandId,
        payloadHash: payloadHash(command),
        reply: JSON.stringify(reply),
        at: now,
        command: command.type,
      },
    };
    // Claimed at the first write only, so that a full disk or a mere reader never takes a match from its owner.
    this.#epoch ??= await store.claim(this.id, this.#settings.owner);
    this.#fail('before-commit');
    await store.append(batch, record.state.version, this.#epoch);
    this.#fail('after-commit');
    this.#readOnlyTold = false;
    if (events.length === 0) return reply;
    record.take(events, state, counts);
    try {
      const count = this.#audience.deliver({
        match: this.id,
        events,
        before,
        after: counts,
        texts: new Map(texts.map((t) => [t.seq, t.body])),
      });
      if (count > 0) this.#settings.log?.warn('subscriber-dropped', { match: this.id, count });
      await followDelegations(events, this.#seating, (m) => this.#audience.tell(m), this.#settings.log);
      if (meant.type === 'start') this.#tellPresence();
      this.#bots.hear(events);
      this.#bots.wake();
      this.#keeper.changed(this);
    } catch (error) {
      // The command is committed and keeps its reply; the match stops here.
      await this.#quarantine(error);
      return reply;
    }
    if (state.version - record.snapshotSeq >= this.#settings.snapshotEvery || statusOf(state) === 'ended')
      await this.#snapshot();
    return reply;
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
    await this.#inTurn(async () => {
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
    this.#audience.add(subscriber);
    return () => {
      this.#audience.delete(subscriber);
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

  async #tellDelegation(seat: Seat): Promise<void> {
    const command = delegationOf(this.#seating, this.#record.state, seat);
    if (command) await this.#act(SYSTEM, `delegation-${seat}-${this.#record.state.version}`, command);
  }

  async seat(
    participant: string,
    alias: string,
    seat: Seat | undefined,
    portfolios?: readonly Portfolio[],
    wishes?: ReadonlyMap<string, Portfolio>,
  ): Promise<Seat | null> {
    return this.#inTurn(async () => {
      if (this.#fate !== 'lives' || this.#record.state.clock.phase === 'ended') return null;
      const taken = await this.#seating.take(participant, seat, this.#record.state.version, {
        byHand: portfolios,
        wishes,
        begun: this.#started(),
      });
      if (!taken) return null;
      if (this.#present.set(participant, alias, taken, 'delegate', 'away')) this.#tellPresence();
      await this.#tellDelegation(taken);
      if (this.world === 0 && !this.#started() && this.#seating.full())
        await this.#act(SYSTEM, 'start', { type: 'start' });
      return taken;
    });
  }

  async unseat(participant: string): Promise<void> {
    await this.#inTurn(async () => {
      const left = this.#fate === 'lives' ? await this.#seating.leave(participant, this.#record.state.version) : null;
      if (!left) return;
      this.#present.forget(participant);
      await this.#tellDelegation(left);
      if (this.#seating.members(left).length === 0) await this.#stewards.hand(left, 'people');
      this.#tellPresence();
      this.#bots.wake();
    });
  }

  async begin(): Promise<void> {
    if (!this.#started()) await this.submit(SYSTEM, 'start', { type: 'start' });
  }

  stewards(): readonly Seat[] {
    return this.#stewards.list();
  }

  async hand(seat: Seat, to: StewardWhy | 'people'): Promise<boolean> {
    return this.#inTurn(async () => {
      const changed = this.#fate === 'lives' && (await this.#stewards.hand(seat, to));
      if (changed) {
        this.#tellPresence();
        this.#bots.wake();
      }
      return changed;
    });
  }

  async resync(): Promise<void> {
    await this.#inTurn(async () => {
      this.#record.counts = newEpoch(this.#record.counts);
    });
    this.#audience.notice('resync');
  }

  async stateAt(seq: number): Promise<State | null> {
    return (await stateAt(this.#settings.store, this.id, seq))?.state ?? null;
  }

  async startIfFull(): Promise<void> {
    if (this.world === 0 && this.#seating.full()) await this.begin();
  }

  setPresence(
    participant: string,
    alias: string,
    seat: Seat | null,
    role: Presence['role'],
    state: Presence['state'] | 'gone',
  ): void {
    this.#lastUsed = this.#settings.clock();
    if (state === 'here' && seat)
      this.#stewards
        .back(seat)
        .then((back) => {
          if (back) this.#tellPresence();
        })
        .catch((error: unknown) =>
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

  #snapshot(): Promise<void> {
    return keepSnapshot(this.#settings, this.#record);
  }

  /** Its rows are about to go: nothing more is written, and everyone is sent away. */
  async forget(): Promise<void> {
    await this.#inTurn(async () => {
      if (this.#fate !== 'lost') this.#lose();
    });
  }

  /** Nobody is connected, and nothing was asked since `before`. */
  idleSince(before: number): boolean {
    return this.#audience.size === 0 && this.#lastUsed <= before;
  }

  /** Lets the commands under way end, keeps a snapshot, and answers no more. */
  async unload(): Promise<void> {
    this.#bots.stop();
    await this.#inTurn(async () => {
      if (this.#fate === 'lives' && this.#record.snapshotSeq < this.#record.state.version) await this.#snapshot();
      if (this.#fate === 'lives') this.#fate = 'lost';
    });
  }
}
