/** What a seat may think of the things it does not see: the others' meters from their bands, their mandates from their conduct. */
import { bandOf } from '../rules/meters/paths.ts';
import { PACT_IDS } from '../rules/pacts/ids.ts';
import { drawAt } from '../rules/rng.ts';
import type { State } from '../rules/state.ts';
import { BANDS, SEATS } from '../types.ts';
import type { Band, Seat } from '../types.ts';
import { mandatesOf, pactValue, packagesOf, valuesOf } from './packages.ts';

const MIDDLE: Readonly<Record<Band, number>> = { 'very-low': 18, low: 36, middle: 53, high: 69, 'very-high': 86 };

/** A meter of which only the band is known: where it began, if that still fits, else near the edge it came over. */
function within(band: Band, start: number): number {
  const from = BANDS.indexOf(bandOf(start));
  const to = BANDS.indexOf(band);
  if (from === to) return start;
  return MIDDLE[band] + (to > from ? -5 : 5);
}

export const homeOf = (view: State, seat: Seat): number =>
  view.meters.home[seat] ?? within(view.bands.home[seat], view.match.facts.home[seat]);
export const threatOf = (view: State, seat: Seat, from: Seat): number =>
  view.meters.threat[seat]?.[from] ??
  within(view.bands.threat[seat][from] ?? 'middle', view.match.facts.threat[seat][from] ?? 40);

/** How strongly a draft speaks for the mandate under which it is good, in points. */
const CANDOUR = 4;

/** How likely each mandate of another seat is, from the packages it wrote or endorsed and the moves it made; in the order of `mandatesOf`. */
export function likelyMandates(view: State, other: Seat): readonly number[] {
  const weights = mandatesOf(other).map((mandate) => {
    let evidence = 0;
    for (const pact of PACT_IDS) {
      const draft = view.drafts[pact];
      if (!draft) continue;
      const best = Math.max(...valuesOf(mandate, pact));
      for (const version of draft.versions)
        if (version.by === other)
          evidence += (pactValue(mandate, pact, version.clauses) - best) / CANDOUR / draft.versions.length;
    }
    const made = (move: string): number => view.moves[move]?.count ?? 0;
    if (mandate === 'T-ally') evidence += 0.4 * made('climb');
    if (mandate === 'T-neighbour') evidence += 0.3 * made('reaffirm-1993');
    if (mandate === 'P-arsenal') evidence += 0.4 * (made('test') + made('submarine-test'));
    if (mandate === 'P-wedge') evidence += 0.3 * (made('charm') + made('denounce'));
    if (mandate === 'W-calm') evidence += 0.4 * made('feeler');
    return Math.exp(evidence);
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

/** What a package is worth to another seat, over the mandates it may hold. */
export function worthToOther(view: State, other: Seat, pact: (typeof PACT_IDS)[number]): number[] {
  const likely = likelyMandates(view, other);
  const values = mandatesOf(other).map((mandate) => valuesOf(mandate, pact));
  return packagesOf(pact).map((_, k) => likely.reduce((sum, weight, m) => sum + weight * (values[m]?.[k] ?? 0), 0));
}

/** A whole state that fits what the seat sees: one way the hidden part may be, drawn from its beliefs. */
export function imagine(view: State, seat: Seat, seed: number): State {
  const mandates = Object.fromEntries(
    SEATS.map((other, k) => {
      if (other === seat) return [other, view.mandates[seat]];
      const likely = likelyMandates(view, other);
      let left = drawAt(seed, k);
      const at = likely.findIndex((weight) => (left -= weight) < 0);
      return [other, mandatesOf(other)[Math.max(0, at)]];
    }),
  );
  const threats = (of: Seat): Record<string, number> =>
    Object.fromEntries(SEATS.filter((other) => other !== of).map((other) => [other, threatOf(view, of, other)]));
  const per = <T>(make: (of: Seat) => T): Record<Seat, T> => ({
    seoul: make('seoul'),
    tokyo: make('tokyo'),
    washington: make('washington'),
    pyongyang: make('pyongyang'),
  });
  return {
    ...view,
    meters: { ...view.meters, home: per((of) => homeOf(view, of)), threat: per(threats) },
    capital: per((of) => view.capital[of] ?? 3),
    preparations: view.preparations ?? view.reports[seat]?.preparations ?? 0,
    mandates: mandates as State['mandates'],
    sealed: {},
    chance: { seed, draws: 8 },
    brewing: null,
  };
}
