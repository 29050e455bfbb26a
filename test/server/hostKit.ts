/** Hosts over a real store, with a clock that the test moves. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHosts, type HostsOptions, type RunningHosts } from '../../server/host/hosts.ts';
import type { MatchHost, Subscriber } from '../../server/host/types.ts';
import { openStore, type SqliteStore } from '../../server/store/sqlite/index.ts';
import type { CreateMatch, Presence, WireEvent } from '../../shared/protocol.ts';
import { scenarioSchema } from '../../shared/scenario.ts';
import { givenSession, personRow, sessionRow } from './rows.ts';
import { PORTFOLIOS, SEATS, type Actor, type Seat, type Viewer } from '../../shared/types.ts';

const body = readFileSync(new URL('../../assets/scenarios/2015-singapore.json', import.meta.url), 'utf8');
const scenario = {
  scenario: scenarioSchema.parse(JSON.parse(body)),
  body,
  hash: createHash('sha256').update(body).digest('hex'),
};

export const delegate = (seat: Seat): Actor => ({
  participant: `p-${seat}`,
  role: 'delegate',
  seat,
  portfolios: PORTFOLIOS,
});
export const viewer = (seat: Seat): Viewer => ({ kind: 'delegate', seat, portfolios: PORTFOLIOS });
export const FACILITATOR: Actor = { participant: 'p-fac', role: 'facilitator', seat: null, portfolios: [] };
export const you = (participant: string): { participant: string; alias: string; role: string } => ({
  participant,
  alias: participant,
  role: 'delegate',
});

export class Listener implements Subscriber {
  readonly viewer: Viewer;
  readonly heard: WireEvent[] = [];
  readonly notices: string[] = [];
  readonly lists: (readonly Presence[])[] = [];
  cursor = '';
  constructor(of: Viewer) {
    this.viewer = of;
  }
  events(events: readonly WireEvent[], cursor: string): void {
    this.heard.push(...events);
    this.cursor = cursor;
  }
  notice(code: string): void {
    this.notices.push(code);
  }
  presence(list: readonly Presence[]): void {
    this.lists.push(list);
  }
}

export interface World {
  readonly dir: string;
  readonly store: SqliteStore;
  readonly hosts: RunningHosts;
  clock: { now: number };
  /** Opens the same store and hosts again, as after the end of the process. `orderly` lets them write their snapshots first. */
  restart(more?: Partial<HostsOptions>, orderly?: boolean): Promise<World>;
  end(): Promise<void>;
}

export const tempWorld = (): string => mkdtempSync(join(tmpdir(), 'two-track-host-'));

export async function world(
  more: Partial<HostsOptions> = {},
  at = 1_790_000_000_000,
  dir = tempWorld(),
): Promise<World> {
  const store = await openStore({ dir });
  const clock = { now: at };
  const hosts = createHosts({
    store,
    scenarios: { get: (id) => (id === scenario.scenario.id ? scenario : null) },
    clock: () => clock.now,
    botDelay: { min: 0, max: 0 },
    readMs: 0,
    chooseCommands: () => [],
    pollMs: 3_600_000,
    ...more,
  });
  return {
    dir,
    store,
    hosts,
    clock,
    restart: async (again = more, orderly = false) => {
      if (orderly) await hosts.stop();
      await store.close();
      return world(again, clock.now, dir);
    },
    end: async () => {
      await hosts.stop().catch(() => undefined);
      await store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

let matches = 0;
export async function newMatch(w: World, wish: Partial<CreateMatch> = {}): Promise<MatchHost> {
  const session = `s${++matches}`;
  await givenSession(
    w.store,
    sessionRow(session),
    SEATS.map((seat) => personRow(`p-${seat}-${session}`, session, { alias: seat })),
  );
  const { host } = await w.hosts.create(
    session,
    { scenario: '2015-singapore', pace: 'manual', seed: 7, ...wish },
    w.clock.now,
  );
  return host;
}

/** A match in its first Talks, all four seats held by bots that do nothing. */
export async function inTalks(w: World, wish: Partial<CreateMatch> = {}): Promise<MatchHost> {
  const host = await newMatch(w, {
    seats: { seoul: 'bot', tokyo: 'bot', washington: 'bot', pyongyang: 'bot' },
    ...wish,
  });
  await host.submit(FACILITATOR, 'to-talks', { type: 'end-phase' });
  return host;
}

export async function reload(w: World, id: string): Promise<MatchHost> {
  const host = await w.hosts.get(id);
  if (!host) throw new Error('no such match');
  return host;
}
