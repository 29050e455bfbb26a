/** Pacts: proposes what serves the mandate and may be accepted, gives way with time, agrees to what is worth it. */
import type { Command } from '../commands.ts';
import { signingChance } from '../rules/pacts/ceremony.ts';
import { PACT_IDS } from '../rules/pacts/ids.ts';
import type { PactId } from '../rules/pacts/ids.ts';
import { thresholdOf } from '../rules/pacts/rule.ts';
import type { Clauses, Draft, State } from '../rules/state.ts';
import type { Seat } from '../types.ts';
import { homeOf, worthToOther } from './beliefs.ts';
import type { BotDesk } from './desk.ts';
import { once } from './desk.ts';
import { nextStep } from './outlook.ts';
import type { Outlook } from './outlook.ts';
import { packagesOf, pactValue, ruleOf, sameClauses, signatoriesOf } from './packages.ts';
import { because } from './reasons.ts';
import { renewal } from './renewal.ts';
import type { Reason, Weighed } from './reasons.ts';

/** A favour of Washington's in the pact, in points of the score and standing at home. */
export const FAVOUR = 4.9;

/** What a signing does to the seat apart from the package: meters that move, and what others would do without it. */
export function aside({ view, seat, mandate, left }: Outlook, pact: PactId, clauses: Clauses): number {
  const deterrence = mandate?.deterrence ?? 0;
  const favour = Object.values(view.sideLetters).some(
    (letter) => letter.pact === pact && letter.to === seat && letter.status === 'offered',
  )
    ? FAVOUR
    : 0;
  const trust = mandate?.trust ?? 0;
  switch (pact) {
    case 'gsomia':
      return favour + 11.5 * deterrence + 3 * trust + (seat === 'seoul' ? -0.6 : 0.2);
    case 'acsa':
      return (
        favour +
        7.5 * deterrence +
        3 * trust +
        (seat === 'seoul' ? -0.6 : 0.2) +
        (clauses['situations'] === 'contingencies' ? 3 * deterrence : 0)
      );
    case 'tisa':
      return view.match.facts.pactsAtStart.includes('tisa')
        ? 3 * deterrence - 0.5
        : 9.5 * deterrence + 2 * trust + (seat === 'seoul' ? -0.6 : seat === 'washington' ? 0.9 : 0);
    case 'operations-protocol':
      return (
        favour +
        2 * trust +
        (seat === 'seoul'
          ? (clauses['conditions'] === 'case-by-case' ? 0 : -1.2) + (clauses['north'] === 'consent-covers' ? 0.9 : 0)
          : 0)
      );
    case 'summit':
      return favour + 5 * trust + (seat === 'seoul' ? 1.5 : 0.5);
    case 'contribution-accord':
      return seat === 'washington' ? 2.4 + 4.5 * deterrence : clauses[seat] === 'contribution' ? -0.9 : 0.3;
    // A pause saves Washington and its allies the tests to come, and costs Pyongyang those it would have made.
    case 'moratorium': {
      const rounds = Math.min(left, clauses['term'] === 'two-rounds' ? 2 : 9);
      if (seat === 'washington')
        return (
          1.4 +
          0.8 * Math.min(3, rounds) +
          (clauses['return'] === 'relief' ? -0.9 : 0) +
          0.4 * (view.arsenal - view.match.facts.arsenal)
        );
      if (seat === 'seoul') return 2.2 + 0.5 * Math.min(3, rounds);
      return (
        1.9 +
        (clauses['return'] === 'talks' ? 0.2 : 0.7) +
        (clauses['return'] === 'relief' ? 1.2 : 0) -
        0.5 * Math.min(3, rounds) * nextStep(view, mandate) * ((view.preparations ?? 0) > 0 ? 1 : 0.7)
      );
    }
    // A pact that nothing is known of beyond its clauses.
    default:
      return 0;
  }
}

/** Consensus that a seat expects to be forged by a round's work, and at most; what an agreement's leak usually takes from it (G). */
const FORGED = 5.4;
const FORGED_AT_MOST = 11;
const LEAK = 2.5;

/** Chance that the public lets the package through at the ceremony, some consensus being forged till then (D8). */
export function ceremonyChance(view: State, pact: PactId, clauses: Clauses): number {
  if (ruleOf(pact).signing !== 'ceremony') return 1;
  const ahead = Math.min(FORGED_AT_MOST, FORGED * Math.max(0, view.match.pace.rounds - view.clock.round - 0.5));
  return signingChance(homeOf(view, 'seoul') + ahead - LEAK - thresholdOf(ruleOf(pact), clauses, view.bar));
}

