import type { Command } from '../commands.ts';
import { PACTS } from '../rules/pacts/index.ts';
import { thresholdOf } from '../rules/pacts/rule.ts';
import { drawAt } from '../rules/rng.ts';
import { MANDATES, packageValue } from '../rules/scoring/mandates.ts';
import type { Clauses, Draft, State } from '../rules/state.ts';
import type { Seat } from '../types.ts';
import type { BotDesk } from './desk.ts';

const BILATERAL = ['gsomia', 'acsa'] as const;
type Bilateral = (typeof BILATERAL)[number];

const packagesOf = (pact: Bilateral): Clauses[] =>
  Object.entries(PACTS[pact].clauses).reduce<Record<string, string>[]>((packages, [clause, { options }]) => packages.flatMap((p) => options.map((option) => ({ ...p, [clause]: option }))), [{}]);

/** A package's worth to the own seat; Seoul takes off what the ceremony's risk costs it. */
function worth(view: State, seat: Seat, pact: Bilateral, clauses: Clauses): number {
  const value = packageValue(MANDATES[view.mandates[seat] ?? ''], pact, clauses);
  if (seat !== 'seoul') return value;
  const margin = (view.meters.home.seoul ?? 0) - thresholdOf(PACTS[pact], clauses, view.bar);
  return value + Math.min(0, margin + 2) * 0.6;
}

/** What it insists on, as a share of the best package: less from round to round. */
function aspiration(view: State, best: number): number {
  const time = view.clock.round / view.match.pace.rounds;
  return Math.max(0.5, best * (0.75 - 0.6 * time ** 0.8));
}

/** The other side's likely worth of a package, read from its own drafts: it probably wants the options it wrote. */
const likeness = (draft: Draft | undefined, seat: Seat, clauses: Clauses): number => {
  const theirs = draft?.versions.findLast((version) => version.by !== seat)?.clauses;
  return theirs ? Object.entries(clauses).filter(([clause, option]) => theirs[clause] === option).length : 0;
};

function answer(desk: BotDesk, pact: Bilateral, draft: Draft, wanted: Clauses, floor: number): Command[] {
  const { view, seat, open } = desk;
  const last = draft.versions.at(-1);
  if (!last || draft.agreed.includes(seat)) return [];
  if (open(`agree:${pact}`) && worth(view, seat, pact, last.clauses) >= floor) return [{ type: 'agree', pact, version: last.n }];
  const mine = draft.versions.filter((version) => version.by === seat && version.round === view.clock.round).length;
  const changes = Object.fromEntries(Object.entries(wanted).filter(([clause, option]) => last.clauses[clause] !== option));
  if (mine >= 2 || Object.keys(changes).length === 0 || !open(`counter:${pact}`)) return [];
  return [{ type: 'counter', pact, base: last.n, changes }];
}

/** Proposes, counters with concessions over time, agrees to what is worth it. */
export function bargain(desk: BotDesk): Command[] {
  const { view, seat, seed, open } = desk;
  if (!PACTS.gsomia.parties.includes(seat as never)) return [];
  const partner: Seat = seat === 'seoul' ? 'tokyo' : 'seoul';
  for (const pact of BILATERAL) {
    const draft = view.drafts[pact];
    const ranked = packagesOf(pact).map((clauses) => ({ clauses, value: worth(view, seat, pact, clauses) })).toSorted((a, b) => b.value - a.value);
    const floor = aspiration(view, ranked[0]?.value ?? 0);
    const acceptable = ranked.filter(({ value }) => value >= floor);
    const wanted = acceptable.toSorted((a, b) => likeness(draft, seat, b.clauses) - likeness(draft, seat, a.clauses) || b.value - a.value)[0];
    if (!wanted) continue;
    if (draft) {
      const reply = answer(desk, pact, draft, wanted.clauses, floor);
      if (reply.length > 0) return reply;
    } else if (open(`propose:${pact}`) && (pact === 'gsomia' || view.clock.round > 1) && drawAt(seed, pact.length) < (seat === 'tokyo' ? 0.6 : 0.3))
      return [{ type: 'propose', pact, to: [partner], clauses: wanted.clauses }];
  }
  return [];
}
