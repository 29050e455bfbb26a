/** Words that a class does not want in names, read through their disguises. */
import { describe, expect, test } from 'vitest';
import { foundWord, WORDS } from '../../server/sessions/aliases.ts';

describe('the filter', () => {
  test.each([
    'Shit',
    'SH1T',
    'ｓｈｉｔ',
    's h i t',
    's.h.i.t',
    'shiiiiit',
    '$hit',
    '\u0455hit',
    '\u0455\u04bb\u0456t',
    '𝓼𝓱𝓲𝓽',
    'sh\u00adit',
    's\u3164hit',
    'f\u0430cilit\u0430tor',
    'rn0der4tor',
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
