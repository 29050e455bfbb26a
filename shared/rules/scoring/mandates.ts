import { PACT_IDS } from '../pacts/ids.ts';
import { PACTS, pactRule } from '../pacts/index.ts';
import type { PactRule } from '../pacts/rule.ts';
import type { MeterPath, Seat } from '../../types.ts';

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
  /** Points a point of other trust above the start: Tokyo's in Seoul, or the others' in Pyongyang. */
  readonly regard?: Readonly<Partial<Record<MeterPath, number>>>;
  /** Points a point of deterrence above 45; negative for Pyongyang. */
  readonly deterrence: number;
  /** Points a consent to troops in `rok`, a breach of sovereignty, a step of the ladder, an evacuation, a step of the arsenal, a pact of the other side, a gap bridged by a side letter. */
  readonly consent?: number;
  readonly breach?: number;
  readonly ladder?: number;
  readonly evacuation?: number;
  readonly arsenal?: number;
  readonly wedge?: number;
  readonly bridge?: number;
}

/** Values of one pact, option by option in the order of the pact's file. */
const values = (pact: PactRule, base: number, ...points: readonly (readonly number[])[]): PactValue => ({
  base,
  clauses: Object.fromEntries(
    Object.entries(pact.clauses).map(([clause, { options }], k) => [
      clause,
      Object.fromEntries(options.map((option, n) => [option, points[k]?.[n] ?? 0])),
    ]),
  ),
});

type Row = readonly number[];
/** Base and points of scope, release, term, accompanying act. */
const gsomia = (base: number, scope: Row, release: Row, term: Row, act: Row): PactValue =>
  values(PACTS.gsomia, base, scope, release, term, act);
/** Base and points of goods, situations, place, transparency. */
const acsa = (base: number, goods: Row, situations: Row, place: Row, transparency: Row): PactValue =>
  values(PACTS.acsa, base, goods, situations, place, transparency);
/** Base and points of scope, north, conditions, procedure, formalities. */
const protocol = (
  base: number,
  scope: Row,
  north: Row,
  conditions: Row,
  procedure: Row,
  formalities: Row = [0, 0],
): PactValue => values(PACTS['operations-protocol'], base, scope, north, conditions, procedure, formalities);
/** Base and points of tests, return, verification, term. */
const moratorium = (base: number, tests: Row, back: Row, verification: Row, term: Row): PactValue =>
  values(PACTS.moratorium, base, tests, back, verification, term);
/** Base and points of Seoul's part, Tokyo's part, statement. */
const accord = (base: number, seoul: Row, tokyo: Row, statement: Row = [0, 0]): PactValue =>
  values(PACTS['contribution-accord'], base, seoul, tokyo, statement);
/** Base and points of history, cooperation. */
const summit = (base: number, history: Row, cooperation: Row): PactValue =>
  values(PACTS.summit, base, history, cooperation);

