/** All matches of this process: created, loaded when asked for, unloaded when idle. */
import type { CreateMatch } from '../../shared/protocol.ts';
import { errorFields } from '../log.ts';
import { VersionConflict, type ParticipantRow } from '../store/store.ts';
import { change, type Drafts, type Planned } from './changing.ts';
import { Deadlines } from './deadlines.ts';
import type { Keeper } from './keeper.ts';
import { Match } from './match.ts';
import { settingsOf, type HostsOptions } from './options.ts';
import { Unreadable, loadRecord, mostIn, type MatchRecord } from './record.ts';
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
  const { store, log } = settings;
  const loaded = new Map<string, Match>();
  const loading = new Map<string, Promise<Match | null>>();
  /** Erased: ids are never used again. */
  const gone = new Set<string>();
  /** Not even their beginning can be read: nobody tries again. */
  const unreadable = new Set<string>();
  const damaged = new Set<string>();
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
    change: (match, plan) =>
      changeMatches([match.id], (drafts) => {
        const draft = drafts.of(match.id);
        if (!draft) throw new Error(`Match ${match.id} cannot be read.`);
        return { result: plan(draft) };
      }),
    lost: (match) => {
      if (loaded.get(match.id) === match) loaded.delete(match.id);
    },
  };
  const deadlines = new Deadlines(settings, { get, loaded: () => loaded.values(), sweep });

  /** So that its deadline does not come up again and again. One that was set aside before is told no second time. */
  async function setAside(id: string, why: unknown): Promise<void> {
    if ((await store.match(id))?.status === 'quarantined') return;
    log?.error('match-unreadable', { match: id, ...errorFields(why) });
    await store
      .quarantine(id)
      .catch((error: unknown) => log?.error('quarantine-unwritten', { match: id, ...errorFields(error) }));
  }

  /** What cannot be written now is tried again the next time the match is read. */
  async function putInOrder(match: Match, people: ReadonlyMap<string, ParticipantRow>): Promise<void> {
    try {
      const done = await match.reconcile((id) => {
        const person = people.get(id);
        return person !== undefined && person.lastSeen <= person.createdAt;
      });
      if (done) log?.warn('match-reconciled', { match: match.id, seats: done.seats.join(' '), began: done.began });
    } catch (error) {
      log?.error('match-unreconciled', { match: match.id, ...errorFields(error) });
    }
  }

  async function load(id: string): Promise<Match | null> {
    let record: MatchRecord | null;
    try {
      record = await loadRecord(store, id, log);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      unreadable.add(id);
      await setAside(id, error.cause);
      return null;
    }
    if (!record) return null;
    if (record.broken !== null) await setAside(id, record.broken);
    const people = new Map((await store.participants(record.row.session)).map((p) => [p.id, p]));
    const stewards = new Stewards(await store.register.stewards(id));
    const match = new Match(
      record,
      Seating.of(await store.seatings(id), mostIn(record.row.world)),
      stewards,
      new Map([...people].map(([participant, { alias }]) => [participant, alias])),
      settings,
      keeper,
    );
    await putInOrder(match, people);
    loaded.set(id, match);
    match.wakeBots();
    deadlines.rearm();
    return match;
  }

  function get(id: string): Promise<Match | null> {
    if (gone.has(id) || unreadable.has(id)) return Promise.resolve(null);
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

  /** Tried again where another owner took one of the matches: the plan then works on what is true now. */
  async function changeMatches<T>(ids: readonly string[], plan: (drafts: Drafts) => Planned<T>): Promise<T> {
    const held = { get, changed: (match: Match) => keeper.changed(match) };
    try {
      return await change(settings, held, ids, plan);
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      return change(settings, held, ids, plan);
    }
  }

  async function create(
    session: string,
    request: CreateMatch,
    now: number,
    world = 0,
  ): Promise<{ id: string; host: Match }> {
    const id = await changeMatches([], (drafts) => ({ result: drafts.open(session, request, world, now).match }));
    const host = await get(id);
    if (!host) throw new Error(`Match ${id} vanished while it was created.`);
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

  const quarantine = async (id: string, why: unknown): Promise<void> => (await get(id))?.quarantine(why);

  store.onDamage((damage) => {
    const { match, seq, kind } = damage;
    if (damaged.has(match)) return;
    damaged.add(match);
    log?.error('record-damaged', { match, seq, kind, text: damage.message });
    // Those that come upon it are answered first.
    setImmediate(() => {
      quarantine(match, damage).catch((error: unknown) =>
        log?.error('quarantine-failed', { match, ...errorFields(error) }),
      );
    });
  });

  return {
    create,
    change: changeMatches,
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
    quarantine,
    unreadable: (id) => unreadable.has(id),
    stop: async () => {
      await deadlines.stop();
      await Promise.all([...loaded.values()].map(unload));
    },
  };
}
