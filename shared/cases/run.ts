import type { Command } from '../commands.ts';
import { decide, refusalText } from '../rules/index.ts';
import type { State } from '../rules/state.ts';
import type { Scenario } from '../scenario.ts';
import { PORTFOLIOS, SEATS } from '../types.ts';
import type { Actor, Seat } from '../types.ts';
import type { Happening } from './happening.ts';
import { judge } from './judge.ts';
import type { CaseRole, CaseStep, RuleCase } from './format.ts';
import { CASE_BEGINS, place } from './place.ts';

export interface CaseResult {
  readonly ok: boolean;
  readonly problems: readonly string[];
}

const isSeat = (role: CaseRole): role is Seat => (SEATS as readonly string[]).includes(role);

const actorOf = (role: CaseRole): Actor =>
  isSeat(role)
    ? { participant: `case-${role}`, role: 'delegate', seat: role, portfolios: [...PORTFOLIOS] }
    : { participant: `case-${role}`, role, seat: null, portfolios: [] };

const tellStep = (step: CaseStep): string =>
  'inject' in step
    ? `inject ${typeof step.inject === 'string' ? step.inject : step.inject.id}`
    : 'clock' in step
      ? `clock ${step.clock}`
      : `${step.seat} ${step.do.type}`;

function commandOf(step: CaseStep, scenario: Scenario): Command {
  if ('clock' in step) return { type: step.clock };
  if (!('inject' in step)) return step.do;
  const inject = typeof step.inject === 'string' ? scenario.injects?.find(({ id }) => id === step.inject) : step.inject;
  if (!inject) throw new Error(`the library of ${scenario.id} holds no inject "${String(step.inject)}"`);
  return { type: 'inject', inject };
}

function take(state: State, step: CaseStep, n: number, scenario: Scenario): Happening {
  const actor = actorOf('seat' in step ? step.seat : 'facilitator');
  const command = commandOf(step, scenario);
  const decision = decide(state, { actor, id: `step-${n}`, now: CASE_BEGINS + n * 1000, do: command });
  return decision.ok
    ? { before: state, after: decision.state, events: decision.events, refusal: null }
    : { before: state, after: state, events: [], refusal: decision.refusal };
}

function problemsOf(ruleCase: RuleCase, scenario: Scenario): string[] {
  let state = place(scenario, ruleCase.set ?? {});
  const given = ruleCase.given ?? [];
  for (const [k, step] of given.entries()) {
    const { after, refusal } = take(state, step, k + 1, scenario);
    if (refusal) return [`given ${k + 1} (${tellStep(step)}) was not accepted: ${refusalText(refusal)}`];
    state = after;
  }
  const happening =
    ruleCase.when === null
      ? { before: state, after: state, events: [], refusal: null }
      : take(state, ruleCase.when, given.length + 1, scenario);
  return judge(ruleCase.then, happening);
}

/** Runs one rule case against the engine. Never throws: whatever goes wrong is a problem of the case, told in a sentence. */
export function runCase(ruleCase: RuleCase, scenario: Scenario): CaseResult {
  try {
    const problems = problemsOf(ruleCase, scenario);
    return { ok: problems.length === 0, problems };
  } catch (error) {
    return { ok: false, problems: [error instanceof Error ? error.message : String(error)] };
  }
}
