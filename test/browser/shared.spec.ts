/** Computers that others use after, browsers that keep nothing, and pages of those who have no place any more. */
import { expect } from '@playwright/test';
import en from '../../assets/i18n/console/en.ts';
import { expectAccessible, expectNoOverflow } from './support/checks.ts';
import { atDesk, makeClass, pupil } from './support/class.ts';
import { aliasOf, call, consolePage, keptIn, running, wordsOn } from './support/coming.ts';
import { openContext, withoutMap } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { test } from './support/test.ts';
import { WORDS } from './support/words.ts';

let server: TestServer;
test.beforeAll(({ running: started }) => {
  server = started;
});

const PHONE = { width: 390, height: 844 };

test('the next pupil at a shared computer finds neither the name nor the seat nor unsent words', async ({
  browser,
}) => {
  const c = await makeClass(server.url);
  const first = await pupil(browser, server.url, c, { name: 'First' });
  await c.begin();
  await atDesk(first);
  const context = first.page.context();
  await first.page.getByRole('tab').nth(1).click();
  await first.page.locator('.compose textarea').first().fill('unsent secret');
  await first.page.waitForTimeout(600);
  // A reload by the same pupil keeps the words.
  await first.page.reload();
  await first.page.getByRole('tab').nth(1).click();
  await expect(first.page.locator('.compose textarea').first()).toHaveValue('unsent secret');
  await first.page.close();

  expect(await keptIn(context, server.url)).not.toContain('unsent secret');
  const { back, home } = WORDS.en.ui;
  const other = await makeClass(server.url);
  const page = await context.newPage();
  await withoutMap(page);
  await page.goto(`${server.url}/#/j/${other.code}`);
  await expect(aliasOf(page)).toHaveValue('');
  await expect(page.getByRole('heading', { name: back.ask('First') })).toBeVisible();
  await expectAccessible(page, 'the question who sits here');
  await page.getByRole('button', { name: back.notMe }).click();
  await expect(page.getByRole('heading', { name: back.ask('First') })).toHaveCount(0);
  expect(await keptIn(context, server.url)).not.toMatch(/First|"token"/);
  // Nobody is called anything before they say so.
  await page.getByRole('button', { name: home.joinGo, exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText(WORDS.en.ui.errors.alias);
  await expect(aliasOf(page)).toBeFocused();
  // The one who says yes is back in the seat that was theirs.
  await aliasOf(page).fill('Second');
  await page.getByRole('button', { name: home.joinGo, exact: true }).click();
  await expect(page.getByRole('heading', { name: en.wait.title, exact: true })).toBeVisible();
  await page.goto(server.url);
  await page.getByRole('button', { name: back.yes('Second') }).click();
  await expect(page.getByRole('heading', { name: en.wait.title, exact: true })).toBeVisible();
  // Leaving forgets as well.
  await page.getByRole('button', { name: back.notMe }).click();
  expect(await keptIn(context, server.url)).not.toMatch(/Second|"token"/);
  await context.close();
});

test('a class that is over forgets itself with the tab', async ({ browser }) => {
  const c = await makeClass(server.url, { pace: { kind: 'manual', rounds: 1 } });
  const one = await pupil(browser, server.url, c, { name: 'Mina' });
  await c.begin();
  await atDesk(one);
  for (let k = 0; k < 12 && (await c.console()).session.status !== 'ended'; k++) await c.act({ type: 'end-phase' });
  await expect(one.page.getByRole('link', { name: WORDS.en.ui.result.debrief })).toBeVisible();
  await one.page.reload();
  await expect(one.page.getByRole('link', { name: WORDS.en.ui.result.debrief })).toBeVisible();
  expect(await keptIn(one.page.context(), server.url)).not.toMatch(/Mina|"token"/);
  await one.close();
});

for (const lang of ['en', 'ko', 'ja'] as const)
  test(`where storage is blocked, the join page says so and how to come back: ${lang}`, async ({ browser }) => {
    const c = await makeClass(server.url);
    const context = await openContext(browser, lang, PHONE);
    const page = await context.newPage();
    await withoutMap(page);
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
    const { back, home } = WORDS[lang].ui;
    await page.goto(`${server.url}/#/j/${c.code}`);
    await expect(page.getByRole('heading', { name: back.noStorage })).toBeVisible();
    await expect(page.getByText(back.noStorageText)).toBeVisible();
    await expect(page.getByRole('form', { name: back.title })).toBeVisible();
    await expectNoOverflow(page, `storage blocked, ${lang}`);
    await expectAccessible(page, `storage blocked, ${lang}`);
    await aliasOf(page, lang).fill('Mina');
    await page.getByRole('button', { name: home.joinGo, exact: true }).click();
    const words = await wordsOn(page, lang);
    await c.begin();
    const person = { page, lang, errors: [], close: () => context.close() };
    const before = await atDesk(person);
    // At the desk they stand on the page, unasked.
    expect(await wordsOn(page, lang)).toEqual(words);
    await page.goto('about:blank');
    await page.goto(`${server.url}/#/j/${c.code}`);
    const form = page.getByRole('form', { name: back.title });
    await form.getByLabel(back.name).fill('Mina');
    for (const k of [0, 1] as const) await form.getByLabel(back.words[k]).fill(words[k]);
    await form.getByRole('button', { name: back.go }).click();
    expect((await atDesk(person)).seat).toBe(before.seat);
    await context.close();
  });

test('who is taken out reads one thing, and is back by itself once let in again', async ({ browser }) => {
  const c = await makeClass(server.url);
  const one = await pupil(browser, server.url, c, { name: 'Mina' });
  await c.begin();
  await atDesk(one);
  const [person] = (await c.console()).people;
  const act = (type: string): Promise<unknown> =>
    call(server.url, '/api/session/people', { type, participant: person!.participant }, c.facilitator);
  await act('remove');
  await expect(one.page.getByRole('heading', { name: en.wait.goneTitle })).toBeVisible();
  const said = await one.page.locator('[role=status]:visible, [role=alert]:visible').allInnerTexts();
  expect(said.map((text) => text.trim()).filter(Boolean)).toEqual([en.wait.gone]);
  await expect(one.page.getByText(WORDS.en.ui.status.waiting)).toHaveCount(0);
  await act('let-in');
  await atDesk(one);
  await one.close();
});

test('a revoked helper reads one thing', async ({ browser }) => {
  const c = await running(server.url, ['Ana']);
  const link = await call<{ id: string; token: string }>(
    server.url,
    '/api/session/links',
    { role: 'facilitator' },
    c.facilitator,
  );
  const helper = await consolePage(browser, server.url, { ...c, facilitator: link.token }, 'en');
  await fetch(`${server.url}/api/session/links/${link.id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${c.facilitator}` },
  });
  await expect(helper.page.getByText(en.lost)).toBeVisible();
  await expect(helper.page.getByRole('navigation', { name: en.title })).toHaveCount(0);
  await expect(helper.page.getByText(en.failed.other)).toHaveCount(0);
  await helper.close();
});
