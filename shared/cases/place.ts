import { bandOf } from '../rules/meters/paths.ts';
import { evolve, open } from '../rules/index.ts';
import type { State } from '../rules/state.ts';
import type { Scenario } from '../scenario.ts';
import { otherSeats } from '../types.ts';
import type { Seat } from '../types.ts';
import { settleCrisis } from './crisis.ts';
import { PATHS } from './paths.ts';

/** What `set` holds: paths and their values. */
export type Placement = Readonly<Record<string, unknown>>;

/** Milliseconds since the epoch at which a case begins; each step of it comes a second later. */
export const CASE_BEGINS = 1_432_944_000_000;

const seatRecord = <T>(make: (seat: Seat) => T): Record<Seat, T> => ({
  seoul: make('seoul'),
  tokyo: make('tokyo'),
  washington: make('washington'),
  pyongyang: make('pyongyang'),
});

/** A match of the scenario, opened with seed 1 and no clock running. */
function opened(scenario: Scenario): State {
  const pace = { kind: 'manual', seconds: scenario.seconds, rounds: scenario.rounds } as const;
  const events = open({ match: 'case', scenario, pace, seed: 1, now: CASE_BEGINS });
  const state = events.reduce<State | null>(evolve, null);
  if (!state) throw new Error('the match did not open');
  return { ...state, clock: { ...state.clock, phase: 'talks', round: 1, step: 1 } };
}

/** What follows from the rest: bands from meters, a ceiling that leaves trust room as at a match's start, published odds. */
function settle(state: State, set: Placement): State {
  const { trust, threat, home, ceiling } = state.meters;
  const placed = trust.seoul.tokyo ?? 0;
  const roomy =
    'trust.seoul.tokyo' in set && !('ceiling' in set) ? Math.max(ceiling, Math.min(100, placed + 15)) : ceiling;
  return settleCrisis({
    ...state,
    meters: { ...state.meters, ceiling: roomy },
    bands: {
      home: seatRecord((seat) => bandOf(home[seat] ?? 0)),
      threat: seatRecord((seat) =>
        Object.fromEntries(otherSeats(seat).map((other) => [other, bandOf(threat[seat]?.[other] ?? 0)])),
      ),
    },
  });
}

/**
 * The state that a case starts from: the scenario's own, in Talks of round 1, with `set` put over it.
 * Throws, in words for the case's author, at an unknown path, a value that does not fit, or parts that contradict each other.
 */
export function place(scenario: Scenario, set: Placement = {}): State {
  const unknown = Object.keys(set).find((at) => !(at in PATHS));
  if (unknown !== undefined)
    throw new Error(
      `set: there is no path "${unknown}"; a path is written such as trust.seoul.tokyo or pact.gsomia.status`,
    );
  const crisis = Object.keys(set).some((at) => at.startsWith('crisis.'));
  const full: Placement =
    crisis || set['phase'] === 'crisis' ? { phase: 'crisis', 'crisis.level': 'provocation', ...set } : set;
  let state = opened(scenario);
  for (const [at, rule] of Object.entries(PATHS)) {
    if (!(at in full)) continue;
    if (!rule.put) throw new Error(`set: ${at} follows from the rest and cannot be placed`);
    const value = rule.schema.safeParse(full[at]);
    if (!value.success)
      throw new Error(
        `set: ${at} cannot be ${JSON.stringify(full[at])}: ${value.error.issues[0]?.message ?? 'it does not fit'}`,
      );
    state = rule.put(state, value.data as never);
  }
  if (crisis && state.clock.phase !== 'crisis')
    throw new Error(`set: a crisis was placed in the phase ${state.clock.phase}; its phase is crisis`);
  if (state.clock.round > state.match.pace.rounds)
    throw new Error(`set: round ${state.clock.round} comes after the last of ${state.match.pace.rounds} rounds`);
  return settle(state, set);
}
