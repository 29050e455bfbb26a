import { describe, expect, it } from 'vitest';
import { steadyNow, watchClock } from '../../client/net/steady.ts';

describe('time on a device whose clock is set', () => {
  it('runs on as if nothing had been', () => {
    const real = Date.now;
    const before = steadyNow();
    try {
      Date.now = () => real() + 3_600_000;
      expect(steadyNow() - before).toBeLessThan(60_000);
    } finally {
      Date.now = real;
    }
    expect(Math.abs(steadyNow() - Date.now())).toBeLessThan(60_000);
  });

  it('a clock that was set, or a device that slept, is noticed once; one that is drawn along slowly is not', () => {
    const t = { clock: 1_000_000, steady: 5_000 };
    let asked = 0;
    const look = watchClock(
      () => {
        asked += 1;
      },
      () => t.clock,
      () => t.steady,
    );
    const pass = (ms: number, slept = 0): void => {
      t.clock += ms + slept;
      t.steady += ms;
      look();
    };
    for (let k = 0; k < 100; k++) pass(500);
    expect(asked).toBe(0);
    t.clock -= 3_600_000;
    pass(500);
    pass(500);
    expect(asked).toBe(1);
    pass(500, 8 * 3_600_000);
    pass(500);
    expect(asked).toBe(2);
  });
});
