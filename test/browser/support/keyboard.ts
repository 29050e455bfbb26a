/** What a person does who has a keyboard and nothing else. */
import { expect, type Locator, type Page } from '@playwright/test';
import { startsWith, type Person } from './desk.ts';

const focused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((e) => e === document.activeElement).catch(() => false);

/** Goes on by Tab until the control has the focus; fails where it cannot be reached. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let k = 0; k < 90; k++) {
    if (await focused(control)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${String(control)}.`);
}

/** Where the focus is never: on nothing. */
export const held = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement !== document.body && document.activeElement !== null);

/** Opens a paper by the arrows of its row of tabs. */
export async function paper(page: Page, person: Person, name: 'pacts' | 'decisions' | 'cables'): Promise<void> {
  await tabTo(page, page.locator('[role=tab][aria-selected=true]'), 'Shift+Tab');
  const wanted = page.getByRole('tab', { name: startsWith(person.words.ui.tabs[name]) });
  for (let k = 0; k < 9 && !(await focused(wanted)); k++) await page.keyboard.press('ArrowDown');
  await expect(wanted).toHaveAttribute('aria-selected', 'true');
}
