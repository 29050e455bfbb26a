/** Checks a scenario file and tells every mistake by its line, in words that need no knowledge of programming. */
import { z } from 'zod';
import { scenarioSchema } from '../shared/scenario.ts';
import type { Scenario } from '../shared/scenario.ts';
import { SEATS } from '../shared/types.ts';
import { CARD_IDS } from '../shared/rules/cards/index.ts';
import { MOVE_IDS } from '../shared/rules/moves/index.ts';
import { PACT_IDS } from '../shared/rules/pacts/index.ts';
import { MANDATES } from '../shared/rules/scoring/mandates.ts';
import { readJson } from './jsonLines.ts';
import type { JsonPath } from './jsonLines.ts';

export interface ScenarioError {
  readonly line: number;
  readonly text: string;
}
export type ScenarioCheck =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly errors: readonly ScenarioError[] };

/** In bytes. The scenarios of the project are under 50 KB; a file far beyond is another kind of file. */
export const MAX_SCENARIO_BYTES = 1_000_000;

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a group in { }',
  record: 'a group in { }',
  array: 'a list in [ ]',
  null: 'null',
};

const kindOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'a group'
        : typeof value === 'string'
          ? `the text ${short(value)}`
          : String(value);

const short = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

const at = (value: unknown, path: JsonPath): unknown =>
  path.reduce<unknown>(
    (v, key) =>
      v !== null && typeof v === 'object' && Object.hasOwn(v, key)
        ? (v as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );

/** `meters.trust.seoul`, and a place in a list counted from one. */
const spell = (path: JsonPath): string =>
  path.map((key, i) => (typeof key === 'number' ? ` (entry ${key + 1})` : i === 0 ? key : `.${key}`)).join('');

const sized = (issue: Issue & { code: 'too_small' | 'too_big' }, value: unknown): string => {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'string')
    return small && limit === '1'
      ? 'is empty'
      : `has ${typeof value === 'string' ? value.length : 'the wrong number of'} characters; ${limit} at ${small ? 'least' : 'most'} are allowed`;
  if (issue.origin === 'array')
    return `has ${Array.isArray(value) ? value.length : 0} entries; ${limit} at ${small ? 'least are needed' : 'most are allowed'}`;
  return `is ${String(value)}; ${limit} is the ${small ? 'least' : 'most'} allowed`;
};

/** One issue in plain words, as the rest of a sentence that begins with the place. */
function tell(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return 'is missing';
      if (issue.expected === 'int') return `must be a whole number, not ${kindOf(value)}`;
      return `must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(value)}`;
    case 'too_small':
    case 'too_big':
      return sized(issue, value);
    case 'invalid_value':
      return value === undefined
        ? 'is missing'
        : `is ${kindOf(value)}, which is not known here; choose one of ${issue.values.map((v) => String(v)).join(', ')}`;
    case 'invalid_format':
      return `is ${kindOf(value)}; it must be ${issue.message}`;
    case 'invalid_key':
      return `has a name that does not fit: ${issue.issues[0]?.message ?? issue.message}`;
    case 'custom':
      return issue.message;
    default:
      return issue.message;
  }
}

