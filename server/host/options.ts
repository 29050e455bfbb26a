/** What the hosts are built with, and the values used where nothing is said. */
import type { Command } from '../../shared/commands.ts';
import { chooseCommands } from '../../shared/bots/index.ts';
import { decide } from '../../shared/rules/index.ts';
import type { State } from '../../shared/rules/state.ts';
import type { Scenario } from '../../shared/scenario.ts';
import type { Actor, Seat } from '../../shared/types.ts';
import type { Log } from '../log.ts';
import { BotTurns } from './botTurns.ts';
import type { Store } from '../store/store.ts';

export interface ScenarioSource {
  get(id: string): { readonly scenario: Scenario; readonly body: string; readonly hash: string } | null | undefined;
}

export interface HostsOptions {
  readonly store: Store;
  readonly scenarios: ScenarioSource;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
  /** The clock when it was last seen, where more has gone by since then than can be believed: phases then keep the time that they had left. */
  readonly lastSeen?: number | null;
  readonly log?: Log;
  /** Names this process in the store. */
  readonly owner?: string;
  /** How often the store is asked for deadlines that have come, in milliseconds. */
  readonly pollMs?: number;
  /** No phase ends sooner than this after the match is back from an outage, in milliseconds. */
  readonly graceMs?: number;
  /** A gap between two ticks that counts as an outage (the machine slept), in milliseconds. */
  readonly sleepMs?: number;
  /** A match without subscribers is unloaded after this many milliseconds. */
  readonly idleMs?: number;
  /** Bots go on for so long after the last one who watched has left, and after a phase has begun where people hold a seat; milliseconds. Then they sleep until somebody comes. */
  readonly lingerMs?: number;
  /** Events between two snapshots. */
  readonly snapshotEvery?: number;
  /** A bot waits this long before each act, in milliseconds. */
  readonly botDelay?: { readonly min: number; readonly max: number };
  readonly botCommandsPerStep?: number;
  /** Whether bots tell people by cable what they do and why. */
  readonly botTalk?: boolean;
  /** What a sentence takes to read, in milliseconds: no bot's cable comes before the one before it can have been read. */
  readonly readMs?: number;
  /** For crash tests: called right before and after the commit of a command. What it throws ends this host as a crash would. */
  readonly failpoint?: (name: 'before-commit' | 'after-commit') => void;
  /** For tests of containment: replaces the rules or the bots. */
  readonly decide?: typeof decide;
  readonly chooseCommands?: (view: State, seat: Seat, seed: number) => Command[];
}

export type Settings = Required<Omit<HostsOptions, 'failpoint' | 'log'>> &
  Pick<HostsOptions, 'failpoint' | 'log'> & { readonly botTurns: BotTurns };

export const settingsOf = (options: HostsOptions): Settings => ({
  clock: Date.now,
  lastSeen: null,
  owner: `pid-${process.pid}`,
  pollMs: 500,
  graceMs: 60_000,
  sleepMs: 30_000,
  idleMs: 600_000,
  lingerMs: 60_000,
  snapshotEvery: 200,
  botDelay: { min: 1_500, max: 4_000 },
  botCommandsPerStep: 40,
  botTalk: true,
  readMs: 3_500,
  decide,
  chooseCommands,
  botTurns: new BotTurns(),
  ...options,
});

/** Ends phases, starts matches and makes up for outages. */
export const SYSTEM: Actor = { participant: 'system', role: 'system', seat: null, portfolios: [] };

/** There is no scenario of that id. */
export class UnknownScenario extends Error {
  override readonly name = 'UnknownScenario';
}