/** Whether the package, signed soon, is still in force when the match is scored. */
function lastsToTheEnd({ left }: Outlook, pact: PactId, clauses: Clauses): boolean {
  const rounds = ruleOf(pact).lasts?.(clauses) ?? null;
  return rounds === null || rounds >= left - (ruleOf(pact).signing === 'ceremony' ? 1 : 0);
}

/** A package's worth to the own seat, the risk of the ceremony taken off. */
export function packageWorth(outlook: Outlook, pact: PactId, clauses: Clauses): number {
  // What stood at the start wins nobody points, however it is amended.
  const counts = lastsToTheEnd(outlook, pact, clauses) && !outlook.view.match.facts.pactsAtStart.includes(pact);
  const value =
    (counts ? pactValue(outlook.view.mandates[outlook.seat], pact, clauses) : 0) + aside(outlook, pact, clauses);
  if (ruleOf(pact).signing !== 'ceremony') return value;
  const chance = ceremonyChance(outlook.view, pact, clauses);
  return chance * value - (1 - chance) * (outlook.seat === 'seoul' ? 1.8 : 1);
}

/** What a seat insists on, as a share of its best: less from round to round. */
const aspiration = (view: State, best: number): number => {
  const time = Math.min(1, view.clock.round / Math.max(1, view.match.pace.rounds - 1));
  return Math.max(0.6, best * (0.72 - 0.68 * time ** 0.8));
};

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

interface Offer {
  readonly clauses: Clauses;
  readonly value: number;
  readonly chance: number;
}

/** Every package with its worth, and the chance that the others would take it. */
function offers(outlook: Outlook, pact: PactId): Offer[] {
  const { view, seat } = outlook;
  const packages = packagesOf(pact);
  const chances = packages.map(() => 1);
  for (const other of ruleOf(pact).parties) {
    if (other === seat) continue;
    const values = worthToOther(view, other, pact);
    const relief = pact === 'moratorium' ? 2.5 : 1;
    const wants = aspiration(view, Math.max(...values) + relief);
    packages.forEach((clauses, k) => {
      if (!signatoriesOf(pact, clauses).includes(other)) return;
      chances[k] = (chances[k] ?? 0) * sigmoid(((values[k] ?? 0) + relief - wants) / 1.5);
    });
  }
  return packages.map((clauses, k) => ({
    clauses,
    value: signatoriesOf(pact, clauses).includes(seat) ? packageWorth(outlook, pact, clauses) : -9,
    chance: chances[k] ?? 0,
  }));
}

const tenth = (x: number): number => Math.round(x * 10) / 10;

/** The clause that a change of packages gains most by, and the one it gives most for. */
function clauseReasons(outlook: Outlook, pact: PactId, from: Clauses, to: Clauses): Reason[] {
  const mandate = outlook.view.mandates[outlook.seat];
  const diffs = Object.keys(to)
    .filter((clause) => from[clause] !== to[clause])
    .map((clause) => ({
      clause,
      gain: pactValue(mandate, pact, { ...from, [clause]: to[clause] ?? '' }) - pactValue(mandate, pact, from),
    }))
    .toSorted((a, b) => b.gain - a.gain);
  const [most] = diffs;
  const least = diffs.at(-1);
  return [
    ...(most && most.gain > 0
      ? [because('clause-wanted', { pact, clause: most.clause, option: to[most.clause] ?? '' })]
      : []),
    ...(least && least.gain < 0
      ? [because('concession', { pact, clause: least.clause, option: to[least.clause] ?? '' })]
      : []),
  ];
}

function publicReason(view: State, pact: PactId, clauses: Clauses): Reason[] {
  if (ruleOf(pact).signing !== 'ceremony') return [];
  const chance = ceremonyChance(view, pact, clauses);
  const odds = chance < 0.34 ? 'unlikely' : chance > 0.72 ? 'likely' : 'uncertain';
  return [because(odds === 'likely' ? 'public-ready' : 'public-not-ready', { pact, odds })];
}

/** How readily a seat opens talks on a pact in a round; the documents' offers come from Tokyo (002). */
function eagerness(seat: Seat, pact: PactId): number {
  if (pact === 'gsomia') return seat === 'tokyo' ? 0.9 : 0.6;
  if (pact === 'acsa') return seat === 'tokyo' ? 0.5 : 0.25;
  if (pact === 'tisa') return seat === 'washington' ? 0.6 : 0.1;
  return pact === 'moratorium' ? 0.35 : 0.5;
}

