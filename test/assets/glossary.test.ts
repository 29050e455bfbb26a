/** The glossary: short, plain, and used where its terms stand. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../assets/i18n/glossary/en.ts';
import ja from '../../assets/i18n/glossary/ja.ts';
import ko from '../../assets/i18n/glossary/ko.ts';
import { grade, MAX_GRADE } from '../../tools/check/reading.ts';

const client = readdirSync('client', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => readFileSync(join('client', file), 'utf8'))
  .join('\n');
const PACTS = new Set(['gsomia', 'acsa', 'tisa']);

describe('the glossary', () => {
  test.each(Object.keys(en.terms))('explains %s beside a heading', (term) =>
    expect(client).toContain(PACTS.has(term) ? `pact === '${term}'` : `<TermNote term="${term}"`),
  );
  test.each(Object.entries(en.terms))('English, %s: a fourteen-year-old reads it', (_term, { text }) =>
    expect(grade(text)).toBeLessThanOrEqual(MAX_GRADE),
  );
  for (const [language, { terms, ask }, most] of [
    ['en', en, 160],
    ['ko', ko, 110],
    ['ja', ja, 90],
  ] as const)
    test.each(Object.entries(terms))(`${language}, %s: two or three sentences that end`, (_term, { name, text }) => {
      expect(text.length).toBeLessThanOrEqual(most);
      expect(text).toMatch(/[.。]$/);
      expect(ask(name)).toContain(name);
    });
});
