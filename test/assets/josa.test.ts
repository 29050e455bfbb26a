/** Korean particles follow the sound that the word before them ends on. */
import { describe, expect, test } from 'vitest';
import { josa } from '../../assets/i18n/josa.ts';
import type { Particle } from '../../assets/i18n/josa.ts';
import { texts } from './terms/read.ts';

describe('josa', () => {
  const cases: [word: string, particle: Particle, expected: string][] = [
    ['서울', '은/는', '서울은'],
    ['도쿄', '은/는', '도쿄는'],
    ['워싱턴', '이/가', '워싱턴이'],
    ['평양', '을/를', '평양을'],
    ['도쿄', '과/와', '도쿄와'],
    ['서울', '과/와', '서울과'],
    ['서울', '으로/로', '서울로'],
    ['도쿄', '으로/로', '도쿄로'],
    ['평양', '으로/로', '평양으로'],
    ['GSOMIA', '을/를', 'GSOMIA를'],
    ['ACSA', '은/는', 'ACSA는'],
    ['SLBM', '이/가', 'SLBM이'],
    ['NATO', '은/는', 'NATO는'],
    ['군사정보보호협정(GSOMIA)', '은/는', '군사정보보호협정(GSOMIA)은'],
    ['‘합의’', '을/를', '‘합의’를'],
    ['‘동의 원칙’', '이/가', '‘동의 원칙’이'],
    ['3', '이/가', '3이'],
    ['2', '은/는', '2는'],
    ['7', '으로/로', '7로'],
    ['10', '을/를', '10을'],
    ['6', '으로/로', '6으로'],
    ['각의', '이라/라', '각의라'],
    ['결정', '이라/라', '결정이라'],
    ['서울', '이/', '서울이'],
    ['워싱턴 D.C.', '은/는', '워싱턴 D.C.는'],
  ];
  for (const [word, particle, expected] of cases) test(expected, () => expect(josa(word, particle)).toBe(expected));
  test('writes both forms where the reading is unknown', () => {
    expect(josa('東京', '은/는')).toBe('東京은(는)');
    expect(josa('', '을/를')).toBe('을(를)');
    expect(josa('東京', '이/')).toBe('東京(이)');
  });
});

/** A particle that a text writes itself behind a quoted word: the word's last syllable, the particle. */
const QUOTED = /([가-힣])[’”』」〉》](을|를|은|는|이|가|과|와)(?=[\s,.]|$)/g;
const FINAL = new Set(['을', '은', '이', '과']);
const wrong = (text: string): string[] =>
  [...text.matchAll(QUOTED)]
    .filter(([, last, particle]) => ((last ?? '').charCodeAt(0) - 0xac00) % 28 > 0 !== FINAL.has(particle ?? ''))
    .map(([all]) => all);

describe('particles behind quoted words in the texts', () => {
  test('fit the word', () => {
    const quoting = texts('ko').filter(([, text]) => text.match(QUOTED));
    expect(quoting.length).toBeGreaterThan(3);
    expect(quoting.flatMap(([place, text]) => wrong(text).map((found) => `${place}: ${found}`))).toEqual([]);
  });
  test('the pattern sees what it is for', () => {
    expect(wrong('‘이 단계 완료’을 누르세요.')).toEqual(['료’을']);
    expect(wrong('‘이 단계 완료’를 누르고 ‘동의 원칙’은 남깁니다.')).toEqual([]);
  });
});
