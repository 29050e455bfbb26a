/** The scenario files under `assets/scenarios`, checked at start. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scenarioSchema, type Scenario } from '../shared/scenario.ts';

/** A scenario file that does not fit; told in one line. */
export class ScenarioMistake extends Error { override readonly name = 'ScenarioMistake'; }

/** A scenario as a match records it: its file and the hash of that. */
export interface LoadedScenario { readonly scenario: Scenario; readonly body: string; readonly hash: string }

export interface Scenarios {
  get(id: string): LoadedScenario | null;
  list(): readonly Scenario[];
}

/** Reads them all. Throws `ScenarioMistake` at the first file that is no scenario, and when there is none. */
export async function loadScenarios(dir: string): Promise<Scenarios> {
  const names = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json')).sort();
  const found = new Map<string, LoadedScenario>();
  for (const name of names) {
    let body: string;
    let content: unknown;
    try {
      body = await readFile(join(dir, name), 'utf8');
      content = JSON.parse(body);
    } catch (error) {
      throw new ScenarioMistake(`The scenario ${name} cannot be read: ${(error as Error).message}`);
    }
    const parsed = scenarioSchema.safeParse(content);
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      throw new ScenarioMistake(`The scenario ${name} is not valid: ${issue.path.join('.')}: ${issue.message}`);
    }
    found.set(parsed.data.id, { scenario: parsed.data, body, hash: createHash('sha256').update(body).digest('hex') });
  }
  if (found.size === 0) throw new ScenarioMistake(`There is no scenario in ${dir}.`);
  return { get: (id) => found.get(id) ?? null, list: () => [...found.values()].map(({ scenario }) => scenario) };
}
