/** What can be printed has its text on paper, also after every other page has brought its styles into the same document. */
import { expect, type Page } from '@playwright/test';
import { openContext } from './support/people.ts';
import { test } from './support/test.ts';

/** Pages whose style sheets come with them; visited first, so that all of them are in the document. */
const BRING_STYLES = ['#/playground/room', '#/playground/first-lesson', '#/class', '#/debrief', '#/guide/first-lesson'];

/** Where to go, the least of characters on paper, and what must be among them. */
const PRINTED: readonly (readonly [hash: string, least: number, part: string])[] = [
  ['#/guide/first-lesson', 2_000, '.guide .paper h2'],
  ['#/guide/2013-seoul-dialogue', 3_000, '.guide .plan'],
  ['#/rules', 3_000, 'main h2'],
  ['#/playground/talks', 400, '.panel h2'],
  ['#/playground/redline', 400, '.articles'],
  ['#/playground/ledger', 200, '.panel h2'],
  ['#/playground/front-page', 200, '.press'],
  ['#/playground/ended-thaw', 200, 'main h2'],
  ['#/playground/room', 100, '.room'],
];

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.locator('main, .room').first().waitFor();
  await page.waitForLoadState('networkidle');
}

test('every page that is printed has its text on paper', async ({ browser, running: server }) => {
  const context = await openContext(browser, 'en');
  const page = await context.newPage();
  await page.goto(server.url);
  for (const hash of BRING_STYLES) await go(page, hash);
  for (const [hash, least, part] of PRINTED) {
    await page.emulateMedia({ media: 'screen' });
    await go(page, hash);
    await page.locator(part).first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator(part).first(), `${hash} on paper`).toBeVisible();
    const text = await page.evaluate(() => document.body.innerText.trim());
    expect(text.length, `characters on paper of ${hash}`).toBeGreaterThan(least);
  }
  await context.close();
});
