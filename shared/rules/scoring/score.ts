import { deterrenceOf } from '../crisis/odds.ts';
import { HOME_OF, meterAt, partsOfPath, THREAT_FROM_NORTH } from '../meters/paths.ts';
import type { Par, PerSeat, Reckoning, State } from '../state.ts';
import { LADDER, SEATS } from '../../types.ts';
import type { MeterPath, Outcome, Seat } from '../../types.ts';
import { MANDATES, packageValue } from './mandates.ts';

/** The shared outcome, tested in the rulebook's order; the conditions are G. */
export function outcomeOf(state: State): Outcome {
  const trustST = state.meters.trust.seoul.tokyo ?? 0;
  const trustTS = state.meters.trust.tokyo.seoul ?? 0;
  const { tension } = state.meters;
  const isNew = (pact: string): boolean =>
    state.pacts[pact]?.status === 'in-force' && !state.match.facts.pactsAtStart.includes(pact);
  const cooperation =
    isNew('gsomia') || isNew('acsa') || isNew('summit') || (isNew('operations-protocol') && trustST >= 30);
  if (state.crisis?.level === 'war') return 'war';
  if (tension <= 50 && trustST >= 34 && trustTS >= 31 && cooperation && (isNew('moratorium') || isNew('summit')))
    return 'thaw';
  if (cooperation && trustST >= 25 && tension < 62) return 'cooperation';
  return deterrenceOf(state) >= 44 && tension < 68 ? 'deterrence' : 'standoff';
}

/** Points a point of tension above 45 at the end; a calm region serves all four (G). */
export const CALM: PerSeat<number> = { seoul: -0.15, tokyo: -0.1, washington: -0.1, pyongyang: -0.08 };

/** Points a point of the home meter above its start; Washington's commitment is the backbone of deterrence, so that its own counts for more (G). */
export const HOME: PerSeat<number> = { seoul: 0.3, tokyo: 0.3, washington: 0.9, pyongyang: 0.15 };

/** What each refusal of an evacuation takes away, against one carried out; both count for less when they repeat (G). */
export const TURNED_AWAY = 0.5;

const NONE = {} as const;

/** Each one more of a kind, a weapon step or an evacuation, is worth less than the one before. */
const diminishing = (steps: number): number =>
  Array.from({ length: Math.max(0, steps) }, (_, k) => 1 / (1 + 0.5 * k)).reduce((a, b) => a + b, 0);