/** The figures are G; those of GSOMIA leave 3 to 13 of 24 packages in the zone of possible agreement, or none. */
const TABLE: Readonly<Record<string, Mandate>> = {
  'S-shield': {
    seat: 'seoul',
    tisa: 5,
    trust: 0.08,
    deterrence: 0.22,
    consent: 1,
    breach: -10,
    pacts: {
      gsomia: gsomia(-12, [0, 4], [7, 0], [5, 0], [0, 3, 9]),
      acsa: acsa(-16, [5, 0], [0, 4], [9, 0], [0, 6]),
      'operations-protocol': protocol(-15, [0, 3, 6], [0, 5, 11], [5, 3, 0], [0, 2], [0, 2]),
      moratorium: moratorium(-4, [0, 5], [3, -2, -5], [0, 4], [0, 2]),
      'contribution-accord': accord(2, [2, -2], [0, 1]),
      summit: summit(2, [0, 3], [0, 1]),
    },
  },
  'S-history': {
    seat: 'seoul',
    tisa: -3,
    trust: 0.2,
    deterrence: 0.1,
    consent: -4,
    breach: -14,
    pacts: {
      gsomia: gsomia(-22, [6, 0], [8, 0], [5, 0], [0, 4, 15]),
      acsa: acsa(-23, [6, 0], [6, 0], [10, 0], [0, 8]),
      'operations-protocol': protocol(-17, [0, 4, 7], [0, 4, 13], [7, 2, 0], [3, 0], [0, 3]),
      moratorium: moratorium(-2, [0, 4], [3, 0, -4], [0, 4], [0, 2]),
      'contribution-accord': accord(1, [2, -2], [0, 1]),
      summit: summit(0, [0, 8], [2, 0]),
    },
  },
  'S-bridge': {
    seat: 'seoul',
    tisa: -2,
    trust: 0.12,
    regard: { 'trust.tokyo.seoul': 0.06 },
    deterrence: 0.12,
    consent: -1,
    breach: -10,
    pacts: {
      gsomia: gsomia(-18, [7, 0], [6, 0], [6, 0], [0, 4, 9]),
      acsa: acsa(-20, [6, 0], [5, 0], [8, 0], [0, 6]),
      'operations-protocol': protocol(-14, [0, 3, 6], [0, 5, 11], [5, 3, 0], [0, 1], [0, 2]),
      moratorium: moratorium(3, [0, 4], [2, 0, -2], [0, 3], [0, 3]),
      'contribution-accord': accord(2, [1, -2], [0, 0], [0, 2]),
      summit: summit(5, [0, 3], [0, 1]),
    },
  },
  'T-ally': {
    seat: 'tokyo',
    tisa: 4,
    trust: 0.05,
    deterrence: 0,
    ladder: 4,
    evacuation: 4,
    pacts: {
      gsomia: gsomia(0, [0, 6], [0, 5], [0, 4], [0, -2, -9]),
      acsa: acsa(1, [0, 4], [0, 6], [0, 5], [0, -5]),
      'operations-protocol': protocol(2, [0, -2, -5], [0, -2, -10], [0, 4, 6], [0, 2], [0, -1]),
      moratorium: moratorium(-4, [0, 4], [0, -2, -5], [0, 4], [0, 2]),
      'contribution-accord': accord(3, [0, 1], [1, -1]),
      summit: summit(2, [0, -4], [0, 3]),
    },
  },
  'T-neighbour': {
    seat: 'tokyo',
    tisa: 3,
    trust: 0.2,
    deterrence: 0,
    ladder: 1,
    evacuation: 4,
    pacts: {
      gsomia: gsomia(2, [0, 4], [0, 2], [0, 4], [0, -1, -7]),
      acsa: acsa(0, [0, 2], [0, 4], [0, 4], [0, -4]),
      'operations-protocol': protocol(4, [0, -1, -3], [0, -2, -9], [0, 3, 4], [2, 0], [0, -1]),
      moratorium: moratorium(0, [0, 4], [0, -1, -4], [0, 3], [0, 2]),
      'contribution-accord': accord(2, [0, 1], [1, -2], [0, 2]),
      summit: summit(10, [0, -3], [0, 1]),
    },
  },
  'T-nationals': {
    seat: 'tokyo',
    tisa: 3,
    trust: 0.1,
    deterrence: 0,
    ladder: 2,
    evacuation: 7,
    pacts: {
      gsomia: gsomia(-2, [0, 4], [0, 3], [0, 3], [0, -2, -8]),
      acsa: acsa(-1, [0, 3], [0, 5], [0, 6], [0, -4]),
      'operations-protocol': protocol(1, [0, -2, -4], [0, -2, -10], [0, 7, 10], [0, 2], [0, -1]),
      moratorium: moratorium(-1, [0, 4], [0, -1, -4], [0, 4], [0, 2]),
      'contribution-accord': accord(2, [0, 1], [1, -2]),
      summit: summit(4, [0, -3], [0, 2]),
    },
  },
  'W-hub': {
    seat: 'washington',
    tisa: 3,
    trust: 0.12,
    deterrence: 0.26,
    ladder: 1,
    bridge: 3,
    pacts: {
      gsomia: gsomia(1, [0, 1], [0, 1], [0, 1], [0, 0, 0]),
      acsa: acsa(0, [0, 1], [0, 1], [0, 0], [0, 0]),
      'operations-protocol': protocol(1, [0, 0, 0], [1, 1, -1], [0, 1, 1], [0, 2]),
      moratorium: moratorium(-3, [0, 6], [3, -3, -5], [0, 5], [0, 3]),
      'contribution-accord': accord(3, [0, 1], [0, 1], [0, 1]),
      summit: summit(0, [0, 1], [0, 1]),
    },
  },
  'W-burden': {
    seat: 'washington',
    tisa: 2,
    trust: 0.12,
    deterrence: 0.25,
    ladder: 2,
    bridge: 2.5,
    pacts: {
      gsomia: gsomia(0, [0, 1], [0, 1], [0, 1], [0, 0, 0]),
      acsa: acsa(1, [0, 1], [0, 1], [0, 0], [0, 0]),
      'operations-protocol': protocol(1, [0, 0, 0], [1, 1, -1], [0, 1, 2], [0, 1]),
      moratorium: moratorium(-2.5, [0, 5], [2, -1, -4], [0, 4], [0, 2]),
      'contribution-accord': accord(4, [0, 4], [0, 4], [0, 1]),
      summit: summit(0, [0, 0], [0, 2]),
    },
  },
  'W-calm': {
    seat: 'washington',
    tisa: 2,
    trust: 0.12,
    deterrence: 0.15,
    ladder: 0,
    bridge: 3,
    pacts: {
      gsomia: gsomia(1, [0, 0], [0, 1], [0, 0], [0, 1, 1]),
      acsa: acsa(0, [0, 0], [0, 1], [0, 0], [0, 1]),
      'operations-protocol': protocol(1, [0, 1, 1], [0, 1, 1], [0, 1, 1], [0, 1]),
      moratorium: moratorium(0.5, [0, 6], [2, -2, -3], [0, 5], [0, 3]),
      'contribution-accord': accord(2, [0, 1], [0, 1], [0, 1]),
      summit: summit(1, [0, 1], [0, 1]),
    },
  },
  'P-arsenal': {
    seat: 'pyongyang',
    tisa: -1,
    trust: 0,
    deterrence: -0.04,
    arsenal: 7.3,
    wedge: -0.5,
    pacts: { moratorium: moratorium(-9, [0, -9], [0, 11, 16], [0, -8], [0, -5]) },
  },
  'P-wedge': {
    seat: 'pyongyang',
    tisa: -2,
    trust: -0.08,
    deterrence: -0.06,
    arsenal: 5.8,
    wedge: -2,
    pacts: { moratorium: moratorium(-6, [0, -8], [0, 12, 11], [0, -6], [0, -3]) },
  },
  'P-relief': {
    seat: 'pyongyang',
    tisa: -1,
    trust: 0,
    regard: { 'trust.seoul.pyongyang': 0.06, 'trust.washington.pyongyang': 0.06 },
    deterrence: -0.04,
    arsenal: 5.8,
    wedge: -0.5,
    pacts: { moratorium: moratorium(-7, [0, -6], [3, 11, 18], [0, -6], [0, -3]) },
  },
};

