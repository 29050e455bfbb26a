/**
 * The main screens against pictures of themselves, in three languages. The map and the clock are masked; Latin letters are
 * the page's own, Korean and Japanese those of Debian's fonts-noto-cjk. After a wanted change: `npm run baselines`, then look at what changed.
 */
import { expect, type Page } from '@playwright/test';
import { expectNoOverflow } from './support/checks.ts';
import { openContext } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { test } from './support/test.ts';
import { LANGS } from './support/words.ts';

let server: TestServer;
test.beforeAll(({ running }) => {
  server = running;
});

const SCREENS = [
  { name: 'desk', state: 'redline', width: 1280, height: 720 },
  { name: 'phone', state: 'crisis-clash', width: 390, height: 844 },
  { name: 'room', state: 'room-crisis', width: 1920, height: 1080 },
] as const;

async function show(page: Page, state: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/playground/${state}`);
  await page.locator(`[data-playground^="${state}/"]`).waitFor({ state: 'attached' });
  await page.locator('h2:visible, h3:visible').first().waitFor();
}

for (const lang of LANGS) {
  test(`desk, phone and room in ${lang}`, async ({ browser }) => {
    const context = await openContext(browser, lang);
    const page = await context.newPage();
    await page.goto(`${server.url}/#/playground`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    for (const { name, state, width, height } of SCREENS) {
      await page.setViewportSize({ width, height });
      await show(page, state);
      await expectNoOverflow(page, `${name}, ${lang}`);
      await expect(page).toHaveScreenshot(`${name}-${lang}.png`, {
        mask: [page.locator('.map-pane'), page.locator('.clock')],
      });
    }
    await context.close();
  });
}
