/** Pictures of the pages in three sizes and languages, for people to look at, and no scroll sideways even on the narrowest screen. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../../tools/files.ts';
import { expectNoOverflow } from './support/checks.ts';
import { openTab } from './support/desk.ts';
import { alone, openContext } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { test } from './support/test.ts';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 1920, height: 1080 },
] as const;
const NARROW = [320, 390] as const;
const PAPERS = ['brief', 'cables', 'pacts', 'consent', 'decisions', 'meters', 'news'] as const;

let server: TestServer;
test.beforeAll(({ running }) => {
  server = running;
});

const shot = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: join(ROOT, 'test-results', 'screens', `${name}.png`) });

for (const lang of ['en', 'ja'] as const) {
  test(`start page and desk in ${lang}`, async ({ browser }) => {
    const context = await openContext(browser, lang);
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await shot(page, `start-${lang}-${size.width}`);
    }
    for (const width of NARROW) {
      await page.setViewportSize({ width, height: 720 });
      await expectNoOverflow(page, `start page at ${width}px`);
    }
    await context.close();

    const { person, context: desk } = await alone(browser, server.url, lang);
    for (const paper of ['brief', 'pacts'] as const) {
      await openTab(person, paper);
      for (const size of SIZES) {
        await person.page.setViewportSize(size);
        await shot(person.page, `${paper}-${lang}-${size.width}`);
      }
    }
    for (const width of NARROW) {
      await person.page.setViewportSize({ width, height: 720 });
      for (const paper of PAPERS) {
        await openTab(person, paper);
        await expectNoOverflow(person.page, `${paper} in ${lang} at ${width}px`);
      }
    }
    await desk.close();
  });
}
