/** Changes of several matches at once: drafted while all of them hold still, written by one call to the store, and told once written. */
import { randomInt } from 'node:crypto';
import { nanoid } from 'nanoid';
import type { CreateMatch } from '../../shared/protocol.ts';
import { RULES_VERSION, evolve, open } from '../../shared/rules/index.ts';
import type { State } from '../../shared/rules/state.ts';
import { SEATS } from '../../shared/types.ts';
import { errorFields } from '../log.ts';
import type { Append, Changes, NewMatch } from '../store/changes.ts';
import type { SeatingRow } from '../store/store.ts';
import { countEvents } from './counts.ts';
import { Draft } from './draft.ts';
import type { Match } from './match.ts';
import { UnknownScenario, type Settings } from './options.ts';
import { paceOf } from './pace.ts';
import { mostIn } from './record.ts';
import { botSeating, Seating } from './seating.ts';
import { columnsOf } from './step.ts';
import { Stewards } from './stewards.ts';

/** What a plan works on. It runs between the matches' turns and the one write: it may look at nothing that takes time. */
export interface Drafts {
  /** The draft of a match that was asked for or opened; undefined where it cannot be read. */
  of(match: string): Draft | undefined;
  /** A match that begins to exist with this change. Throws `UnknownScenario`. */
  open(session: string, request: CreateMatch, world?: number, now?: number): Draft;
}

/** What is written beside the drafts. A plan that throws has changed nothing. */
export interface Planned<T> {
  readonly changes?: Changes;
  readonly result: T;
}

interface Opened {
  readonly draft: Draft;
  readonly match: NewMatch;
  readonly scenario: { readonly hash: string; readonly body: string };
  readonly opening: Append;
}

export interface Held {
  get(id: string): Promise<Match | null>;
  /** A match that has just begun to exist, or to be read again. */
  changed(match: Match): void;
}

/** The epoch of a match that has just been written. */
const FIRST_EPOCH = 1;
/** How often a match that was lost to another owner is read again. */
const TRIES = 3;

function opened(settings: Settings, session: string, request: CreateMatch, world: number, now: number): Opened {
  const { scenarios, owner, decide } = settings;
  const found = scenarios.get(request.scenario);
  if (!found) throw new UnknownScenario(`There is no scenario "${request.scenario.slice(0, 60)}".`);
  const id = nanoid();
  const seed = request.seed ?? randomInt(2 ** 32);
  const events = open({ match: id, scenario: found.scenario, pace: paceOf(request.pace, found.scenario), seed, now });
  const state = events.reduce<State | null>(evolve, null);
  if (!state) throw new Error('The rules opened no match.');
  const bots: SeatingRow[] = SEATS.filter((seat) => request.seats?.[seat] === 'bot').map((seat) =>
    botSeating(id, seat),
  );
  const draft = new Draft(
    {
      match: id,
      world,
      state,
      counts: countEvents({}, events),
      seating: Seating.of(bots, mostIn(world)),
      stewards: new Stewards(),
      now,
      stopped: false,
    },
    decide,
  );
  draft.beginIfFull();
  return {
    draft,
    match: {
      id,
      session,
      scenarioHash: found.hash,
      rulesVersion: RULES_VERSION,
      seed,
      owner,
      epoch: FIRST_EPOCH,
      parentMatch: null,
      parentSeq: null,
      world,
    },
    scenario: { hash: found.hash, body: found.body },
    opening: {
      batch: {
        match: id,
        events,
        receipt: null,
        texts: [],
        ...columnsOf(state),
        ...(bots.length > 0 ? { seatings: bots.map((row) => ({ type: 'taken' as const, row })) } : {}),
      },
      expectedSeq: 0,
      epoch: FIRST_EPOCH,
    },
  };
}

