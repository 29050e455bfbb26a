import { describe, expect, test } from 'vitest';
import { disputedWithout } from '../../shared/rules/consent/rules.ts';
import { deterrenceOf } from '../../shared/rules/crisis/odds.ts';
import { openCrisis } from '../../shared/rules/crisis/resolve.ts';
import { canonical } from '../../shared/rules/hash.ts';
import { accuracyOf } from '../../shared/rules/intelligence/reports.ts';
import { MOVE_IDS } from '../../shared/rules/moves/index.ts';
import { optionsFor } from '../../shared/rules/options.ts';
import { agreePact } from '../../shared/rules/pacts/ceremony.ts';
import { PACT_IDS, PACTS } from '../../shared/rules/pacts/index.ts';
import type { PactRule } from '../../shared/rules/pacts/rule.ts';
import { thresholdOf } from '../../shared/rules/pacts/rule.ts';
import type { Clauses } from '../../shared/rules/state.ts';
import { Turn } from '../../shared/rules/turn.ts';
import { SEATS } from '../../shared/types.ts';
import { FACILITATOR, running } from '../given.ts';

/** Everything that signing a package changes: meters, who learns what, what may be done later, how long it lasts, who must sign. */
function footprint(pact: keyof typeof PACTS, clauses: Clauses): string {
  const rule: PactRule = PACTS[pact];
  const turn = new Turn(running('talks'), FACILITATOR, 'test', 3_000);
  const inForce = {
    ...turn.state,
    pacts: { ...turn.state.pacts, [pact]: { ...turn.state.pacts[pact], status: 'in-force', clauses, since: 1 } },
  } as typeof turn.state;
  turn.state = inForce;
  rule.signed?.(turn, clauses, rule);
  const { meters, ledger, blunt } = turn.state;
  openCrisis(turn, 'test', 'clash');
  turn.emit('PhaseBegan', { phase: 'crisis', round: 1, began: 0, deadline: null, step: 9 });
  return canonical({
    meters,
    ledger,
    blunt,
    threshold: thresholdOf(rule, clauses, 0),
    signatories: rule.signatories?.(clauses) ?? rule.parties,
    lasts: rule.lasts?.(clauses) ?? null,
    breaches: MOVE_IDS.map((move) => rule.breaches?.(clauses, move) ?? null),
    deterrence: deterrenceOf(inForce),
    accuracy: (['seoul', 'tokyo', 'washington'] as const).map((seat) => accuracyOf(inForce, seat)),
    readiness: pact === 'gsomia' && clauses['scope'] === 'all-military',
    consultation: turn.state.crisis?.consultation,
    disputed: (['approaches', 'dprk'] as const).map((zone) =>
      disputedWithout(
        { ...turn.state, crisis: turn.state.crisis && { ...turn.state.crisis, consultation: 'held' } },
        zone,
      ),
    ),
    options: SEATS.map((seat) =>
      [...optionsFor(turn.state, seat).values()].map(({ key, refusal }) => [
        key,
        refusal?.code ?? 'open',
        refusal?.rule ?? '',
      ]),
    ),
  });
}

describe.each(PACT_IDS)('clauses of %s', (pact) => {
  const rule: PactRule = PACTS[pact];
  const first = Object.fromEntries(
    Object.entries(rule.clauses).map(([clause, { options }]) => [clause, options[0] ?? '']),
  );
  const pairs = Object.entries(rule.clauses).flatMap(([clause, { options }]) =>
    options.flatMap((a, k) => options.slice(k + 1).map((b) => ({ clause, a, b }))),
  );

  test.each(pairs)('given $clause as $a or as $b, something else follows', ({ clause, a, b }) => {
    expect(footprint(pact, { ...first, [clause]: a })).not.toBe(footprint(pact, { ...first, [clause]: b }));
  });
});

test('agreePact puts an arrangement without a ceremony in force at once', () => {
  const turn = new Turn(running('talks'), FACILITATOR, 'test', 3_000);
  agreePact(turn, 'tisa', { scope: 'conventional-too' });
  expect(turn.state.pacts['tisa']?.status).toBe('in-force');
});
