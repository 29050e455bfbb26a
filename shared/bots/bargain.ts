import type { Command } from '../commands.ts';
import { PACT_IDS, PACTS } from '../rules/pacts/index.ts';
import type { PactId } from '../rules/pacts/index.ts';
import type { PactRule } from '../rules/pacts/rule.ts';
import { thresholdOf } from '../rules/pacts/rule.ts';
import { drawAt } from '../rules/rng.ts';
import { MANDATES, packageValue } from '../rules/scoring/mandates.ts';
import type { Clauses, Draft, State } from '../rules/state.ts';
import { SEATS } from '../types.ts';
import type { Seat } from '../types.ts';
import type { BotDesk } from './desk.ts';

const rule = (pact: PactId): PactRule => PACTS[pact];

const packages = new Map<PactId, readonly Clauses[]>(PACT_IDS.map((pact) => [
  pact,
  Object.entries(rule(pact).clauses).reduce<Record<string, string>[]>((all, [clause, { options }]) => all.flatMap((p) => options.map((option) => ({ ...p, [clause]: option }))), [{}]),
]));

/** A package's worth to the own seat; Seoul takes off what the ceremony's risk costs it. */
function worth(view: State, seat: Seat, pact: PactId, clauses: Clauses): number {
  const mandate = MANDATES[view.mandates[seat] ?? ''];
  const value = pact === 'tisa' ? (mandate?.tisa ?? 0) : packageValue(mandate, pact, clauses);
  const alarm = pact === 'moratorium' && seat === 'washington' ? 1.2 * (view.arsenal - view.match.facts.arsenal) : 0;
  if (seat !== 'seoul' || rule(pact).signing !== 'ceremony') return value + alarm;
  const margin = (view.meters.home.seoul ?? 0) - thresholdOf(rule(pact), clauses, view.bar);
  return value + Math.min(0, margin + 2) * 0.6;
}

/** What it insists on, as a share of the best package: less from round to round. */
function aspiration(view: State, best: number): number {
  const time = Math.min(1, view.clock.round / Math.max(1, view.match.pace.rounds - 1));
  return Math.max(0.5, best * (0.75 - 0.7 * time ** 0.8));
}

/** The other side's likely worth of a package, read from its own drafts: it probably wants the options it wrote. */
function likeness(draft: Draft | undefined, seat: Seat, clauses: Clauses): number {
  const theirs = draft?.versions.findLast((version) => version.by !== seat)?.clauses;
  return theirs ? Object.entries(clauses).filter(([clause, option]) => theirs[clause] === option).length : 0;
}

const signs = (pact: PactId, seat: Seat, clauses: Clauses): boolean => (rule(pact).signatories?.(clauses) ?? rule(pact).parties).includes(seat);

function answer({ view, seat, open }: BotDesk, pact: PactId, draft: Draft, wanted: Clauses, floor: number): Command[] {
  const last = draft.versions.at(-1);
  if (!last || draft.agreed.includes(seat) || !signs(pact, seat, last.clauses)) return [];
  if (open(`agree:${pact}`) && worth(view, seat, pact, last.clauses) >= floor) return [{ type: 'agree', pact, version: last.n }];
  const mine = draft.versions.filter((version) => version.by === seat && version.round === view.clock.round).length;
  const changes = Object.fromEntries(Object.entries(wanted).filter(([clause, option]) => last.clauses[clause] !== option));
  if (mine >= 2 || Object.keys(changes).length === 0 || !open(`counter:${pact}`)) return [];
  return [{ type: 'counter', pact, base: last.n, changes }];
}

/** How readily a seat opens talks on a pact in a round; the documents' offers come from Tokyo (002). */
function eagerness(seat: Seat, pact: PactId): number {
  if (pact === 'gsomia') return seat === 'tokyo' ? 0.95 : 0.7;
  if (pact === 'acsa') return seat === 'tokyo' ? 0.55 : 0.25;
  if (pact === 'tisa') return seat === 'washington' ? 0.1 : 0.02;
  return 0.4;
}

/** One throw for a seat, a phase and a matter, however often the bot is asked in between. */
const once = (view: State, seat: Seat, matter: number): number =>
  drawAt([...view.match.id].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) | 0, SEATS.indexOf(seat)) + view.clock.step * 101, matter);

/** Proposes, counters with concessions over time, agrees to what is worth it. */
export function bargain(desk: BotDesk): Command[] {
  const { view, seat, open } = desk;
  for (const [k, pact] of PACT_IDS.entries()) {
    const { parties } = rule(pact);
    const draft = view.drafts[pact];
    if (!parties.includes(seat) || (!draft && !open(`propose:${pact}`))) continue;
    const ranked = (packages.get(pact) ?? []).map((clauses) => ({ clauses, value: worth(view, seat, pact, clauses) })).toSorted((a, b) => b.value - a.value);
    const floor = aspiration(view, ranked[0]?.value ?? 0);
    const wanted = ranked.filter(({ value }) => value >= floor).toSorted((a, b) => likeness(draft, seat, b.clauses) - likeness(draft, seat, a.clauses) || b.value - a.value)[0];
    if (!wanted) continue;
    if (draft) {
      const reply = answer(desk, pact, draft, wanted.clauses, floor);
      if (reply.length > 0) return reply;
    } else if ((pact !== 'acsa' || view.clock.round > 1) && signs(pact, seat, wanted.clauses) && once(view, seat, k) < eagerness(seat, pact))
      return [{ type: 'propose', pact, to: parties.filter((party) => party !== seat), clauses: wanted.clauses }];
  }
  return [];
}

/** A session with the other side, where the protocol could be worth its while (D13). */
export function askSession({ view, seat, seed, open, options }: BotDesk): Command[] {
  const closed = options.get('propose:operations-protocol')?.refusal;
  if (!open('hold-session') || closed?.code !== 'no-venue' || (view.meters.trust.seoul.tokyo ?? 0) < 28) return [];
  return view.talks.offered !== null || drawAt(seed, 41) < (seat === 'tokyo' ? 0.4 : 0.2) ? [{ type: 'hold-session' }] : [];
}

/** Washington's two favours go where a draft is on the table and consensus is short (G). */
export function offerFavour({ view, seat, seed, open }: BotDesk): Command[] {
  if (seat !== 'washington' || view.clock.round < 2 || drawAt(seed, 43) > 0.3) return [];
  for (const pact of ['gsomia', 'acsa'] as const) if (view.pacts[pact]?.status === 'agreed' && view.pacts[pact]?.odds !== 'likely' && open(`side-letter:${pact}:seoul`)) return [{ type: 'side-letter', pact, to: 'seoul', favour: 'reassurance' }];
  return open('side-letter:gsomia:seoul') && drawAt(seed, 44) < 0.3 ? [{ type: 'side-letter', pact: 'gsomia', to: 'seoul', favour: 'reassurance' }] : [];
}
