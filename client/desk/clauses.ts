/** The clauses of pacts, as the rules' registry lists them. */
import type { Refusal } from '../../shared/rules/refusal.ts';
import type { State } from '../../shared/rules/state.ts';
import { pactRule, PACT_IDS } from '../../shared/rules/pacts/index.ts';

export const pactIds: readonly string[] = PACT_IDS;
export const clauseOrder = (pact: string): string[] => Object.keys(pactRule(pact)?.clauses ?? {});
export const clauseOptions = (pact: string, clause: string): readonly string[] =>
  pactRule(pact)?.clauses[clause]?.options ?? [];
/** A change that would change something, to ask the rules whether any redline is open. */
export function anyChange(pact: string, now: Readonly<Record<string, string>>): Record<string, string> {
  for (const clause of clauseOrder(pact)) {
    const other = clauseOptions(pact, clause).find((o) => o !== now[clause]);
    if (other !== undefined) return { [clause]: other };
  }
  return {};
}
/** Why a pact has no ground in this scenario at all, however long one waits; `null` where it may come up. */
export function groundless(view: State, pact: string): Refusal | null {
  if ((view.pacts[pact]?.status ?? 'none') !== 'none' || view.drafts[pact]) return null;
  // A scenario may leave a pact off the table altogether, as the first lesson does.
  if (view.match.facts.limits?.pacts?.includes(pact) === false)
    return { code: 'not-open', rule: 'G', opens: 'nothing-opens', params: { pact } };
  const refusal = pactRule(pact)?.closed?.(view) ?? null;
  return refusal?.code === 'not-open' && refusal.opens === 'nothing-opens' ? refusal : null;
}
/** The first option of every clause: where a new draft starts. */
export const firstClauses = (pact: string): Record<string, string> =>
  Object.fromEntries(clauseOrder(pact).map((c) => [c, clauseOptions(pact, c)[0] ?? '']));
