import type { PlayedMatch } from '../../../shared/bots/play.ts';
import type { AnyEvent } from '../../../shared/rules/event.ts';
import { evolve } from '../../../shared/rules/index.ts';
import { outcomeOf } from '../../../shared/rules/scoring/score.ts';
import type { Result, State } from '../../../shared/rules/state.ts';
import type { Outcome, RuleId } from '../../../shared/types.ts';

export interface PactCount {
  signed: number;
  collapsed: number;
  ended: number;
}

/** What was asked and answered about Japanese forces in `rok` while one crisis lasted. */
export interface CrisisDigest {
  asked: boolean;
  given: boolean;
  refused: boolean;
}

/** What statistics keep of one match: small, plain, and fit to pass between threads. */
export interface MatchDigest {
  readonly events: number;
  readonly result: Pick<Result, 'outcome' | 'winner' | 'scores' | 'points' | 'mandates'> | null;
  readonly pacts: Readonly<Record<string, PactCount>>;
  /** How often each rule was cited by an event, and by a refusal. */
  readonly rules: Readonly<Partial<Record<RuleId, { allowed: number; refused: number }>>>;
  readonly consent: {
    asked: number;
    given: number;
    refused: number;
    /** Answers that moved some meter down. */ costly: number;
  };
  readonly crises: readonly CrisisDigest[];
  /** The rule cited by the event after which the outcome no longer changed; `null` where it stood from the start. Only where it was traced. */
  readonly fixedBy?: RuleId | null;
}

/** Walks the record again, and finds the event after which the outcome stayed what it became. */
export function fixedBy(events: readonly AnyEvent[], final: Outcome): RuleId | null {
  let state: State | null = null;
  let last: Outcome | null = null;
  let rule: RuleId | null = null;
  for (const event of events) {
    if (event.type === 'MatchEnded') break;
    state = evolve(state, event);
    const now = outcomeOf(state);
    if (now === final && last !== null && last !== final) rule = event.rule ?? 'G';
    last = now;
  }
  return rule;
}

/** Boils a match down. `trace` also looks for the event that fixed the outcome, which costs another walk over the record. */
export function digest({ state, events, refusals }: PlayedMatch, trace = false): MatchDigest {
  const pacts: Record<string, PactCount> = {};
  const pact = (id: string): PactCount => (pacts[id] ??= { signed: 0, collapsed: 0, ended: 0 });
  const rules: Partial<Record<RuleId, { allowed: number; refused: number }>> = {};
  const cite = (rule: RuleId): { allowed: number; refused: number } => (rules[rule] ??= { allowed: 0, refused: 0 });
  const consent = { asked: 0, given: 0, refused: 0, costly: 0 };
  const crises: CrisisDigest[] = [];
  let open: CrisisDigest | null = null;
  let answered: string | null = null;
  for (const event of events) {
    if (event.rule) cite(event.rule).allowed++;
    switch (event.type) {
      case 'PactSigned':
        pact(event.data.pact).signed++;
        break;
      case 'CeremonyCollapsed':
        pact(event.data.pact).collapsed++;
        break;
      case 'PactEnded':
        pact(event.data.pact).ended++;
        break;
      case 'CrisisOpened':
        crises.push((open = { asked: false, given: false, refused: false }));
        break;
      case 'CrisisClosed':
        open = null;
        break;
      case 'ConsentAsked':
        consent.asked++;
        if (open && event.data.zone === 'rok') open.asked = true;
        break;
      case 'ConsentGiven':
      case 'ConsentRefused': {
        const given = event.type === 'ConsentGiven';
        consent[given ? 'given' : 'refused']++;
        answered = event.cause;
        if (open && event.data.entry.zone === 'rok') open[given ? 'given' : 'refused'] = true;
        break;
      }
      case 'MetersMoved':
        if (
          answered === event.cause &&
          event.data.reason.startsWith('consent:') &&
          event.data.changes.some(({ delta }) => delta < 0)
        ) {
          consent.costly++;
          answered = null;
        }
        break;
      default:
    }
  }
  for (const { rule } of refusals) if (rule) cite(rule).refused++;
  const { result } = state;
  return {
    events: events.length,
    pacts,
    rules,
    consent,
    crises,
    result: result && {
      outcome: result.outcome,
      winner: result.winner,
      scores: result.scores,
      points: result.points,
      mandates: result.mandates,
    },
    ...(trace && result ? { fixedBy: fixedBy(events, result.outcome) } : {}),
  };
}
