/** Plays everything that section 4 of the rulebook asks about. */
import type { Scenario } from '../../../shared/scenario.ts';
import { SEATS } from '../../../shared/types.ts';
import type { PerSeat } from '../../../shared/types.ts';
import { Tally } from '../tally.ts';
import { bestResponses } from './climb.ts';
import { compare, gainOf, rivalsOf } from './compare.ts';
import type { Comparison } from './compare.ts';
import { fixedPolicies } from './fixed.ts';
import { seedOf, table, USUAL } from './jobs.ts';
import type { Job, Player } from './jobs.ts';
import type { Measured } from './lines.ts';
import { policyOf } from './policies.ts';
import { playJobs } from './pool.ts';

export interface MeasureSettings {
  readonly scenarios: Readonly<Record<string, Scenario>>;
  /** Matches of four competent bots a scenario; the other parts take shares of this number. */
  readonly matches: number;
  /** Rounds of the search for a best response; 0 for none. */
  readonly search: number;
  readonly seed: number;
  readonly workers?: number;
  readonly signal?: AbortSignal;
  readonly progress?: (what: string, done: number, total: number) => void;
}

/** How many matches each part takes for a number asked for. */
export const sizesOf = (
  matches: number,
): { competent: number; reckless: number; pairs: number; screening: number; search: number } => {
  const part = (share: number): number => Math.max(2, Math.round(matches * share));
  return {
    competent: matches,
    reckless: part(1 / 4),
    pairs: part(3 / 10),
    screening: part(1 / 30),
    search: part(1 / 60),
  };
};

/** Resolves to everything measured; stopped by the signal it is incomplete, and the caller must not judge it. */
export async function measure({
  scenarios,
  matches,
  search,
  seed,
  workers,
  signal,
  progress,
}: MeasureSettings): Promise<Measured> {
  const ids = Object.keys(scenarios);
  const sizes = sizesOf(matches);
  const threads = { ...(workers === undefined ? {} : { workers }), ...(signal ? { signal } : {}) };
  const tallies = async (
    what: string,
    count: number,
    bots: PerSeat<Player>,
    trace: boolean,
  ): Promise<Record<string, Tally>> => {
    const found = Object.fromEntries(ids.map((id) => [id, new Tally()]));
    await playJobs({
      scenarios,
      count: ids.length * count,
      ...threads,
      job: (k): Job => ({ scenario: ids[Math.floor(k / count)] ?? '', seed: seedOf(seed, k % count), bots, trace }),
      each: (digest, { scenario }) => found[scenario]?.addDigest(digest),
      progress: (done) => progress?.(what, done, ids.length * count),
    });
    return found;
  };
  const plans = Object.fromEntries(SEATS.map((seat) => [seat, fixedPolicies(seat)]));
  const fixed = async (): Promise<Comparison[]> => {
    const rivals = SEATS.flatMap((seat) =>
      Object.entries(plans[seat] ?? {}).map(([name, plan]) => ({ seat, name, player: policyOf(plan) })),
    );
    const screened = await compare({
      scenarios,
      matches: sizes.screening,
      seed,
      ...threads,
      rivals: () => rivals,
      progress: (done, total) => progress?.('fixed policies', done, total),
    });
    // The best of many small samples looks better than it is: what stands out is measured again, on fresh seeds and in more matches.
    const best = SEATS.flatMap((seat) =>
      screened
        .filter((pair) => pair.seat === seat && pair.usual.length > 0)
        .toSorted((a, b) => gainOf(b).effect - gainOf(a).effect)
        .slice(0, 6),
    );
    return compare({
      scenarios,
      matches: sizes.pairs,
      seed: seed + 2,
      ...threads,
      progress: (done, total) => progress?.('fixed policies again', done, total),
      rivals: (id) => best.filter(({ scenario }) => scenario === id),
    });
  };
  return {
    scenarios,
    competent: await tallies('four competent', sizes.competent, table<Player>(USUAL), true),
    recklessNorth: await tallies(
      'a reckless Pyongyang',
      sizes.reckless,
      table<Player>(USUAL, { pyongyang: 'reckless' }),
      false,
    ),
    recklessAll: await tallies('four reckless', sizes.reckless, table<Player>('reckless'), false),
    strength: await compare({
      scenarios,
      matches: sizes.pairs,
      seed,
      ...threads,
      rivals: () => rivalsOf({ random: 'random', reckless: 'reckless' }),
      progress: (done, total) => progress?.('strength', done, total),
    }),
    fixed: await fixed(),
    found:
      search === 0
        ? []
        : await bestResponses({
            scenarios,
            rounds: search,
            width: 3,
            matches: sizes.search,
            proof: sizes.pairs,
            seed: seed + 1,
            ...threads,
            progress: (done, total) => progress?.('best response', done, total),
          }),
  };
}
