import type { Seat } from '../../types.ts';

/** Points of one pact to a seat: a base, and what each clause option adds. */
export interface PactValue {
  readonly base: number;
  readonly clauses: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A secret mandate: what a capital's government wants of this match, in points. No mandate rewards a revisionist act. */
export interface Mandate {
  readonly seat: Seat;
  readonly pacts: Readonly<Record<string, PactValue>>;
  /** Points for the trilateral arrangement coming about. */
  readonly tisa: number;
  /** Points a point of trust Seoul→Tokyo above the start. */
  readonly trust: number;
  /** Points a point of deterrence above 45; negative for Pyongyang. */
  readonly deterrence: number;
  /** Points a consent to troops in `rok`, a breach of sovereignty, a step of the ladder, an evacuation, a step of the arsenal, a pact of the other side. */
  readonly consent?: number;
  readonly breach?: number;
  readonly ladder?: number;
  readonly evacuation?: number;
  readonly arsenal?: number;
  readonly wedge?: number;
}

const gsomia = (base: number, scope: [number, number], release: [number, number], term: [number, number], act: [number, number, number]): PactValue => ({
  base,
  clauses: {
    scope: { missile: scope[0], 'all-military': scope[1] },
    release: { 'consent-each-time': release[0], 'washington-allowed': release[1] },
    term: { 'one-year': term[0], 'three-years': term[1] },
    act: { none: act[0], 'consent-restated': act[1], 'statement-1993': act[2] },
  },
});

const acsa = (base: number, goods: [number, number], situations: [number, number], place: [number, number], transparency: [number, number]): PactValue => ({
  base,
  clauses: {
    goods: { basic: goods[0], ammunition: goods[1] },
    situations: { relief: situations[0], contingencies: situations[1] },
    place: { outside: place[0], 'rok-on-request': place[1] },
    transparency: { none: transparency[0], published: transparency[1] },
  },
});

/** The figures are G; those of GSOMIA leave 3 to 13 of 24 packages in the zone of possible agreement, or none. */
export const MANDATES: Readonly<Record<string, Mandate>> = {
  'S-shield': { seat: 'seoul', pacts: { gsomia: gsomia(-9, [0, 4], [7, 0], [5, 0], [0, 3, 9]), acsa: acsa(-12, [5, 0], [0, 4], [9, 0], [0, 6]) }, tisa: 5, trust: 0.08, deterrence: 0.22, consent: 1, breach: -10 },
  'S-history': { seat: 'seoul', pacts: { gsomia: gsomia(-19, [6, 0], [8, 0], [5, 0], [0, 4, 15]), acsa: acsa(-19, [6, 0], [6, 0], [10, 0], [0, 8]) }, tisa: 2, trust: 0.2, deterrence: 0.1, consent: -4, breach: -14 },
  'S-bridge': { seat: 'seoul', pacts: { gsomia: gsomia(-15, [7, 0], [6, 0], [6, 0], [0, 4, 9]), acsa: acsa(-16, [6, 0], [5, 0], [8, 0], [0, 6]) }, tisa: 3, trust: 0.12, deterrence: 0.12, consent: -1, breach: -10 },
  'T-ally': { seat: 'tokyo', pacts: { gsomia: gsomia(2, [0, 6], [0, 5], [0, 4], [0, -2, -9]), acsa: acsa(2, [0, 4], [0, 6], [0, 5], [0, -5]) }, tisa: 4, trust: 0.05, deterrence: 0, ladder: 4, evacuation: 5 },
  'T-neighbour': { seat: 'tokyo', pacts: { gsomia: gsomia(4, [0, 4], [0, 2], [0, 4], [0, -1, -7]), acsa: acsa(1, [0, 2], [0, 4], [0, 4], [0, -4]) }, tisa: 3, trust: 0.2, deterrence: 0, ladder: 1, evacuation: 5 },
  'T-nationals': { seat: 'tokyo', pacts: { gsomia: gsomia(0, [0, 4], [0, 3], [0, 3], [0, -2, -8]), acsa: acsa(0, [0, 3], [0, 5], [0, 6], [0, -4]) }, tisa: 3, trust: 0.1, deterrence: 0, ladder: 2, evacuation: 10 },
  'W-hub': { seat: 'washington', pacts: { gsomia: gsomia(9, [0, 3], [0, 4], [0, 3], [0, 1, 1]), acsa: acsa(6, [0, 2], [0, 3], [0, 2], [0, 0]) }, tisa: 9, trust: 0.12, deterrence: 0.15, ladder: 2 },
  'W-burden': { seat: 'washington', pacts: { gsomia: gsomia(6, [0, 2], [0, 4], [0, 2], [0, 0, 0]), acsa: acsa(9, [0, 4], [0, 4], [0, 2], [0, 0]) }, tisa: 5, trust: 0.12, deterrence: 0.1, ladder: 4 },
  'W-calm': { seat: 'washington', pacts: { gsomia: gsomia(6, [0, 2], [0, 2], [0, 2], [0, 1, 1]), acsa: acsa(4, [0, 1], [0, 1], [0, 1], [0, 1]) }, tisa: 5, trust: 0.12, deterrence: 0.06, ladder: 0 },
  'P-arsenal': { seat: 'pyongyang', pacts: {}, tisa: -2, trust: -0.05, deterrence: -0.1, arsenal: 5, wedge: -3 },
  'P-wedge': { seat: 'pyongyang', pacts: {}, tisa: -3, trust: -0.12, deterrence: -0.18, arsenal: 3, wedge: -8 },
  'P-relief': { seat: 'pyongyang', pacts: {}, tisa: -2, trust: -0.05, deterrence: -0.12, arsenal: 2, wedge: -4 },
};

export type MandateId = string;
export const MANDATE_IDS = Object.keys(MANDATES);

/** What a package of a pact is worth under a mandate; 0 for a pact the mandate does not value. */
export function packageValue(mandate: Mandate | undefined, pact: string, clauses: Readonly<Record<string, string>>): number {
  const value = mandate?.pacts[pact];
  if (!value) return 0;
  return Object.entries(clauses).reduce((sum, [clause, option]) => sum + (value.clauses[clause]?.[option] ?? 0), value.base);
}
