/** The facilitator's page: the link to keep, time for a clock that stands still, and quiet hours. */
import { expect } from '@playwright/test';
import consoleWords from '../../assets/i18n/console/en.ts';
import { expectAccessible, expectNoOverflow, watchErrors } from './support/checks.ts';
import { openContext } from './support/people.ts';
import { test } from './support/test.ts';
import { WORDS } from './support/words.ts';

const { ui } = WORDS.en;
const w = consoleWords;

test('who makes a class keeps its link; a paused clock gets two minutes; quiet hours are set by hand', async ({
  browser,
  running,
}) => {
  const context = await openContext(browser, 'en');
  const page = await context.newPage();
  const errors = watchErrors(page);
  await page.goto(`${running.url}/#/class`);
  // A class by deadlines: how long it takes is told, and its quiet hours are part of the form.
  await page.getByLabel(w.make.pace).selectOption('deadline');
  await page.getByLabel(w.make.hours).fill('120');
  await expect(page.getByText(w.make.hoursHint(60))).toBeVisible();
  const quiet = page.getByRole('group', { name: w.quiet.title });
  await quiet.getByLabel(w.quiet.on).check();
  await quiet.getByRole('checkbox', { name: 'Sun' }).check();
  await expectNoOverflow(page, 'making a class');
  await page.getByRole('button', { name: w.make.go, exact: true }).click();

  // Its own link is shown, leads back from another device, and is put away by hand.
  const link = page.getByRole('region', { name: w.own.title });
  const address = await link.getByLabel(w.settings.own).inputValue();
  expect(address).toMatch(/#\/class\/[\w-]{32}$/);
  await expectAccessible(page, 'a class just made');
  await page.reload();
  await expect(link).toBeVisible();
  await link.getByRole('button', { name: w.own.kept }).click();
  await expect(link).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: w.code, exact: true })).toBeVisible();
  await expect(link).toHaveCount(0);
  const other = await openContext(browser, 'en');
  const elsewhere = await other.newPage();
  await elsewhere.goto(running.url + new URL(address).hash.replace(/^/, '/'));
  await expect(elsewhere.getByRole('heading', { name: w.code, exact: true })).toBeVisible();
  await expect(elsewhere.getByRole('region', { name: w.own.title })).toHaveCount(0);
  await other.close();

  // The settings show what the form asked for, refuse what leaves no time, and keep what is changed.
  await page.getByRole('button', { name: w.tabs.settings, exact: true }).click();
  await expect(page.getByText(w.settings.keptLonger(30))).toBeVisible();
  await expect(quiet.getByLabel(w.quiet.on)).toBeChecked();
  await expect(quiet.getByLabel(w.quiet.from, { exact: true })).toHaveValue('22:00');
  await expect(quiet.getByRole('checkbox', { name: 'Sun' })).toBeChecked();
  await quiet.getByLabel(w.quiet.to, { exact: true }).fill('21:30');
  await quiet.getByLabel(w.quiet.to, { exact: true }).blur();
  await expect(quiet.getByRole('alert')).toHaveText(w.quiet.tooLong);
  await quiet.getByLabel(w.quiet.to, { exact: true }).fill('08:00');
  await quiet.getByLabel(w.quiet.to, { exact: true }).blur();
  await expect(quiet.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('log').getByText(w.settings.saved).last()).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: w.tabs.settings, exact: true }).click();
  await expect(quiet.getByLabel(w.quiet.to, { exact: true })).toHaveValue('08:00');
  await expectAccessible(page, 'the settings of a class', '.settings');

  // A pupil joins, the class is dealt and begins; the clock is stopped and given time.
  const pupil = await openContext(browser, 'en');
  const desk = await pupil.newPage();
  await page.getByRole('button', { name: w.tabs.room, exact: true }).click();
  const code = await page.locator('p.code').innerText();
  await desk.goto(`${running.url}/#/j/${code}`);
  await desk.getByLabel(ui.home.alias).fill('Mina');
  await desk.getByRole('button', { name: ui.home.joinGo, exact: true }).click();
  await page.getByRole('button', { name: w.deal, exact: true }).click();
  await page.getByRole('button', { name: w.startAll, exact: true }).click();
  const all = page.getByRole('region', { name: w.allWorlds });
  const clock = page.getByRole('listitem').locator('.world-clock');
  await all.getByRole('button', { name: w.acts.pause, exact: true }).click();
  await expect(clock).toContainText(ui.header.paused);
  const left = async (): Promise<number> => {
    const [, h, m, s] = /(\d+):(\d\d):(\d\d)/.exec(await clock.innerText()) ?? [];
    return Number(h) * 3600 + Number(m) * 60 + Number(s);
  };
  const before = await left();
  expect(before).toBeGreaterThan(0);
  await all.getByRole('button', { name: w.acts.extend, exact: true }).click();
  await expect.poll(left).toBe(before + 120);
  // The pupil sees it, too.
  await expect(desk.getByRole('banner')).toContainText(ui.header.paused);
  await expect(desk.getByRole('banner')).toContainText(/\d:\d\d:\d\d/);
  await all.getByRole('button', { name: w.acts.resume, exact: true }).click();
  await expect(clock).not.toContainText(ui.header.paused);
  expect(Math.abs((await left()) - before - 120)).toBeLessThan(20);
  expect(errors).toEqual([]);
  await pupil.close();
  await context.close();
});
