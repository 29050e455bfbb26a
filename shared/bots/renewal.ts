/** A pact in force whose term runs out before the end: kept by renewing it while it is still there, where it is worth keeping. */
import { renewed } from '../rules/pacts/shared.ts';
import type { PactId } from '../rules/pacts/index.ts';
import type { BotDesk } from './desk.ts';
import type { Outlook } from './outlook.ts';
import { pactValue, ruleOf, signatoriesOf } from './packages.ts';
import { because } from './reasons.ts';
import type { Weighed } from './reasons.ts';

/** What the seat would do about a renewal: propose it in the last round of the term, take it, or leave it. `null` where none is at hand. */
export function renewal({ view, seat, open }: BotDesk, outlook: Outlook, pact: PactId): Weighed[] | null {
  const state = view.pacts[pact];
  const standing = state?.clauses;
  if (!standing || !renewed(view, pact, standing) || !signatoriesOf(pact, standing).includes(seat)) return null;
  const draft = view.drafts[pact];
  const rounds = ruleOf(pact).lasts?.(standing) ?? 0;
  const due = (state.since ?? 0) + rounds <= view.clock.round && outlook.left > 0;
  const points = pactValue(view.mandates[seat], pact, standing);
  if (!due || points <= 0) return [];
  const reasons = [because('serves-mandate', { pact, points })];
  if (!draft)
    return [
      {
        command: {
          type: 'propose',
          pact,
          to: ruleOf(pact).parties.filter((party) => party !== seat),
          clauses: { ...standing },
        },
        value: points,
        reasons,
      },
    ];
  const last = draft.versions.at(-1);
  return last && !draft.agreed.includes(seat) && open(`agree:${pact}`)
    ? [{ command: { type: 'agree', pact, version: last.n }, value: points, reasons }]
    : [];
}
