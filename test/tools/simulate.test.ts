/** `npm run simulate`: the tally, the merge of several threads, interruption, and the line of progress. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BOT_KINDS } from '../../shared/bots/index.ts';
import { playMatch } from '../../shared/bots/play.ts';
import { digest } from '../../server/cli/sim/digest.ts';
import { loadScenarios, seedOf, table, USUAL } from '../../server/cli/sim/jobs.ts';
import type { Job } from '../../server/cli/sim/jobs.ts';
import { playJobs } from '../../server/cli/sim/pool.ts';
import { progressLine, progressOn } from '../../server/cli/sim/progress.ts';
import { summarise, Tally } from '../../server/cli/tally.ts';
import { ROOT } from '../../tools/files.ts';
import { singapore } from '../given.ts';

const scenarios = loadScenarios(['first-lesson', '2015-singapore']);
const lesson = (k: number): Job => ({ scenario: 'first-lesson', seed: seedOf(5, k), bots: table('random') });

/** Runs the command; `interrupt` sends Ctrl-C after so many milliseconds. */
function simulate(
  args: readonly string[],
  interrupt?: number,
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'server/cli/simulate.ts'), ...args], { cwd: ROOT });
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    if (interrupt) setTimeout(() => child.kill('SIGINT'), interrupt);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
const bare = (json: string): unknown => JSON.parse(json.replace(/"seconds":[\d.]+/g, '"seconds":0'));

describe('the tally', () => {
  test('given matches, it counts what their records say', () => {
    const tally = new Tally();
    const played = [1, 2, 3].map((seed) => playMatch({ scenario: singapore, seed, bots: table(USUAL) }));
    for (const match of played) tally.add(match);
    const summary = summarise(tally, 1.23456);
    const count = (type: string): number =>
      played.flatMap(({ events }) => events).filter((event) => event.type === type).length;
    expect(Object.keys(summary).slice(0, 7)).toEqual([
      'matches',
      'seconds',
      'outcomes',
      'winners',
      'scores',
      'pacts',
      'rules',
    ]);
    expect(summary).toMatchObject({
      matches: 3,
      seconds: 1.235,
      crises: count('CrisisOpened'),
      consent: { asked: count('ConsentAsked'), given: count('ConsentGiven'), refused: count('ConsentRefused') },
    });
    expect(Object.values(tally.outcomes).reduce((a, b) => a + b)).toBe(3);
    expect(Object.values(tally.pacts).reduce((sum, { signed }) => sum + signed, 0)).toBe(count('PactSigned'));
    expect(tally.rules.D16.allowed).toBe(
      played.flatMap(({ events }) => events).filter((event) => event.rule === 'D16').length,
    );
    expect(tally.crisesWith.asked).toBeLessThanOrEqual(tally.crises);
  });

  test('given a traced match, the event that fixed the outcome names its rule; in a war it is the exchange', () => {
    const war = Array.from({ length: 20 }, (_, seed) =>
      playMatch({ scenario: scenarios['2015-singapore']!, seed, bots: table('reckless') }),
    ).find(({ state }) => state.result?.outcome === 'war')!;
    expect(digest(war, true).fixedBy).toBe('G');
    expect(digest(war)).not.toHaveProperty('fixedBy');
  });
});

