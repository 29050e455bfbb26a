/** Names: what can be seen is kept, what cannot goes, and names that could be taken for one another are told apart. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanAlias, skeleton, twins, uniqueAlias } from '../../server/sessions/names.ts';

describe('a name has to be seen', () => {
  test.each([
    ['nothing', ''],
    ['spaces', '  \u00a0\u3000'],
    ['zero width space', '\u200b'],
    ['joiner', '\u200d'],
    ['non-joiner', '\u200c'],
    ['word joiner', '\u2060'],
    ['byte order mark', '\ufeff'],
    ['soft hyphen', '\u00ad'],
    ['grapheme joiner', '\u034f'],
    ['Hangul fillers', '\u115f\u1160\u3164\uffa0'],
    ['Khmer inherent vowel', '\u17b4\u17b5'],
    ['Mongolian vowel separator', '\u180b\u180e'],
    ['variation selectors', '\ufe0f\u{e0100}'],
    ['tags', '\u{e0041}\u{e007f}'],
    ['shorthand format controls', '\u{1bca0}'],
    ['musical beam and null notehead', '\u{1d173}\u{1d159}'],
    ['Braille blank', '\u2800'],
    ['Egyptian blanks', '\u{13441}\u{13442}'],
    ['object replacement', '\ufffc'],
    ['bidi controls', '\u202e\u2066\u061c\u200f'],
    ['private use', '\ue000\u{f0000}'],
    ['unassigned', '\u0378'],
    ['a lone surrogate', '\ud800'],
    ['controls', '\u0000\u0007\t\n'],
    ['a mark on nothing', '\u0301'],
    ['signs alone', '— !?'],
    ['a picture alone', '🕊️'],
    ['a modifier letter alone', '\u02bc'],
    ['25 letters', 'x'.repeat(25)],
    ['a ligature that unfolds to more', '\ufdfa'.repeat(25)],
  ])('refused: %s', (_, typed) => {
    expect(cleanAlias(typed)).toBeNull();
  });

  test.each([
    ['Mina', 'Mina'],
    ['  Ms   Han ', 'Ms Han'],
    ['Mi\u00adna\u3164', 'Mina'],
    ['Mi\u2800na', 'Mi na'],
    ['ＭＩＮＡ\u3000１２', 'ＭＩＮＡ １２'],
    ['ﾐﾅ', 'ﾐﾅ'],
    ['𝓜𝓲𝓷𝓪', 'Mina'],
    ['Ⓜina', 'Mina'],
    ['e\u0301va', 'éva'],
    ['\u0301Eva', 'Eva'],
    ['Z\u0337\u0322\u0354\u0353\u0352algo', 'Z\u0337\u0322\u0354\u0353algo'],
    ['\u202eaniM', 'aniM'],
    ['Mina 🕊️', 'Mina 🕊'],
    ['김서연', '김서연'],
    ['ㅎㅏㄴ', 'ㅎㅏㄴ'],
    ['はると', 'はると'],
    ['佐藤', '佐藤'],
    ['محمد', 'محمد'],
    ['น้ำ', 'น้ำ'],
    ['Nguyễn', 'Nguyễn'],
    ['7', '7'],
  ])('%j is shown as %j', (typed, shown) => {
    expect(cleanAlias(typed)).toBe(shown);
  });

  test('cleaned once is clean: whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
        const once = cleanAlias(typed);
        if (once === null) return;
        expect(cleanAlias(once)).toBe(once);
        expect(once).not.toMatch(/[\p{Default_Ignorable_Code_Point}\p{C}]/u);
        expect(once).toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('names that could be taken for one', () => {
  test.each([
    ['width', 'Mina', 'Ｍｉｎａ'],
    ['case', 'Mina', 'mINA'],
    ['spaces', 'Mina', 'Mi na'],
    ['Cyrillic i', 'Mina', 'M\u0456na'],
    ['dotless i', 'Mina', 'M\u0131na'],
    ['a whole name in Cyrillic', 'paco', '\u0440\u0430\u0441\u043e'],
    ['capitals in Cyrillic, in another case', 'Oscar', '\u041e\u0405\u0421\u0410R'],
    ['Greek capitals', 'Nina', '\u039din\u0430'],
    ['Cherokee', 'Tia', '\u13a2i\u0430'],
    ['mathematical letters', 'Mina', '𝑀𝑖𝑛𝑎'],
    ['capital I for small l', 'Ella', 'EIIa'],
    ['one for small l', 'Ella', 'E11a'],
    ['nought for O', 'Otto', '0tt0'],
    ['rn for m', 'Emma', 'Ernma'],
    ['soft hyphen', 'Mina', 'Mi\u00adna'],
    ['filler behind', 'Mina', 'Mina\u3164'],
    ['combining and composed', 'Éva', 'E\u0301va'],
    ['conjoining jamo', '한', '\u1112\u1161\u11ab'],
    ['half-width jamo', 'ㅋㅋ', '\uffbb\uffbb'],
    ['a loose final', '한', '하ㄴ'],
    ['half-width kana', 'ミナ', 'ﾐﾅ'],
    ['the other kana', 'みな', 'ミナ'],
    ['small kana', 'ちょ', 'ちよ'],
    ['kana like a character', '力', 'カ'],
    ['a stroke for a long vowel', 'ルー', 'ル一'],
    ['a radical for its character', '金', '\u2fa6'],
    ['a stretched letter', 'محمد', 'محـمد'],
  ])('%s', (_, one, other) => {
    expect(twins(one, other)).toBe(true);
    expect(uniqueAlias(other, ['Bora', one])).toBe(`${other} 2`);
  });

  test.each([
    ['Mina', 'Nina'],
    ['Mina', 'Mína'],
    ['Ian', 'Lan'],
    ['Min', 'Mina'],
    ['P01', 'P02'],
    ['はる', 'ばる'],
    ['하나', '한아'],
    ['서연', '서현'],
    ['Ada', 'Eda'],
  ])('%s and %s are two', (one, other) => {
    expect(twins(one, other)).toBe(false);
  });

  test('whatever the names, the one given is free, and within 24 characters', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 6 }), (asked, others) => {
        const given = uniqueAlias(asked, [asked, ...others]);
        for (const other of [asked, ...others]) expect(twins(given, other)).toBe(false);
      }),
    );
    expect([...uniqueAlias('x'.repeat(24), ['x'.repeat(24)])]).toHaveLength(24);
  });

  test('a skeleton keeps what nothing looks like', () => {
    expect(skeleton('북')).toBe('북'.normalize('NFD').replace('\u11a8', '\u1100'));
  });
});
