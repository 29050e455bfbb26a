import { describe, expect, it } from 'vitest';
import {
  attention,
  canPlan,
  goesSoon,
  keptLonger,
  lessonMinute,
  nextHint,
  timeLeft,
  waitingPeople,
  worldsNeeded,
} from '../../client/console/models.ts';
import type { ConsoleOverview, ConsolePerson, ConsoleSeat, ConsoleWorld } from '../../shared/console.ts';
import { SEATS, type Seat } from '../../shared/types.ts';

const MINUTE = 60_000;
const seats = (more: Partial<Record<Seat, Partial<ConsoleSeat>>> = {}): ConsoleWorld['seats'] =>
  Object.fromEntries(
    SEATS.map((s) => [s, { held: 'people', people: [], waiting: 0, ...more[s] }]),
  ) as unknown as ConsoleWorld['seats'];
const world = (match: string, more: Partial<ConsoleWorld> = {}): ConsoleWorld => ({
  match,
  n: 1,
  status: 'running',
  phase: 'talks',
  round: 2,
  rounds: 4,
  step: 5,
  began: 0,
  deadline: null,
  paused: null,
  tension: 50,
  crisis: null,
  exchange: null,
  ready: [],
  seats: seats(),
  unanswered: [],
  headline: null,
  table: { freeText: true, adviser: true, historyToDeck: false },
  outcome: null,
  ...more,
});
const person = (alias: string, more: Partial<ConsolePerson> = {}): ConsolePerson => ({
  participant: alias,
  alias,
  role: 'delegate',
  status: 'seated',
  match: 'a',
  seat: 'seoul',
  portfolios: ['head'],
  state: 'here',
  quiet: false,
  lastAct: null,
  idleSince: null,
  lastSeen: 0,
  muted: false,
  ...more,
});
const overview = (
  worlds: readonly ConsoleWorld[],
  people: readonly ConsolePerson[] = [],
  more: Partial<ConsoleOverview> = {},
): ConsoleOverview => ({ worlds, people, reports: [], injects: [], ...more }) as ConsoleOverview;
const report = {
  id: 'r',
  match: 'a',
  n: 3,
  at: 0,
  by: 'x',
  author: 'Ken',
  reason: 'rude',
  text: null,
  hidden: false,
  settled: false,
};

describe('what needs attention', () => {
  it('puts reports first, then what waits longest, then empty seats, then quiet people', () => {
    const waits = (id: string, minutes: number) => ({
      kind: 'pact' as const,
      id,
      from: 'tokyo' as const,
      to: ['seoul' as const],
      since: 10 * MINUTE - minutes * MINUTE,
    });
    const o = overview(
      [world('a', { unanswered: [waits('x', 3), waits('y', 7), waits('z', 1)] })],
      [person('Ana', { quiet: true, lastAct: 5 * MINUTE }), person('Jun', { seat: 'tokyo', state: 'away' })],
      { reports: [report] },
    );
    const calls = attention(o, 10 * MINUTE);
    expect(calls.map((c) => c.kind)).toEqual(['report', 'waits', 'waits', 'away', 'quiet']);
    expect(calls[1]).toMatchObject({ minutes: 7 });
    expect(calls.at(-1)).toMatchObject({ minutes: 5 });
  });
  it('counts quiet minutes from what there was to do, not from the phase that began meanwhile', () => {
    const ana = person('Ana', { quiet: true, idleSince: 6 * MINUTE });
    expect(attention(overview([world('a', { began: 9 * MINUTE })], [ana]), 10 * MINUTE)).toMatchObject([
      { kind: 'quiet', minutes: 4 },
    ]);
  });
  it('puts a world that was stopped before everything else', () => {
    const o = overview([world('a'), world('b', { status: 'quarantined' })], [], { reports: [report] });
    expect(attention(o, 0)[0]).toEqual({ kind: 'stopped', match: 'b' });
  });
  it('is silent about worlds that do not run, settled reports and seats that a steward holds', () => {
    const o = overview(
      [world('a', { seats: seats({ tokyo: { held: 'steward' } }) }), world('b', { status: 'ended' })],
      [person('Jun', { seat: 'tokyo', state: 'away' }), person('Yui', { match: 'b', quiet: true })],
      { reports: [{ ...report, settled: true }] },
    );
    expect(attention(o, 0)).toEqual([]);
  });
});

