/** The first page opens in three languages, quickly, without an error, and asks nothing of any other server. */
import { expect } from '@playwright/test';
import { expectAccessible, watchErrors } from './support/checks.ts';
import { firstPaintBytes } from '../bench/client/bytes.ts';
import { openContext } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { test } from './support/test.ts';
import { LANGS, WORDS } from './support/words.ts';

let server: TestServer;
test.beforeAll(({ running }) => {
  server = running;
});

for (const lang of LANGS) {
  test(`the start page in ${lang}`, async ({ browser }) => {
    const context = await openContext(browser, lang);
    const page = await context.newPage();
    const errors = watchErrors(page);
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    await page.goto(server.url);
    const { home } = WORDS[lang].ui;
    for (const name of [home.alone, home.friends, home.join, home.note])
      await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expectAccessible(page, `start page, ${lang}`);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
}

test('every scenario is offered, in the page’s language, with its own note', async ({ browser }) => {
  const context = await openContext(browser, 'ko');
  const page = await context.newPage();
  await page.goto(server.url);
  const { home } = WORDS.ko.ui;
  const pick = page.getByLabel(home.scenario);
  await expect(pick).toHaveValue('2015-singapore');
  const { scenarios } = (await (await fetch(`${server.url}/api/scenarios`)).json()) as {
    scenarios: { id: string; texts: { ko: { title: string; contentNote: string } } }[];
  };
  await expect(pick.getByRole('option')).toHaveCount(scenarios.length);
  for (const { id, texts } of scenarios) {
    await pick.selectOption(id);
    await expect(page.getByRole('heading', { name: texts.ko.title, exact: true })).toBeVisible();
    await expect(page.getByText(texts.ko.contentNote, { exact: true })).toBeVisible();
  }
  await context.close();
});

test('the language can be changed, and is kept', async ({ browser }) => {
  const context = await openContext(browser, 'en');
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByLabel(WORDS.en.ui.app.language).selectOption('ko');
  await expect(page.getByRole('heading', { name: WORDS.ko.ui.home.alone, exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: WORDS.ko.ui.home.alone, exact: true })).toBeVisible();
  await context.close();
});

test('a wrong code is told in words, and nothing typed is lost', async ({ browser }) => {
  const context = await openContext(browser, 'en');
  const page = await context.newPage();
  await page.goto(server.url);
  const { home, errors } = WORDS.en.ui;
  const form = page.locator('form').filter({ has: page.getByRole('heading', { name: home.join, exact: true }) });
  await form.getByLabel(home.alias).fill('Someone');
  await form.getByLabel(home.code).fill('ZZZZZZ');
  await expect(form.getByRole('alert')).toHaveText(errors.code);
  await expect(form.getByLabel(home.alias)).toHaveValue('Someone');
  await context.close();
});

test('before the first form can be used, less than 100 KB of script and style have crossed the wire, and neither the map’s engine nor the line’s', async ({
  browser,
}) => {
  const { script, style, font, files } = await firstPaintBytes(browser, server.url);
  expect((script + style) / 1024).toBeGreaterThan(20);
  expect((script + style) / 1024).toBeLessThan(100);
  expect(font / 1024).toBeGreaterThan(20);
  expect(font / 1024).toBeLessThan(60);
  expect(files.filter((file) => /mount|Match|Playground/.test(file))).toEqual([]);
});
