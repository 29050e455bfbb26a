/** Facts carry over from the documents, sentences do not: no English text has eight words in a row of one of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copiedIn, runsOf, wordsOf } from '../../tools/runs/runs.ts';
import { texts } from './terms/read.ts';

const ROOT = join(import.meta.dirname, '../..');
const known: ReadonlySet<string> = new Set(
  readFileSync(join(import.meta.dirname, 'documentRuns.txt'), 'utf8')
    .trim()
    .split('\n'),
);

/** Titles and notes of the rule cases, which people read too. */
const caseTexts = ['test/cases', 'test/cases/documents'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) =>
      (JSON.parse(readFileSync(join(ROOT, folder, file), 'utf8')) as { title: string; note?: string }[]).map(
        ({ title, note }): [string, string] => [`${folder}/${file}`, `${title}. ${note ?? ''}`],
      ),
    ),
);
const pages = ['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'PROTOCOL.md'].map(
  (file): [string, string] => [file, readFileSync(join(ROOT, file), 'utf8')],
);

describe('runs of words', () => {
  test('are counted without case, marks and kinds of apostrophe', () => {
    expect(wordsOf('Seoul’s “consent”, IN 2015:')).toEqual(['seouls', 'consent', 'in', '2015']);
    expect(runsOf('one two three four five six seven')).toEqual([]);
    expect(runsOf('one two three four five six seven eight nine')).toHaveLength(2);
    const own = new Set(runsOf('The two, and the third: all agree — on that point now.').map(({ hash }) => hash));
    expect(copiedIn('Here the TWO and the third all agree on that point', own)).toEqual([
      'the two and the third all agree on',
      'two and the third all agree on that',
      'and the third all agree on that point',
    ]);
  });
  test('of the documents are known', () => expect(known.size).toBeGreaterThan(2_000));
});

describe('the project’s own words', () => {
  test.each([
    ['dictionaries and scenarios', texts('en')],
    ['rule cases', caseTexts],
    ['pages about the project', pages],
  ] as const)('copy no sentence: %s', (_, list) => {
    expect(list.length).toBeGreaterThan(4);
    expect(list.flatMap(([place, text]) => copiedIn(text, known).map((run) => `${place}: ${run}`))).toEqual([]);
  });
});