/** What the schema alone cannot know: which cards, pacts, moves and mandates there are; and what no calendar and no translation can be. */
function unknownIds(scenario: Scenario): { path: JsonPath; text: string }[] {
  const found: { path: JsonPath; text: string }[] = [];
  const choose = (ids: readonly string[]): string => `choose among ${ids.join(', ')}`;
  for (const card of Object.keys(scenario.deck))
    if (!(CARD_IDS as readonly string[]).includes(card))
      found.push({ path: ['deck', card], text: `deck: there is no card "${card}"; ${choose(CARD_IDS)}` });
  (scenario.injects ?? []).forEach(({ card }, i) => {
    if (card !== undefined && !(CARD_IDS as readonly string[]).includes(card))
      found.push({
        path: ['injects', i, 'card'],
        text: `injects (entry ${i + 1}).card: there is no card "${card}"; ${choose(CARD_IDS)}`,
      });
  });
  scenario.pacts.inForce.forEach((pact, i) => {
    if (!(PACT_IDS as readonly string[]).includes(pact))
      found.push({
        path: ['pacts', 'inForce', i],
        text: `pacts.inForce: there is no pact "${pact}"; ${choose(PACT_IDS)}`,
      });
  });
  for (const seat of SEATS)
    scenario.mandates[seat].forEach((id, i) => {
      const own = Object.keys(MANDATES).filter((m) => MANDATES[m]?.seat === seat);
      if (!own.includes(id))
        found.push({
          path: ['mandates', seat, i],
          text: `mandates.${seat}: there is no mandate "${id}" of this seat; ${choose(own)}`,
        });
    });
  scenario.limits.pacts?.forEach((pact, i) => {
    if (!(PACT_IDS as readonly string[]).includes(pact))
      found.push({
        path: ['limits', 'pacts', i],
        text: `limits.pacts: there is no pact "${pact}"; ${choose(PACT_IDS)}`,
      });
  });
  scenario.limits.moves?.forEach((move, i) => {
    if (!(MOVE_IDS as readonly string[]).includes(move))
      found.push({
        path: ['limits', 'moves', i],
        text: `limits.moves: there is no move "${move}"; ${choose(MOVE_IDS)}`,
      });
  });
  for (const mandate of Object.keys(scenario.par))
    if (MANDATES[mandate] === undefined)
      found.push({
        path: ['par', mandate],
        text: `par: there is no mandate "${mandate}"; ${choose(Object.keys(MANDATES))}`,
      });
  scenario.calendar.forEach(({ round, kind }, i) => {
    if (scenario.calendar.findIndex((other) => other.round === round && other.kind === kind) < i)
      found.push({ path: ['calendar', i], text: `calendar: round ${round} has a ${kind} already` });
  });
  for (const language of ['ko', 'ja'] as const) {
    const entries = scenario.texts[language].timeline.length;
    if (entries !== scenario.texts.en.timeline.length)
      found.push({
        path: ['texts', language, 'timeline'],
        text: `texts.${language}.timeline has ${entries} entries, and texts.en.timeline ${scenario.texts.en.timeline.length}; each language tells all of them`,
      });
  }
  return found;
}

/** Where a text passes a number of bytes: its line, or null if it does not. */
function lineOfByte(text: string, limit: number): number | null {
  if (text.length <= limit && Buffer.byteLength(text) <= limit) return null;
  return Buffer.from(text.slice(0, limit)).subarray(0, limit).toString('utf8').split('\n').length;
}

/** Checks the text of a scenario file. Refuses files over `MAX_SCENARIO_BYTES`, telling the line where that is passed. */
export function checkScenario(text: string): ScenarioCheck {
  const beyond = lineOfByte(text, MAX_SCENARIO_BYTES);
  if (beyond !== null)
    return {
      ok: false,
      errors: [
        {
          line: beyond,
          text: `the file is longer than ${MAX_SCENARIO_BYTES / 1_000_000} MB, the most a scenario may have; it was not read further`,
        },
      ],
    };
  const json = readJson(text);
  if (!json.ok) return { ok: false, errors: [json.mistake] };
  const parsed = scenarioSchema.safeParse(json.value);
  const errors: ScenarioError[] = [];
  if (parsed.success) {
    for (const { path, text: words } of unknownIds(parsed.data)) errors.push({ line: json.lineOf(path), text: words });
    if (errors.length === 0) return { ok: true, scenario: parsed.data };
  } else {
    for (const issue of parsed.error.issues) {
      const path = issue.path as JsonPath;
      if (issue.code === 'unrecognized_keys') {
        const where = path.length ? ` in ${spell(path)}` : '';
        for (const key of issue.keys)
          errors.push({
            line: json.lineOf([...path, key]),
            text: `"${key}" is not a field${where}; check its spelling, or take it out`,
          });
        continue;
      }
      errors.push({
        line: json.lineOf(path),
        text: `${path.length ? spell(path) : 'the file'}${issue.code === 'custom' ? ': ' : ' '}${tell(issue, at(json.value, path))}`,
      });
    }
  }
  return { ok: false, errors: errors.toSorted((a, b) => a.line - b.line) };
}

/** The published JSON Schema of scenario files, for editors; generated, never written by hand. */
export function scenarioJsonSchema(): string {
  const schema = z.toJSONSchema(scenarioSchema, { io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'Two-Track scenario' }, null, 2)}\n`;
}
