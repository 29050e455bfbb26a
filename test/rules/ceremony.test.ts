import { describe, expect, test } from 'vitest';
import { MOOD, signingChance } from '../../shared/rules/pacts/ceremony.ts';
import { moratorium } from '../../shared/rules/pacts/moratorium.ts';
import { running } from '../given.ts';

describe('a ceremony (D8)', () => {
  test('given a margin at the edge of the mood, the told chance is neither more nor less than what rounding allows', () => {
    expect(signingChance(-MOOD)).toBeGreaterThan(0);
    expect(signingChance(-MOOD - 1)).toBe(0);
    expect(signingChance(MOOD)).toBe(1);
    expect(signingChance(MOOD - 1)).toBeLessThan(1);
  });
});

describe('a moratorium (G)', () => {
  test.each([
    [1, 'closed'],
    [2, 'open'],
  ] as const)('given a test %s rounds ago, talks on it are %s', (ago, expected) => {
    const state = running('talks');
    const view = { ...state, clock: { ...state.clock, round: 4 }, moves: { test: { count: 1, last: 4 - ago } } };
    expect(moratorium.closed?.(view) ? 'closed' : 'open').toBe(expected);
  });
});
