/** What waits for an answer is prompted until it is answered, on whatever paper one looks. */
import { expect } from '@playwright/test';
import { startsWith } from './support/desk.ts';
import { withoutMap } from './support/people.ts';
import { test } from './support/test.ts';
import { WORDS } from './support/words.ts';

const { ui, rules } = WORDS.en;

test('a request for consent stays prompted after its paper was looked at, until it is answered', async ({
  page,
  running,
}) => {
  await withoutMap(page);
  await page.goto(`${running.url}/#/playground/ledger`);
  const prompts = page.getByRole('list', { name: ui.brief.waiting });
  const asked = prompts.getByRole('button', {
    name: startsWith(ui.brief.waitConsent(rules.seats.tokyo, rules.operations.evacuation.name)),
  });
  const tab = page.getByRole('tab', { name: new RegExp(ui.tabs.consent) });
  const panel = page.getByRole('tabpanel');
  // It lies open, and is prompted all the same; so it is elsewhere, and on coming back.
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(asked).toBeVisible();
  await expect(tab.getByLabel(ui.tabs.waits(1))).toBeVisible();
  await page.getByRole('tab', { name: startsWith(ui.tabs.meters) }).click();
  await expect(asked).toBeVisible();
  await expect(tab.getByLabel(ui.tabs.waits(1))).toBeVisible();
  await asked.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(asked).toBeVisible();
  await panel.getByRole('button', { name: ui.consent.refuse, exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: ui.consent.refuse, exact: true }).click();
  await expect(asked).toHaveCount(0);
  await expect(tab.getByLabel(ui.tabs.waits(1))).toHaveCount(0);
});
