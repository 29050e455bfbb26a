/** A small seeded search for a best response: plans are changed a little, and what scores higher against the bots is kept. */
import { chooser } from '../../../shared/bots/chooser.ts';
import type { Scenario } from '../../../shared/scenario.ts';
import { CRISIS_CHOICES, SEATS } from '../../../shared/types.ts';
import type { Seat } from '../../../shared/types.ts';
import { compare, gainOf } from './compare.ts';
import type { Comparison, Rival } from './compare.ts';
import { movesOf } from './fixed.ts';
import { policyOf } from './policies.ts';
import type { Plan } from './policies.ts';
import { mean } from './stats.ts';

export interface ClimbSettings {
  readonly scenarios: Readonly<Record<string, Scenario>>;
  /** Rounds of the search, candidates a round for each seat and scenario, and matches that judge one candidate. */
  readonly rounds: number;
  readonly width: number;
  readonly matches: number;
  /** Matches that measure what was found, on seeds that the search never saw. */
  readonly proof: number;
  readonly seed: number;
  readonly workers?: number;
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
}

export interface Found {
  readonly scenario: string;
  readonly seat: Seat;
  readonly plan: Plan;
  readonly comparison: Comparison;
}

/** A plan with one thing changed; `draw` gives numbers in [0, 1). */
export function mutate(plan: Plan, seat: Seat, draw: () => number): Plan {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
  const { moves, crisis, deals, consent, card, ...rest } = plan;
  const kept = {
    ...(moves ? { moves } : {}),
    ...(crisis ? { crisis } : {}),
    ...(deals ? { deals } : {}),
    ...(consent ? { consent } : {}),
    ...(card ? { card } : {}),
  };
  const what = draw();
  if (what < 0.5) {
    const list = [...(moves ?? [])];
    const other = pick(movesOf(seat));
    const at = Math.floor(draw() * (list.length + 1));
    if (list.includes(other)) list.splice(list.indexOf(other), 1);
    else list.splice(at, 0, other);
    return { ...kept, ...rest, moves: list.slice(0, 4) };
  }
  if (what < 0.75) {
    const now: [(typeof CRISIS_CHOICES)[number], (typeof CRISIS_CHOICES)[number], (typeof CRISIS_CHOICES)[number]] =
      crisis === undefined
        ? ['hold', 'hold', 'hold']
        : typeof crisis === 'string'
          ? [crisis, crisis, crisis]
          : [...crisis];
    now[Math.floor(draw() * 3)] = pick(CRISIS_CHOICES);
    return { ...kept, ...rest, crisis: now };
  }
  if (what < 0.85) {
    const next = pick(['refuse', 'agree', undefined] as const);
    const { deals: _old, ...others } = kept;
    return { ...others, ...rest, ...(next ? { deals: next } : {}) };
  }
  if (seat === 'seoul') {
    const next = pick(['give', 'refuse', undefined] as const);
    const { consent: _old, ...others } = kept;
    return { ...others, ...rest, ...(next ? { consent: next } : {}) };
  }
  if (seat === 'tokyo') return { ...kept, ...rest, card: pick(['disavow', 'silent', 'endorse'] as const) };
  // Back to the bot's own moves, or its own nerve.
  return draw() < 0.5
    ? (({ moves: _moves, ...others }) => ({ ...others, ...rest }))(kept)
    : (({ crisis: _crisis, ...others }) => ({ ...others, ...rest }))(kept);
}

/** Climbs for every seat and scenario at once, then measures the best plans on fresh seeds. */
export async function bestResponses({
  scenarios,
  rounds,
  width,
  matches,
  proof,
  seed,
  workers,
  signal,
  progress,
}: ClimbSettings): Promise<Found[]> {
  const spots = Object.keys(scenarios).flatMap((scenario) =>
    SEATS.map((seat) => ({ scenario, seat, best: {} as Plan, gain: 0 })),
  );
  const { chance } = chooser(seed);
  const threads = { ...(workers === undefined ? {} : { workers }), ...(signal ? { signal } : {}) };
  // The usual table is played along for each scenario and seed.
  const perRound = Object.keys(scenarios).length * matches * (1 + SEATS.length * width);
  const total = rounds * perRound + Object.keys(scenarios).length * proof * (1 + SEATS.length);
  for (let n = 0; n < rounds && !signal?.aborted; n++) {
    const tried = spots.map((spot) => ({
      spot,
      plans: Array.from({ length: width }, () => mutate(mutate(spot.best, spot.seat, chance), spot.seat, chance)),
    }));
    const results = await compare({
      scenarios,
      matches,
      seed: seed + 7_919 * (n + 1),
      ...threads,
      rivals: (id) =>
        tried
          .filter(({ spot }) => spot.scenario === id)
          .flatMap(({ spot, plans }) =>
            plans.map((plan, k): Rival => ({ seat: spot.seat, name: String(k), player: policyOf(plan) })),
          ),
      progress: (done) => progress?.(n * perRound + done, total),
    });
    for (const { spot, plans } of tried)
      for (const [k, plan] of plans.entries()) {
        const result = results.find(
          (r) => r.scenario === spot.scenario && r.seat === spot.seat && r.name === String(k),
        );
        if (!result || result.usual.length === 0) continue;
        const { effect } = gainOf(result);
        if (effect > spot.gain) Object.assign(spot, { best: plan, gain: effect });
      }
    // What was lucky in one round must not stand in the way for ever: each round has seeds of its own.
    for (const spot of spots) spot.gain *= 0.9;
  }
  const proven = await compare({
    scenarios,
    matches: proof,
    seed: seed + 15_485_863,
    ...threads,
    rivals: (id) =>
      spots
        .filter((spot) => spot.scenario === id)
        .map(({ seat, best }): Rival => ({ seat, name: 'best response', player: policyOf(best) })),
    progress: (done) => progress?.(rounds * perRound + done, total),
  });
  return spots.flatMap(({ scenario, seat, best }) => {
    const comparison = proven.find((r) => r.scenario === scenario && r.seat === seat);
    return comparison && comparison.usual.length > 0 ? [{ scenario, seat, plan: best, comparison }] : [];
  });
}

/** The average gain in points, for tables. */
export const pointsOf = ({ usual, rival }: Pick<Comparison, 'usual' | 'rival'>): number => mean(rival) - mean(usual);
