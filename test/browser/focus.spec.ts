/** What has the focus is seen: in short windows, beside a phone's keyboard, under zoom. */
import { expect, type Page } from '@playwright/test';
import { atDesk, makeClass, pupil } from './support/class.ts';
import { openTab, type TabName } from './support/desk.ts';
import { test } from './support/test.ts';

/** What covers the middle of the control that has the focus, or how far that lies outside of the window; `null` where it can be seen. */
const covered = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body || at.id === 'panel') return null;
    const box = at.getBoundingClientRect();
    // Of what is taller than the window some of it is enough.
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    const whole = box.height <= innerHeight / 2 ? (box.top + box.bottom) / 2 : (top + bottom) / 2;
    const name = `${at.tagName.toLowerCase()}.${at.className} “${(at.textContent ?? '').trim().slice(0, 30)}”`;
    if (whole < 0 || whole > innerHeight) return `${name} lies outside (${Math.round(whole)} of ${innerHeight})`;
    const top_ = document.elementFromPoint((box.left + box.right) / 2, whole);
    const same =
      top_ !== null && (at.contains(top_) || top_.contains(at) || top_.closest('label') === at.closest('label'));
    return same && !top_.closest('.tabs, .banners, .slips')?.matches(`:not(:has(:focus))`)
      ? null
      : `${name} lies under ${top_?.tagName.toLowerCase()}.${top_?.className}`;
  });

test('no bar covers what has the focus, forwards and backwards, however short the window is', async ({
  browser,
  running,
}) => {
  const room = await makeClass(running.url);
  const joined = await pupil(browser, running.url, room);
  await room.begin();
  const person = await atDesk(joined);
  const { page } = person;
  const found: string[] = [];
  for (const [width, height] of [
    [390, 480],
    [427, 240],
    [390, 844],
    [800, 360],
    [1280, 400],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const paper of ['pacts', 'decisions', 'consent'] satisfies TabName[]) {
      await openTab(person, paper);
      for (const key of [...Array<string>(22).fill('Tab'), ...Array<string>(14).fill('Shift+Tab')]) {
        await page.keyboard.press(key);
        const fault = await covered(page);
        if (fault) found.push(`${width}×${height}, ${paper}, ${key}: ${fault}`);
      }
    }
  }
  expect(found).toEqual([]);
  await joined.close();
});
