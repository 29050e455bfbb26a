/** Style sheets that meet in one document must not speak of each other's elements: pages are fetched one after the other and never put away. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const CLIENT = new URL('../../client/', import.meta.url);
const sheets = readdirSync(CLIENT, { recursive: true })
  .map(String)
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.css'))
  .toSorted();

/** Which page a sheet belongs to. The desk's are `style/` with its papers, `desk/` and the lesson beside it: one page, and what all share. */
const pageOf = (file: string): string => {
  const folder = file.split('/')[0] ?? '';
  return ['style', 'desk', 'lesson'].includes(folder) ? 'desk and shared' : folder;
};

/** The class that each selector begins with, `media` rules included: what a sheet claims as its own. */
function claims(css: string): Set<string> {
  const found = new Set<string>();
  for (const [, before] of css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g)) {
    for (const selector of (before ?? '').split(',')) {
      const first = /^\s*[a-z0-9]*\.([a-zA-Z][\w-]*)/.exec(selector)?.[1];
      if (first) found.add(first);
    }
  }
  return found;
}

describe('style sheets', () => {
  test('there are some', () => expect(sheets.length).toBeGreaterThan(20));
  test('no class is claimed by two pages', () => {
    const owners = new Map<string, Set<string>>();
    for (const file of sheets)
      for (const name of claims(readFileSync(new URL(file, CLIENT), 'utf8')))
        owners.set(name, (owners.get(name) ?? new Set()).add(pageOf(file)));
    const shared = [...owners].filter(([, pages]) => pages.size > 1);
    expect(shared.map(([name, pages]) => `.${name}: ${[...pages].join(', ')}`)).toEqual([]);
  });
  test('a claim is seen within print rules, behind an element and after a comma', () => {
    expect([...claims('@media print { main.guide, .tip > p { color: red } } /* .no { */')]).toEqual(['guide', 'tip']);
  });
});
