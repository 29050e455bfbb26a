/** What broke in use: heads that wrap, steps that break, names and columns that are cut, in three languages. */
import { expect, type Page } from '@playwright/test';
import { openContext, withoutMap } from './support/people.ts';
import { startsWith } from './support/desk.ts';
import { test } from './support/test.ts';
import { LANGS, WORDS } from './support/words.ts';

/** Lays a state of the playground open. */
async function show(page: Page, url: string, state: string): Promise<void> {
  if (!page.url().startsWith(url)) await page.goto(`${url}/#/playground`);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/playground/${state}`);
  await page.locator(`[data-playground^="${state}/"], [data-playground="${state}"]`).waitFor({ state: 'attached' });
  await page.locator('h2:visible, h3:visible').first().waitFor();
}

/** Texts that are wider than what holds them. */
const cut = (page: Page, what: string): Promise<string[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)].flatMap((e) => {
        const box = e.getBoundingClientRect();
        const text = document.createRange();
        text.selectNodeContents(e);
        const wide = text.getBoundingClientRect();
        return wide.width > box.width + 1 || e.scrollWidth > e.clientWidth + 1
          ? [`${e.textContent} (${Math.round(wide.width)} in ${Math.round(box.width)})`]
          : [];
      }),
    what,
  );

for (const lang of LANGS) {
  test(`heads, ladder, tabs and scores fit in ${lang}`, async ({ browser, running }) => {
    const { ui, rules } = WORDS[lang];
    const context = await openContext(browser, lang);
    const page = await context.newPage();
    await withoutMap(page);

    // The head of the desk is one line, also for the longest names, a large purse and a paused clock.
    for (const width of [1280, 1366, 1920]) {
      await page.setViewportSize({ width, height: 720 });
      for (const state of ['decisions/washington', 'clock/pyongyang', 'decisions/tokyo']) {
        await show(page, running.url, state);
        const rows = await page.evaluate(
          ({ paused, many }) => {
            const head = document.querySelector<HTMLElement>('.desk-page > .top')!;
            head.querySelector('.clock')!.textContent = `${paused} 1:02:03`;
            head.querySelector('.capital b')?.replaceChildren(many);
            const middles = [...head.children]
              .map((e) => e.getBoundingClientRect())
              .filter((box) => box.width > 0 && box.height > 0)
              .map((box) => Math.round((box.top + box.bottom) / 2));
            return { spread: Math.max(...middles) - Math.min(...middles), over: head.scrollWidth - head.clientWidth };
          },
          { paused: ui.header.paused, many: '12' },
        );
        expect(rows.over, `${state} at ${width}`).toBe(0);
        expect(rows.spread, `${state} at ${width}`).toBeLessThan(10);
        expect(await cut(page, '.desk-page > .top .mine'), `${state} at ${width}`).toEqual([]);
      }
    }

    // The ladder stands in one row or in two of three, and no word breaks.
    for (const width of [1920, 1280, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await show(page, running.url, 'crisis-provocation');
      const ladder = page.getByRole('list', { name: ui.crisis.ladderLabel });
      const tops = await ladder
        .getByRole('listitem')
        .evaluateAll((steps) => steps.map((e) => Math.round(e.getBoundingClientRect().top)));
      const rows = [...new Set(tops)].map((top) => tops.filter((t) => t === top).length);
      expect([[6], [3, 3]], `ladder at ${width}: ${rows.join('+')}`).toContainEqual(rows);
      expect(await cut(page, '.ladder .step'), `ladder at ${width}`).toEqual([]);
    }

    // Names on the tabs of a phone stay on their tabs: with a crisis, and with a delegation of several.
    for (const width of [390, 320])
      for (const state of ['crisis-clash', 'delegation']) {
        await page.setViewportSize({ width, height: 844 });
        await show(page, running.url, state);
        expect(await cut(page, '.tab > span:not(.badge)'), `${state} at ${width}`).toEqual([]);
        expect(await cut(page, '.tab'), `${state} at ${width}`).toEqual([]);
      }

    // The score is seen on a phone without scrolling sideways.
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await show(page, running.url, 'ended-deterrence');
      const table = page.getByRole('table', { name: ui.result.table });
      await expect(table.getByRole('columnheader', { name: ui.result.score })).toBeVisible();
      const over = await page
        .getByRole('region')
        .evaluateAll((all) => all.filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.textContent));
      expect(over, `at ${width}`).toEqual([]);
      await expect(table.getByRole('row', { name: new RegExp(rules.seats.seoul) })).toContainText(/[+−]?\d/);
    }
    await context.close();
  });
}

test('a capital that is pointed at becomes lighter, not darker', async ({ browser, running }) => {
  const context = await openContext(browser, 'en');
  const page = await context.newPage();
  await show(page, running.url, 'cables');
  const tokyo = page.getByRole('button', { name: startsWith(WORDS.en.rules.seats.tokyo) }).first();
  await tokyo.hover();
  const [r = 0, g = 0, b = 0, alpha = 1] = (await tokyo.evaluate((e) => getComputedStyle(e).backgroundColor))
    .match(/[\d.]+/g)!
    .map(Number);
  expect(alpha === 0 || Math.min(r, g, b) > 200).toBe(true);
  await context.close();
});
