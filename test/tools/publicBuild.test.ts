/** What everyone can read of the built client holds nothing that a scenario tells one delegation, or its facilitator, alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { scenarioEntry, scenarioPage } from '../../server/http/scenarioTexts.ts';
import { scenarioSchema, type Scenario } from '../../shared/scenario.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'assets/scenarios');
const scenarios: Scenario[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json') && file !== 'scenario.schema.json')
  .map((file) => scenarioSchema.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))));

/** So many characters in a row are the same in two texts by no chance: Latin letters say less each than Korean or Japanese ones. */
const runOf = (text: string): number => (/\p{Script=Hangul}|\p{Script=Han}|\p{Script=Hiragana}/u.test(text) ? 24 : 40);

function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
}
/** As a text may stand in a chunk: with its quotes and other letters escaped or not. */
const plain = (code: string): string =>
  code
    .replace(/\\u\{?([0-9a-fA-F]{4})\}?/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\(['"`])/g, '$1');

/** The game's own words, the same for everyone. */
const DICTIONARIES = readdirSync(join(ROOT, 'assets/i18n'), { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => plain(readFileSync(join(ROOT, 'assets/i18n', file), 'utf8')));

/** Everything of a scenario but what `scenarioPage` and `scenarioEntry` tell everyone. */
const secretsOf = (s: Scenario): string[] => {
  const told = new Set(textsIn([scenarioPage(s), scenarioEntry(s)]));
  return textsIn([s.texts, s.injects ?? []]).filter((text) => text.length >= runOf(text) && !told.has(text));
};

let files: { readonly name: string; readonly text: string }[] = [];
beforeAll(async () => {
  const built = (await build({
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'silent',
    build: { write: false },
  })) as Rolldown.RolldownOutput;
  files = built.output.map((file) => ({
    name: file.fileName,
    text: plain(file.type === 'chunk' ? file.code : String(file.source)),
  }));
});

const found = (run: string): string[] => files.filter(({ text }) => text.includes(run)).map(({ name }) => name);

describe('the built client', () => {
  test('is searched: public words of its own are found', () => {
    expect(scenarios).toHaveLength(8);
    expect(found('Two-Track').length).toBeGreaterThan(0);
    expect(found('No match begins like this').length).toBeGreaterThan(0);
    expect(secretsOf(scenarios[0]!).length).toBeGreaterThan(24);
  });

  test.each(scenarios.map((s) => [s.id, s] as const))('holds no secret text of %s', (_, scenario) => {
    const others = [...textsIn(scenarios.map((s) => [scenarioPage(s), scenarioEntry(s)])), ...DICTIONARIES].join('\n');
    for (const text of secretsOf(scenario)) {
      const length = runOf(text);
      for (let at = 0; at + length <= text.length; at += length / 2) {
        const run = text.slice(at, at + length);
        // A run that a public text shares tells nothing.
        if (!others.includes(run)) expect(found(run), `"${run}" of ${scenario.id}`).toEqual([]);
      }
    }
  });
});
