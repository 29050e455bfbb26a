/** The balance report: verdicts, lines and the page made of them. */
import { describe, expect, test } from 'vitest';
import { seedOf } from '../../server/cli/sim/jobs.ts';
import { HELD_OUT } from '../../server/cli/sim/heldOut.ts';
import { linesOf, verdictOf } from '../../server/cli/sim/lines.ts';
import type { Measured } from '../../server/cli/sim/lines.ts';
import { countsOf, reportOf } from '../../server/cli/sim/report.ts';
import { wilson } from '../../server/cli/sim/stats.ts';
import { Tally } from '../../server/cli/tally.ts';
import type { MatchDigest } from '../../server/cli/sim/digest.ts';
import { RULES, SEATS } from '../../shared/types.ts';
import type { Outcome, Seat } from '../../shared/types.ts';
import { singapore } from '../given.ts';

const seats = <T>(value: T) => ({ seoul: value, tokyo: value, washington: value, pyongyang: value });
/** A hundred matches, so that every share is a number of matches. */
function tally(
  wars: number,
  winners: Partial<Record<Seat, number>> = { seoul: 25, tokyo: 25, washington: 25, pyongyang: 25 },
): Tally {
  const won = SEATS.flatMap((seat) => Array.from({ length: winners[seat] ?? 0 }, () => seat));
  const all = new Tally();
  for (let k = 0; k < 100; k++) {
    const outcome: Outcome = k < wars ? 'war' : k < wars + 10 ? 'thaw' : 'standoff';
    const digest: MatchDigest = {
      events: 500,
      result: { outcome, winner: won[k] ?? null, scores: seats(0), points: seats(20), mandates: seats('x') },
      pacts: { gsomia: { signed: k < 40 ? 1 : 0, collapsed: k >= 85 ? 1 : 0, ended: 0 } },
      rules: Object.fromEntries(RULES.map((rule) => [rule, { allowed: 1, refused: 0 }])),
      consent: { asked: 1, given: 1, refused: 0, costly: 1 },
      crises: [{ asked: true, given: k < 50, refused: k >= 50 }],
      fixedBy: k < 30 ? 'D8' : 'G',
    };
    all.addDigest(digest);
  }
  return all;
}
const pair = (name: string, seat: Seat, usual: number[], rival: number[]) => ({
  name,
  seat,
  player: 'random' as const,
  scenario: '2015-singapore',
  usual,
  rival,
});
const measured = (change: Partial<Measured> = {}): Measured => ({
  scenarios: { '2015-singapore': singapore },
  competent: { '2015-singapore': tally(10) },
  recklessNorth: { '2015-singapore': tally(40) },
  recklessAll: { '2015-singapore': tally(90) },
  strength: SEATS.flatMap((seat) => [
    pair('random', seat, Array<number>(400).fill(1), Array<number>(400).fill(0)),
    pair('reckless', seat, Array<number>(400).fill(1), Array<number>(400).fill(0)),
  ]),
  fixed: SEATS.map((seat) => pair('no moves', seat, [0, 10, 0, 10], [1, 9, 1, 9])),
  found: [],
  ...change,
});
const failing = (change: Partial<Measured>): string[] =>
  linesOf(measured(change))
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ about }) => about);

describe('a verdict', () => {
  test('passes within the target, closely where the interval reaches beyond it, and fails outside', () => {
    expect([
      verdictOf(wilson(500, 1000), 0.4, 0.6),
      verdictOf(wilson(58, 100), 0.4, 0.6),
      verdictOf(wilson(610, 1000), 0.4, 0.6),
    ]).toEqual(['pass', 'close', 'fail']);
  });
});

describe('the lines of section 4', () => {
  test('given figures in range, none fails', () => expect(failing({})).toEqual([]));
  test('given too many wars, a seat that wins too much and one that wins too little, these fail', () => {
    expect(
      failing({ competent: { '2015-singapore': tally(20, { seoul: 60, tokyo: 20, washington: 15, pyongyang: 5 }) } }),
    ).toEqual(['seoul wins against par', 'pyongyang wins against par', 'war']);
  });
  test('given a reckless Pyongyang that always brings war, or reckless tables that do not, these fail', () => {
    expect(
      failing({ recklessNorth: { '2015-singapore': tally(70) }, recklessAll: { '2015-singapore': tally(50) } }),
    ).toEqual(['war with one reckless Pyongyang', 'war with four reckless']);
  });
  test('given a policy that gains more than half a standard deviation, it is named', () => {
    expect(failing({ fixed: [pair('always charm', 'pyongyang', [0, 10, 0, 10], [5, 15, 5, 15])] })).toEqual([
      'fixed policy, pyongyang: always charm',
    ]);
  });
  test('given random play that scores as often higher, strength fails', () => {
    expect(
      failing({
        strength: SEATS.flatMap((seat) => ['random', 'reckless'].map((name) => pair(name, seat, [1, 0], [0, 1]))),
      }),
    ).toHaveLength(8);
  });
});

test('the page tells its command, its counts, what fails and every line', () => {
  const lines = linesOf(measured({ recklessAll: { '2015-singapore': tally(50) } }));
  const page = reportOf(
    {
      command: 'npm run balance',
      scenarios: ['2015-singapore'],
      matches: { competent: 100 },
      seed: HELD_OUT,
      seconds: 2,
      rules: 1,
    },
    lines,
  );
  expect(countsOf(lines).fail).toBe(1);
  expect(page).toContain(`**${countsOf(lines).pass} pass, ${countsOf(lines).close} pass closely, 1 fail.**`);
  expect(page).toContain('| war with four reckless | 2015-singapore | over 80.0 % | 50.0 % |');
  expect(page.split('\n').filter((line) => line.startsWith('| ')).length).toBeGreaterThanOrEqual(lines.length + 3);
});

test('no held-out match has the seed of a match used for tuning', () => {
  // Runs of tuning: seeds 1 to 100, 2000 matches each.
  const tuned = new Set<number>();
  for (let seed = 1; seed <= 100; seed++) for (let k = 0; k < 2000; k++) tuned.add(seedOf(seed, k));
  for (let k = 0; k < 2000; k++)
    for (let part = 0; part <= 2; part++) expect(tuned.has(seedOf(HELD_OUT + part, k))).toBe(false);
});
