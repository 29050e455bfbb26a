/** Moves that were ticked and not submitted: said while there is time, said after, and kept. */
import { expect } from '@playwright/test';
import { expectAccessible, expectNoOverflow } from './support/checks.ts';
import { atDesk, makeClass, pupil } from './support/class.ts';
import { meetIn, openTab } from './support/desk.ts';
import { test } from './support/test.ts';
import { WORDS } from './support/words.ts';

const { ui } = WORDS.en;

test('ticked moves are spoken of before the phase ends and after, and stay as a draft over a reload', async ({
  browser,
  running,
}) => {
  const room = await makeClass(running.url, {
    pace: { kind: 'timed', seconds: { cables: 300, talks: 300, decisions: 14, crisis: 300 }, rounds: 4 },
  });
  const joined = await pupil(browser, running.url, room);
  await room.begin();
  const person = await atDesk(joined);
  const { page } = person;
  await room.act({ type: 'end-phase' });
  await meetIn([person], (phase) => phase === 'talks');
  // Prepared in an earlier phase: nothing to remind of yet.
  const panel = await openTab(person, 'decisions');
  await panel.getByRole('checkbox').first().check();
  await expect(page.getByLabel(ui.decisions.unsealedBadge(1))).toHaveCount(0);
  await room.act({ type: 'end-phase' });
  await meetIn([person], (phase) => phase === 'decisions');
  await expect(page.getByRole('tab').getByLabel(ui.decisions.unsealedBadge(1))).toBeVisible();
  await expect(panel.getByText(ui.decisions.unsealed)).toBeVisible();
  await openTab(person, 'cables');
  await expect(page.getByRole('list', { name: ui.brief.waiting }).getByText(ui.decisions.unsealed)).toBeVisible();
  // Being done without them is a question, and “no” leads to them.
  await page.getByRole('button', { name: ui.header.ready }).click();
  await page.getByRole('dialog').getByRole('button', { name: ui.app.cancel }).click();
  await expect(page.getByRole('tab', { selected: true })).toContainText(ui.tabs.decisions);
  // The end is near: one word for all, with what would be lost.
  const warning = page.getByRole('status').filter({ hasText: ui.header.lastMinute });
  await expect(warning).toBeInViewport({ ratio: 1 });
  await expect(warning).toHaveCount(1);
  await expect(warning).toContainText(ui.decisions.unsealed);
  await expectAccessible(page, 'the last minute', '.banners');
  // It is over.
  const told = page.getByRole('status').filter({ hasText: ui.decisions.lost(1) });
  await expect(told).toBeVisible();
  await expect(warning).toHaveCount(0);
  await expectNoOverflow(page, 'a desk that tells of lost moves');
  await page.reload();
  await expect(told).toBeVisible();
  await openTab(person, 'decisions');
  await expect(panel.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await told.getByRole('button', { name: ui.app.close }).click();
  await expect(told).toHaveCount(0);
  await page.reload();
  await openTab(person, 'decisions');
  await expect(panel.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await expect(told).toHaveCount(0);
  expect(person.errors).toEqual([]);
  await joined.close();
});

test('moves that were submitted need no word', async ({ browser, running }) => {
  const room = await makeClass(running.url);
  const joined = await pupil(browser, running.url, room);
  await room.begin();
  const person = await atDesk(joined);
  const { page } = person;
  for (const next of ['talks', 'decisions'] as const) {
    await room.act({ type: 'end-phase' });
    await meetIn([person], (phase) => phase === next);
  }
  const panel = await openTab(person, 'decisions');
  await panel.getByRole('checkbox').first().check();
  await expect(panel.getByText(ui.decisions.unsealed)).toBeVisible();
  await panel.getByRole('button', { name: ui.decisions.seal, exact: true }).click();
  await expect(panel.getByText(ui.decisions.sealed, { exact: true }).first()).toBeVisible();
  await expect(page.getByText(ui.decisions.unsealed)).toHaveCount(0);
  await page.getByRole('button', { name: ui.header.ready }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await room.act({ type: 'end-phase' });
  await meetIn([person], (phase, round) => phase === 'crisis' || round === 2);
  await expect(page.getByText(ui.decisions.lost(1))).toHaveCount(0);
  await joined.close();
});