/** A seat's points by part: what its mandate values, the state of the region, and how its government stands at home. */
export function partsOf(state: State, seat: Seat): Record<string, number> {
  const mandate = MANDATES[state.mandates[seat] ?? ''];
  const { facts } = state.match;
  const at = (path: MeterPath): number => meterAt(state.meters, path) ?? 0;
  const inForce = (pact: string): boolean =>
    state.pacts[pact]?.status === 'in-force' && !facts.pactsAtStart.includes(pact);
  const pacts =
    Object.entries(state.pacts).reduce(
      (sum, [id, pact]) => sum + (inForce(id) && pact.clauses ? packageValue(mandate, id, pact.clauses) : 0),
      0,
    ) +
    (inForce('tisa') ? (mandate?.tisa ?? 0) : 0) +
    (mandate?.wedge ?? 0) * ((inForce('gsomia') ? 1 : 0) + (inForce('acsa') ? 0.6 : 0));
  const grown = (path: MeterPath): number => {
    const [, of, by] = partsOfPath(path);
    return at(path) - (facts.trust[of][by] ?? 0);
  };
  const trust = (Object.entries(mandate?.regard ?? NONE) as [MeterPath, number][]).reduce(
    (sum, [path, points]) => sum + grown(path) * points,
    grown('trust.seoul.tokyo') * (mandate?.trust ?? 0),
  );
  const deterrence = (deterrenceOf(state) - 45) * (mandate?.deterrence ?? 0);
  // Done again in the same phase or crisis, it is the same deed.
  const operations = Object.values(state.operations).filter((o) => !o.again);
  const answers = Object.values(state.ledger).filter((e) => e.answered !== null && !e.again);
  const given = answers.filter((e) => e.zone === 'rok' && e.status !== 'refused').length;
  const breaches = operations.filter((o) => o.disputed).length;
  const evacuations =
    diminishing(operations.filter((o) => o.operation === 'evacuation').length) -
    TURNED_AWAY * diminishing(answers.filter((e) => e.operation === 'evacuation' && e.status === 'refused').length);
  const rungs = LADDER.indexOf(state.ladder.step) - LADDER.indexOf(facts.ladder);
  const steps = state.arsenal - facts.arsenal;
  const honoured = Object.values(state.sideLetters).filter((letter) => letter.status === 'honoured');
  const favours = honoured.filter((letter) => letter.to === seat).length;
  const deeds =
    given * (mandate?.consent ?? 0) +
    breaches * (mandate?.breach ?? 0) +
    evacuations * (mandate?.evacuation ?? 0) +
    rungs * (mandate?.ladder ?? 0) +
    4 * favours +
    honoured.length * (mandate?.bridge ?? 0) +
    diminishing(steps) * (mandate?.arsenal ?? 0) -
    (seat === 'washington' ? steps : 0);
  const calm = (at('tension') - 45) * CALM[seat];
  const threat =
    seat === 'pyongyang'
      ? -0.1 * (at('threat.pyongyang.washington') - (facts.threat.pyongyang.washington ?? 0)) -
        0.08 * (at('threat.pyongyang.tokyo') - (facts.threat.pyongyang.tokyo ?? 0))
      : -0.2 * (at(THREAT_FROM_NORTH[seat]) - (facts.threat[seat].pyongyang ?? 0));
  const home = HOME[seat] * (at(HOME_OF[seat]) - facts.home[seat]);
  return { pacts, trust, deterrence, deeds, calm, threat, home };
}

/** A seat's score: 20 for holding its ground, plus its parts, to a tenth. Nobody wins a war. */
export function scoreOf(state: State, seat: Seat): number {
  const sum = 20 + Object.values(partsOf(state, seat)).reduce((a, b) => a + b, 0);
  const capped = state.crisis?.level === 'war' ? Math.min(sum, seat === 'pyongyang' ? 5 : 8) : sum;
  return Math.round(capped * 10) / 10;
}

/** What bots made of the seat's mandate in this scenario. */
export const parOf = (state: State, seat: Seat): Par => state.par[seat] ?? { mean: 20, spread: 10 };

/** Points above or below par, to a tenth: what is compared is the same seat, scenario and mandate, never the table alone. */
export const againstPar = (state: State, seat: Seat): number =>
  Math.round((scoreOf(state, seat) - parOf(state, seat).mean) * 10) / 10;

/** The seat furthest above its own par, in standard deviations; none after a war or in a tie. */
export function winnerOf(state: State, outcome: Outcome): Seat | null {
  if (outcome === 'war') return null;
  const scores = Object.fromEntries(
    SEATS.map((seat) => [seat, (scoreOf(state, seat) - parOf(state, seat).mean) / parOf(state, seat).spread]),
  ) as Record<Seat, number>;
  const best = Math.max(...SEATS.map((seat) => scores[seat]));
  const leaders = SEATS.filter((seat) => scores[seat] === best);
  return leaders.length === 1 ? (leaders[0] ?? null) : null;
}

/** The mandate's points beside the best alternative to an agreement, the joint value of all agreements, and domestic standing apart. */
export function reckoningOf(parts: PerSeat<Readonly<Record<string, number>>>, seat: Seat): Reckoning {
  const at = (of: Seat, part: string): number => parts[of][part] ?? 0;
  const tenth = (x: number): number => Math.round(x * 10) / 10;
  // Whatever is signed can be left unsigned: without the pacts, a seat keeps the rest of its mandate.
  const alternative = at(seat, 'trust') + at(seat, 'deterrence') + at(seat, 'deeds');
  return {
    mandate: tenth(alternative + at(seat, 'pacts')),
    alternative: tenth(alternative),
    joint: tenth(SEATS.reduce((sum, of) => sum + at(of, 'pacts'), 0)),
    domestic: tenth(at(seat, 'home')),
  };
}
