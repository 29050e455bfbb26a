/** Who comes late, and who comes back from another browser: by the pages alone. */
import { expect, type Page } from '@playwright/test';
import en from '../../assets/i18n/console/en.ts';
import { expectAccessible, expectNoOverflow } from './support/checks.ts';
import { atDesk, makeClass, pupil } from './support/class.ts';
import { call, CONSOLE, consolePage, keptIn, running, wordsOn } from './support/coming.ts';
import { openContext, withoutMap } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { test } from './support/test.ts';
import { WORDS, type Lang } from './support/words.ts';

let server: TestServer;
test.beforeAll(({ running: started }) => {
  server = started;
});

const PHONE = { width: 390, height: 844 };

async function comeBack(page: Page, lang: Lang, code: string, name: string, words: readonly string[]): Promise<void> {
  const { back } = WORDS[lang].ui;
  await page.goto('about:blank');
  await page.goto(`${server.url}/#/j/${code}`);
  await page.getByText(back.title, { exact: true }).click();
  const form = page.getByRole('form', { name: back.title });
  await form.getByLabel(back.name).fill(name);
  for (const k of [0, 1] as const) await form.getByLabel(back.words[k]).fill(words[k] ?? '');
  await form.getByRole('button', { name: back.go }).click();
}

test('a latecomer waits, and the facilitator lets them in with one press', async ({ browser }) => {
  const c = await running(server.url, ['Ana', 'Jun', 'Ken']);
  for (const [lang, viewport, name] of [
    ['en', undefined, 'Bora'],
    ['ko', PHONE, '하늘'],
    ['ja', PHONE, 'はると'],
  ] as const) {
    const w = CONSOLE[lang];
    const teacher = await consolePage(browser, server.url, c, lang, viewport);
    const late = await pupil(browser, server.url, c, { name, lang, ...(viewport ? { viewport } : {}) });
    await expect(late.page.getByRole('heading', { name: w.wait.askingTitle })).toBeVisible();
    await expectNoOverflow(late.page, `waiting to be let in, ${lang}`);
    await expectAccessible(late.page, `waiting to be let in, ${lang}`);
    const list = teacher.page.getByRole('region', { name: w.asking(1) });
    await expect(list.getByText(w.asks.new)).toBeVisible();
    await expectNoOverflow(teacher.page, `somebody asks, ${lang}`);
    await expectAccessible(teacher.page, `somebody asks, ${lang}`);
    await list.getByRole('button', { name: `${w.admit}: ${name}` }).press('Enter');
    await expect(list).toHaveCount(0);
    // One of them finds a seat; no place is left for the others among one person a seat.
    if (lang === 'en') await atDesk(late);
    else {
      await expect(late.page.getByRole('heading', { name: w.wait.title, exact: true })).toBeVisible();
      await expect(teacher.page.getByText(w.asks.stranded(name, 1).split(':')[0]!, { exact: false })).toBeVisible();
      const { participant } = (await c.console()).people.find((p) => p.alias === name)!;
      await call(server.url, '/api/session/people', { type: 'remove', participant }, c.facilitator);
    }
    await late.close();
    await teacher.close();
  }
});

test('one who lost their browser is given the seat back; the old window says so, and stops', async ({ browser }) => {
  const c = await makeClass(server.url);
  const mina = await pupil(browser, server.url, c, { name: 'Mina' });
  await c.begin();
  const before = await atDesk(mina);
  const again = await pupil(browser, server.url, c, { name: 'Mina' });
  const teacher = await consolePage(browser, server.url, c, 'en');
  const list = teacher.page.getByRole('region', { name: en.asking(1) });
  await expect(list.getByText(en.asks.again('Mina'))).toBeVisible();
  await expect(list.getByText(en.asks.by.name)).toBeVisible();
  await expect(list.getByText(en.asks.hereNow('Mina'))).toBeVisible();
  await list.getByRole('button', { name: en.asks.isAgain('Mina') }).click();
  expect((await atDesk(again)).seat).toBe(before.seat);
  await expect(mina.page.getByText(WORDS.en.ui.back.takenUp)).toBeVisible();
  await expect(mina.page.getByRole('tab')).toHaveCount(0);
  expect(await keptIn(mina.page.context(), server.url)).not.toContain('"token"');
  for (const one of [mina, again, teacher]) await one.close();
});