describe('the pool', () => {
  test('given one thread or two, digests come in the order of the jobs and are the same', async () => {
    const runs = await Promise.all(
      [1, 2].map(async (workers) => {
        const seen: unknown[] = [];
        const played = await playJobs({
          scenarios,
          count: 13,
          job: lesson,
          workers,
          each: (d, job, k) => seen.push([k, job.seed, d]),
        });
        expect(played).toBe(13);
        return seen;
      }),
    );
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0]?.map((entry) => (entry as [number])[0])).toEqual(Array.from({ length: 13 }, (_, k) => k));
    expect(runs[0]?.[3]).toEqual([
      3,
      seedOf(5, 3),
      digest(playMatch({ scenario: scenarios['first-lesson']!, seed: seedOf(5, 3), bots: table('random') })),
    ]);
  });

  test('given a signal, it ends with the first matches and without a gap', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const played = await playJobs({
      scenarios,
      count: 400,
      job: lesson,
      workers: 2,
      signal: stop.signal,
      each: (_d, _job, k) => {
        seen.push(k);
        if (k === 6) stop.abort();
      },
    });
    expect(played).toBe(seen.length);
    expect(played).toBeGreaterThan(6);
    expect(played).toBeLessThan(400);
    expect(seen).toEqual(seen.map((_, k) => k));
  });

  test('given a match that cannot be played, it says which one', async () => {
    await expect(
      playJobs({ scenarios, count: 1, job: (k) => ({ ...lesson(k), scenario: 'gone' }), each: () => {} }),
    ).rejects.toThrow('gone, seed 5: Error: there is no such scenario');
  });
});

describe('the command', () => {
  test('given the same seed, one worker and two print the same JSON, seconds aside; several players may be mixed', async () => {
    const args = [
      '--matches',
      '6',
      '--seed',
      '9',
      '--bots',
      BOT_KINDS.at(-1)!,
      '--seat',
      'tokyo=reckless',
      '--json',
      '--scenario',
    ];
    const [one, two] = await Promise.all(
      ['1', '2'].map((workers) => simulate([...args, 'first-lesson', '--workers', workers])),
    );
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(bare(one!.out)).toEqual(bare(two!.out));
    expect(bare(one!.out)).toMatchObject({ matches: 6, seconds: 0 });
  });

  test('given Ctrl-C, it ends cleanly with valid JSON, which a run of that many matches gives as well', async () => {
    const args = ['--scenario', 'first-lesson', '--seed', '3', '--bots', 'random', '--json'];
    let stopped = { code: null as number | null, out: '', err: '' };
    // Before its first line has run, a program cannot catch anything: on a slow machine it gets more time.
    for (let wait = 1400; wait < 15_000 && stopped.code === null; wait *= 2.5)
      stopped = await simulate([...args, '--matches', '100000'], wait);
    const { code, out, err } = stopped;
    const { partial, asked, ...rest } = bare(out) as { partial: boolean; asked: number; matches: number };
    expect({ code, err, partial, asked }).toEqual({ code: 0, err: '', partial: true, asked: 100_000 });
    expect(rest.matches).toBeLessThan(100_000);
    if (rest.matches > 0)
      expect(bare((await simulate([...args, '--matches', String(rest.matches)])).out)).toEqual(rest);
  });

  test.each([
    ['--bots', 'clever', '--bots takes one of'],
    ['--seat', 'rome=random', '--seat takes SEAT=KIND'],
    ['--scenario', 'none', 'there is no scenario "none"'],
  ])('given %s %s, it refuses in one line', async (option, value, line) => {
    const { code, out, err } = await simulate([option, value]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(line);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('the line of progress', () => {
  test('tells count, rate and the time left', () => {
    expect(progressLine('2015-singapore', 120, 2000, 5)).toBe(
      '2015-singapore: 120 of 2000 matches, 24 a second, 79 s left',
    );
    expect(progressLine('all', 0, 20, 0)).toBe('all: 0 of 20 matches');
    expect(progressLine('all', 10, 2000, 10)).toBe('all: 10 of 2000 matches, 1.0 a second, 33 min 10 s left');
  });
  test('is written on a terminal only, five times a second at most, and wiped at the end', () => {
    const written: string[] = [];
    let now = 0;
    const tell = (isTTY: boolean): void => {
      const line = progressOn({ isTTY, write: (text) => written.push(text) }, () => now);
      for (now = 0; now < 1000; now += 50) line.show('x', 1, 2);
      line.clear();
    };
    tell(false);
    expect(written).toEqual([]);
    tell(true);
    expect(written).toHaveLength(6);
    expect(written.at(-1)).toBe('\r\x1b[K');
  });
});
