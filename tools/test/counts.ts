/** Sums what the runners report. A runner that says nothing, or ends badly without naming a failure, counts as one failure. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };
export const CRASH: Counts = { passed: 0, failed: 1, skipped: 0 };

export const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    NONE,
  );

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
const record = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;

function parse(text: string | null): Record<string, unknown> | null {
  try {
    return record(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}

/** Vitest's JSON report. A test file that could not be loaded holds no tests, but fails. */
export function fromVitest(text: string | null): Counts | null {
  const report = parse(text);
  if (!report) return null;
  const files = Array.isArray(report['testResults']) ? report['testResults'] : [];
  const broken = files.filter(
    (file) => record(file)?.['status'] === 'failed' && !hasFailedTest(record(file)?.['assertionResults']),
  ).length;
  return {
    passed: number(report['numPassedTests']),
    failed: number(report['numFailedTests']) + broken,
    skipped: number(report['numPendingTests']) + number(report['numTodoTests']),
  };
}

const hasFailedTest = (tests: unknown): boolean =>
  Array.isArray(tests) && tests.some((test) => record(test)?.['status'] === 'failed');

/** Playwright's JSON report. A flaky test counts as failed: nothing is retried here. Errors outside of tests count too. */
export function fromPlaywright(text: string | null): Counts | null {
  const report = parse(text);
  const stats = record(report?.['stats']);
  if (!report || !stats) return null;
  const errors = Array.isArray(report['errors']) ? report['errors'].length : 0;
  return {
    passed: number(stats['expected']),
    failed: number(stats['unexpected']) + number(stats['flaky']) + errors,
    skipped: number(stats['skipped']),
  };
}

/** The last line of a runner that ends with `N passed, N failed`. */
export function fromLine(output: string): Counts | null {
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  const found = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(last.trim());
  return found ? { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0) } : null;
}

/** `npm run check`'s own JSON. */
export function fromCheck(text: string | null): Counts | null {
  const report = parse(text);
  return report ? { passed: number(report['passed']), failed: number(report['failed']), skipped: 0 } : null;
}

/** What a finished runner amounts to: no report is a crash, and so is a bad exit that no failure explains, or a good one with nothing run. */
export function judge(counts: Counts | null, exit: number | null): Counts {
  if (counts === null) return CRASH;
  if (exit !== 0 && counts.failed === 0) return sum([counts, CRASH]);
  if (counts.passed + counts.failed + counts.skipped === 0) return CRASH;
  return counts;
}

export const lastLine = (c: Counts): string =>
  `${c.passed} passed, ${c.failed} failed${c.skipped > 0 ? `, ${c.skipped} skipped` : ''}`;