describe('what to do next', () => {
  it('leads through a lesson in order', () => {
    const waiting = person('Ana', { status: 'waiting', match: null, seat: null });
    const steps = [
      overview([]),
      overview([], [waiting]),
      overview([world('a', { status: 'lobby' })], [person('Ana')]),
      overview([world('a')], [person('Ana')]),
      overview([world('a', { crisis: 'standoff' })], [person('Ana')]),
      overview([world('a', { paused: 5_000 })], [person('Ana')]),
      overview([world('a')], [], { reports: [report] }),
      overview([world('a', { status: 'ended' })]),
    ];
    expect(steps.map(nextHint)).toEqual(['invite', 'deal', 'start', 'watch', 'crisis', 'resume', 'reports', 'debrief']);
  });
});

describe('the minute of the lesson', () => {
  const at = (lessonBegun: number | null, worlds: readonly ConsoleWorld[] = []): ConsoleOverview =>
    overview(worlds, [], { session: { lessonBegun } as ConsoleOverview['session'] });
  it('counts from the moment that the server keeps', () =>
    expect([lessonMinute(at(null), 50, 9 * MINUTE), lessonMinute(at(2 * MINUTE), 50, 9 * MINUTE + 1)]).toEqual([
      null,
      7,
    ]));
  it('is over when a class that was tried out comes back another day, unless it plays', () =>
    expect([lessonMinute(at(0), 50, 900 * MINUTE), lessonMinute(at(0, [world('a')]), 50, 900 * MINUTE)]).toEqual([
      null,
      900,
    ]));
});

describe('small sums', () => {
  it('counts the worlds that a class fills', () =>
    expect([
      worldsNeeded(8, 1, 'auto'),
      worldsNeeded(9, 1, 'auto'),
      worldsNeeded(24, 3, 'auto'),
      worldsNeeded(0, 1, 'auto'),
      worldsNeeded(30, 1, 5),
    ]).toEqual([2, 3, 2, 1, 5]));
  it('tells the time left, also of a clock that stands still', () =>
    expect([
      timeLeft(world('a', { deadline: 9_000 }), 4_000),
      timeLeft(world('a', { deadline: 1_000 }), 4_000),
      timeLeft(world('a', { deadline: 9_000, paused: 700 }), 4_000),
      timeLeft(world('a'), 4_000),
    ]).toEqual([5_000, 0, 700, null]));
  it('lets an event be planned from the round that is played', () =>
    expect([canPlan({ round: 2 }, 1), canPlan({ round: 2 }, 2), canPlan({ round: 0 }, 1)]).toEqual([
      false,
      true,
      true,
    ]));
  it('names those who wait, and neither the removed nor observers', () =>
    expect(
      waitingPeople(
        overview(
          [],
          [
            person('A', { status: 'waiting' }),
            person('B', { status: 'removed' }),
            person('C', { status: 'waiting', role: 'observer' }),
          ],
        ),
      ).map((p) => p.alias),
    ).toEqual(['A']));
});

describe('the day on which a class goes', () => {
  const DAY = 86_400_000;
  const of = (days: number): ConsoleOverview =>
    overview([], [], { session: { created: 0, expires: days * DAY, keptDays: 30 } as ConsoleOverview['session'] });
  it('is told in its last week', () =>
    expect([22.9, 23, 29, 31].map((day) => goesSoon(of(30), day * DAY))).toEqual([false, true, true, true]));
  it('is later for a class that is planned or played longer than classes are kept', () =>
    expect([30, 30.5, 90].map((days) => keptLonger(of(days)))).toEqual([false, false, true]));
});
