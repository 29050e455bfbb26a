/** Quiet hours by the wall clock of the session, also over the changes of summer time. */
import { describe, expect, test } from 'vitest';
import { isQuiet, opensAt, outOfQuiet, wallClock } from '../../server/sessions/quietHours.ts';

const NIGHT = { from: '22:00', to: '07:00' };
const at = (iso: string): number => Date.parse(iso);
const iso = (ms: number): string => new Date(ms).toISOString();
const HOUR = 3_600;

describe('what is quiet', () => {
  test.each([
    ['before the night', 'Asia/Seoul', '2026-03-02T12:59:00Z', false],
    ['the night begins', 'Asia/Seoul', '2026-03-02T13:00:00Z', true],
    ['midnight', 'Asia/Tokyo', '2026-03-02T15:00:00Z', true],
    ['its last minute', 'Asia/Seoul', '2026-03-02T21:59:00Z', true],
    ['the hour that ends it is open', 'Asia/Seoul', '2026-03-02T22:00:00Z', false],
    ['half-hour zones', 'Asia/Kolkata', '2026-03-02T16:30:00Z', true],
  ])('%s', (_name, tz, when, quiet) => expect(isQuiet(at(when), NIGHT, tz)).toBe(quiet));

  test('hours within one day', () => {
    const lunch = { from: '12:00', to: '13:30' };
    expect(
      [
        at('2026-03-02T11:59:00Z'),
        at('2026-03-02T12:00:00Z'),
        at('2026-03-02T13:29:00Z'),
        at('2026-03-02T13:30:00Z'),
      ].map((t) => isQuiet(t, lunch, 'UTC')),
    ).toEqual([false, true, true, false]);
  });

  test('whole days: a weekend ends when Monday opens', () => {
    const weekend = { ...NIGHT, days: [0, 6] };
    // Friday 23:00 in Seoul.
    expect(iso(opensAt(at('2026-03-06T14:00:00Z'), weekend, 'Asia/Seoul'))).toBe('2026-03-08T22:00:00.000Z');
  });
});

describe('where a deadline goes', () => {
  test('an open one stays', () =>
    expect(outOfQuiet(at('2026-03-02T05:00:00Z'), HOUR, NIGHT, 'Asia/Seoul')).toBe(at('2026-03-02T05:00:00Z')));
  test('one in the night goes to an hour after its end', () =>
    expect(iso(outOfQuiet(at('2026-03-02T16:23:45Z'), 12 * HOUR, NIGHT, 'Asia/Seoul'))).toBe(
      '2026-03-02T23:00:00.000Z',
    ));
  test('a short phase gets its own length', () =>
    expect(iso(outOfQuiet(at('2026-03-02T16:00:00Z'), 600, NIGHT, 'Asia/Seoul'))).toBe('2026-03-02T22:10:00.000Z'));
});

describe('summer time', () => {
  test('spring: the night of 29 March 2026 is an hour shorter in Berlin', () => {
    const before = opensAt(at('2026-03-28T00:00:00Z'), NIGHT, 'Europe/Berlin');
    const after = opensAt(at('2026-03-29T00:00:00Z'), NIGHT, 'Europe/Berlin');
    expect([iso(before), iso(after)]).toEqual(['2026-03-28T06:00:00.000Z', '2026-03-29T05:00:00.000Z']);
    expect(wallClock(after, 'Europe/Berlin')).toEqual({ minutes: 7 * 60, day: 0 });
  });
  test('autumn: the night of 1 November 2026 is an hour longer in New York', () => {
    expect(iso(opensAt(at('2026-11-01T02:30:00Z'), NIGHT, 'America/New_York'))).toBe('2026-11-01T12:00:00.000Z');
    expect(iso(opensAt(at('2026-10-31T02:30:00Z'), NIGHT, 'America/New_York'))).toBe('2026-10-31T11:00:00.000Z');
  });
  test('the hour that is skipped does not keep the night open', () => {
    const short = { from: '01:00', to: '02:30' };
    // 02:30 does not exist in Berlin that night: the clock goes from 02:00 to 03:00.
    expect(iso(opensAt(at('2026-03-29T00:30:00Z'), short, 'Europe/Berlin'))).toBe('2026-03-29T01:00:00.000Z');
  });
  test('the hour that comes twice is quiet twice', () => {
    const short = { from: '02:00', to: '03:00' };
    expect(iso(opensAt(at('2026-10-25T00:00:00Z'), short, 'Europe/Berlin'))).toBe('2026-10-25T02:00:00.000Z');
  });
});

test('no deadline ends in the quiet hours, whatever its time and length', () => {
  for (const tz of ['Asia/Seoul', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
    for (let t = at('2026-03-27T00:00:00Z'); t < at('2026-04-06T00:00:00Z'); t += 37 * 60_000) {
      const due = outOfQuiet(t, 4 * HOUR, NIGHT, tz);
      expect(isQuiet(due, NIGHT, tz), `${tz} ${iso(t)}`).toBe(false);
      expect(due).toBeGreaterThanOrEqual(t);
    }
  }
});
