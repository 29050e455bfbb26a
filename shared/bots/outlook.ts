/** How a seat sees its own match: what a point of each meter is worth to it, and which pacts are at stake. */
import { HOME_OF, THREAT_FROM_NORTH } from '../rules/meters/paths.ts';
import { signingChance } from '../rules/pacts/ceremony.ts';
import type { PactId } from '../rules/pacts/ids.ts';
import { thresholdOf } from '../rules/pacts/rule.ts';
import { MANDATES } from '../rules/scoring/mandates.ts';
import type { Mandate } from '../rules/scoring/mandates.ts';
import { CALM, HOME, scoreOf } from '../rules/scoring/score.ts';
import type { Clauses, State } from '../rules/state.ts';
import type { Shift } from '../rules/turn.ts';
import type { MeterPath, Seat } from '../types.ts';
import { homeOf } from './beliefs.ts';
import { pactValue, packagesOf, ruleOf, valuesOf } from './packages.ts';

/** A pact that waits for Seoul's public: what its signing is worth to the seat, and how far consensus is from it. */
export interface Stake {
  readonly pact: PactId;
  readonly value: number;
  readonly margin: number;
  /** Whether it is agreed and its ceremony near. */
  readonly agreed: boolean;
}

export interface Outlook {
  readonly view: State;
  readonly seat: Seat;
  readonly mandate: Mandate | undefined;
  /** Rounds still to come after this one. */
  readonly left: number;
  readonly stakes: readonly Stake[];
  /** What the seat would score if the match ended as it stands. */
  score(): number;
  /** What one more point of Seoul's consensus adds through the pacts that wait for it. */
  opening(): number;
}

const CEREMONIES = ['gsomia', 'acsa'] as const;
/** A package such as is usually signed: what an outsider reckons with. */
const USUAL: Readonly<Record<(typeof CEREMONIES)[number], Clauses>> = {
  gsomia: { scope: 'missile', release: 'consent-each-time', term: 'one-year', act: 'consent-restated' },
  acsa: { goods: 'basic', situations: 'relief', place: 'outside', transparency: 'published' },
};
/** What a signing does apart from the package: meters that move, and deterrence gained (see the ceremony). */
const SIGNING: Readonly<Record<Seat, number>> = { seoul: -0.2, tokyo: 0.3, washington: 1, pyongyang: -0.6 };
const DETERRENCE = { gsomia: 10, acsa: 6 } as const;

function stakeValue(view: State, seat: Seat, pact: (typeof CEREMONIES)[number]): number {
  const mandate = MANDATES[view.mandates[seat] ?? ''];
  const draft = view.drafts[pact]?.versions.at(-1)?.clauses;
  const party = ruleOf(pact).parties.includes(seat);
  const known = draft ? pactValue(view.mandates[seat], pact, draft) : pactValue(view.mandates[seat], pact, USUAL[pact]);
  const best = party ? Math.max(...valuesOf(view.mandates[seat] ?? '', pact)) : known;
  const value = view.pacts[pact]?.status === 'agreed' ? known : Math.max(known, 0.45 * best);
  return (
    value +
    SIGNING[seat] +
    DETERRENCE[pact] * (mandate?.deterrence ?? 0) +
    (mandate?.wedge ?? 0) * (pact === 'gsomia' ? 1 : 0.6)
  );
}

export function outlookOf(view: State, seat: Seat): Outlook {
  const left = view.match.pace.rounds - view.clock.round;
  const stakes = CEREMONIES.flatMap((pact): Stake[] => {
    const state = view.pacts[pact];
    const agreed = state?.status === 'agreed';
    if (state?.status === 'in-force' || view.match.facts.limits.pacts?.includes(pact) === false) return [];
    if (!agreed && (left < 1 || (state?.reopens ?? 0) > view.match.pace.rounds - 1)) return [];
    const clauses = view.drafts[pact]?.versions.at(-1)?.clauses ?? USUAL[pact];
    return [
      {
        pact,
        agreed,
        value: stakeValue(view, seat, pact),
        margin: homeOf(view, 'seoul') - thresholdOf(ruleOf(pact), clauses, view.bar),
      },
    ];
  });
  return {
    view,
    seat,
    mandate: MANDATES[view.mandates[seat] ?? ''],
    left,
    stakes,
    score: later(() => scoreOf(view, seat)),
    opening: later(() => openingOf(stakes, left)),
  };
}

/** A figure worked out when first asked for. */
function later(make: () => number): () => number {
  let known: number | null = null;
  return () => (known ??= make());
}

