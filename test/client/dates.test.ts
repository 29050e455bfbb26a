/** Days and hours as people of each language write them, in one form each. */
import { describe, expect, test } from 'vitest';
import { dateText, timeText } from '../../client/ui/dates.ts';

describe('dates and times', () => {
  test.each([
    ['en', '2015-05-30', '30 May 2015'],
    ['en', '2015-05', 'May 2015'],
    ['ko', '2015-05-30', '2015년 5월 30일'],
    ['ja', '2015-05', '2015年5月'],
    ['en', 'later', 'later'],
  ] as const)('in %s, %s is %s', (lang, iso, told) => expect(dateText(iso, lang)).toBe(told));

  test('in English the clock runs over twenty-four hours, as its dates are British', () => {
    const afternoon = new Date(2015, 4, 30, 15, 7).getTime();
    expect(timeText(afternoon, 'en')).toBe('15:07');
    expect(timeText(afternoon, 'ko')).toMatch(/오후 0?3:07/);
  });
});
