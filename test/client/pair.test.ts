/** The words of a pair: each is told in every language, however it is typed, and means one thing. */
import { describe, expect, test } from 'vitest';
import { en } from '../../assets/i18n/pair/en.ts';
import { ja } from '../../assets/i18n/pair/ja.ts';
import { ko } from '../../assets/i18n/pair/ko.ts';
import { shownWord, wordOf } from '../../client/ui/pairWords.ts';
import { pairsOf } from '../../server/sessions/pairs.ts';
import { PAIR_WORDS } from '../../shared/pair.ts';

const ALL = { en, ko, ja };

describe('the words of a pair', () => {
  test('are 128, and short', () => {
    expect(new Set(PAIR_WORDS).size).toBe(128);
    for (const words of Object.values(ALL))
      for (const id of PAIR_WORDS)
        expect([...shownWord(words, id)].length, shownWord(words, id)).toBeLessThanOrEqual(10);
  });
  test('each way of typing one means that word, and no other in any language', () => {
    for (const words of Object.values(ALL))
      for (const id of PAIR_WORDS) for (const form of words[id].split('|')) expect(wordOf(ALL, form), form).toBe(id);
  });
  test('nobody meets two that are shown alike', () => {
    for (const words of Object.values(ALL))
      expect(new Set(PAIR_WORDS.map((id) => shownWord(words, id))).size).toBe(PAIR_WORDS.length);
  });
  test.each([
    ['Apple', 'apple'],
    [' APPLE ', 'apple'],
    ['ａｐｐｌｅ', 'apple'],
    ['リンゴ', 'apple'],
    ['ﾊﾞﾅﾅ', 'banana'],
    ['ばなな', 'banana'],
    ['사과', 'apple'],
    ['사과'.normalize('NFD'), 'apple'],
    ['雲', 'cloud'],
    ['cloud.', 'cloud'],
    ['', null],
    ['clouds', null],
  ])('%j is read as %j', (typed, id) => expect(wordOf(ALL, typed)).toBe(id));
});

describe('pairs', () => {
  const pairs = pairsOf(Buffer.alloc(32, 7));
  const person = (id: string, pair = 0) => ({ id, session: 's', pair });
  test('are two different words, the same for the same person, and others once they are given anew', () => {
    for (let k = 0; k < 500; k++) {
      const [one, two] = pairs.of(person(`p${k}`));
      expect(one).not.toBe(two);
      expect(pairs.of(person(`p${k}`))).toEqual([one, two]);
    }
    expect(pairs.of(person('p', 1))).not.toEqual(pairs.of(person('p')));
    expect(pairsOf(Buffer.alloc(32, 8)).of(person('p'))).not.toEqual(pairs.of(person('p')));
  });
  test('spread over the whole list', () => {
    const firsts = new Set(Array.from({ length: 5_000 }, (_, k) => pairs.of(person(`p${k}`)).join()));
    expect(firsts.size).toBeGreaterThan(3_500);
  });
  test('fit in this order only', () => {
    const [one, two] = pairs.of(person('p'));
    expect(pairs.fits(person('p'), [one, two])).toBe(true);
    expect(pairs.fits(person('p'), [two, one])).toBe(false);
    expect(pairs.fits(person('p'), [one])).toBe(false);
  });
});
