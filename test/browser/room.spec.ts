/** The view for the room, opened by the link that the table's lobby shows. */
import { expect } from '@playwright/test';
import roomWords from '../../assets/i18n/projector/en.ts';
import { expectAccessible, watchErrors } from './support/checks.ts';
import { makeMatch, openContext } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { test } from './support/test.ts';
import { WORDS } from './support/words.ts';

let server: TestServer;
test.beforeAll(({ running }) => {
  server = running;
});

test('a link for the room shows a match’s public facts, and leaves the seat of this device alone', async ({
  browser,
}) => {
  const context = await openContext(browser, 'en');
  const page = await context.newPage();
  const errors = watchErrors(page);
  await makeMatch(page, 'en', { url: server.url });
  const link = await page.getByRole('link', { name: WORDS.en.ui.lobby.projector }).getAttribute('href');
  const room = await context.newPage();
  await room.goto(`${server.url}/${link}`);
  const code = link?.split('/').at(-1) ?? '';
  await expect(room.getByText(code)).toBeVisible();
  await page.bringToFront();
  await page.getByRole('button', { name: WORDS.en.ui.lobby.begin, exact: true }).click();
  await expect(room.getByRole('article', { name: roomWords.front })).toBeVisible();
  await expect(room.getByRole('region', { name: roomWords.pacts })).toContainText('TISA');
  await expect(room.getByText(WORDS.en.ui.header.seatOf(WORDS.en.rules.seats.seoul))).toHaveCount(0);
  await expectAccessible(room, 'the view for the room');
  await page.reload();
  await expect(page.getByText(WORDS.en.ui.header.seatOf(WORDS.en.rules.seats.seoul))).toBeVisible();
  expect(errors).toEqual([]);
  await context.close();
});
