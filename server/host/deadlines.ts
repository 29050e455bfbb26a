/** The clock of all matches: one timer. Deadlines are kept in the store, so neither a restart nor unloading loses one. */
import { errorFields } from '../log.ts';
import type { Match } from './match.ts';
import { SYSTEM, type Settings } from './options.ts';

const AT_ONCE = 200;
const MOST_RUNNING = 100_000;

export interface Table {
  get(id: string): Promise<Match | null>;
  loaded(): Iterable<Match>;
  /** Called at each tick, for whatever else is to be done now and then. */
  sweep(now: number): Promise<void>;
}

export class Deadlines {
  readonly #settings: Settings;
  readonly #table: Table;
  #timer: NodeJS.Timeout | null = null;
  #lastTick: number | null = null;
  #running = false;
  #ticking: Promise<void> | null = null;

  constructor(settings: Settings, table: Table) {
    this.#settings = settings;
    this.#table = table;
  }

  /** Gives running matches their grace first, then lets the clock run. */
  async start(): Promise<void> {
    await this.grace(this.#settings.lastSeen);
    this.#lastTick = this.#settings.clock();
    this.#running = true;
    this.rearm();
  }

  async stop(): Promise<void> {
    this.#running = false;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#ticking;
  }

  /** Sets the timer to the next poll, or to the next deadline of a loaded match when that is sooner. */
  rearm(): void {
    if (!this.#running || this.#ticking) return;
    if (this.#timer) clearTimeout(this.#timer);
    const now = this.#settings.clock();
    let wait = this.#settings.pollMs;
    for (const match of this.#table.loaded()) {
      const left = (match.deadline() ?? 0) - now;
      // One that has come and could not be ended waits for the next poll, so that it never spins.
      if (left > 0) wait = Math.min(wait, left);
    }
    this.#timer = setTimeout(
      () => {
        this.tick()
          .catch((error: unknown) => this.#settings.log?.error('tick-failed', errorFields(error)))
          .finally(() => this.rearm())
          .catch(() => undefined);
      },
      Math.max(2, wait),
    );
  }

  /** Ends every phase whose deadline has come. A long gap since the last tick means that the machine slept: grace first. */
  tick(): Promise<void> {
    this.#ticking ??= this.#tick().finally(() => {
      this.#ticking = null;
    });
    return this.#ticking;
  }

  async #tick(): Promise<void> {
    const { clock, sleepMs, store } = this.#settings;
    const now = clock();
    const slept = this.#lastTick !== null && now - this.#lastTick > sleepMs;
    this.#lastTick = now;
    if (slept) await this.grace();
    // Those in memory by what they know themselves, whatever the store says of them.
    const due = [...this.#table.loaded()].filter((match) => (match.deadline() ?? Infinity) <= now).map(({ id }) => id);
    for (const id of new Set([...(await store.due(now, AT_ONCE)), ...due]))
      await this.#each(id, (match) => endPhase(match, clock()));
    await this.#table.sweep(now);
    this.#lastTick = clock();
  }

  /** Loads every running match, wakes its bots, and sees to it that no phase ends before people can be back, nor by a clock that has gone on, since it was last seen, further than can be believed. */
  async grace(lastSeen: number | null = null): Promise<void> {
    const { store, clock, graceMs } = this.#settings;
    for (const id of await store.running(MOST_RUNNING)) {
      await this.#each(id, async (match) => {
        await extend(match, clock(), Math.max(graceMs, leftAt(match, lastSeen)));
        match.wakeBots();
      });
    }
  }

  /** One match that fails must not keep the others from their deadlines. */
  async #each(id: string, work: (match: Match) => Promise<void>): Promise<void> {
    try {
      const match = await this.#table.get(id);
      if (match) await work(match);
    } catch (error) {
      this.#settings.log?.error('deadline-failed', { match: id, ...errorFields(error) });
    }
  }
}

/** Milliseconds that a phase had left. */
const leftAt = (match: Match, lastSeen: number | null): number =>
  lastSeen === null ? 0 : (match.deadline() ?? lastSeen) - lastSeen;

/** The id names the step, so that each deadline is applied once, however often it is found. */
async function endPhase(match: Match, now: number): Promise<void> {
  const due = match.deadline();
  if (due === null || due > now) return;
  const { step } = match.state().clock;
  await match.submit(SYSTEM, `end-${step}`, { type: 'end-phase', step });
}

/** Moves a deadline that has passed, or comes too soon, to the end of the grace. */
async function extend(match: Match, now: number, graceMs: number): Promise<void> {
  const due = match.deadline();
  if (due === null || due >= now + graceMs) return;
  // The rules add seconds to the deadline, or to the present when that is later.
  const seconds = Math.ceil((now + graceMs - Math.max(due, now)) / 1_000);
  const { clock, version } = match.state();
  await match.submit(SYSTEM, `outage-${clock.step}-${version}`, { type: 'extend', seconds, reason: 'outage' });
}
