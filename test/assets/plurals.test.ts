/** English counts by two forms: one act is an act, two are acts. Each counting text is asked for both. */
import { describe, expect, test } from 'vitest';
import console_ from '../../assets/i18n/console/en.ts';
import debrief from '../../assets/i18n/debrief/en.ts';
import { book } from '../../assets/i18n/advice/en.ts';
import ui from '../../assets/i18n/ui/en.ts';
import { refusals } from '../../assets/i18n/rules/en/refusals.ts';
import { counted as nounOf, plural } from '../../assets/i18n/plural.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Texts = { readonly [key: string]: unknown };
type Counting = (...args: readonly unknown[]) => unknown;

const ONE =
  'act action answer article cable channel character cycle day digit draft entry exchange group hour letter meter minute move person point report round second sentence suggestion time version vote'.split(
    ' ',
  );
const MANY = ONE.map((noun) => (noun === 'entry' ? 'entries' : noun === 'person' ? 'people' : `${noun}s`));
const MANY_OF_ONE = new RegExp(`(?<![\\d.])1 (?:[a-z]+ )?(?:${MANY.join('|')}|(?:[a-z]+ )?are)\\b`);
const ONE_OF_MANY = new RegExp(`(?<![\\d.])2 (?:earlier |hidden |side )?(?:${ONE.join('|')})\\b(?!-)`);

/** Every text of a dictionary that takes values, told of so many. */
function counted(texts: Texts, n: number, path: string): [place: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] => {
    const place = `${path}.${key}`;
    if (typeof value === 'function') {
      const tell = value as Counting;
      for (const of of [n, String(n)])
        try {
          return [[place, String(tell(...Array.from({ length: tell.length }, () => of)))]];
        } catch {
          // A text of words and not of numbers; it is asked once more in words.
        }
      return [];
    }
    return value !== null && typeof value === 'object' ? counted(value as Texts, n, place) : [];
  });
}
const all = (n: number): [string, string][] =>
  Object.entries({ ui, console: console_, debrief }).flatMap(([name, texts]) => counted(texts as Texts, n, name));

describe('English numbers', () => {
  test('one thing is told of as one', () => {
    expect(all(1).length).toBeGreaterThan(100);
    expect(all(1).filter(([, text]) => MANY_OF_ONE.test(text))).toEqual([]);
  });
  test('two things are told of as two', () => expect(all(2).filter(([, text]) => ONE_OF_MANY.test(text))).toEqual([]));
  test('the patterns see what they are for', () => {
    for (const wrong of ['1 earlier acts', '1 entries', '1 people', '1 of 1 votes', '1 hidden moves'])
      expect(MANY_OF_ONE.test(wrong), wrong).toBe(true);
    for (const right of ['1 act', 'round 1', '11 acts', '1 of 4 done'])
      expect(MANY_OF_ONE.test(right), right).toBe(false);
    expect(ONE_OF_MANY.test('2 act') && !ONE_OF_MANY.test('2 acts') && !ONE_OF_MANY.test('round 2 of 4')).toBe(true);
  });
  test.each([
    ['+1', 'point)'],
    ['−1', 'point)'],
    ['+2', 'points)'],
    ['−1.5', 'points)'],
  ])('a reason worth %s says %s', (points, end) => {
    const told = book.reasons['serves-mandate']({ pact: 'GSOMIA', points } as Parameters<
      (typeof book.reasons)['serves-mandate']
    >[0]);
    expect(told).toContain(`(${points} ${end}`);
  });
  test('reports of a delegation are counted in whole sentences', () => {
    const { unknownReports } = debrief.sheet;
    expect([unknownReports(0, 1), unknownReports(1, 1), unknownReports(1, 3), unknownReports(2, 3)]).toEqual([
      'Your one report on the North was right',
      'Your one report on the North was wrong',
      '1 of your 3 reports on the North was wrong',
      '2 of your 3 reports on the North were wrong',
    ]);
  });
});

describe('the form that a number takes', () => {
  const DAYS = { one: 'day', few: 'days, a few', other: 'days' };
  test.each([
    [0, 'en', 'days'],
    [1, 'en', 'day'],
    [-1, 'en', 'day'],
    [1.5, 'en', 'days'],
    [2, 'en', 'days'],
    [21, 'en', 'days'],
    ['+1', 'en', 'day'],
    ['−1', 'en', 'day'],
    ['−1.5', 'en', 'days'],
    // By the rules of the language: Czech has a form for a few, Korean and Japanese have one form for all.
    [3, 'cs', 'days, a few'],
    [1, 'ko', 'days'],
    [1, 'ja', 'days'],
  ])('%s in %s: %s', (n, language, form) => expect(plural(n, DAYS, language)).toBe(form));
  test('a number and its noun', () =>
    expect([nounOf(1, 'act', 'acts'), nounOf(2, 'act', 'acts'), nounOf('+1', 'point', 'points')]).toEqual([
      '1 act',
      '2 acts',
      '+1 point',
    ]));
});

describe('the dictionaries', () => {
  const sources = readdirSync('assets/i18n', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('plural.ts'))
    .map((file): [string, string] => [file, readFileSync(join('assets/i18n', file), 'utf8')]);
  const OWN_ARITHMETIC = /\b(?:n|k|count|of|wrong|points)\s*[!=]==? *1 *\?|1\$\/\.test|'s'\s*:\s*''|''\s*:\s*'s'/;
  test('ask the rules for a form, and do not reckon it themselves', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(([, text]) => OWN_ARITHMETIC.test(text)).map(([file]) => file)).toEqual([]);
  });
  test('count nothing by つ in Japanese, which ends at nine', () =>
    expect(sources.filter(([, text]) => /\$\{[^}]*\}つ/.test(text)).map(([file]) => file)).toEqual([]));
  test('the pattern sees what it is for', () => {
    expect(OWN_ARITHMETIC.test('`${n} ${n === 1 ? one : many}`')).toBe(true);
    expect(OWN_ARITHMETIC.test("/^[+−]?1$/.test(of) ? 'point' : 'points'")).toBe(true);
    expect(OWN_ARITHMETIC.test("plural(n, { one: 'waits', other: 'wait' })")).toBe(false);
  });
  test('a limit of one is one time', () => {
    const told = refusals['too-many-moves']({ limit: 1 }, []);
    expect(told).toContain('1 time at most');
  });
});
