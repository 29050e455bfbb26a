import { describe, expect, it } from 'vitest';
import { josa } from '../../assets/i18n/josa.ts';
import en from '../../assets/i18n/ui/en.ts';
import ja from '../../assets/i18n/ui/ja.ts';
import ko from '../../assets/i18n/ui/ko.ts';
import { backoff } from '../../client/net/backoff.ts';

describe('particles', () => {
  it.each([
    ['서울', '은/는', '서울은'],
    ['도쿄', '은/는', '도쿄는'],
    ['워싱턴', '이/가', '워싱턴이'],
    ['평양', '과/와', '평양과'],
    ['서울', '으로/로', '서울로'],
    ['평양', '으로/로', '평양으로'],
    ['GSOMIA', '을/를', 'GSOMIA를'],
    ['3', '이/가', '3이'],
    ['42', '이/가', '42가'],
    ['협정(안)', '을/를', '협정(안)을'],
  ] as const)('%s %s', (word, pair, whole) => {
    expect(josa(word, pair)).toBe(whole);
  });
});

type Tree = { [key: string]: unknown };
const leaves = (tree: Tree, path = ''): [string, unknown][] =>
  Object.entries(tree).flatMap(([k, v]) =>
    v && typeof v === 'object' ? leaves(v as Tree, `${path}${k}.`) : [[`${path}${k}`, v] as [string, unknown]],
  );

describe('dictionaries of the interface', () => {
  it.each([
    ['ko', ko],
    ['ja', ja],
  ] as const)('%s has exactly the keys of English, none empty', (_name, dict) => {
    expect(
      leaves(dict as unknown as Tree)
        .map(([k]) => k)
        .sort(),
    ).toEqual(
      leaves(en as unknown as Tree)
        .map(([k]) => k)
        .sort(),
    );
    expect(leaves(dict as unknown as Tree).filter(([, v]) => v === '')).toEqual([]);
  });
  it.each([
    ['ko', ko, /[가-힣]/],
    ['ja', ja, /[ぁ-んァ-ヶ一-龠]/],
  ] as const)('%s is not left in English', (_name, dict, script) => {
    const english = leaves(dict as unknown as Tree).filter(
      ([k, v]) => typeof v === 'string' && k !== 'app.name' && !script.test(v),
    );
    expect(english).toEqual([]);
  });
});

describe('backoff', () => {
  it('grows from half a second to eight, spread by half', () => {
    expect([0, 1, 2, 3, 4, 50].map((a) => backoff(a, () => 1))).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
    expect(backoff(4, () => 0)).toBe(4000);
  });
});
