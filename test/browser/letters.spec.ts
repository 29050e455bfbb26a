/** The pages bring their own Latin letters; where those never come, a font of the machine stands in at the same width. */
import { expect, type Page } from '@playwright/test';
import { expectNoOverflow } from './support/checks.ts';
import { openTab } from './support/desk.ts';
import { alone, openContext } from './support/people.ts';
import { test } from './support/test.ts';

const STAND_INS = ['Arial', 'Noto', 'DejaVu'] as const;
const PAPERS = ['brief', 'pacts', 'decisions', 'meters', 'news'] as const;
const WORDS = 'Washington and Pyongyang give or refuse consent; 45 of 37 points.';

/** Widths of the game's words at 100 px in a family and weight; `monospace` stands behind, so that a missing font shows. */
const widthIn = (page: Page, family: string, weight: number): Promise<number> =>
  page.evaluate(
    ({ words, font }) => {
      const context = document.createElement('canvas').getContext('2d')!;
      context.font = font;
      return context.measureText(words).width;
    },
    { words: WORDS, font: `${weight} 100px ${family}` },
  );

/** The page's policy allows no foreign style element: the sheet is adopted instead. */
const drawWith = (page: Page, name: string): Promise<void> =>
  page.evaluate((family) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:root:root { --sans-latin: 'Sans as ${family}'; --serif-latin: 'Serif as ${family}'; }`);
    document.adoptedStyleSheets = [sheet];
  }, name);

test('given the machine’s own fonts are anything, the letters are those the page brings', async ({
  browser,
  running: server,
}) => {
  const context = await openContext(browser, 'en');
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter((face) => face.status === 'loaded')
      .map((face) => face.family.replaceAll('"', ''));
  });
  expect(loaded).toContain('Source Sans 3');
  expect(loaded).toContain('Source Serif 4');
  for (const name of STAND_INS) {
    for (const weight of [400, 700]) {
      const own = await widthIn(page, "'Source Sans 3'", weight);
      const other = await widthIn(page, `'Sans as ${name}', monospace`, weight);
      // Not installed here: nothing to compare.
      if (other === (await widthIn(page, 'monospace', weight))) continue;
      expect(Math.abs(other / own - 1), `${name} ${weight} beside the page’s own letters`).toBeLessThan(0.04);
    }
  }
  await context.close();
});

test('given the letters never come, nothing overflows with the fonts that stand in', async ({
  browser,
  running: server,
}) => {
  const { person, context } = await alone(browser, server.url, 'en');
  await context.route('**/*.woff2', (route) => route.abort());
  const { page } = person;
  await page.reload();
  await openTab(person, 'brief');
  for (const name of STAND_INS) {
    await drawWith(page, name);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      for (const paper of PAPERS) {
        await openTab(person, paper);
        await expectNoOverflow(page, `${paper} with ${name} at ${width}px`);
      }
    }
  }
  await page.goto(`${server.url}/#/playground/room-crisis`);
  await page.locator('[data-playground^="room-crisis/"]').waitFor({ state: 'attached' });
  for (const name of STAND_INS) {
    await drawWith(page, name);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      await expectNoOverflow(page, `the room with ${name} at ${width}px`);
    }
  }
  await context.close();
});
