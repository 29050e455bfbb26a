/** A whole lesson through the interface: a facilitator and eight students in two worlds, from the code on the wall to the printed page. */
import { readFileSync } from 'node:fs';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import en from '../../assets/i18n/console/en.ts';
import debriefEn from '../../assets/i18n/debrief/en.ts';
import debriefKo from '../../assets/i18n/debrief/ko.ts';
import consoleKo from '../../assets/i18n/console/ko.ts';
import { SEATS, type Seat } from '../../shared/types.ts';
import { expectAccessible, expectNoOverflow, watchErrors } from './support/checks.ts';
import { sendCable, whereIs, type Person } from './support/desk.ts';
import { openContext, withoutMap } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { test } from './support/test.ts';
import { WORDS, type Lang } from './support/words.ts';

let server: TestServer;
test.beforeAll(({ running }) => {
  server = running;
});

const NAMES = ['Haru', 'Minji', 'Jun', 'Ana', 'Yui', 'Seo-yeon', 'Ken', 'Lucía'];
/** Minji’s phone speaks Korean, Yui’s desk Japanese. */
const LANG: Readonly<Record<string, Lang>> = { Minji: 'ko', Yui: 'ja' };
const PHONE = { width: 390, height: 844 };
const W = WORDS.en.ui;

/** Pages of A4 in what the browser would print. */
async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;
}

interface Student {
  readonly name: string;
  readonly lang: Lang;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly errors: readonly string[];
}

async function joinClass(context: BrowserContext, lang: Lang, name: string, code: string): Promise<Student> {
  const page = await context.newPage();
  await withoutMap(page);
  const errors = watchErrors(page);
  const { home } = WORDS[lang].ui;
  await page.goto(`${server.url}/#/j/${code}`);
  const form = page.locator('form').filter({ has: page.getByRole('heading', { name: home.join, exact: true }) });
  await expect(form.getByText('Class 10b')).toBeVisible();
  await expect(form.getByLabel(home.seat)).toHaveCount(0);
  await form.getByLabel(home.alias).fill(name);
  await form.getByRole('button', { name: home.joinGo, exact: true }).click();
  return { name, lang, page, context, errors };
}

