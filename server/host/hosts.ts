/** All matches of this process: created, loaded when asked for, unloaded when idle. */
import { randomInt } from 'node:crypto';
import { nanoid } from 'nanoid';
import type { CreateMatch } from '../../shared/protocol.ts';
import { RULES_VERSION, evolve, open } from '../../shared/rules/index.ts';
import type { State } from '../../shared/rules/state.ts';
import { MAX_MEMBERS, PORTFOLIOS, SEATS } from '../../shared/types.ts';
import { errorFields } from '../log.ts';
import { Deadlines } from './deadlines.ts';
import { hashOfState } from './hash.ts';
import { nextDue, statusOf } from './due.ts';
import type { Keeper } from './keeper.ts';
import { Match } from './match.ts';
import { UnknownScenario, settingsOf, type HostsOptions } from './options.ts';
import { paceOf } from './pace.ts';
import { Unreadable, loadRecord, type MatchRecord } from './record.ts';
import { Seating } from './seating.ts';
import { Stewards } from './stewards.ts';
import type { Hosts, Watcher } from './types.ts';

export { UnknownScenario } from './options.ts';
export type { HostsOptions, ScenarioSource } from './options.ts';

export interface RunningHosts extends Hosts {
  /** What the timer does by itself: ends phases that are due, unloads idle matches. For tests with a clock of their own. */
  tick(): Promise<void>;
  /** Stops one match that fails outside of the host, so that the others live. */
  quarantine(match: string, why: unknown): Promise<void>;
}

export function createHosts(options: HostsOptions): RunningHosts {
  const settings = settingsOf(options);
  const { store, scenarios, log } = settings;
  const loaded = new Map<string, Match>();
  const loading = new Map<string, Promise<Match | null>>();
  /** Erased: ids are never used again. */
  const gone = new Set<string>();
  const watchers: Watcher[] = [];
  const unloading = new Map<string, Promise<void>>();
  const keeper: Keeper<Match> = {
    changed: (match) => {
      deadlines.rearm();
      for (const watcher of watchers)
        watcher
          .changed(match.id)
          .catch((error: unknown) => log?.error('watcher-failed', { match: match.id, ...errorFields(error) }));
    },
    lost: (match) => {
      if (loaded.get(match.id) === match) loaded.delete(match.id);
    },
  };
  const deadlines = new Deadlines(settings, { get, loaded: () => loaded.values(), sweep });

  /** So that its deadline does not come up again and again. */
  async function setAside(id: string, why: unknown): Promise<void> {
    log?.error('match-unreadable', { match: id, ...errorFields(why) });
    await store
      .quarantine(id)
      .catch((error: unknown) => log?.error('quarantine-unwritten', { match: id, ...errorFields(error) }));
  }

  async function load(id: string): Promise<Match | null> {
    let record: MatchRecord | null;
    try {
      record = await loadRecord(store, id);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      await setAside(id, error.cause);
      return null;
    }
    if (!record) return null;
    if (record.broken !== null) await setAside(id, record.broken);
    const aliases = new Map((await store.participants(record.row.session)).map((p) => [p.id, p.alias]));
    const stewards = new Stewards(store, id, await store.register.stewards(id));
    const match = new Match(
      record,
      new Seating(store, id, await store.seatings(id), record.row.world > 0 ? MAX_MEMBERS : 1),
      stewards,
      aliases,
      settings,
      keeper,
    );
    loaded.set(id, match);
    match.wakeBots();
    deadlines.rearm();
    return match;
  }

  function get(id: string): Promise<Match | null> {
    if (gone.has(id)) return Promise.resolve(null);
    const here = loaded.get(id);
    if (here) return Promise.resolve(here);
    let coming = loading.get(id);
    if (!coming)
      loading.set(
        id,
        (coming = (unloading.get(id) ?? Promise.resolve()).then(() => load(id)).finally(() => loading.delete(id))),
      );
    return coming;
  }

  async function create(
    session: string,
    request: CreateMatch,
    now: number,
    world = 0,
  ): Promise<{ id: string; host: Match }> {
    const found = scenarios.get(request.scenario);
    if (!found) throw new UnknownScenario(`There is no scenario "${request.scenario.slice(0, 60)}".`);
    const id = nanoid();
    const seed = request.seed ?? randomInt(2 ** 32);
    const events = open({ match: id, scenario: found.scenario, pace: paceOf(request.pace, found.scenario), seed, now });
    const state = events.reduce<State | null>(evolve, null);
    if (!state) throw new Error('The rules opened no match.');
    await store.putScenario(found.hash, found.body);
    await store.createMatch({
      id,
      session,
      scenarioHash: found.hash,
      rulesVersion: RULES_VERSION,
      seed,
      status: 'lobby',
      seq: 0,
      nextDue: null,
      epoch: 0,
      stateHash: null,
      parentMatch: null,
      parentSeq: null,
      world,
    });
    for (const seat of SEATS) {
      if (request.seats?.[seat] === 'bot')
        await store.addSeating({
          match: id,
          participant: null,
          seat,
          portfolios: JSON.stringify(PORTFOLIOS),
          fromSeq: 0,
          toSeq: null,
        });
    }
    // The opening comes last: a match without it does not exist for anyone.
    await store.append(
      {
        match: id,
        events,
        receipt: null,
        texts: [],
        nextDue: nextDue(state),
        status: statusOf(state),
        stateHash: hashOfState(state),
      },
      0,
      await store.claim(id, settings.owner),
    );
    const host = await get(id);
    if (!host) throw new Error(`Match ${id} vanished while it was created.`);
    await host.startIfFull();
    return { id, host };
  }

  /** Who asks for the match meanwhile waits, and gets it loaded anew. */
  function unload(match: Match): Promise<void> {
    if (loaded.get(match.id) === match) loaded.delete(match.id);
    const done = match.unload().finally(() => unloading.delete(match.id));
    unloading.set(match.id, done);
    return done;
  }

  async function sweep(now: number): Promise<void> {
    for (const watcher of watchers)
      await watcher.tick(now).catch((error: unknown) => log?.error('watcher-failed', errorFields(error)));
    for (const match of [...loaded.values()]) if (match.idleSince(now - settings.idleMs)) await unload(match);
  }

  return {
    create,
    get,
    forget: async (id) => {
      await loading.get(id);
      await unloading.get(id);
      gone.add(id);
      await loaded.get(id)?.forget();
    },
    watch: (watcher) => void watchers.push(watcher),
    loaded: () => loaded.size,
    loadedIds: () => [...loaded.keys()],
    start: () => deadlines.start(),
    tick: () => deadlines.tick(),
    quarantine: async (id, why) => {
      await (await get(id))?.quarantine(why);
    },
    stop: async () => {
      await deadlines.stop();
      await Promise.all([...loaded.values()].map(unload));
    },
  };
}
