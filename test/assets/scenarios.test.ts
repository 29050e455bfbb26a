/** The scenario files are in order, their mistakes are told by line, and the published schema is current. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkScenario, MAX_SCENARIO_BYTES, scenarioJsonSchema } from '../../server/scenarioCheck.ts';
import { readJson } from '../../server/jsonLines.ts';
import { place } from '../../shared/cases/place.ts';
import { previewInject } from '../../shared/rules/index.ts';
import { RULE_DOCUMENTS } from '../../assets/documents.ts';

const DIR = new URL('../../assets/scenarios/', import.meta.url);
const files = readdirSync(DIR).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
const read = (name: string): string => readFileSync(new URL(name, DIR), 'utf8');
const SINGAPORE = read('2015-singapore.json');

const errorsOf = (text: string): string[] => {
  const result = checkScenario(text);
  return result.ok ? [] : result.errors.map((e) => `${e.line}: ${e.text}`);
};
/** The line on which a piece of text first stands. */
const lineOf = (piece: string, text = SINGAPORE): number => text.slice(0, text.indexOf(piece)).split('\n').length;
const changed = (from: string, to: string): string => {
  expect(SINGAPORE).toContain(from);
  return SINGAPORE.replace(from, () => to);
};

describe('the scenarios of the project', () => {
  for (const name of files) {
    test(`${name} is in order`, () => expect(errorsOf(read(name))).toEqual([]));
    test(`${name} bears its own id`, () => {
      const result = checkScenario(read(name));
      expect(result.ok && `${result.scenario.id}.json`).toBe(name);
    });
    test(`${name} tells the same timeline in each language, from known sources`, () => {
      const result = checkScenario(read(name));
      if (!result.ok) throw new Error('not in order');
      const { en, ko, ja } = result.scenario.texts;
      const outline = (t: typeof en): string[] => t.timeline.map((e) => `${e.date} ${e.source}`);
      expect(outline(ko)).toEqual(outline(en));
      expect(outline(ja)).toEqual(outline(en));
      expect(outline(en)).toEqual(
        outline(en).toSorted((a, b) => (a.slice(0, 4) < b.slice(0, 4) ? -1 : a.slice(0, 4) > b.slice(0, 4) ? 1 : 0)),
      );
      const texts = (t: typeof en): string[] => [
        t.title,
        t.subtitle,
        t.contentNote,
        t.publicBrief,
        ...Object.values(t.briefs),
        ...Object.values(t.secretBriefs),
        ...t.timeline.map((e) => e.text),
      ];
      for (const text of texts(ko)) expect(text).toMatch(/\p{Script=Hangul}/u);
      for (const text of texts(ja)) expect(text).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}]/u);
      for (const text of [...texts(ko), ...texts(ja)]) expect(text).not.toMatch(/[A-Za-z]{2,}/);
    });
  }
  for (const name of files)
    test(`${name} holds four injects or more, in each language, that fit its first Talks`, () => {
      const result = checkScenario(read(name));
      const injects = result.ok ? (result.scenario.injects ?? []) : [];
      expect(injects.length).toBeGreaterThanOrEqual(4);
      for (const { id, title, text } of injects)
        for (const words of [title, text]) {
          if (typeof words === 'string' || !words.en || !words.ko || !words.ja)
            throw new Error(`${id} is told in one language`);
          expect(words.ko).toMatch(/\p{Script=Hangul}/u);
          expect(words.ja).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
          expect(words.ko + words.ja).not.toMatch(/[A-Za-z]{2,}/);
        }
      const talks = result.ok ? place(result.scenario) : null;
      for (const inject of injects) {
        const seen = talks && previewInject(talks, inject);
        expect([inject.id, seen?.refusal]).toEqual([inject.id, null]);
        expect(
          Boolean(seen && (seen.meters.length > 0 || seen.crisis || inject.card)),
          `${inject.id} moves nothing`,
        ).toBe(true);
      }
    });
  test('2015-singapore starts from the figures of the rulebook', () => {
    const result = checkScenario(SINGAPORE);
    expect(
      result.ok && [
        result.scenario.meters.trust.seoul.tokyo,
        result.scenario.meters.threat.pyongyang.washington,
        result.scenario.meters.home,
        result.scenario.ladder,
        result.scenario.pacts,
      ],
    ).toEqual([
      22,
      72,
      { seoul: 37, tokyo: 50, washington: 62, pyongyang: 57 },
      'cabinet',
      { inForce: ['tisa'], collapsedBefore: true },
    ]);
    expect(RULE_DOCUMENTS.D9).toEqual(['002']);
  });
});