/** What the seat would do about one pact: open it, take the draft, or redline it. */
function about(desk: BotDesk, outlook: Outlook, pact: PactId): Weighed[] {
  const { view, seat, open } = desk;
  const draft = view.drafts[pact];
  const kept = renewal(desk, outlook, pact);
  if (kept) return kept;
  if (!draft) {
    if (once(view, seat, PACT_IDS.indexOf(pact)) >= eagerness(seat, pact) || !open(`propose:${pact}`)) return [];
    return propose(outlook, pact);
  }
  const last = draft.versions.at(-1);
  if (
    !last ||
    draft.agreed.includes(seat) ||
    !signatoriesOf(pact, last.clauses).includes(seat) ||
    !open(`agree:${pact}`)
  )
    return [];
  return reply(outlook, pact, draft, last);
}

/** The offer that promises most: its worth times the chance of a yes, among those not below what the seat insists on. */
function bestOffer(outlook: Outlook, pact: PactId): { readonly offer: Offer; readonly floor: number } | null {
  const all = offers(outlook, pact);
  const floor = aspiration(outlook.view, Math.max(...all.map(({ value }) => value)));
  const offer = all
    .filter(({ value }) => value >= floor)
    .toSorted((a, b) => b.value * (b.chance + 0.05) - a.value * (a.chance + 0.05))[0];
  return offer ? { offer, floor } : null;
}

function propose(outlook: Outlook, pact: PactId): Weighed[] {
  const { view, seat } = outlook;
  const standing = view.pacts[pact]?.status === 'in-force' ? view.pacts[pact].clauses : null;
  const best = bestOffer(outlook, pact);
  if (
    !best ||
    best.offer.value < 0.6 ||
    best.offer.chance < 0.04 ||
    (standing && sameClauses(standing, best.offer.clauses))
  )
    return [];
  const { clauses, value, chance } = best.offer;
  const others = ruleOf(pact).parties.filter((party) => party !== seat);
  return [
    {
      command: { type: 'propose', pact, to: others, clauses: { ...clauses } },
      value: tenth(value * Math.max(0.2, chance)),
      reasons: [
        because('serves-mandate', { pact, points: tenth(value) }),
        because('other-may-accept', { pact, seat: others[0] ?? seat, chance: Math.round(chance * 100) }),
        ...(pact === 'moratorium' ? [because('pause-price', { arsenal: view.arsenal })] : []),
        ...publicReason(view, pact, clauses),
      ],
    },
  ];
}

function reply(outlook: Outlook, pact: PactId, draft: Draft, last: Draft['versions'][number]): Weighed[] {
  const { view, seat, left } = outlook;
  const offered = packageWorth(outlook, pact, last.clauses);
  const best = bestOffer(outlook, pact);
  const floor = best?.floor ?? 0.6;
  const agree: Command = { type: 'agree', pact, version: last.n };
  const hurry = left <= 1 ? [because('time-runs-out', { round: view.clock.round })] : [];
  // A draft on the table is worth more than the hope of a better one, unless that hope is good.
  const hoped = best ? best.offer.value * best.offer.chance : 0;
  if (offered >= floor || (offered > 0.6 && offered >= hoped * 1.1 && offered >= floor * 0.7))
    return [
      {
        command: agree,
        value: tenth(Math.max(offered, 0.7)),
        reasons: [
          because('serves-mandate', { pact, points: tenth(offered) }),
          ...publicReason(view, pact, last.clauses),
          ...hurry,
        ],
      },
    ];
  const mine = draft.versions.filter((version) => version.by === seat && version.round === view.clock.round).length;
  if (!best || mine >= 2)
    return [
      {
        command: agree,
        value: tenth(Math.min(0, offered - floor)),
        reasons: [because(offered < 0 ? 'against-mandate' : 'better-to-wait', { pact, points: tenth(offered) })],
      },
    ];
  const wanted = best.offer.clauses;
  const changes = Object.fromEntries(
    Object.entries(wanted).filter(([clause, option]) => last.clauses[clause] !== option),
  );
  if (Object.keys(changes).length === 0) return [];
  const value = tenth(Math.max(0.65, best.offer.value * best.offer.chance - Math.max(0, offered)));
  return [
    {
      command: { type: 'counter', pact, base: last.n, changes },
      value,
      reasons: [
        ...clauseReasons(outlook, pact, last.clauses, wanted),
        because(offered < 0 ? 'against-mandate' : 'better-to-wait', { pact, points: tenth(offered) }),
        ...hurry,
      ],
    },
  ];
}

export function bargain(desk: BotDesk, outlook: Outlook): Weighed[] {
  return PACT_IDS.flatMap((pact) => (ruleOf(pact).parties.includes(desk.seat) ? about(desk, outlook, pact) : []));
}
