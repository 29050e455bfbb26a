import { defineConfig } from 'vitest/config';

/** Whole servers, faults and simulations by the hundred; everything else is expected to answer within seconds. */
const SLOW = ['test/server/**/*.test.ts', 'test/tools/simulate.test.ts', 'test/tools/strength.test.ts'];

/** Limits for a machine many times slower than a laptop: a wait that is fulfilled costs nothing. */
const PATIENT = { testTimeout: 90_000, hookTimeout: 90_000, expect: { poll: { timeout: 30_000 } } } as const;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'fast', include: ['test/**/*.test.ts'], exclude: [...SLOW, 'test/browser/**'], ...PATIENT } },
      { test: { name: 'slow', include: SLOW, ...PATIENT, testTimeout: 180_000, maxWorkers: 2 } },
    ],
  },
});
