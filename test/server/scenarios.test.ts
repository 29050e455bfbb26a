import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadScenarios, ScenarioMistake } from '../../server/scenarios.ts';

const OURS = join(import.meta.dirname, '../../assets/scenarios');
let own = '';
let original = '';

beforeEach(async () => {
  own = await mkdtemp(join(tmpdir(), 'scenarios-'));
  original = await readFile(join(OURS, '2015-singapore.json'), 'utf8');
});
afterEach(() => rm(own, { recursive: true, force: true }));

const named = (id: string): string => original.replace('"id": "2015-singapore"', `"id": "${id}"`);

describe('scenarios of one’s own', () => {
  test('given a file dropped into the folder, it is offered after the next look, and gone when the file is gone', async () => {
    const scenarios = await loadScenarios(OURS, own);
    expect(scenarios.get('my-class')).toBeNull();
    await writeFile(join(own, 'mine.json'), named('my-class'));
    await scenarios.refresh();
    expect(scenarios.get('my-class')?.scenario.id).toBe('my-class');
    expect(scenarios.list().map(({ id }) => id)).toContain('my-class');
    await rm(join(own, 'mine.json'));
    await scenarios.refresh();
    expect(scenarios.get('my-class')).toBeNull();
  });

  test('given a file with a mistake, it is left out with line and reason, and the others stay', async () => {
    await writeFile(join(own, 'bad.json'), named('bad-one').replace('"tension": 50', '"tension": 150'));
    await writeFile(join(own, 'good.json'), named('good-one'));
    const scenarios = await loadScenarios(OURS, own);
    expect(scenarios.get('bad-one')).toBeNull();
    expect(scenarios.get('good-one')).not.toBeNull();
    expect(scenarios.mistakes()).toEqual([expect.stringMatching(/^The scenario bad\.json is not valid: line \d+: .+/)]);
  });

  test('given an id that is taken or 10 MB of text, the file is left out with the reason', async () => {
    await writeFile(join(own, 'copy.json'), original);
    await writeFile(join(own, 'huge.json'), `"${'x'.repeat(10_000_000)}"`);
    const scenarios = await loadScenarios(OURS, own);
    expect(scenarios.mistakes()).toEqual([
      expect.stringContaining('copy.json is left out: the id "2015-singapore" is taken'),
      expect.stringContaining('huge.json cannot be read: it has 10000002 bytes'),
    ]);
    expect(scenarios.get('2015-singapore')?.body).toBe(original);
  });

  test('given a folder of the project without a scenario, the start is refused', async () => {
    await expect(loadScenarios(own)).rejects.toThrow(ScenarioMistake);
  });
});
