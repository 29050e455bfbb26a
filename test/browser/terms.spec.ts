/** Terms that a player must learn are explained where they stand: by pointer, by keyboard, by finger, in three languages. */
import { expect, type Page } from '@playwright/test';
import { violations } from './support/checks.ts';
import { withoutMap } from './support/people.ts';
import { test } from './support/test.ts';

const NAME = '“GSOMIA”: what does it mean?';
const TEXT = /A pact on military intelligence/;

async function redline(page: Page, url: string): Promise<void> {
  await withoutMap(page);
  await page.goto(`${url}/#/playground/redline`);
  await page.getByRole('button', { name: NAME }).waitFor();
}

test('a pointer that rests on a term opens its note, and may rest on the note; Escape closes it', async ({
  page,
  running,
}) => {
  await redline(page, running.url);
  const button = page.getByRole('button', { name: NAME });
  const note = page.getByText(TEXT);
  await expect(note).toBeHidden();
  await button.hover();
  await expect(note).toBeVisible();
  await note.hover();
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await button.hover();
  await expect(note).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(note).toBeHidden();
});

test('the keyboard opens and leaves it, and a screen reader is given the words with the name', async ({
  page,
  running,
}) => {
  await redline(page, running.url);
  const button = page.getByRole('button', { name: NAME });
  await expect(button).toHaveAccessibleDescription(TEXT);
  // Focus by script after a key was used is seen as the keyboard's.
  await page.keyboard.press('Tab');
  await button.focus();
  const note = page.getByText(TEXT);
  await expect(note).toBeVisible();
  expect(await violations(page, 'html')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(note).toBeHidden();
});

for (const [width, lang, name, text] of [
  [320, 'en', NAME, TEXT],
  [390, 'ko', '‘GSOMIA’의 뜻', /군사정보에 관한 협정입니다/],
  [390, 'ja', '「GSOMIA」とは', /軍事情報についての協定です/],
] as const)
  test(`a finger opens it within a window of ${width} pixels, in ${lang}, and closes it beside`, async ({
    browser,
    running,
  }) => {
    const context = await browser.newContext({ hasTouch: true, viewport: { width, height: 640 }, locale: lang });
    const page = await context.newPage();
    await withoutMap(page);
    await page.goto(`${running.url}/#/playground/redline`);
    const button = page.getByRole('button', { name });
    await button.tap();
    const note = page.getByText(text);
    await expect(note).toBeVisible();
    const box = (await note.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(640);
    await page.touchscreen.tap(width - 4, box.y > 320 ? 200 : 600);
    await expect(note).toBeHidden();
    await context.close();
  });
