/** Words for given/when/then over the engine, shared by the tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../shared/commands.ts';
import { decide, evolve, open } from '../shared/rules/index.ts';
import type { AnyEvent, Decision, State } from './types.ts';
import { scenarioSchema } from '../shared/scenario.ts';
import type { Scenario } from '../shared/scenario.ts';
import { PORTFOLIOS } from '../shared/types.ts';
import type { Actor, Seat } from '../shared/types.ts';

export const singapore: Scenario = scenarioSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../assets/scenarios/2015-singapore.json'), 'utf8')),
);

export const FACILITATOR: Actor = { participant: 'facilitator', role: 'facilitator', seat: null, portfolios: [] };
export const delegate = (seat: Seat): Actor => ({
  participant: `p-${seat}`,
  role: 'delegate',
  seat,
  portfolios: [...PORTFOLIOS],
});

export const opened = (seed = 1, rounds = 6): AnyEvent[] =>
  open({
    match: 'm',
    scenario: singapore,
    pace: { kind: 'manual', seconds: singapore.seconds, rounds },
    seed,
    now: 1_000,
  });

export const folded = (events: readonly AnyEvent[]): State =>
  events.reduce<State | null>((state, event) => evolve(state, event), null) as State;

let count = 0;
/** One command; `now` is fixed where a test does not care. */
export const given = (state: State, actor: Actor, command: Command, now = 2_000): Decision =>
  decide(state, { actor, id: `t${++count}`, now, do: command });

/** Accepted commands in a row, or the refusal that stopped them. */
export function after(state: State, ...steps: readonly (readonly [Actor, Command])[]): State {
  return steps.reduce((s, [actor, command]) => {
    const decision = given(s, actor, command);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(decision.refusal)}`);
    return decision.state;
  }, state);
}

/** A running match, moved on to a phase of its first round. */
export function running(phase: 'cables' | 'talks' | 'decisions' = 'talks', seed = 1): State {
  const steps = { cables: 0, talks: 1, decisions: 2 }[phase];
  return after(
    folded(opened(seed)),
    [FACILITATOR, { type: 'start' }],
    ...Array.from({ length: steps }, () => [FACILITATOR, { type: 'end-phase' }] as const),
  );
}