test('the published JSON Schema is current (npm run scenario -- schema assets/scenarios/scenario.schema.json)', () => {
  expect(read('scenario.schema.json')).toBe(scenarioJsonSchema());
});

describe('a mistake is told by its line', () => {
  const cases: [what: string, from: string, to: string, told: RegExp][] = [
    ['an unknown card in an inject', '"effects": [', '"card": "comet", "effects": [', /there is no card "comet"/],
    ['a meter over 100', '"tension": 50', '"tension": 150', /meters\.tension is 150; 100 is the most allowed/],
    [
      'a meter that is no whole number',
      '"tokyo": 22',
      '"tokyo": 22.5',
      /meters\.trust\.seoul\.tokyo must be a whole number, not 22\.5/,
    ],
    ['a text for a number', '"rounds": 6', '"rounds": "six"', /rounds must be a number, not the text "six"/],
    [
      'a day that is not there',
      '"date": "2015-05-30",\n  "doc',
      '"date": "2015-02-30",\n  "doc',
      /date is the text "2015-02-30"; it must be a real date/,
    ],
    ['a field misspelt', '"suspicion": 54', '"suspicion": 54, "tenson": 1', /"tenson" is not a field in meters/],
    [
      'an unknown step',
      '"ladder": "cabinet"',
      '"ladder": "cabinett"',
      /ladder is the text "cabinett".*choose one of pushed, panel/,
    ],
    ['an unknown card', '"remark": 30', '"rmark": 30', /there is no card "rmark"/],
    ['an unknown mandate', '"S-shield"', '"S-sheild"', /there is no mandate "S-sheild" of this seat/],
    ['a mandate of another seat', '["S-shield"', '["T-ally"', /there is no mandate "T-ally" of this seat/],
    ['an unknown pact', '"tisa"', '"tisaa"', /there is no pact "tisaa"/],
    [
      'an unknown pact among the limits',
      '"pacts": null',
      '"pacts": ["gsomia", "gsomja"]',
      /limits\.pacts: there is no pact "gsomja"; choose among gsomia/,
    ],
    [
      'an unknown move among the limits',
      '"moves": null',
      '"moves": ["tests"]',
      /limits\.moves: there is no move "tests"; choose among forge-consensus/,
    ],
    [
      'an unknown document',
      '"documents": ["002"',
      '"documents": ["007"',
      /documents \(entry 1\) is the text "007".*choose one of 000, 001/,
    ],
    ['a mandate measured that is none', '"P-arsenal": {', '"P-arsenals": {', /par: there is no mandate "P-arsenals"/],
    [
      'a forum after the last round',
      '{ "round": 1, "kind": "forum" }',
      '{ "round": 9, "kind": "forum" }',
      /calendar \(entry 1\)\.round: the match has 6 rounds only/,
    ],
    [
      'a round before the first',
      '{ "round": 1, "kind": "forum" }',
      '{ "round": 0, "kind": "forum" }',
      /calendar \(entry 1\)\.round is 0; 1 is the least allowed/,
    ],
    [
      'an event on the calendar that is none',
      '"kind": "summit"',
      '"kind": "parade"',
      /"parade".*choose one of forum, summit/,
    ],
    ['an empty text', '"title": "Singapore, May 2015"', '"title": " "', /texts\.en\.title is empty/],
    ['a key given twice', '"arsenal": 2,', '"arsenal": 2, "arsenal": 3,', /"arsenal" is given twice/],
    ['a text not closed', '"ladder": "cabinet"', '"ladder": "cabinet', /not closed with a quotation mark/],
    ['single quotation marks', '"ladder": "cabinet"', '"ladder": \'cabinet\'', /double quotation marks/],
    ['a comma too many', '{ "round": 1, "kind": "forum" }', '{ "round": 1, "kind": "forum", }', /a comma too many/],
    ['a word that is no value', '"crisis": null', '"crisis": none', /a value is expected/],
  ];
  for (const [what, from, to, told] of cases) {
    test(what, () => {
      const line = lineOf(from);
      const errors = errorsOf(changed(from, to));
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatch(new RegExp(`^${line}: `));
      expect(errors[0]).toMatch(told);
    });
  }
  test('a language left out, and a text left out of one language', () => {
    const without = (cut: (texts: Record<string, Record<string, unknown>>) => void): string => {
      const scenario = JSON.parse(SINGAPORE) as { texts: Record<string, Record<string, unknown>> };
      cut(scenario.texts);
      return JSON.stringify(scenario, null, 2);
    };
    const noJapanese = without((texts) => {
      delete texts['ja'];
    });
    expect(errorsOf(noJapanese)).toEqual([`${lineOf('"texts"', noJapanese)}: texts.ja is missing`]);
    const noBrief = without((texts) => {
      delete (texts['ko']!['secretBriefs'] as Record<string, unknown>)['tokyo'];
    });
    expect(errorsOf(noBrief)).toEqual([expect.stringMatching(/^\d+: texts\.ko\.secretBriefs\.tokyo is missing$/)]);
    const shorter = without((texts) => {
      (texts['ja']!['timeline'] as unknown[]).pop();
    });
    expect(errorsOf(shorter)).toEqual([
      expect.stringMatching(
        /^\d+: texts\.ja\.timeline has \d+ entries, and texts\.en\.timeline \d+; each language tells all of them$/,
      ),
    ]);
  });
  test('chances over 100, at the deck', () => {
    const errors = errorsOf(changed('"remark": 30', '"remark": 90'));
    expect(errors).toEqual([expect.stringMatching(/come to 146 percent/)]);
    expect(errors[0]).toMatch(new RegExp(`^${lineOf('"deck"')}: `));
  });
  test('the same forum twice', () => {
    const twice = changed('"calendar": [', '"calendar": [{ "round": 1, "kind": "forum" }, ');
    expect(errorsOf(twice)).toEqual([`${lineOf('{ "round": 1')}: calendar: round 1 has a forum already`]);
  });
  test('a comma forgotten, on the line it belongs to', () => {
    expect(errorsOf(changed('"version": 1,', '"version": 1'))).toEqual([
      `${lineOf('"version"')}: a comma or "}" is missing before a quotation mark`,
    ]);
  });
  test('a field left out, at the group that lacks it', () => {
    expect(errorsOf(changed('\n    "tension": 50,', ''))).toEqual([`${lineOf('"meters"')}: meters.tension is missing`]);
  });
  test('all mistakes at once, in the order of the lines', () => {
    const errors = errorsOf(
      SINGAPORE.replace('"tension": 50', '"tension": -1')
        .replace('"rounds": 6', '"rounds": 0')
        .replace('"arsenal": 2', '"arsenal": null'),
    );
    expect(errors.map((e) => Number(e.split(':')[0]))).toEqual([
      lineOf('"rounds"'),
      lineOf('"tension"'),
      lineOf('"arsenal"'),
    ]);
  });
});

