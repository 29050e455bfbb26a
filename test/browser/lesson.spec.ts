/** Someone new follows the guide of the first lesson, by its words alone, to the end of the first round. */
import { expect } from '@playwright/test';
import { lesson } from '../../assets/i18n/lesson/en.ts';
import { lesson as korean } from '../../assets/i18n/lesson/ko.ts';
import { expectAccessible, expectNoOverflow } from './support/checks.ts';
import { markDone, openTab, sendCable, startsWith, whereIs, type Person } from './support/desk.ts';
import { alone } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { test } from './support/test.ts';

let server: TestServer;
test.beforeAll(({ running }) => {
  server = running;
});

const guide = (person: Person) => person.page.getByRole('complementary', { name: lesson.title, exact: true });
const says = (person: Person, step: keyof typeof lesson.steps) =>
  expect(guide(person).getByText(lesson.steps[step].title, { exact: true })).toBeVisible();
const press = (person: Person, name: string) => guide(person).getByRole('button', { name, exact: true }).click();

test('the guide is followed to the end of the first round', async ({ browser }) => {
  const { person, context } = await alone(browser, server.url, 'en', undefined, async (page) => {
    await page.addInitScript(() => localStorage.setItem('two-track:scenario', JSON.stringify('first-lesson')));
  });
  const { page, words } = person;

  await test.step('it tells who and what for, and the five dials stand above the papers', async () => {
    await says(person, 'aims');
    await press(person, lesson.show);
    await expect(page.getByRole('heading', { name: words.ui.brief.aims, exact: true })).toBeInViewport();
    await press(person, lesson.understood);
    await says(person, 'dials');
    await expect(page.getByRole('region', { name: lesson.dialsTitle }).getByRole('listitem')).toHaveCount(5);
    await expectAccessible(page, 'the guided lesson');
    await press(person, lesson.understood);
  });

  await test.step('it is hidden and shown again, and stands where it stood after a reload and in another language', async () => {
    await press(person, lesson.hide);
    await expect(guide(person)).toHaveCount(0);
    await page.reload();
    await page.getByRole('button', { name: lesson.resume, exact: true }).click();
    await says(person, 'done-cables');
    await page.getByLabel(words.ui.app.language).selectOption('ko');
    await expect(
      page
        .getByRole('complementary', { name: korean.title })
        .getByText(korean.steps['done-cables'].title, { exact: true }),
    ).toBeVisible();
    await page.getByLabel('언어').selectOption('en');
  });

  await test.step('it points at the button, and sees the talks begin', async () => {
    await press(person, lesson.show);
    await expect(page.getByRole('button', { name: startsWith(words.ui.header.ready) })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await whereIs(person))?.phase).toBe('talks');
  });

  await test.step('a cable, a pact: it goes on when the match has seen them', async () => {
    await says(person, 'cable');
    await press(person, lesson.show);
    await expect(page.getByLabel(words.ui.cables.write)).toBeFocused();
    await sendCable(person, 'tokyo', 'What could you say about consent?');
    const draft = guide(person).getByText(lesson.steps.draft.title, { exact: true });
    const answer = guide(person).getByText(lesson.steps.answer.title, { exact: true });
    await expect(draft.or(answer)).toBeVisible();
    await press(person, lesson.show);
    const paper = page.getByRole('tabpanel').getByRole('article');
    await expect(paper).toBeVisible();
    const propose = paper.getByRole('button', { name: words.ui.pacts.propose, exact: true });
    const agree = paper.getByRole('button', { name: words.ui.pacts.agree, exact: true });
    await expect(propose.or(agree)).toBeVisible();
    if (await propose.isVisible()) await propose.click();
    else {
      await agree.click();
      await page.getByRole('dialog').getByRole('button', { name: words.ui.pacts.agree, exact: true }).click();
    }
    await says(person, 'done-talks');
    await markDone(person);
  });

  await test.step('a sealed move, and the round is over', async () => {
    // The computer delegations read and answer at a person's pace.
    await expect(guide(person).getByText(lesson.steps.seal.title, { exact: true })).toBeVisible();
    await press(person, lesson.show);
    const panel = page.getByRole('tabpanel');
    await panel.getByRole('checkbox', { name: startsWith(words.rules.moves['forge-consensus'].name) }).check();
    await panel.getByRole('button', { name: words.ui.decisions.seal, exact: true }).click();
    await says(person, 'done-decisions');
    await markDone(person);
    await expect
      .poll(async () => (await whereIs(person))?.round === 2 || (await whereIs(person))?.phase === 'crisis')
      .toBe(true);
    if ((await whereIs(person))?.round === 2) await says(person, 'news');
    else await says(person, 'crisis');
    await openTab(person, 'meters');
    await expect(page.getByRole('region', { name: lesson.dialsTitle }).getByRole('meter').first()).toBeVisible();
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await expectNoOverflow(page, `the guided lesson at ${width}px`);
    }
  });
  expect(person.errors).toEqual([]);
  await context.close();
});
