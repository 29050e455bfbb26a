/** The sum of `npm test` must never look better than what ran. */
import { describe, expect, test } from 'vitest';
import {
  CRASH,
  fromCheck,
  fromLine,
  fromPlaywright,
  fromVitest,
  judge,
  lastLine,
  sum,
} from '../../tools/test/counts.ts';

describe('reports', () => {
  test('vitest: passed, failed, skipped and todo', () => {
    expect(
      fromVitest(
        JSON.stringify({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] }),
      ),
    ).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });
  test('vitest: a file that could not be loaded fails', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ];
    expect(fromVitest(JSON.stringify({ numPassedTests: 5, numFailedTests: 1, testResults }))).toEqual({
      passed: 5,
      failed: 2,
      skipped: 0,
    });
  });
  test('playwright: flaky tests and errors outside of tests fail', () => {
    expect(
      fromPlaywright(JSON.stringify({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] })),
    ).toEqual({ passed: 4, failed: 3, skipped: 2 });
  });
  test('a last line', () => {
    expect(fromLine('ok D1-01\n12 passed, 3 failed\n')).toEqual({ passed: 12, failed: 3, skipped: 0 });
    expect(fromLine('12 passed, 0 failed, 4 skipped')).toEqual({ passed: 12, failed: 0, skipped: 4 });
    expect(fromLine('12 passed, 0 failed\nTypeError: x')).toBeNull();
  });
  test('a missing or torn report is none', () => {
    for (const read of [fromVitest, fromPlaywright, fromCheck]) {
      expect(read(null)).toBeNull();
      expect(read('{"numPassed')).toBeNull();
    }
    expect(fromPlaywright('{}')).toBeNull();
  });
});

describe('judgement', () => {
  const good = { passed: 3, failed: 0, skipped: 0 };
  test('a crash counts as a failure', () => {
    expect(judge(null, 0)).toEqual(CRASH);
    expect(judge(good, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(judge(good, null)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });
  test('nothing run is a failure', () => expect(judge({ passed: 0, failed: 0, skipped: 0 }, 0)).toEqual(CRASH));
  test('a failure named is counted once', () =>
    expect(judge({ passed: 3, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 0 }));
  test('the last line', () => {
    expect(lastLine(sum([good, CRASH]))).toBe('3 passed, 1 failed');
    expect(lastLine({ passed: 3, failed: 0, skipped: 1 })).toBe('3 passed, 0 failed, 1 skipped');
  });
});
