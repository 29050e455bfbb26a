/** Pairs of matches with the same seed and so the same mandates: the other three competent, the seat once competent, once somebody else. */
import type { Scenario } from '../../../shared/scenario.ts';
import { SEATS } from '../../../shared/types.ts';
import type { Seat } from '../../../shared/types.ts';
import { seedOf, table, USUAL } from './jobs.ts';
import type { Job, Player } from './jobs.ts';
import { playJobs } from './pool.ts';
import { effectOf, spread, wilson } from './stats.ts';
import type { Effect, Share } from './stats.ts';

/** Somebody to be compared with the usual bot in a seat. */
export interface Rival {
  readonly seat: Seat;
  readonly name: string;
  readonly player: Player;
}

export interface Comparison extends Rival {
  readonly scenario: string;
  /** Own score with the usual bot, and with the rival, match by match, against par. */
  readonly usual: readonly number[];
  readonly rival: readonly number[];
}

export interface CompareSettings {
  readonly scenarios: Readonly<Record<string, Scenario>>;
  readonly rivals: (scenario: string) => readonly Rival[];
  readonly matches: number;
  readonly seed: number;
  readonly workers?: number;
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
}

/** Plays `matches` pairs for each rival in each scenario. The usual table is played once a seed and serves all rivals. Stopped early, it compares the pairs that are complete. */
export async function compare({
  scenarios,
  rivals,
  matches,
  seed,
  workers,
  signal,
  progress,
}: CompareSettings): Promise<Comparison[]> {
  const ids = Object.keys(scenarios);
  const lists = ids.map((id) => rivals(id));
  // Seed by seed through everything, so that a run stopped early has something of each.
  const round = ids.flatMap((scenario, s) => [null, ...(lists[s] ?? [])].map((rival) => ({ scenario, rival })));
  const found = new Map<string, { usual: number[]; rival: number[] }>(
    round.flatMap(({ scenario, rival }) =>
      rival ? [[`${scenario}|${rival.seat}|${rival.name}`, { usual: [], rival: [] }]] : [],
    ),
  );
  const usual = new Map<string, Readonly<Record<Seat, number>>>();
  const count = round.length * matches;
  await playJobs({
    scenarios,
    count,
    ...(workers === undefined ? {} : { workers }),
    ...(signal ? { signal } : {}),
    job: (k): Job => {
      const { scenario, rival } = round[k % round.length] ?? { scenario: '', rival: null };
      return {
        scenario,
        seed: seedOf(seed, Math.floor(k / round.length)),
        bots: rival ? table<Player>(USUAL, { [rival.seat]: rival.player }) : table(USUAL),
      };
    },
    each: ({ result }, _job, k) => {
      const { scenario, rival } = round[k % round.length] ?? { scenario: '', rival: null };
      if (!result) return;
      if (!rival) return void usual.set(scenario, result.scores);
      const pair = found.get(`${scenario}|${rival.seat}|${rival.name}`);
      pair?.usual.push(usual.get(scenario)?.[rival.seat] ?? 0);
      pair?.rival.push(result.scores[rival.seat]);
    },
    progress: (done) => progress?.(done, count),
  });
  return round.flatMap(({ scenario, rival }) =>
    rival
      ? [{ ...rival, scenario, ...(found.get(`${scenario}|${rival.seat}|${rival.name}`) ?? { usual: [], rival: [] }) }]
      : [],
  );
}

/** How often the usual bot's own score is the higher one; ties count as half. */
export function strengthOf(pairs: readonly Pick<Comparison, 'usual' | 'rival'>[]): Share & { ties: number } {
  let higher = 0;
  let ties = 0;
  let of = 0;
  for (const { usual, rival } of pairs)
    for (const [k, score] of usual.entries()) {
      const other = rival[k] ?? 0;
      of += 1;
      if (score > other) higher += 1;
      else if (score === other) ties += 1;
    }
  return { ...wilson(higher + ties / 2, of), ties };
}

/** By how much a rival does better than the usual bot, in standard deviations of the usual bot's scores; below zero it does worse. */
export const gainOf = ({ usual, rival }: Pick<Comparison, 'usual' | 'rival'>): Effect =>
  effectOf(
    rival.map((score, k) => score - (usual[k] ?? 0)),
    spread(usual),
  );

/** One rival a seat and name. */
export const rivalsOf = (players: Readonly<Record<string, Player>>, seats: readonly Seat[] = SEATS): Rival[] =>
  seats.flatMap((seat) => Object.entries(players).map(([name, player]) => ({ seat, name, player })));
