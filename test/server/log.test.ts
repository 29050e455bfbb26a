import { afterEach, describe, expect, test } from 'vitest';
import { captureConsole, createLog, type Log } from '../../server/log.ts';

interface Line {
  readonly level: string;
  readonly event: string;
  readonly text?: string;
  readonly dropped?: number;
}

function given(): { log: Log; lines: Line[]; raw: string[]; clock: { ms: number } } {
  const raw: string[] = [];
  const lines: Line[] = [];
  const clock = { ms: 0 };
  const log = createLog(
    'debug',
    (line) => {
      raw.push(line);
      lines.push(JSON.parse(line) as Line);
    },
    () => clock.ms,
  );
  return { log, lines, raw, clock };
}

describe('the log', () => {
  test('given a thousand lines of one kind at once, few go out, another kind is not held up, and the next one tells how many were dropped', () => {
    const { log, lines, clock } = given();
    for (let k = 0; k < 1_000; k++) log.warn('bad', { text: 'x' });
    log.warn('other');
    log.error('bad');
    expect(lines.filter((line) => line.event === 'bad' && line.level === 'warn')).toHaveLength(60);
    expect(lines.slice(-2)).toMatchObject([{ event: 'other' }, { event: 'bad', level: 'error' }]);
    clock.ms += 2_000;
    log.warn('bad');
    expect(lines.at(-1)).toMatchObject({ event: 'bad', dropped: 940 });
  });

  test('given an hour of nothing else, a kind gets no more than thirty lines a minute', () => {
    const { log, lines, clock } = given();
    for (let second = 0; second < 3_600; second++) {
      clock.ms = second * 1_000;
      for (let k = 0; k < 20; k++) log.info('again');
    }
    expect(lines.length).toBeLessThanOrEqual(60 + 60 * 30);
  });

  test('given a text without end, the line has one', () => {
    const { log, raw } = given();
    log.info('long', { text: 'y'.repeat(100_000) });
    expect(raw[0]!.length).toBeLessThan(1_000);
  });
});

describe('what libraries write to the console', () => {
  let release = (): void => undefined;
  afterEach(() => release());

  test.each(['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)(
    'by console.%s is one line of the log, cut short',
    (name) => {
      const { log, lines, raw } = given();
      release = captureConsole(log);
      console[name](`one\ntwo ${'z'.repeat(5_000)}`);
      console[name](new Error('broken\n  at somewhere'));
      expect(lines).toMatchObject([
        { event: 'console', text: 'one' },
        { event: 'console', text: 'broken' },
      ]);
      expect(raw.every((line) => line.length < 1_000 && line.endsWith('}\n'))).toBe(true);
    },
  );

  test('a warning of the runtime is one as well', async () => {
    const { log, lines } = given();
    release = captureConsole(log);
    process.emitWarning('old ways');
    await new Promise((done) => {
      setTimeout(done, 10);
    });
    expect(lines).toMatchObject([{ level: 'warn', event: 'warning', text: 'old ways' }]);
  });
});
