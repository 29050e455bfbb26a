/** The rulebook as cases: each is a test. The runner itself is shown to be able to fail, and the published schema to be current. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { casesJsonSchema, caseFileSchema } from '../../shared/cases/format.ts';
import type { RuleCase } from '../../shared/cases/format.ts';
import { PATHS } from '../../shared/cases/paths.ts';
import { runCase } from '../../shared/cases/run.ts';
import { scenarioSchema } from '../../shared/scenario.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { DOCUMENTS, RULES } from '../../shared/types.ts';
import { readCases } from '../../server/cli/caseFile.ts';

const ROOT = join(import.meta.dirname, '../..');
const scenarios = new Map<string, Scenario>();
function scenarioOf(id: string): Scenario {
  const known =
    scenarios.get(id) ??
    scenarioSchema.parse(JSON.parse(readFileSync(join(ROOT, 'assets/scenarios', `${id}.json`), 'utf8')));
  scenarios.set(id, known);
  return known;
}

const CASES = join(ROOT, 'test/cases');
const filesOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, reading: readCases(readFileSync(join(folder, name), 'utf8')) }));
const files = [...filesOf(CASES), ...filesOf(join(CASES, 'documents'))];
const all = files.flatMap(({ reading }) => (reading.ok ? reading.cases : []));

for (const { name, reading } of files) {
  describe(name, () => {
    test('can be read', () => expect(reading.ok ? [] : reading.mistakes).toEqual([]));
    test('holds cases of its own rule', () =>
      expect(
        reading.ok ? reading.cases.filter(({ id }) => `${id.split('-')[0]}.json` !== name).map(({ id }) => id) : [],
      ).toEqual([]));
    for (const ruleCase of reading.ok ? reading.cases : []) {
      test(`${ruleCase.id} ${ruleCase.title}`, () =>
        expect(runCase(ruleCase, scenarioOf(ruleCase.scenario)).problems).toEqual([]));
    }
  });
}

describe('the cases together', () => {
  test('have ids of their own', () => expect(new Set(all.map(({ id }) => id)).size).toBe(all.length));
  for (const rule of RULES.filter((id) => id !== 'G')) {
    const of = all.filter(({ id }) => id.startsWith(`${rule}-`));
    test(`${rule} has six cases or more`, () => expect(of.length).toBeGreaterThanOrEqual(6));
    test(`${rule} is seen to allow`, () =>
      expect(of.some(({ then }) => [then.allowed].flat().includes(rule))).toBe(true));
    // D18 sets a price and D20 a consequence; neither closes anything.
    if (rule !== 'D18' && rule !== 'D20')
      test(`${rule} is seen to refuse`, () => expect(of.some(({ then }) => then.refused === rule)).toBe(true));
  }
  for (const document of DOCUMENTS)
    test(`document ${document} is replayed`, () =>
      expect(all.some(({ id }) => id.startsWith(`${document}-`))).toBe(true));
});

const singapore = scenarioOf('2015-singapore');
const good: RuleCase = {
  id: 'X-1',
  title: 'x',
  scenario: '2015-singapore',
  set: { phase: 'crisis' },
  when: { seat: 'tokyo', do: { type: 'operate', operation: 'evacuation', zone: 'rok' } },
  then: { refused: 'D1', missing: ['seoul'] },
};
const accepted: RuleCase = {
  ...good,
  when: { seat: 'tokyo', do: { type: 'operate', operation: 'supply', zone: 'japan' } },
  then: { allowed: 'D5' },
};
const problemsOf = (ruleCase: RuleCase): string => runCase(ruleCase, singapore).problems.join(' · ');

describe('the runner reports', () => {
  test('nothing where all is as expected', () => expect([problemsOf(good), problemsOf(accepted)]).toEqual(['', '']));
  const wrong: [name: string, ruleCase: RuleCase, problem: RegExp][] = [
    ['another rule', { ...good, then: { refused: 'D4' } }, /should be refused by D4.*D1/],
    ['another reason', { ...good, then: { refused: 'D1', code: 'capital' } }, /should be refused as capital/],
    ['other missing words', { ...good, then: { missing: ['washington'] } }, /should miss washington, but misses seoul/],
    [
      'a refusal where none was expected',
      { ...good, then: { allowed: 'D1' } },
      /was not accepted.*no consent.*no event rests on D1/,
    ],
    [
      'acceptance where a refusal was expected',
      { ...accepted, then: { refused: 'D1' } },
      /should be refused by D1, but it was accepted/,
    ],
    ['a rule that no event cites', { ...accepted, then: { allowed: ['D5', 'D1'] } }, /no event rests on D1/],
    [
      'events that are missing',
      { ...accepted, then: { events: ['OperationBegan', 'DisputeOpened'] } },
      /DisputeOpened is missing/,
    ],
    [
      'events in another order',
      { ...accepted, then: { events: ['MetersMoved', 'OperationBegan'] } },
      /OperationBegan is missing after MetersMoved/,
    ],
    [
      'events that should not be',
      { ...accepted, then: { without: ['OperationBegan'] } },
      /OperationBegan should not happen/,
    ],
    [
      'another change of a meter',
      { ...accepted, then: { meters: { 'trust.washington.tokyo': '<0' } } },
      /trust\.washington\.tokyo should be <0, but changed by 2/,
    ],
    [
      'another value of a meter',
      { ...accepted, then: { meters: { tension: '@=1' } } },
      /tension should be @=1, but is 50/,
    ],
    [
      'a meter without a value',
      { ...accepted, set: {}, when: null, then: { meters: { deterrence: '=0' } } },
      /deterrence has no value here/,
    ],
    [
      'another state',
      { ...accepted, then: { state: { ladder: 'panel' } } },
      /ladder should be "panel", but is "cabinet"/,
    ],
    [
      'what is not seen',
      { ...accepted, then: { sees: [{ seat: 'seoul', path: 'home.tokyo' }] } },
      /seoul should see home\.tokyo, but does not/,
    ],
    [
      'what is not hidden',
      {
        ...accepted,
        then: {
          hides: [
            { seat: 'observer', event: 'OperationBegan' },
            { seat: 'seoul', path: 'meters.tension' },
          ],
        },
      },
      /observer should not see OperationBegan.*seoul should not see meters\.tension/,
    ],
    [
      'a closed option',
      { ...good, then: { refused: 'D1', options: [{ seat: 'tokyo', command: 'operate:evacuation:rok', open: true }] } },
      /should be open to tokyo, but is closed by D1/,
    ],
    [
      'an open option',
      { ...accepted, when: null, then: { options: [{ seat: 'tokyo', command: 'operate', closed: 'D5' }] } },
      /should be closed.*operate:supply:japan is open/,
    ],
    [
      'an option closed by another rule',
      { ...good, then: { refused: 'D1', options: [{ seat: 'tokyo', command: 'operate:escort', closed: 'D1' }] } },
      /should be closed to tokyo by D1, but is closed by D4/,
    ],
    [
      'an option that is not there',
      { ...good, then: { refused: 'D1', options: [{ seat: 'seoul', command: 'seal:climb', open: true }] } },
      /not among the options of seoul/,
    ],
    [
      'a given step that is refused',
      { ...accepted, given: [{ clock: 'resume' }] },
      /given 1 \(clock resume\) was not accepted: Refused: already done/,
    ],
    ['an unknown path', { ...good, set: { 'trust.seoul.soul': 3 } as never }, /no path "trust\.seoul\.soul"/],
    ['a value out of range', { ...good, set: { tension: 101 } }, /tension cannot be 101/],
    [
      'parts that contradict each other',
      { ...good, set: { phase: 'talks', 'crisis.level': 'clash' } },
      /its phase is crisis/,
    ],
    [
      'clauses of a pact that has none',
      { ...good, set: { 'pact.gsomia.clauses': { scope: 'missile' } } },
      /needs a pact that is agreed or in-force/,
    ],
    ['a round after the last', { ...good, set: { round: 7 } }, /after the last of 6 rounds/],
  ];
  for (const [name, ruleCase, problem] of wrong)
    test(name, () => {
      expect(runCase(ruleCase, singapore).ok).toBe(false);
      expect(problemsOf(ruleCase)).toMatch(problem);
    });
});

describe('a file', () => {
  const tell = (text: string): string => {
    const reading = readCases(text);
    return reading.ok ? '' : reading.mistakes.map((m) => `${m.line}: ${m.text}`).join(' · ');
  };
  const file = (change: object): string => JSON.stringify([{ ...good, ...change }], null, 1);
  test('of the project is accepted', () => expect(tell(JSON.stringify([good]))).toBe(''));
  const bad: [name: string, text: string, problem: RegExp][] = [
    ['that is no JSON', '[\n  {\n    "id": "X-1"\n    "title": ""', /^3: a comma/],
    [
      'with an unknown command',
      file({ when: { seat: 'tokyo', do: { type: 'invade' } } }),
      /^\d+: when\.do\.type.*invade/,
    ],
    [
      'with an unknown operation',
      file({ when: { seat: 'tokyo', do: { type: 'operate', operation: 'blockade', zone: 'rok' } } }),
      /when\.do\.operation is "blockade".*evacuation/,
    ],
    [
      'with an unknown clause option',
      file({
        when: {
          seat: 'tokyo',
          do: { type: 'propose', pact: 'gsomia', to: ['seoul'], clauses: { scope: 'everything' } },
        },
      }),
      /clauses\.scope is "everything".*missile, all-military/,
    ],
    [
      'with an unknown path',
      file({ set: { 'trust.seoul.soul': 3 } }),
      /^\d+: "trust\.seoul\.soul" is not known in set/,
    ],
    ['with an unknown step', file({ given: [{ event: 'card' }] }), /given 1/],
    ['with an unknown expectation', file({ then: { refuse: 'D1' } }), /"refuse" is not known in then/],
    [
      'with a change that is no comparison',
      file({ then: { meters: { tension: '5' } } }),
      /then\.meters\.tension is "5"; it must be such as/,
    ],
    ['that expects nothing', file({ then: {} }), /then asks for nothing/],
    ['with an id twice', JSON.stringify([good, good]), /X-1 is given twice/],
  ];
  for (const [name, text, problem] of bad) test(name, () => expect(tell(text)).toMatch(problem));
});

test('the published schema is current (node server/cli/caseSchema.ts writes it)', () => {
  expect(readFileSync(join(ROOT, 'assets/cases.schema.json'), 'utf8')).toBe(casesJsonSchema());
});
test('every published path is in the schema', () => {
  const schema = casesJsonSchema();
  expect(Object.keys(PATHS).filter((at) => !schema.includes(`"${at}"`))).toEqual([]);
  expect(caseFileSchema.safeParse([]).success).toBe(false);
});
