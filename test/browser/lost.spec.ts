/** An answer that the line loses after the server has done what was asked: the page asks again, and nobody comes twice. */
import { expect } from '@playwright/test';
import consoleWords from '../../assets/i18n/console/en.ts';
import type { ConsoleOverview } from '../../shared/console.ts';
import { openContext } from './support/people.ts';
import { test } from './support/test.ts';
import { WORDS } from './support/words.ts';

const { ui } = WORDS.en;

test('a pupil whose joining was not answered is one person, also after a reload of the page', async ({
  browser,
  running,
  request,
}) => {
  const made = await request.post(`${running.url}/api/sessions`, {
    data: { scenario: '2013-seoul-dialogue', pace: 'class' },
  });
  const { code, facilitator } = (await made.json()) as { code: string; facilitator: string };
  const context = await openContext(browser, 'en');
  const page = await context.newPage();
  let done = 0;
  // The server hears every request; the page hears no answer until the sixth.
  await page.route('**/api/join', async (route) => {
    const response = await route.fetch();
    done += 1;
    await (done < 6 ? route.abort() : route.fulfill({ response }));
  });
  const join = async (): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(`${running.url}/#/j/${code}`);
    await expect(page.getByText(ui.home.aClass)).toBeVisible();
    await page.getByLabel(ui.home.alias).fill('Mina');
    await page.getByRole('button', { name: ui.home.joinGo, exact: true }).click();
  };
  await join();
  await expect(page.getByText(ui.errors.offline)).toBeVisible();
  expect(done).toBe(3);
  await join();
  await expect(page.getByText(consoleWords.wait.as('Mina'))).toBeVisible();
  expect(done).toBe(6);
  const seen = await request.get(`${running.url}/api/console`, { headers: { authorization: `Bearer ${facilitator}` } });
  const { people } = (await seen.json()) as ConsoleOverview;
  expect(people.map((person) => person.alias)).toEqual(['Mina']);
  await context.close();
});
