/** `npm run cases [-- FILE…]`: runs rule-case files against the engine; the project's own without FILE. Exit 1 on a failure or a file that cannot be read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runCase } from '../../shared/cases/run.ts';
import { scenarioSchema } from '../../shared/scenario.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { readCases } from './caseFile.ts';
import { run, say } from './common.ts';

const ROOT = join(import.meta.dirname, '../..');
const OWN = join(ROOT, 'test/cases');
const SCENARIOS = join(ROOT, 'assets/scenarios');

const filesOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => join(folder, name));
/** The rules one by one, then the documents' own events. */
const own = (): string[] => [...filesOf(OWN), ...filesOf(join(OWN, 'documents'))];

const loaded = new Map<string, Scenario | string>();

/** The scenario, or a sentence saying why there is none. */
function scenarioOf(id: string): Scenario | string {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const file = join(SCENARIOS, `${id}.json`);
  let found: Scenario | string = `there is no scenario "${id}"`;
  if (existsSync(file)) {
    try {
      found = scenarioSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch (error) {
      found = `the scenario "${id}" cannot be read: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
    }
  }
  loaded.set(id, found);
  return found;
}

await run(async (files) => {
  let passed = 0;
  let failed = 0;
  const homes = new Map<string, string>();
  const fail = (line: string): void => {
    failed += 1;
    say(`FAIL ${line}`);
  };
  for (const file of files.length > 0 ? files : own()) {
    const name = files.length > 0 ? file : relative(ROOT, file);
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      fail(`${name} : the file cannot be read: ${error instanceof Error ? error.message : String(error)}`);
      continue;
    }
    const reading = readCases(text);
    if (!reading.ok) {
      for (const mistake of reading.mistakes) fail(`${name}:${mistake.line} : ${mistake.text}`);
      continue;
    }
    for (const ruleCase of reading.cases) {
      const { id, title } = ruleCase;
      const scenario = scenarioOf(ruleCase.scenario);
      const twice = homes.get(id);
      homes.set(id, name);
      if (twice !== undefined) fail(`${id} ${title} : the id stands in ${twice} already`);
      else if (typeof scenario === 'string') fail(`${id} ${title} : ${scenario}`);
      else {
        const { ok, problems } = runCase(ruleCase, scenario);
        if (ok) {
          passed += 1;
          say(`ok ${id} ${title}`);
        } else fail(`${id} ${title} : ${problems.join(' · ')}`);
      }
    }
  }
  say(`${passed} passed, ${failed} failed`);
  return Promise.resolve(failed === 0 ? 0 : 1);
});
