/** Every state of the playground: accessible in three ways of seeing, no text outside the dictionaries, nothing too wide for a phone. (`desk.spec.ts` looks at texts that mean harm.) */
import { expect, type Page } from '@playwright/test';
import { escaped } from '../../client/playground/pseudo.ts';
import { STATES } from '../../client/playground/states.ts';
import { RULES, violations, watchErrors } from './support/checks.ts';
import { withoutMap } from './support/people.ts';
import type { TestServer } from './support/server.ts';
import { test } from './support/test.ts';
import { WORDS } from './support/words.ts';

/** Forced colours are the reader's own palette: contrast is not ours to give, and axe reads the author's colours. */
const FORCED = { ...RULES, rules: { 'color-contrast': { enabled: false } } };

let server: TestServer;
test.beforeAll(({ running }) => {
  server = running;
});

/** Opens the playground once; `show` then changes states without loading anything again. */
async function open(page: Page): Promise<(path: string) => Promise<void>> {
  await page.goto(`${server.url}/#/playground`);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  return async (path) => {
    const steps = path.replace('~pseudo/', '').split('/');
    await page.evaluate(
      ({ hash, shown, whole }) =>
        new Promise<void>((done) => {
          location.hash = hash;
          const look = (): void => {
            const now = document.querySelector('[data-playground]')?.getAttribute('data-playground') ?? '';
            const coming = document.querySelector('main p[role=status]')?.textContent?.includes('Opening the view');
            if ((whole ? now === shown : now.startsWith(`${shown}/`)) && !coming)
              requestAnimationFrame(() => requestAnimationFrame(() => done()));
            else setTimeout(look, 10);
          };
          look();
        }),
      { hash: `#/playground/${path}`, shown: steps.join('/'), whole: steps.length === 3 },
    );
  };
}

/** States that are looked at as a whole; of the others, what differs from these. */
const WHOLE =
  /^(?:lobby|cables|talks|redline|crisis-clash|operations|ended-war|first-lesson|line-away|line-lost|refused|room.*)$/;
const partOf = (id: string): string =>
  WHOLE.test(id)
    ? 'html'
    : id === 'line-waiting'
      ? 'main'
      : /^(?:line|server)-/.test(id)
        ? '.banners'
        : id.startsWith('ended-')
          ? '.outcome'
          : '#panel';

test('no state has a violation of WCAG 2.2 AA', async ({ page }) => {
  const errors = watchErrors(page);
  await withoutMap(page);
  const show = await open(page);
  const found: Record<string, string[]> = {};
  for (const state of STATES.filter((s) => !['unread', 'crowd'].includes(s.id))) {
    await show(state.id);
    const list = await violations(page, partOf(state.id));
    if (list.length > 0) found[state.id] = list;
  }
  expect(found).toEqual({});
  expect(errors).toEqual([]);
});

test('nor for those who watch, in forced colours, or on a phone', async ({ page }) => {
  const show = await open(page);
  const found: Record<string, string[]> = {};
  const look = async (path: string, how: string, rules: object = RULES): Promise<void> => {
    await show(path);
    const list = await violations(page, 'html', rules);
    if (list.length > 0) found[`${path} ${how}`] = list;
  };
  for (const path of ['talks/observer/news', 'operations/washington', 'signed/pyongyang/meters'])
    await look(path, 'as another');
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  for (const path of ['redline', 'crisis-clash', 'sealed', 'room-crisis', 'ended-thaw'])
    await look(path, 'in forced colours', FORCED);
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['redline', 'crisis-clash', 'line-away', 'hostile', 'room']) await look(path, 'on a phone');
  expect(found).toEqual({});
});

