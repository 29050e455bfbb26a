/** What `set` puts into a case is read from it again. */
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../shared/cases/paths.ts';
import { place } from '../../shared/cases/place.ts';
import { singapore } from '../given.ts';

describe('placing', () => {
  const samples: Readonly<Record<string, unknown>> = {
    phase: 'decisions',
    ladder: 'panel',
    'policy.two-track': false,
    'collapsed-before': false,
    deck: { remark: 100 },
    card: 'remark',
    incident: 'border-shots',
    'last-crisis': { round: 1, level: 'clash' },
    'crisis.level': 'clash',
    'crisis.attacked': true,
    'crisis.consultation': 'asked',
    'crisis.consultation.north': 'asked',
    'facts.burden-sharing': true,
    'facts.summit-held': true,
    'facts.fresh': ['remark'],
    'facts.forums': [2, 4],
    'facts.summits': [2],
    'facts.opening-crisis': 'standoff',
    'talks.offered': { by: 'tokyo', round: 1 },
    'burden.answered': ['tokyo'],
    hardened: true,
    'reports.seoul.confidence': 'high',
    'reports.tokyo.confidence': 'high',
    'reports.washington.confidence': 'low',
    'side-letters': [{ pact: 'gsomia', to: 'tokyo', favour: 'assistance', status: 'offered' }],
    'mandate.seoul': 'S-bridge',
    'mandate.tokyo': 'T-ally',
    'mandate.washington': 'W-calm',
    'mandate.pyongyang': 'P-relief',
  };
  const sample = (at: string): unknown =>
    samples[at] ??
    (at.startsWith('move.')
      ? { count: 2, last: 1 }
      : at.endsWith('.status')
        ? 'agreed'
        : at.endsWith('.postponed')
          ? true
          : 2);
  for (const [at, { put }] of Object.entries(PATHS).filter(([path]) => !path.endsWith('.clauses'))) {
    if (put)
      test(`${at} is read as it was put`, () =>
        expect(PATHS[at]?.get(place(singapore, { [at]: sample(at) }))).toEqual(sample(at)));
    else test(`${at} cannot be put`, () => expect(() => place(singapore, { [at]: 1 })).toThrow(/cannot be placed/));
  }
  test('keeps bands in step with meters', () => {
    const { bands } = place(singapore, { 'home.seoul': 10, 'threat.tokyo.pyongyang': 90 });
    expect([bands.home.seoul, bands.threat.tokyo.pyongyang]).toEqual(['very-low', 'very-high']);
  });
  test('leaves the scenario as it was', () => {
    const before = JSON.stringify(singapore);
    place(singapore, { 'trust.seoul.tokyo': 90, 'pact.tisa.status': 'none' });
    expect(JSON.stringify(singapore)).toBe(before);
  });
});
