import { describe, expect, test } from 'vitest';
import { chancesAt, publishOdds } from '../../shared/rules/crisis/odds.ts';
import type { CrisisChoice } from '../../shared/types.ts';

const all = (seoul: CrisisChoice, tokyo: CrisisChoice, washington: CrisisChoice, pyongyang: CrisisChoice) => ({
  seoul,
  tokyo,
  washington,
  pyongyang,
});

/** What is published, and choices that it speaks of. */
const CASES = [
  ['both', all('hold', 'hold', 'raise', 'raise')],
  ['pyongyang', all('hold', 'hold', 'hold', 'raise')],
  ['allies', all('raise', 'hold', 'hold', 'hold')],
  ['none', all('hold', 'hold', 'hold', 'hold')],
  ['stepDown', all('step-down', 'hold', 'step-down', 'step-down')],
] as const;

describe('the odds of a crisis (G)', () => {
  for (const level of ['provocation', 'standoff', 'clash'] as const)
    for (const [published, choices] of CASES)
      test(`given a ${level}, the published odds for “${published}” are those that are played with`, () => {
        expect(chancesAt(level, 60, 50)(choices).up * 100).toBeCloseTo(publishOdds(level, 60, 50)[published], 5);
      });

  test('given a clash where all step down, war is likelier in every other case', () => {
    const odds = publishOdds('clash', 60, 50);
    expect(Math.min(odds.both, odds.pyongyang, odds.allies, odds.none)).toBeGreaterThan(odds.stepDown);
  });
});