test('a facilitator and eight students in two worlds go through a lesson', async ({ browser }) => {
  test.setTimeout(300_000);
  const room = await openContext(browser, 'en');
  const page = await room.newPage();
  const errors = watchErrors(page);
  await page.goto(server.url);
  await page.getByRole('link', { name: W.home.teachGo, exact: true }).click();
  await page.getByLabel(en.make.scenario).selectOption('first-lesson');
  await page.getByLabel(en.make.pace).selectOption('manual');
  await page.getByLabel(en.make.name).fill('Class 10b');
  await expectAccessible(page, 'making a class');
  await page.getByRole('button', { name: en.make.go, exact: true }).click();
  await expect(page.getByText(en.nobody)).toBeVisible();
  const code = (await page.getByRole('region', { name: en.code, exact: true }).locator('.code').innerText()).trim();
  expect(page.url()).not.toMatch(/class\/./);

  // Everyone comes in by the code, and waits by the name of the class.
  const come = async (name: string): Promise<Student> => {
    const lang = LANG[name] ?? 'en';
    return joinClass(await openContext(browser, lang, name === 'Minji' ? PHONE : undefined), lang, name, code);
  };
  // The first to come is dealt into the first world.
  const [first, ...others] = NAMES;
  const students = [await come(first!)];
  await expect(page.getByRole('list', { name: en.waitingTitle(1) }).getByRole('listitem')).toHaveCount(1);
  students.push(...(await Promise.all(others.map(come))));
  const minji = students[1]!;
  await expect(minji.page.getByRole('heading', { name: consoleKo.wait.title })).toBeVisible();
  await expectNoOverflow(minji.page, 'the waiting room on a phone');
  await expectAccessible(minji.page, 'the waiting room');
  const waiting = page.getByRole('list', { name: en.waitingTitle(8) });
  await expect(waiting.getByRole('listitem')).toHaveCount(8);

  // Dealt evenly into two worlds; one is moved by the list beside the name, and dragged back.
  await page.getByRole('button', { name: en.deal, exact: true }).click();
  const board = page.getByRole('region', { name: en.board });
  await expect(board.getByRole('heading', { level: 3 })).toHaveCount(2);
  await expect(board.locator('.person')).toHaveCount(8);
  await expectAccessible(page, 'the room with its board');
  await board.locator('.person').filter({ hasText: 'Haru' }).locator('summary').click();
  const seatList = board.getByLabel(en.seatOf('Haru'));
  const home = await seatList.inputValue();
  const other = await seatList.evaluate(
    (list: HTMLSelectElement, now) =>
      [...list.options].map((o) => o.value).find((v) => v && v.split('/')[0] !== now.split('/')[0]) ?? '',
    home,
  );
  await seatList.selectOption(other);
  const moved = board.locator('.board-world').filter({ has: page.getByRole('heading', { name: en.world(2) }) });
  await expect(moved.locator('.person').filter({ hasText: 'Haru' })).toHaveCount(1);
  // Dragged back by the mouse.
  const own = board
    .locator('.board-world')
    .filter({ has: page.getByRole('heading', { name: en.world(1) }) })
    .locator('.place')
    .nth(SEATS.indexOf(home.split('/')[1] as Seat));
  await board.locator('.person').filter({ hasText: 'Haru' }).dragTo(own);
  await expect(moved.locator('.person').filter({ hasText: 'Haru' })).toHaveCount(0);

  // The desks open by themselves.
  await page.getByRole('button', { name: en.startAll, exact: true }).click();
  const worlds = page.getByRole('list', { name: en.tabs.worlds, exact: true });
  await expect(worlds.locator('article')).toHaveCount(2);
  const persons: Person[] = [];
  for (const student of students) {
    await expect
      .poll(async () => (await whereIs({ ...student, seat: 'seoul', words: WORDS[student.lang] }))?.phase)
      .toBe('cables');
    const mine = await student.page.getByRole('banner').locator('.mine').innerText();
    const seat = SEATS.find((s) => mine.includes(WORDS[student.lang].rules.seats[s])) as Seat;
    persons.push({ seat, lang: student.lang, words: WORDS[student.lang], page: student.page, errors: student.errors });
  }
  expect(persons.map((p) => p.errors.length)).toEqual(NAMES.map(() => 0));
  await expectAccessible(page, 'the worlds');
  await expectNoOverflow(page, 'the worlds');

  const next = page
    .getByRole('region', { name: en.allWorlds })
    .getByRole('button', { name: en.acts.next, exact: true });
  const moveOn = async (): Promise<void> => {
    await next.click();
    await page.getByRole('dialog').getByRole('button', { name: en.acts.next, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  await moveOn();

  // A cable is written in one world; the facilitator reads it there, live.
  const haru = persons[0]!;
  await expect.poll(async () => (await whereIs(haru))?.phase).toBe('talks');
  await sendCable(haru, haru.seat === 'tokyo' ? 'seoul' : 'tokyo', 'Shall we begin with clause one?');
  await worlds.getByRole('button', { name: new RegExp(`^${en.world(1)}`) }).click();
  await expect(page.getByText('Shall we begin with clause one?')).toBeVisible();
  const parts = page.getByRole('navigation', { name: en.world(1) });
  await parts.getByRole('button', { name: en.inside.secrets, exact: true }).click();
  await expectAccessible(page, 'inside a world: its secrets');

  // The world is taken back to a checkpoint, and its players read why.
  await parts.getByRole('button', { name: en.inside.act, exact: true }).click();
  await page.getByLabel(en.undo.reason).fill('The clock ran away from us.');
  await expectAccessible(page, 'inside a world: acts');
  await page.getByRole('button', { name: en.undo.go, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: en.undo.go, exact: true }).click();
  await expect(haru.page.getByText('The clock ran away from us.').first()).toBeVisible();
  await page.getByRole('button', { name: en.close, exact: true }).click();

  // On to the end by the facilitator's hand alone; a crisis has its exchanges, which are moved on as well.
  const ended = worlds.locator('article').filter({ hasText: new RegExp(`${en.status.ended}`) });
  for (let moves = 0; moves < 60 && (await ended.count()) < 2; moves += 1) {
    const before = await worlds.innerText();
    await moveOn();
    await expect.poll(() => worlds.innerText()).not.toBe(before);
  }
  await expect(ended).toHaveCount(2);
  const tabs = page.getByRole('navigation', { name: 'Class', exact: true });
  await tabs.getByRole('button', { name: en.tabs.lesson, exact: true }).click();
  await expect(page.getByText(en.lesson.hints.debrief)).toBeVisible();
  await expectAccessible(page, 'the lesson');

  // Each student has the result, the exit question and one printed page.
  await expect(minji.page.getByRole('heading', { name: WORDS.ko.ui.result.scores, exact: true })).toBeVisible();
  const exit = minji.page.getByRole('form', { name: consoleKo.survey.post });
  await exit.getByRole('radio', { name: '4' }).first().check();
  await exit.getByRole('button', { name: consoleKo.survey.send }).click();
  await minji.page.getByRole('form', { name: consoleKo.survey.exit }).getByRole('textbox').fill('canary-exit');
  await minji.page
    .getByRole('form', { name: consoleKo.survey.exit })
    .getByRole('button', { name: consoleKo.survey.send })
    .click();
  await minji.page.getByRole('link', { name: WORDS.ko.ui.result.debrief, exact: true }).click();
  await expect(minji.page.getByRole('heading', { name: debriefKo.parts.turning })).toBeVisible();
  await expectNoOverflow(minji.page, 'the debrief on a phone');
  await expectAccessible(minji.page, 'the debrief on a phone');
  expect(await printedPages(minji.page)).toBe(1);

  // The facilitator compares the worlds, reads the answers, and prints a page for each student of a world.
  await tabs.getByRole('button', { name: en.tabs.results, exact: true }).click();
  await expect(page.getByText('canary-exit')).toBeVisible();
  await expectAccessible(page, 'the results');
  await page
    .getByRole('link', { name: new RegExp(`^${en.results.debrief}`) })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: debriefEn.parts.fog })).toBeVisible();
  expect(await printedPages(page)).toBe(4);
  await page.getByRole('button', { name: debriefEn.present }).click();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: debriefEn.parts.timeline })).toBeVisible();
  await expectAccessible(page, 'the debrief on the projector');

  // What is to be kept is taken along, then all of it is erased, and every page says so.
  await page.goto(`${server.url}/#/class`);
  await tabs.getByRole('button', { name: en.tabs.settings, exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: en.settings.exportJson, exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`two-track-${code}.json`);
  expect(readFileSync(await download.path(), 'utf8')).toContain('canary-exit');
  await page.getByLabel(en.settings.eraseCode).fill(code);
  await page.getByRole('button', { name: en.settings.eraseGo, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: en.settings.eraseGo, exact: true }).click();
  await expect(page.getByRole('heading', { name: en.none.title })).toBeVisible();
  expect((await page.request.get(`${server.url}/api/lobby/${code}`)).status()).toBe(404);

  expect([...errors, ...students.flatMap((s) => s.errors)]).toEqual([]);
  await Promise.all([room.close(), ...students.map((s) => s.context.close())]);
});
