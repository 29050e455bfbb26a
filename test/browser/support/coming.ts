/** What tests of coming, coming back and leaving share. */
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import en from '../../../assets/i18n/console/en.ts';
import ja from '../../../assets/i18n/console/ja.ts';
import ko from '../../../assets/i18n/console/ko.ts';
import { makeClass, type Class } from './class.ts';
import { openContext } from './people.ts';
import { WORDS, type Lang } from './words.ts';

export const CONSOLE = { en, ko, ja } as const;

export async function call<T>(url: string, path: string, body?: unknown, token?: string): Promise<T> {
  const answer = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await answer.json()) as T;
}

/** A class that runs, with so many pupils by the server's doors. */
export async function running(url: string, names: readonly string[]): Promise<Class> {
  const c = await makeClass(url);
  for (const alias of names) await call(url, '/api/join', { code: c.code, alias });
  await c.begin();
  return c;
}

/** The console of a class, as a facilitator opens it. */
export async function consolePage(
  browser: Browser,
  url: string,
  c: Pick<Class, 'facilitator'>,
  lang: Lang,
  viewport?: { width: number; height: number },
): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await openContext(browser, lang, viewport);
  const page = await context.newPage();
  await page.goto(`${url}/#/class/${c.facilitator}`);
  await page.getByRole('navigation', { name: CONSOLE[lang].title }).waitFor();
  return { page, close: () => context.close() };
}

export const aliasOf = (page: Page, lang: Lang = 'en'): Locator => page.getByLabel(WORDS[lang].ui.home.alias);

/** The pair as the page shows it. */
export async function wordsOn(page: Page, lang: Lang): Promise<[string, string]> {
  const text = await page.getByRole('region', { name: WORDS[lang].ui.back.own }).locator('b').innerText();
  return text.split(' · ') as [string, string];
}

/** All that either storage of a fresh tab of this browser holds. */
export async function keptIn(context: BrowserContext, url: string): Promise<string> {
  const page = await context.newPage();
  await page.goto(`${url}/#/rules`);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  await page.close();
  return kept;
}