test('two words bring one back from another browser, whatever its language; the old window stops', async ({
  browser,
}) => {
  const c = await makeClass(server.url);
  const old = await pupil(browser, server.url, c, { name: 'Seo-yeon', lang: 'ko', viewport: PHONE });
  const words = await wordsOn(old.page, 'ko');
  await expectNoOverflow(old.page, 'own words on a phone');
  await c.begin();
  const before = await atDesk(old);
  // At the desk they are a press away.
  const { back } = WORDS.ko.ui;
  await old.page.getByRole('button', { name: back.show }).click();
  expect(await wordsOn(old.page, 'ko')).toEqual(words);

  const context = await openContext(browser, 'ja', PHONE);
  const page = await context.newPage();
  await withoutMap(page);
  await comeBack(page, 'ja', c.code, 'Seo-yeon', [words[1], words[0]]);
  await expect(page.getByRole('alert')).toHaveText(WORDS.ja.ui.back.wrong);
  await comeBack(page, 'ja', c.code, 'Seo-yeon', [words[0], 'zzz']);
  await expect(page.getByRole('alert')).toHaveText(WORDS.ja.ui.back.notAWord('zzz'));
  await expectAccessible(page, 'coming back');
  await expectNoOverflow(page, 'coming back on a phone');
  await comeBack(page, 'ja', c.code, 'seo-yeon', words);
  const after = await atDesk({ page, lang: 'ja', errors: [], close: () => context.close() });
  expect(after.seat).toBe(before.seat);
  await expect(old.page.getByText(back.takenUp)).toBeVisible();
  expect(await keptIn(old.page.context(), server.url)).not.toContain('"token"');
  await context.close();
  await old.close();
});

test('the facilitator’s list has everybody’s words, also on paper', async ({ browser }) => {
  const c = await running(server.url, ['Ana', 'Jun']);
  const teacher = await consolePage(browser, server.url, c, 'en');
  await teacher.page.getByRole('button', { name: en.pairs.open }).click();
  const table = teacher.page.getByRole('table');
  await expect(table.getByRole('rowheader')).toHaveText(['Ana', 'Jun']);
  await expectAccessible(teacher.page, 'the list of words');
  await teacher.page.emulateMedia({ media: 'print' });
  await expect(table.getByRole('row').nth(1)).toContainText(' · ');
  await expect(teacher.page.getByRole('button', { name: en.pairs.print })).toBeHidden();
  await teacher.page.emulateMedia({ media: 'screen' });
  const first = await table.getByRole('row').nth(1).locator('b').innerText();
  await teacher.page.getByRole('button', { name: `${en.asks.newWords}: Ana` }).click();
  await expect(table.getByRole('row').nth(1).locator('b')).not.toHaveText(first);
  await teacher.page.getByRole('button', { name: en.pairs.close }).click();
  await expect(teacher.page.getByRole('navigation', { name: en.title })).toBeVisible();
  await teacher.close();
});

test('five wrong pairs lock the words, and the facilitator reads so on every page', async ({ browser }) => {
  const c = await running(server.url, ['Ana', 'Jun']);
  const teacher = await consolePage(browser, server.url, c, 'en');
  for (let k = 0; k < 5; k++)
    await call(server.url, '/api/back', { code: c.code, alias: 'Ana', words: ['apple', 'apple'] });
  await expect(teacher.page.getByText(en.asks.locked('Ana'))).toBeVisible();
  await teacher.page.getByRole('button', { name: en.tabs.settings }).click();
  await teacher.page.getByRole('button', { name: en.asks.newWords }).click();
  await expect(teacher.page.getByText(en.asks.locked('Ana'))).toHaveCount(0);
  await teacher.close();
});
