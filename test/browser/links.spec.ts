/** Links as chat programs leave them, and codes as people type them: they lead to the room, or say what to do. */
import { expect } from '@playwright/test';
import { expectAccessible, watchErrors } from './support/checks.ts';
import { openContext } from './support/people.ts';
import { test } from './support/test.ts';
import { WORDS } from './support/words.ts';

const { ui } = WORDS.en;

test('a link to join leads to the room whatever was put behind it, and a broken one says what to do', async ({
  browser,
  running,
  request,
}) => {
  const made = await request.post(`${running.url}/api/sessions`, {
    data: { scenario: '2013-seoul-dialogue', pace: 'class' },
  });
  const { code } = (await made.json()) as { code: string };
  const context = await openContext(browser, 'en');
  const page = await context.newPage();
  const errors = watchErrors(page);
  const field = page.getByLabel(ui.home.code);
  for (const link of [`#/j/${code}%`, `#/J/${code.toLowerCase()}로`, `#/j/${code}%E0%A4?x=1`, code, `j/${code}.`]) {
    await page.goto('about:blank');
    await page.goto(`${running.url}/${link}`);
    await expect(field, link).toHaveValue(code);
    await expect(page.getByText(ui.home.aClass)).toBeVisible();
  }
  for (const link of ['#/j/%E0%A4', '#/nowhere%', 'some/page']) {
    await page.goto('about:blank');
    await page.goto(`${running.url}/${link}`);
    await expect(page.getByRole('heading', { name: ui.errors.linkTitle }), link).toBeVisible();
    await expect(page.getByText(ui.errors.link)).toBeVisible();
  }
  await expectAccessible(page, 'a link that leads nowhere');
  // From there a code leads on, in full-width letters as well.
  await field.fill([...code].map((c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join(''));
  await expect(page.getByText(ui.home.aClass)).toBeVisible();
  await page.getByRole('link', { name: ui.errors.toStart }).click();
  await expect(page.getByRole('heading', { name: ui.home.friends, exact: true })).toBeVisible();
  expect(errors).toEqual([]);
  await context.close();
});

test('what is wrong with a code is seen where it was typed', async ({ browser, running }) => {
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 390, height: 560 },
  ]) {
    const context = await openContext(browser, 'en', viewport);
    const page = await context.newPage();
    await page.goto(running.url);
    const field = page.getByLabel(ui.home.code);
    await field.fill('QQQQQQ');
    const told = page.getByRole('alert').filter({ hasText: ui.errors.code });
    await expect(told).toBeInViewport({ ratio: 1 });
    await expect(field).toHaveAccessibleDescription(new RegExp(ui.errors.code));
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await field.fill('QQQ');
    await page.getByRole('button', { name: ui.home.joinGo, exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: ui.errors.codeCut })).toBeInViewport({ ratio: 1 });
    await context.close();
  }
});
