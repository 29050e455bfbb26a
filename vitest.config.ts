import { defineConfig } from 'vitest/config';

/** Whole servers, faults and simulations by the hundred; everything else is expected to answer within seconds. */
const SLOW = ['test/server/**/*.test.ts', 'test/tools/simulate.test.ts', 'test/tools/strength.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'fast', include: ['test/**/*.test.ts'], exclude: [...SLOW, 'test/browser/**'], testTimeout: 20_000 } },
      { test: { name: 'slow', include: SLOW, testTimeout: 90_000, hookTimeout: 60_000, maxWorkers: 2 } },
    ],
  },
});