/** All that can be seen or heard: texts, and the attributes that are read out. */
function visibleTexts(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest('script, style, noscript, textarea, .lang') || (node.textContent ?? '').trim() === '')
      continue;
    const block =
      parent.closest(
        'p, li, h1, h2, h3, h4, button, summary, label, td, th, legend, dt, dd, b, span, em, option, a, cite, time, text',
      ) ?? parent;
    if (block.checkVisibility?.({ visibilityProperty: true }) === false && !parent.closest('select')) continue;
    // A redline cuts a text of the dictionary in pieces; it is read as the whole that it is.
    const whole = parent.closest('.article-text');
    if (whole && whole.contains(node) && document.createTreeWalker(whole, NodeFilter.SHOW_TEXT).nextNode() !== node)
      continue;
    found.push(`${(whole ?? node).textContent} ‹${block.tagName.toLowerCase()}.${block.className}›`);
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const value = element.getAttribute(name);
      if (value) found.push(`${value} ‹@${name} ${element.tagName.toLowerCase()}›`);
    }
  }
  return found;
}

/** A third more text may stick out by this many pixels, no more. */
const SLACK = 8;

/** Dates are written by the browser itself; addresses and codes are nobody's language. */
const WRITTEN_ELSEWHERE =
  /\b(?:AM|PM|January|February|March|April|May|June|July|August|September|October|November|December)\b|https?:\/\/\S+|127\.0\.0\.1\S*|\bPLAY42\b/g;

test('no text escapes the dictionaries, and none a third longer is too wide for a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await withoutMap(page);
  // Scenarios' texts are written by their authors, not by the dictionaries.
  await page.route('**/api/scenarios**', async (route) => {
    const answer = await route.fetch();
    const mark = (value: unknown): unknown =>
      typeof value === 'string'
        ? `⟪${value}⟫`
        : Array.isArray(value)
          ? value.map(mark)
          : value !== null && typeof value === 'object'
            ? Object.fromEntries(
                Object.entries(value).map(([k, v]) => [k, ['id', 'source', 'date'].includes(k) ? v : mark(v)]),
              )
            : value;
    await route.fulfill({ response: answer, json: mark(await answer.json()) as object });
  });
  const show = await open(page);
  const found: Record<string, string[]> = {};
  const look = async (where: string): Promise<void> => {
    const texts = await page.evaluate(visibleTexts);
    const out = texts.filter((t) => escaped(t.replace(/‹[^›]*›$/, '').replace(WRITTEN_ELSEWHERE, ' ')) !== '');
    if (out.length > 0) found[where] = [...new Set(out)].slice(0, 8);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > SLACK) found[where] = [...(found[where] ?? []), `${wide}px too wide`];
  };
  for (const state of STATES.filter((s) => !['unread', 'crowd', 'hostile'].includes(s.id))) {
    await show(`~pseudo/${state.id}`);
    await look(state.id);
  }
  for (const eye of ['observer', 'tokyo', 'washington', 'pyongyang']) {
    for (const paper of ['brief', 'decisions', 'consent', 'meters', 'news']) {
      await show(`~pseudo/signed/${eye}/${paper}`);
      await look(`signed ${eye} ${paper}`);
    }
  }
  for (const [hash, name] of [
    ['', 'start page'],
    ['#/rules', 'rulebook'],
  ] as const) {
    await page.evaluate((h) => {
      location.hash = h;
    }, hash);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.waitForTimeout(150);
    await look(name);
  }
  expect(found).toEqual({});
});

test('sound is off until it is switched on, and every cue has its caption', async ({ page }) => {
  await withoutMap(page);
  const show = await open(page);
  await show('talks');
  const { sound } = WORDS.en.ui;
  await page.getByRole('button', { name: `${sound.title}: ${sound.off}` }).click();
  const box = page.getByRole('group', { name: sound.title });
  await expect(box.getByLabel(sound.volume)).toBeDisabled();
  await box.getByLabel(sound.play).check();
  await expect(page.getByText(sound.cues.arrival)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: `${sound.title}: ${sound.on}` })).toBeVisible();
});

test('given a match that was stopped, its clock stands and no last minute is told, as it is of one that runs', async ({
  page,
}) => {
  await withoutMap(page);
  const show = await open(page);
  await show('server-read-only');
  await expect(page.getByRole('timer').first()).toBeVisible();
  await show('server-quarantined');
  await expect(page.getByText(WORDS.en.ui.status.quarantined)).toBeVisible();
  await expect(page.getByRole('timer')).toHaveCount(0);
});
