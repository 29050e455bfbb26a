/** The page under a browser's page translation: what changes goes on changing, whatever way the translator takes with the texts. */
import { expect, type Page } from '@playwright/test';
import { watchErrors } from './support/checks.ts';
import { alone, withoutMap } from './support/people.ts';
import { test } from './support/test.ts';
import { WORDS } from './support/words.ts';

/** Swaps the texts of the page for loud ones as translators do, and goes on with what is added: `swap` each in one step, `beside` in two, `text` for another text. No mark that forbids it is minded. */
async function translate(page: Page, way: 'swap' | 'beside' | 'text'): Promise<void> {
  await page.evaluate((how) => {
    const own = new WeakSet<Node>();
    const loud = (text: Text): void => {
      const at = text.parentElement;
      if (own.has(text) || !at || !text.data.trim() || at.closest('script, style, textarea, option, font')) return;
      if (how === 'text') {
        const other = document.createTextNode(`${text.data.toUpperCase()}~`);
        own.add(other);
        text.replaceWith(other);
        return;
      }
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.append(`${text.data.toUpperCase()}~`);
      outer.append(inner);
      if (how === 'swap') text.replaceWith(outer);
      else {
        at.insertBefore(outer, text);
        text.remove();
      }
    };
    const walk = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      if (root instanceof Text) texts.push(root);
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      texts.forEach(loud);
    };
    walk(document.body);
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node.isConnected && node.nodeName !== 'FONT') walk(node);
    }).observe(document.body, { childList: true, subtree: true });
  }, way);
}

const { ui, rules } = WORDS.en;
/** What the head of the desk says, in the translator's loud voice or not. */
const head = async (page: Page): Promise<string> =>
  (await page.getByRole('banner').getByRole('paragraph').first().innerText()).toLowerCase().replace(/[\s~]+/g, ' ');

for (const way of ['swap', 'beside', 'text'] as const) {
  test(`given texts taken out (${way}), phase, round, counts and papers are those of the match`, async ({
    browser,
    running,
  }) => {
    const { person, context } = await alone(browser, running.url, 'en', undefined, withoutMap);
    const { page } = person;
    const errors = watchErrors(page);
    // The game's own words are marked: a translator that heeds it leaves them alone.
    for (const own of [
      page.getByRole('banner').getByRole('paragraph').first(),
      page.getByText(ui.app.name, { exact: true }),
    ])
      await expect(own).toHaveAttribute('translate', 'no');
    await translate(page, way);
    const tab = (name: string) => page.getByRole('tab', { name: new RegExp(name, 'i') });
    const says = async (phase: 'talks' | 'decisions' | 'cables', round: number): Promise<void> =>
      expect.poll(() => head(page)).toContain(`${rules.phases[phase]} ${ui.header.round(round, 4)}`.toLowerCase());
    const done = page.getByRole('button', { name: new RegExp(ui.header.ready, 'i') });
    await says('cables', 1);
    // Papers are laid open and away again, forms are filled, what was written is shown.
    await tab(ui.tabs.cables).click();
    await page.locator('.compose textarea').fill('Shall we meet?');
    await page.getByRole('button', { name: new RegExp(`^${ui.cables.send}`, 'i') }).click();
    await expect(page.locator('.cable.own')).toContainText(/shall we meet/i);
    for (const name of [ui.tabs.pacts, ui.tabs.meters, ui.tabs.decisions, ui.tabs.brief]) {
      await tab(name).click();
      await expect(tab(name)).toHaveAttribute('aria-selected', 'true');
    }
    await done.click();
    await says('talks', 1);
    await done.click();
    await says('decisions', 1);
    await tab(ui.tabs.decisions).click();
    const move = page.getByRole('tabpanel').getByRole('checkbox').first();
    await move.check();
    await expect(page.getByRole('tabpanel').locator('.together')).toBeVisible();
    await move.uncheck();
    await expect(page.getByRole('tabpanel').locator('.together')).toHaveCount(0);
    // Another language, and back.
    await page.getByRole('combobox', { name: new RegExp(ui.app.language, 'i') }).selectOption('ko');
    await expect.poll(() => head(page)).toContain(WORDS.ko.rules.phases.decisions);
    await page.getByRole('combobox').first().selectOption('en');
    await done.click();
    await expect.poll(() => head(page), { timeout: 60_000 }).toMatch(/round 2|crisis/i);
    // Nothing of the round before is left standing.
    expect((await head(page)).match(/round/g)).toHaveLength(1);
    expect(errors).toEqual([]);
    await context.close();
  });
}
