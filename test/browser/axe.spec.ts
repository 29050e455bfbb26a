/** WCAG 2.2 AA on the lobby, every paper of the desk, and the result, in three languages. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/checks.ts';
import { markDone, openTab, seal, whereIs, type Person } from './support/desk.ts';
import { alone, EVERYONE_SPEAKS, gather } from './support/people.ts';
import { playUntil } from './support/play.ts';
import { startServer, type TestServer } from './support/server.ts';
import { LANGS } from './support/words.ts';

let server: TestServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(async () => {
  await server.close();
});

const PAPERS = ['brief', 'cables', 'pacts', 'consent', 'decisions', 'meters', 'news'] as const;

async function everyPaper(person: Person, where: string): Promise<void> {
  for (const paper of PAPERS) {
    await openTab(person, paper);
    await expectAccessible(person.page, `${paper}, ${where}`);
  }
}

for (const lang of LANGS) {
  test(`the desk in ${lang}`, async ({ browser }) => {
    test.setTimeout(90_000);
    const { person, context } = await alone(browser, server.url, lang);
    await markDone(person);
    await expect.poll(async () => (await whereIs(person))?.phase).toBe('talks');
    await everyPaper(person, lang);
    await context.close();
  });

  test(`the lobby and the result in ${lang}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const table = await gather(browser, { url: server.url, langs: EVERYONE_SPEAKS(lang), seed: 7, inLobby: ([first]) => (first ? expectAccessible(first.page, `lobby, ${lang}`) : Promise.resolve()) });
    const [person] = table.people;
    if (!person) throw new Error('Nobody came.');
    await playUntil(table, 'decisions', 1);
    await seal(table.of('pyongyang'), ['border-incident']);
    await playUntil(table, 'result', 4);
    await expectAccessible(person.page, `result, ${lang}`);
    await table.close();
  });
}
