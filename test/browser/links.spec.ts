/** Links as chat programs leave them, and codes as people type them: they lead to the room, or say what to do. */
import { expect } from '@playwright/test';
import consoleWords from '../../assets/i18n/console/en.ts';
import type { Addresses } from '../../shared/protocol.ts';
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

test('who teaches chooses the address that others open, and tests it from another device', async ({
  browser,
  running,
}) => {
  const [lan, wsl] = ['http://192.168.0.12:2567', 'http://172.28.96.1:2567'];
  let reached = false;
  const context = await openContext(browser, 'en');
  await context.route('**/api/addresses', (route) => {
    const places = [
      { url: lan, name: 'Wi-Fi', kind: 'lan', reached },
      { url: wsl, name: 'vEthernet (WSL)', kind: 'virtual', reached: false },
    ] as const;
    return route.fulfill({ json: { addresses: [lan, wsl], places, here: true } satisfies Addresses });
  });
  const page = await context.newPage();
  const errors = watchErrors(page);
  await page.goto(`${running.url}/#/class`);
  await page.getByRole('button', { name: consoleWords.make.go, exact: true }).click();
  const qr = (of: string) => page.getByRole('img', { name: new RegExp(`${of}/#/j/`) });
  await expect(qr(lan)).toBeVisible();
  await expect(page.getByText(/^[A-Z0-9]{6}$/).last()).toHaveAttribute('translate', 'no');
  await page.getByText(ui.address.title).click();
  const choice = page.getByRole('group', { name: ui.address.pick });
  await expect(choice.getByRole('radio', { name: new RegExp(ui.address.kinds.virtual) })).not.toBeChecked();
  await expect(page.getByRole('link', { name: `${lan}/#/check` })).toBeVisible();
  // Another device has come by it meanwhile.
  reached = true;
  await expect(choice.getByRole('radio', { name: new RegExp(ui.address.reached) })).toBeChecked();
  await choice.getByRole('radio', { name: /vEthernet/ }).check();
  await expect(qr(wsl)).toBeVisible();
  await expectAccessible(page, 'the choice of an address');
  await page.reload();
  await expect(qr(wsl)).toBeVisible();
  // What another device sees there.
  await page.goto(`${running.url}/#/check`);
  await expect(page.getByRole('heading', { name: ui.address.worksTitle })).toBeVisible();
  await expect(page.getByText(running.url)).toBeVisible();
  expect(errors).toEqual([]);
  await context.close();
});
