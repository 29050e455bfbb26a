/** Browser tests: two workers, since most of a test is waiting; nothing is retried, everything on loopback against a real server of the test's own. */
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser, HOW_TO_GET_ONE } from '../../tools/browser.ts';

const executablePath = findBrowser();
if (executablePath === null) throw new Error(`No browser was found: ${HOW_TO_GET_ONE}.`);

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/browser',
  globalSetup: './support/setup.ts',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // Generous: a wait that is fulfilled costs nothing, and a machine may be many times slower than a laptop.
  timeout: 180_000,
  expect: {
    timeout: 30_000,
    // Another machine's fonts and rasteriser differ a little; a panel that moved or lost its words differs a lot.
    toHaveScreenshot: { threshold: 0.35, maxDiffPixelRatio: 0.04, animations: 'disabled', caret: 'hide', scale: 'css' },
  },
  snapshotPathTemplate: '{testDir}/baselines/{arg}{ext}',
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
  use: {
    launchOptions: { executablePath, args: [...BROWSER_FLAGS] },
    contextOptions: { reducedMotion: 'reduce' },
    // Tests stand between page and server; the worker would stand before them. It has a test of its own.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 720 },
    locale: 'en-US',
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'off',
  },
});