/** What the pacts' own files say they are worth to a mandate. */
function worthOf(id: string): Record<string, PactValue> {
  return Object.fromEntries(
    PACT_IDS.flatMap((pact): [string, PactValue][] => {
      const rule = pactRule(pact);
      const worth = rule?.worth?.[id];
      if (!rule || !worth) return [];
      const [base, ...rows] = worth;
      return [[pact, values(rule, base, ...rows)]];
    }),
  );
}

/** The table, with what the pacts' own files add to it. */
export const MANDATES: Readonly<Record<string, Mandate>> = Object.fromEntries(
  Object.entries(TABLE).map(([id, mandate]) => [id, { ...mandate, pacts: { ...worthOf(id), ...mandate.pacts } }]),
);

export type MandateId = string;
export const MANDATE_IDS = Object.keys(MANDATES);

/** What a package of a pact is worth under a mandate; 0 for a pact the mandate does not value. */
export function packageValue(
  mandate: Mandate | undefined,
  pact: string,
  clauses: Readonly<Record<string, string>>,
): number {
  const value = mandate?.pacts[pact];
  if (!value) return 0;
  return Object.entries(clauses).reduce(
    (sum, [clause, option]) => sum + (value.clauses[clause]?.[option] ?? 0),
    value.base,
  );
}
