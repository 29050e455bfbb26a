/** Every package of every pact, and what each mandate makes of it: worked out once, looked up often. */
import { PACT_IDS } from '../rules/pacts/ids.ts';
import { PACTS } from '../rules/pacts/index.ts';
import type { PactId } from '../rules/pacts/ids.ts';
import type { PactRule } from '../rules/pacts/rule.ts';
import { MANDATE_IDS, MANDATES, packageValue } from '../rules/scoring/mandates.ts';
import type { Clauses } from '../rules/state.ts';
import type { Seat } from '../types.ts';

export const ruleOf = (pact: PactId): PactRule => PACTS[pact];

const PACKAGES = new Map<PactId, readonly Clauses[]>(
  PACT_IDS.map((pact) => [
    pact,
    Object.entries(ruleOf(pact).clauses).reduce<Record<string, string>[]>(
      (all, [clause, { options }]) => all.flatMap((p) => options.map((option) => ({ ...p, [clause]: option }))),
      [{}],
    ),
  ]),
);

/** All packages of a pact, in a fixed order. */
export const packagesOf = (pact: PactId): readonly Clauses[] => PACKAGES.get(pact) ?? [];

/** What the mandate values in the pact itself; the trilateral arrangement is valued whole. */
export const pactValue = (mandate: string | undefined, pact: PactId, clauses: Clauses): number =>
  pact === 'tisa' ? (MANDATES[mandate ?? '']?.tisa ?? 0) : packageValue(MANDATES[mandate ?? ''], pact, clauses);

const TABLE = new Map<string, readonly number[]>(
  MANDATE_IDS.flatMap((mandate) =>
    PACT_IDS.map(
      (pact) => [`${mandate}:${pact}`, packagesOf(pact).map((clauses) => pactValue(mandate, pact, clauses))] as const,
    ),
  ),
);

/** A mandate's points for all packages of a pact, in the order of `packagesOf`. */
export const valuesOf = (mandate: string, pact: PactId): readonly number[] => TABLE.get(`${mandate}:${pact}`) ?? [];

/** The mandates that a seat may hold. */
export const mandatesOf = (seat: Seat): readonly string[] => BY_SEAT[seat];
const held = (seat: Seat): readonly string[] => MANDATE_IDS.filter((id) => MANDATES[id]?.seat === seat);
const BY_SEAT: Readonly<Record<Seat, readonly string[]>> = {
  seoul: held('seoul'),
  tokyo: held('tokyo'),
  washington: held('washington'),
  pyongyang: held('pyongyang'),
};

/** Who must endorse a package. */
export const signatoriesOf = (pact: PactId, clauses: Clauses): readonly Seat[] =>
  ruleOf(pact).signatories?.(clauses) ?? ruleOf(pact).parties;

export const sameClauses = (a: Clauses, b: Clauses): boolean =>
  Object.keys(a).every((clause) => a[clause] === b[clause]);
