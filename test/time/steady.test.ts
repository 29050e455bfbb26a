import { describe, expect, test } from 'vitest';
import { createSteady } from '../../server/time/steady.ts';

const given = () => {
  const t = { exact: 500, coarse: 90_000 };
  return {
    t,
    steady: createSteady(
      () => t.exact,
      () => t.coarse,
    ),
  };
};

describe('time that only runs', () => {
  test('goes on to the millisecond by the exact source', () => {
    const { t, steady } = given();
    const before = steady();
    t.exact += 1_234;
    t.coarse += 1_230;
    expect(steady() - before).toBe(1_234);
  });

  test('counts the hours in which the computer slept and the exact source stood', () => {
    const { t, steady } = given();
    const before = steady();
    t.exact += 5_000;
    t.coarse += 8 * 3_600_000;
    expect(steady() - before).toBe(8 * 3_600_000);
    t.exact += 100;
    expect(steady() - before).toBe(8 * 3_600_000 + 100);
  });

  test('never runs backwards, and goes on again where the exact source was turned back', () => {
    const { t, steady } = given();
    t.exact += 10_000;
    t.coarse += 10_000;
    const before = steady();
    t.exact -= 3_600_000;
    t.coarse += 2_000;
    expect(steady()).toBe(before + 2_000);
    t.exact += 500;
    t.coarse += 500;
    expect(steady()).toBe(before + 2_500);
  });
});