describe('files that are no scenarios', () => {
  test('an empty one', () => expect(errorsOf(' \n')).toEqual(['2: the file is empty']));
  test('a list', () => expect(errorsOf('[]')[0]).toMatch(/^1: the file must be a group in \{ \}, not a list/));
  test('a very deep one', () =>
    expect(errorsOf('['.repeat(200_000))).toEqual(['1: brackets are nested more than 100 deep']));
  test('a very long one is refused with its line, without being read', () => {
    const errors = errorsOf(`${SINGAPORE}${' '.repeat(10_000_000)}`);
    expect(errors).toEqual([
      `${SINGAPORE.split('\n').length}: the file is longer than ${MAX_SCENARIO_BYTES / 1_000_000} MB, the most a scenario may have; it was not read further`,
    ]);
  });
  test('odd names stay plain fields', () => {
    expect(errorsOf('{"__proto__": {"id": "x"}}').join()).toContain('"__proto__" is not a field');
    const json = readJson('{"__proto__": 1}');
    expect(json.ok && Object.keys(json.value as object)).toEqual(['__proto__']);
  });
});

test('the reader agrees with JSON.parse', () => {
  for (const text of [
    'null',
    '-1.5e3',
    '"a\\u00e9\\n\\\\"',
    '[1,[],{}]',
    '{"a":{"b":[true,false,null,"x"]}}',
    SINGAPORE,
  ]) {
    const json = readJson(text);
    expect(json.ok && json.value).toEqual(JSON.parse(text));
  }
  for (const text of ['01', '1.', '.5', '+1', 'nul', '[1 2]', '{"a" 1}', '{a:1}', '"\t"', '"\\x"', '[1]]', '']) {
    expect(readJson(text).ok, text).toBe(false);
    expect(() => JSON.parse(text) as unknown).toThrow();
  }
});
