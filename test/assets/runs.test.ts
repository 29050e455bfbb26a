/** No sentence of the documents stands in a text of the game: facts carry over, words do not. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../shared/scenario.ts';
import { hashOf, RUN, runsOf, wordsOf } from '../../tools/runs.ts';

const ROOT = join(import.meta.dirname, '../..');
const known = new Set(JSON.parse(readFileSync(join(import.meta.dirname, 'runs.json'), 'utf8')) as string[]);
const copied = (text: string): string[] => runsOf(text).filter((run) => known.has(hashOf(run)));

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** The English texts of a scenario, its injects among them. */
function scenarioTexts(path: string): string {
  const { texts, injects } = JSON.parse(readFileSync(path, 'utf8')) as Scenario;
  return JSON.stringify([texts.en, injects?.map(({ title, text }) => [title, text])]);
}

const DICTIONARIES = filesIn(join(ROOT, 'assets/i18n')).filter((path) => /\/en(?:\.ts|\/)/.test(path));
const SCENARIOS = filesIn(join(ROOT, 'assets/scenarios')).filter((path) => !path.endsWith('scenario.schema.json'));
const PAPERS = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'PROTOCOL.md', 'CHANGELOG.md'].map((name) => join(ROOT, name)),
  ...filesIn(join(ROOT, 'docs')).filter((path) => path.endsWith('.md')),
  ...filesIn(join(ROOT, 'test/cases')),
];

describe('words of the documents', () => {
  test('are known by their hashes alone', () => {
    expect(known.size).toBeGreaterThan(1_000);
    for (const hash of known) expect(hash).toMatch(/^[0-9a-f]{10}$/);
  });
  test.each([...DICTIONARIES, ...PAPERS].map((path) => [relative(ROOT, path), path]))(
    'do not stand in %s',
    (_name, path) => expect(copied(readFileSync(path, 'utf8'))).toEqual([]),
  );
  test.each(SCENARIOS.map((path) => [relative(ROOT, path), path]))('do not stand in %s', (_name, path) =>
    expect(copied(scenarioTexts(path))).toEqual([]),
  );
});

describe('a run', () => {
  test('is found whatever its capitals, marks, hyphens and spelling', () => {
    const as = (text: string): string[] => runsOf(text).map(hashOf);
    expect(as('The U.S. Self-Defence Forces’ co-operation was emphasised at once.')).toEqual(
      as('the us self defense forces cooperation was emphasized at ONCE'),
    );
    expect(wordsOf('“Nuclear” – and so on')).toEqual(['nuclear', 'and', 'so', 'on']);
  });
  test(`has ${RUN} words; fewer are chance`, () => {
    expect(runsOf('one two three four five six seven')).toEqual([]);
    expect(runsOf('one two three four five six seven eight nine')).toHaveLength(2);
  });
});
