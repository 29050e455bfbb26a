/** Aliases: words read through their disguises, names used once. */
import { describe, expect, test } from 'vitest';
import { foundWord, uniqueAlias, WORDS } from '../../server/sessions/aliases.ts';

describe('the filter', () => {
  test.each([
    'Shit',
    'SH1T',
    'ｓｈｉｔ',
    's h i t',
    's.h.i.t',
    'shiiiiit',
    '$hit',
    'śhit',
    'xx_SHIT_xx',
    '씨발',
    '씨 발',
    'しね死ね',
    'チョン公',
    'ﾁｮﾝ公',
    'F A C I L I T A T O R',
  ])('finds a word in %s', (alias) => {
    expect(foundWord(alias, [])).not.toBeNull();
  });
  test.each(['Min', '하늘', 'はると', 'Seoul-1', 'Ms Han', 'Student 12', 'Haneul', '김서연', '佐藤', 'Ada'])(
    'lets %s pass',
    (alias) => expect(foundWord(alias, [])).toBeNull(),
  );
  test("takes a session's own words", () => {
    expect(foundWord('b4n4n4', ['Banana'])).toBe('Banana');
    expect(foundWord('Banana', [])).toBeNull();
  });
  test('finds every built-in word in itself', () => {
    for (const list of Object.values(WORDS)) for (const word of list) expect(foundWord(word, []), word).not.toBeNull();
  });
});

describe('one name a person', () => {
  test('numbers the second', () => expect(uniqueAlias('Min', ['Min', 'Min 2'])).toBe('Min 3'));
  test('reads width, case and spaces as the same', () => expect(uniqueAlias('ＭＩＮ', ['m in'])).toBe('ＭＩＮ 2'));
  test('keeps to 24 characters', () => expect([...uniqueAlias('x'.repeat(24), ['x'.repeat(24)])]).toHaveLength(24));
});
