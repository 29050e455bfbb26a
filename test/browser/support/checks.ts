/** What every page must keep: accessibility, no scroll sideways, no error in the console. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 AA, without the lists of what passed, which take as long again. */
export const RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] };

type Found = {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly string[] }[];
  }[];
};
type WithAxe = { axe?: { run: (where: string, how: unknown) => Promise<Found> } };

/** What axe finds on a part of the page as it stands; axe itself is put into a page once. */
export async function violations(page: Page, part = 'html', rules: object = RULES): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(
    ({ how, where }) => (window as unknown as Required<WithAxe>).axe.run(where, how),
    { how: rules, where: part },
  );
  return found.map(
    (v) =>
      `${v.id}: ${v.help}: ${v.nodes
        .map((n) => n.target.join(' '))
        .slice(0, 4)
        .join(' | ')}`,
  );
}

/** No violation of WCAG 2.2 AA on the page as it stands, or on a part of it. `where` is told on failure. */
export async function expectAccessible(page: Page, where: string, part?: string): Promise<void> {
  expect(await violations(page, part), `axe on ${where}`).toEqual([]);
}

/** The page does not scroll sideways. Names the widest things that stick out. */
export async function expectNoOverflow(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - width;
    if (over <= 0) return [];
    const out = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > width + 0.5);
    return [`${over}px too wide`, ...out.slice(0, 5).map((e) => `${e.tagName.toLowerCase()}.${e.className}`)];
  });
  expect(found, `scroll sideways on ${where}`).toEqual([]);
}

/** Collects what the page complains of: uncaught errors and console errors. Losing the server is told by the browser itself, and is no fault. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (
      message.type() === 'error' &&
      !/ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_SOCKET|WebSocket connection|Failed to load resource/.test(message.text())
    )
      errors.push(message.text());
  });
  return errors;
}
