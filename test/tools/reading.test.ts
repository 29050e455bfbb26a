/** English that everyone reads stays within the reach of a fourteen-year-old second-language reader. */
import { describe, expect, test } from 'vitest';
import { grade, MAX_GRADE, publicTexts, readings, syllables, tellReading } from '../../tools/check/reading.ts';

describe('syllables', () => {
  const CASES: Readonly<Record<number, string>> = {
    1: 'the moves names asked used peace league their whose likes X',
    2: 'table people stable forces houses cases needed quiet science statement closely useful allowed weapons being',
    3: 'cabinet minister agreement regional suspicion alliance nuclear Japanese principle',
    4: 'operation peninsula intelligence scenario situation reality alliances territory',
    5: 'ministerial revisionism evacuation denunciation',
    6: 'reinterpretation',
  };
  for (const [count, words] of Object.entries(CASES))
    test.each(words.split(' '))(`%s: ${count}`, (word) => expect(syllables(word)).toBe(Number(count)));
  test('a number is read digit by digit', () => expect(syllables('2015')).toBe(4));
});

describe('the grade', () => {
  test('is that of Flesch and Kincaid', () => {
    // 6 words in 1 sentence, 6 syllables; 12 words in 1 sentence, 24 syllables.
    expect(grade('The cat sat on the mat.')).toBe(-1.4);
    expect(grade('Tokyo Tokyo Tokyo Tokyo Tokyo Tokyo Tokyo Tokyo Tokyo Tokyo Tokyo Tokyo.')).toBe(12.7);
  });
  test('falls when one sentence becomes two', () =>
    expect(grade('Seoul asks. Tokyo answers the question.')).toBeLessThan(
      grade('Seoul asks and Tokyo answers the question.'),
    ));
  test('a point within a number or word ends no sentence', () =>
    expect(grade('It costs 1.5 points at home.')).toBe(grade('It costs 15 points at home.')));
  test('of nothing is nothing', () => expect(grade('…')).toBe(0));
});

describe('what everyone reads', () => {
  test('is read whole: every public brief and every rule', () => {
    const places = publicTexts().map(([place]) => place);
    expect(places.filter((place) => place.endsWith('publicBrief')).length).toBeGreaterThanOrEqual(8);
    expect(places.filter((place) => place.startsWith('rule D'))).toHaveLength(20);
  });
  test('asks for nine years of school at most', () =>
    expect(
      readings()
        .filter((r) => r.grade > MAX_GRADE)
        .map(tellReading),
    ).toEqual([]));
  test('a hard text is told first and by its place', () => {
    const hard = 'Consultations concerning reinforcement necessitate unequivocal governmental agreement.';
    const [first] = readings([
      ['easy', 'We agree.'],
      ['rule D99 statement', hard],
    ]);
    expect(first?.grade).toBeGreaterThan(MAX_GRADE);
    expect(first && tellReading(first)).toContain('rule D99 statement');
  });
});
