/** Four people, each in a browser of their own, who come to one table by the pages alone. */
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { SEATS, type Seat } from '../../../shared/types.ts';
import { watchErrors } from './checks.ts';
import { meetIn, startsWith, type Person } from './desk.ts';
import { LOCALE, WORDS, type Lang } from './words.ts';

export interface Table {
  readonly people: readonly Person[];
  readonly code: string;
  of(seat: Seat): Person;
  close(): Promise<void>;
}

export type TableOptions = {
  readonly langs: Readonly<Record<Seat, Lang>>;
} & MatchOptions;

export interface MatchOptions {
  readonly url: string;
  readonly rounds?: '4' | '6' | '8';
  /** Fixes all chance of the match. The page does not ask for it; it is put into the page's own request. */
  readonly seed?: number;
  /** Called while three sit in the lobby and wait for the fourth. */
  readonly inLobby?: (people: readonly Person[]) => Promise<void>;
}

/** A context whose browser speaks the language, calm and small enough for four at once. */
export function openContext(
  browser: Browser,
  lang: Lang,
  viewport = { width: 1280, height: 720 },
): Promise<BrowserContext> {
  return browser.newContext({ locale: LOCALE[lang], viewport, reducedMotion: 'reduce' });
}

/** Leaves out the map, whose engine is as heavy as all the rest, where a test does not look at it; the page then tells in words what it shows. */
export async function withoutMap(page: Page): Promise<void> {
  await page.route('**/mount-*.js', (route) => route.abort());
}

/** Makes a match by the form for friends, as Seoul; ends in its lobby. */
export async function makeMatch(page: Page, lang: Lang, options: MatchOptions): Promise<void> {
  const { home } = WORDS[lang].ui;
  await page.route('**/api/matches', async (route) => {
    const asked = route.request().postDataJSON() as Record<string, unknown>;
    await route.continue({
      postData: JSON.stringify(options.seed === undefined ? asked : { ...asked, seed: options.seed }),
    });
  });
  await page.goto(options.url);
  const form = page.locator('form').filter({ has: page.getByRole('heading', { name: home.friends, exact: true }) });
  await form.getByLabel(home.seat).selectOption('seoul');
  await form.getByLabel(home.alias).fill('Seoul A');
  await form.getByLabel(home.rounds).selectOption(options.rounds ?? '4');
  await form.getByLabel(home.clock).selectOption('manual');
  await form.getByRole('button', { name: home.make, exact: true }).click();
}

async function joinMatch(page: Page, lang: Lang, link: string, seat: Seat): Promise<void> {
  const { home } = WORDS[lang].ui;
  await page.goto(link);
  const form = page.locator('form').filter({ has: page.getByRole('heading', { name: home.join, exact: true }) });
  await expect(form.getByRole('listitem').first()).toBeVisible();
  await form.getByLabel(home.seat).selectOption(seat);
  await form.getByLabel(home.alias).fill(`${seat} B`);
  await form.getByRole('button', { name: home.joinGo, exact: true }).click();
}

/** Seoul makes a match, the others join by its link; with the fourth the match begins by itself. Ends with all four at their desks. */
export async function gather(browser: Browser, options: TableOptions): Promise<Table> {
  const contexts: BrowserContext[] = [];
  const people: Person[] = [];
  let link = '';
  let code = '';
  for (const seat of SEATS) {
    const lang = options.langs[seat];
    const context = await openContext(browser, lang);
    contexts.push(context);
    const page = await context.newPage();
    // One of the four looks at the map.
    if (seat !== 'seoul') await withoutMap(page);
    const person: Person = { seat, lang, words: WORDS[lang], page, errors: watchErrors(page) };
    const { ui } = person.words;
    if (seat === 'seoul') {
      await makeMatch(page, lang, options);
      link = await page.getByRole('textbox', { name: ui.lobby.link, exact: true }).inputValue();
      code = link.split('/').at(-1) ?? '';
      await expect(page.getByRole('region', { name: ui.lobby.code })).toContainText(code);
    } else await joinMatch(page, lang, link, seat);
    people.push(person);
    if (people.length === SEATS.length) break;
    await expect(page.getByRole('button', { name: ui.lobby.begin, exact: true })).toBeVisible();
    for (const other of people) {
      const seats = other.page.getByRole('region', { name: other.words.ui.lobby.who }).getByRole('listitem');
      await expect(seats.filter({ hasText: / [AB]$/ })).toHaveCount(people.length);
    }
    if (people.length === SEATS.length - 1) await options.inLobby?.(people);
  }
  await meetIn(people, (phase, round) => phase === 'cables' && round === 1);
  return {
    people,
    code,
    of: (seat) => people.find((p) => p.seat === seat) as Person,
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}

/** One person at a table of three computer delegations, at the desk in the first round. */
export async function alone(
  browser: Browser,
  url: string,
  lang: Lang,
  viewport?: { width: number; height: number },
  prepare?: (page: Page) => Promise<void>,
): Promise<{ person: Person; context: BrowserContext }> {
  const context = await openContext(browser, lang, viewport);
  const page = await context.newPage();
  await prepare?.(page);
  const person: Person = { seat: 'seoul', lang, words: WORDS[lang], page, errors: watchErrors(page) };
  const { home } = person.words.ui;
  await page.goto(url);
  const form = page.locator('form').filter({ has: page.getByRole('heading', { name: home.alone, exact: true }) });
  await form.getByRole('radio', { name: startsWith(person.words.rules.seats.seoul) }).check();
  await form.getByLabel(home.alias).fill('Solo');
  await form.getByLabel(home.rounds).selectOption('4');
  await form.getByRole('button', { name: home.startAlone, exact: true }).click();
  await meetIn([person], (phase) => phase !== 'lobby');
  return { person, context };
}
