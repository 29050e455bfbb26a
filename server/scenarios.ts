/** The scenario files: those of the project, checked at start, and those of one's own, looked for again at every reload of the page. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scenario } from '../shared/scenario.ts';
import { checkScenario, MAX_SCENARIO_BYTES } from './scenarioCheck.ts';

/** A scenario file that does not fit; told in one line. */
export class ScenarioMistake extends Error {
  override readonly name = 'ScenarioMistake';
}

/** A scenario as a match records it: its file and the hash of that. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly body: string;
  readonly hash: string;
}

export interface Scenarios {
  get(id: string): LoadedScenario | null;
  list(): readonly Scenario[];
  /** Looks into the folder of one's own scenarios again. A file that does not fit is left out, and `mistakes` tells why. */
  refresh(): Promise<void>;
  /** One line a mistake: file, line, reason. */
  mistakes(): readonly string[];
}

const fileNames = async (dir: string): Promise<string[]> =>
  (await readdir(dir).catch(() => []))
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .sort();

async function load(dir: string, name: string): Promise<LoadedScenario> {
  const file = join(dir, name);
  let body: string;
  try {
    const { size } = await stat(file);
    if (size > MAX_SCENARIO_BYTES)
      throw new Error(`it has ${size} bytes; a scenario has ${MAX_SCENARIO_BYTES} at most`);
    body = await readFile(file, 'utf8');
  } catch (error) {
    throw new ScenarioMistake(`The scenario ${name} cannot be read: ${(error as Error).message}`);
  }
  const checked = checkScenario(body);
  if (!checked.ok) {
    const [first] = checked.errors;
    throw new ScenarioMistake(
      `The scenario ${name} is not valid: line ${first?.line ?? 1}: ${first?.text ?? 'not understood'}`,
    );
  }
  return { scenario: checked.scenario, body, hash: createHash('sha256').update(body).digest('hex') };
}

/**
 * Reads the project's scenarios from `dir`, and one's own from `own` where it is given.
 * Throws `ScenarioMistake` at the first of the project's files that is no scenario, and when there is none.
 */
export async function loadScenarios(dir: string, own?: string): Promise<Scenarios> {
  const ours = new Map<string, LoadedScenario>();
  for (const name of await fileNames(dir)) {
    const loaded = await load(dir, name);
    ours.set(loaded.scenario.id, loaded);
  }
  if (ours.size === 0) throw new ScenarioMistake(`There is no scenario in ${dir}.`);
  let theirs = new Map<string, LoadedScenario>();
  let mistakes: string[] = [];

  async function refresh(): Promise<void> {
    if (own === undefined) return;
    const found = new Map<string, LoadedScenario>();
    const told: string[] = [];
    for (const name of await fileNames(own)) {
      try {
        const loaded = await load(own, name);
        const { id } = loaded.scenario;
        if (ours.has(id) || found.has(id)) told.push(`The scenario ${name} is left out: the id "${id}" is taken.`);
        else found.set(id, loaded);
      } catch (error) {
        told.push((error as Error).message);
      }
    }
    theirs = found;
    mistakes = told;
  }

  await refresh();
  return {
    get: (id) => ours.get(id) ?? theirs.get(id) ?? null,
    list: () => [...ours.values(), ...theirs.values()].map(({ scenario }) => scenario),
    refresh,
    mistakes: () => mistakes,
  };
}
