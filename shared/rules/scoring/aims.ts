/** What each mandate's aims name, aim by aim in the order of the texts: every score is named, and nothing is named that brings nothing. */
import type { Mandate, MandateId } from './mandates.ts';

/** Scores that a mandate may hold. `pacts`: the packages it values; `back`: trust of Tokyo in Seoul; `regard`: trust in Pyongyang; `theirs`: steps of Pyongyang's forces against Washington. */
export const SCORES = [
  'pacts',
  'tisa',
  'wedge',
  'trust',
  'back',
  'regard',
  'deterrence',
  'consent',
  'breach',
  'ladder',
  'evacuation',
  'arsenal',
  'theirs',
  'bridge',
] as const;
export type Score = (typeof SCORES)[number];

/** What counts for every government, told once for each capital: calm, threat, standing at home, favours received, and that nobody wins a war. */
export const ALWAYS = ['tension', 'threat', 'home', 'war'] as const;

type Aim = readonly Score[];

export const AIMS: Readonly<Record<MandateId, readonly [Aim, Aim, Aim]>> = {
  'S-shield': [
    ['deterrence', 'trust'],
    ['pacts', 'tisa'],
    ['consent', 'breach'],
  ],
  'S-history': [
    ['pacts', 'trust'],
    ['pacts', 'tisa'],
    ['consent', 'breach', 'deterrence'],
  ],
  'S-bridge': [['pacts'], ['pacts', 'tisa', 'deterrence'], ['trust', 'back', 'consent', 'breach']],
  'T-ally': [
    ['ladder', 'evacuation'],
    ['pacts', 'tisa'],
    ['pacts', 'trust'],
  ],
  'T-neighbour': [['trust', 'ladder'], ['pacts', 'tisa'], ['evacuation']],
  'T-nationals': [['evacuation'], ['pacts', 'tisa'], ['ladder', 'trust']],
  'W-hub': [
    ['pacts', 'bridge'],
    ['deterrence', 'tisa', 'theirs'],
    ['trust', 'ladder'],
  ],
  'W-burden': [
    ['ladder', 'trust'],
    ['pacts', 'bridge'],
    ['deterrence', 'tisa', 'theirs'],
  ],
  'W-calm': [['pacts'], ['pacts', 'bridge', 'trust'], ['theirs', 'deterrence', 'tisa']],
  'P-arsenal': [['arsenal'], ['pacts'], ['wedge', 'tisa', 'deterrence']],
  'P-wedge': [
    ['wedge', 'pacts', 'tisa'],
    ['trust', 'deterrence'],
    ['arsenal', 'pacts'],
  ],
  'P-relief': [['regard'], ['pacts'], ['arsenal', 'wedge', 'tisa', 'deterrence']],
};

/** The scores that a mandate does hold, by its figures. */
export function scoresOf(mandate: Mandate): Score[] {
  const at = (path: 'trust.tokyo.seoul' | 'trust.seoul.pyongyang' | 'trust.washington.pyongyang'): number =>
    mandate.regard?.[path] ?? 0;
  const holds: Readonly<Record<Score, boolean>> = {
    pacts: Object.values(mandate.pacts).some(
      ({ base, clauses }) => base !== 0 || Object.values(clauses).some((c) => Object.values(c).some((n) => n !== 0)),
    ),
    tisa: mandate.tisa !== 0,
    wedge: (mandate.wedge ?? 0) !== 0,
    trust: mandate.trust !== 0,
    back: at('trust.tokyo.seoul') !== 0,
    regard: at('trust.seoul.pyongyang') !== 0 || at('trust.washington.pyongyang') !== 0,
    deterrence: mandate.deterrence !== 0,
    consent: (mandate.consent ?? 0) !== 0,
    breach: (mandate.breach ?? 0) !== 0,
    ladder: (mandate.ladder ?? 0) !== 0,
    evacuation: (mandate.evacuation ?? 0) !== 0,
    arsenal: (mandate.arsenal ?? 0) !== 0,
    theirs: mandate.seat === 'washington',
    bridge: (mandate.bridge ?? 0) !== 0,
  };
  return SCORES.filter((score) => holds[score]);
}
