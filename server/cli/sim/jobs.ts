/** What is to be played: settings that are plain data, so that they can go to another thread. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOT_KINDS } from '../../../shared/bots/index.ts';
import type { BotKind } from '../../../shared/bots/index.ts';
import { scenarioSchema } from '../../../shared/scenario.ts';
import type { Scenario } from '../../../shared/scenario.ts';
import { SEATS } from '../../../shared/types.ts';
import type { PerSeat, Seat } from '../../../shared/types.ts';
import { isPolicy } from './policies.ts';
import type { Policy } from './policies.ts';

/** Who plays a seat: a kind of bot, or a policy of the exploit search. */
export type Player = BotKind | Policy;

export interface Job {
  /** Key of `Table.scenarios`. */
  readonly scenario: string;
  /** A 32-bit integer. */
  readonly seed: number;
  readonly bots: PerSeat<Player>;
  /** Whether to look for the event that fixed the outcome. */
  readonly trace?: boolean;
}

export const SCENARIOS = join(import.meta.dirname, '../../../assets/scenarios');

export const scenarioIds = (): string[] =>
  readdirSync(SCENARIOS)
    .filter((f) => /^[a-z0-9-]+\.json$/.test(f) && !f.includes('schema'))
    .map((f) => f.slice(0, -5))
    .sort();
export const loadScenario = (id: string): Scenario =>
  scenarioSchema.parse(JSON.parse(readFileSync(join(SCENARIOS, `${id}.json`), 'utf8')));
export const loadScenarios = (ids: readonly string[]): Record<string, Scenario> =>
  Object.fromEntries(ids.map((id) => [id, loadScenario(id)]));

/** The kind that a table is filled with where nothing else is asked for. */
export const [USUAL] = BOT_KINDS;
export const isKind = (kind: string): kind is BotKind => (BOT_KINDS as readonly string[]).includes(kind);
export const isSeat = (seat: string): seat is Seat => (SEATS as readonly string[]).includes(seat);
export const isPlayer = (name: string): name is Player => isKind(name) || isPolicy(name);
/** The same kind in every seat, apart from those named. */
export const table = <P extends Player>(kind: P, others: Partial<PerSeat<P>> = {}): PerSeat<P> => ({
  seoul: kind,
  tokyo: kind,
  washington: kind,
  pyongyang: kind,
  ...others,
});

/** The seed of the k-th match of a run: spread out, so that runs with neighbouring seeds share no match. */
export const seedOf = (seed: number, k: number): number => (seed + k * 104_729) | 0;