/** Chance that the pact is signed in the end, if consensus stood at this margin now. */
export function hope(stake: Pick<Stake, 'agreed'>, margin: number, left: number): number {
  if (stake.agreed) return 0.15 + 0.8 * signingChance(margin + 1);
  return left < 1 ? 0 : Math.min(0.75, 0.12 * Math.min(4, left)) / (1 + Math.exp(-(margin + 1.5 * left) / 5));
}

const openingOf = (stakes: readonly Stake[], left: number): number =>
  stakes.reduce(
    (sum, stake) =>
      sum + (stake.value * (hope(stake, stake.margin + 2, left) - hope(stake, stake.margin - 2, left))) / 4,
    0,
  );

/** Tension also brings the next crisis nearer, and deterrence wards off its worst. */
const DREAD: Readonly<Record<Seat, number>> = { seoul: -0.04, tokyo: -0.03, washington: -0.04, pyongyang: -0.01 };

/** What of a point of tension is left a round later, as the seat reckons; where it weighs most, it is not trusted to ease by itself. */
const EASES: Readonly<Record<Seat, number>> = { seoul: 0.8, tokyo: 0.8, washington: 1, pyongyang: 1 };

/** What one point of a meter is worth to the seat: the slope of its score, and what the meter opens. */
export function slope(outlook: Outlook, path: MeterPath): number {
  const { seat, mandate, view, left } = outlook;
  switch (path) {
    case 'tension':
      return (
        CALM[seat] * (view.meters.tension > 42 ? EASES[seat] ** Math.min(3, left) : 1) + DREAD[seat] * Math.min(3, left)
      );
    case 'suspicion':
      return view.hardened
        ? 0
        : (seat === 'pyongyang' ? 0.05 : -0.05) *
            (view.meters.suspicion > 62 ? 2 : view.meters.suspicion > 52 ? 1 : 0.4);
    case 'trust.seoul.tokyo':
      return (mandate?.trust ?? 0) + (seat === 'pyongyang' ? -0.02 : 0.05) * Math.min(1, left);
    case 'trust.tokyo.seoul':
      return (mandate?.regard?.[path] ?? 0) + (seat === 'pyongyang' ? 0 : 0.04 * Math.min(1, left));
    case 'ceiling':
      return seat === 'pyongyang' ? 0 : 0.02 * left;
    case 'home.seoul':
      return (seat === 'seoul' ? HOME.seoul : 0) + outlook.opening();
    case 'home.washington':
      return (
        (seat === 'washington' ? HOME.washington * 0.92 ** left : 0) +
        0.5 * (mandate?.deterrence ?? 0) +
        (seat === 'pyongyang' ? 0 : 0.02 * left)
      );
    case 'threat.pyongyang.washington':
      return seat === 'pyongyang' ? -0.1 : 0;
    case 'threat.pyongyang.tokyo':
      return seat === 'pyongyang' ? -0.08 : 0;
    default:
      if (path === HOME_OF[seat]) return HOME[seat] * 0.92 ** left;
      if (seat !== 'pyongyang' && path === THREAT_FROM_NORTH[seat]) return -0.2 * 0.85 ** left;
      // The others' trust in oneself is of some use later.
      return (
        (mandate?.regard?.[path] ?? 0) + (path.startsWith('trust.') && path.endsWith(`.${seat}`) ? 0.01 * left : 0)
      );
  }
}

export const worthOf = (outlook: Outlook, shifts: readonly Shift[]): number =>
  shifts.reduce((sum, [path, delta]) => sum + slope(outlook, path) * delta, 0);

/** What one more step of the arsenal is worth to its owner; each new one less than the one before. */
export const nextStep = (view: State, mandate: Mandate | undefined, ahead = 0): number =>
  (mandate?.arsenal ?? 0) / (1 + 0.5 * (view.arsenal - view.match.facts.arsenal + ahead));

/** Points lost, on average, by a crisis: the risk of war, and what is shaken even if peace holds. */
export function dreadOfCrisis({ view, seat, score }: Outlook): number {
  const cap = seat === 'pyongyang' ? 5 : 8;
  const sore =
    view.lastCrisis !== null &&
    (view.lastCrisis.level === 'standoff' || view.lastCrisis.level === 'clash') &&
    view.clock.round - view.lastCrisis.round <= 1;
  return (sore ? 0.14 : 0.06) * Math.max(0, score() - cap) + (seat === 'pyongyang' ? 1.2 : 0.6);
}

/** A package's best to the seat. */
export const bestOf = (mandate: string | undefined, pact: PactId): { clauses: Clauses; value: number } => {
  const values = valuesOf(mandate ?? '', pact);
  const at = values.reduce((best, value, k) => (value > (values[best] ?? 0) ? k : best), 0);
  return { clauses: packagesOf(pact)[at] ?? {}, value: values[at] ?? 0 };
};
