/** A class by the server's own doors, for tests whose business is the page of one pupil in it. */
import { expect, type Browser, type Page } from '@playwright/test';
import type { ConsoleOverview, FacilitatorAct } from '../../../shared/console.ts';
import { SEATS, type Seat } from '../../../shared/types.ts';
import { watchErrors } from './checks.ts';
import type { Person } from './desk.ts';
import { openContext, withoutMap } from './people.ts';
import { WORDS, type Lang } from './words.ts';

export interface Class {
  readonly code: string;
  readonly facilitator: string;
  console(): Promise<ConsoleOverview>;
  /** On every world. */
  act(what: FacilitatorAct): Promise<void>;
  /** Deals everyone in and begins. */
  begin(): Promise<void>;
}

/** Makes a class of one world; `pace` as the session takes it. */
export async function makeClass(url: string, more: Readonly<Record<string, unknown>> = {}): Promise<Class> {
  const call = async <T>(path: string, body?: unknown, token?: string): Promise<T> => {
    const answer = await fetch(url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const { code, facilitator } = await call<{ code: string; facilitator: string }>('/api/sessions', {
    scenario: '2013-seoul-dialogue',
    pace: { kind: 'manual', rounds: 4 },
    worlds: 1,
    ...more,
  });
  return {
    code,
    facilitator,
    console: () => call('/api/console', undefined, facilitator),
    act: async (what) => void (await call('/api/console/act', { worlds: 'all', do: what }, facilitator)),
    begin: async () => void (await call('/api/session/deal', { start: true }, facilitator)),
  };
}

/** A pupil who joins by the link; at the desk once the class has begun. */
export async function pupil(
  browser: Browser,
  url: string,
  { code }: Pick<Class, 'code'>,
  {
    name = 'Mina',
    lang = 'en',
    viewport,
  }: { name?: string; lang?: Lang; viewport?: { width: number; height: number } } = {},
): Promise<{ page: Page; lang: Lang; errors: readonly string[]; close: () => Promise<void> }> {
  const context = await openContext(browser, lang, viewport);
  const page = await context.newPage();
  await withoutMap(page);
  const errors = watchErrors(page);
  const { home } = WORDS[lang].ui;
  await page.goto(`${url}/#/j/${code}`);
  await page.getByLabel(home.alias).fill(name);
  await page.getByRole('button', { name: home.joinGo, exact: true }).click();
  await expect(page.getByLabel(home.alias)).toHaveCount(0);
  return { page, lang, errors, close: () => context.close() };
}

/** The pupil as a person at the desk, once it is dealt a seat and the desk is there. */
export async function atDesk(of: Awaited<ReturnType<typeof pupil>>): Promise<Person> {
  const words = WORDS[of.lang];
  await of.page.getByRole('tablist').waitFor();
  const text = await of.page.getByRole('banner').innerText();
  const seat = SEATS.find((s: Seat) => text.includes(words.ui.header.seatOf(words.rules.seats[s])));
  if (!seat) throw new Error(`No seat in the head of the desk: ${text}`);
  return { seat, lang: of.lang, words, page: of.page, errors: of.errors };
}
