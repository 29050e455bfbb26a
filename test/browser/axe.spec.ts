/** WCAG 2.2 AA on the lobby and every paper of the desk, in three languages. (`match.spec.ts` looks at a crisis and the result.) */
import { expect } from '@playwright/test';
import { expectAccessible } from './support/checks.ts';
import { markDone, openTab, whereIs } from './support/desk.ts';
import { alone, makeMatch, openContext } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { test } from './support/test.ts';
import { WORDS } from './support/words.ts';

let server: TestServer;
test.beforeAll(({ running }) => {
  server = running;
});

const OTHER_PAPERS = ['cables', 'decisions', 'meters'] as const;

// Every state of every page is looked at in the playground; here, a real match in the language with the longest lines.
for (const lang of ['ko'] as const) {
  test(`lobby and desk in ${lang}`, async ({ browser }) => {
    const lobby = await openContext(browser, lang);
    const page = await lobby.newPage();
    await makeMatch(page, lang, { url: server.url });
    await expect(page.getByRole('button', { name: WORDS[lang].ui.lobby.begin, exact: true })).toBeVisible();
    await expectAccessible(page, `lobby, ${lang}`);
    await page.goto(`${server.url}/#/rules/D1`);
    await expect(page.getByRole('heading', { level: 3, name: WORDS[lang].rules.rules.D20.title })).toBeVisible();
    await expectAccessible(page, `rulebook, ${lang}`);
    await lobby.close();

    const { person, context } = await alone(browser, server.url, lang);
    await markDone(person);
    await expect.poll(async () => (await whereIs(person))?.phase).toBe('talks');
    await expectAccessible(person.page, `desk, ${lang}`);
    for (const paper of OTHER_PAPERS) {
      await openTab(person, paper);
      await expectAccessible(person.page, `${paper}, ${lang}`, '#panel');
    }
    expect(person.errors).toEqual([]);
    await context.close();
  });
}