/** The turns of all, in the order of their ids, so that two changes never wait for each other. Those that cannot be read are left out. */
async function holdAll(
  ids: readonly string[],
  { get }: Held,
  log: Settings['log'],
): Promise<{ readonly held: ReadonlyMap<string, Match>; readonly release: () => void }> {
  const held = new Map<string, Match>();
  const releases: (() => void)[] = [];
  for (const id of [...new Set(ids)].sort()) {
    for (let tries = 0; tries < TRIES && !held.has(id); tries++) {
      const match = await get(id).catch((error: unknown) => {
        log?.error('match-unreadable', { match: id, ...errorFields(error) });
        return null;
      });
      if (!match) break;
      const release = await match.hold();
      if (match.lost()) release();
      else {
        held.set(id, match);
        releases.push(release);
      }
    }
  }
  return { held, release: () => releases.forEach((release) => release()) };
}

function joined(
  changes: Changes,
  drafts: readonly { draft: Draft; epoch: number }[],
  news: readonly Opened[],
): Changes {
  const appends = [
    ...news.flatMap(({ opening, draft }) => [opening, ...draft.appends(FIRST_EPOCH)]),
    ...drafts.flatMap(({ draft, epoch }) => draft.appends(epoch)),
  ];
  const stewards = drafts.flatMap(({ draft }) => draft.stewardChanges());
  const seatings = drafts.flatMap(({ draft }) => draft.unrecorded());
  return {
    ...changes,
    ...(news.length > 0 ? { newMatches: news.map((n) => n.match), scenarios: news.map((n) => n.scenario) } : {}),
    ...(appends.length > 0 ? { appends } : {}),
    ...(stewards.length > 0 ? { stewards: [...(changes.stewards ?? []), ...stewards] } : {}),
    ...(seatings.length > 0 ? { seatings: [...(changes.seatings ?? []), ...seatings] } : {}),
  };
}

/**
 * Drafts a change of these matches and writes it. Rejects with what the plan throws, or with what kept it from being written: nothing has changed then, in the
 * store or in memory.
 */
export async function change<T>(
  settings: Settings,
  hosts: Held,
  ids: readonly string[],
  plan: (drafts: Drafts) => Planned<T>,
): Promise<T> {
  const news: Opened[] = [];
  const { held, release } = await holdAll(ids, hosts, settings.log);
  let result: T;
  try {
    const drafted = new Map([...held].map(([id, match]) => [id, { match, draft: match.draft() }]));
    const planned = plan({
      of: (id) => drafted.get(id)?.draft ?? news.find(({ draft }) => draft.match === id)?.draft,
      open: (session, request, world = 0, now = settings.clock()) => {
        const one = opened(settings, session, request, world, now);
        news.push(one);
        return one.draft;
      },
    });
    result = planned.result;
    const all = [...drafted.values()];
    for (const { draft } of [...all, ...news]) draft.settle();
    const failure = news.find(({ draft }) => draft.failure !== null)?.draft.failure;
    if (failure) throw failure;
    try {
      const written: { draft: Draft; epoch: number }[] = [];
      for (const { match, draft } of all)
        if (draft.touched) written.push({ draft, epoch: draft.stopped ? 0 : await match.claimed() });
      const changes = joined(planned.changes ?? {}, written, news);
      if (Object.keys(changes).length > 0) await settings.store.commit(changes);
    } catch (error) {
      for (const { match } of all) match.notTaken(error);
      throw error;
    }
    for (const { match, draft } of all) if (draft.touched || draft.failure !== null) await match.took(draft);
  } finally {
    release();
  }
  for (const { draft } of news) await announce(hosts, draft.match, settings.log);
  return result;
}

/** It is written: what fails now is tried again when it is asked for. */
async function announce(hosts: Held, id: string, log: Settings['log']): Promise<void> {
  try {
    const match = await hosts.get(id);
    if (!match) return;
    // Whoever has made it is about to come.
    match.attend(0.25);
    hosts.changed(match);
  } catch (error) {
    log?.error('match-unreadable', { match: id, ...errorFields(error) });
  }
}
