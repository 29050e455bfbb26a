/** The desk's cables: threads, and what a sentence starts with. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { begin, type Desk } from '../../client/desk/cables/slots.ts';
import { threads } from '../../client/desk/cables/threads.ts';
import { precedence, type Cable } from '../../client/desk/cables/cable.ts';
import { evolve, open, viewFor } from '../../shared/rules/index.ts';
import { PHRASE_IDS } from '../../shared/rules/phrases/index.ts';
import { phraseFault } from '../../shared/rules/phrases/phrase.ts';
import type { State } from '../../shared/rules/state.ts';
import { delegateOf } from '../../shared/rules/view.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { otherSeats, SEATS } from '../../shared/types.ts';

const cable = (n: number, more: Partial<Cable> = {}): Cable => ({
  n,
  no: n,
  from: 'tokyo',
  to: ['seoul'],
  public: false,
  at: 0,
  round: 1,
  phase: 'talks',
  channel: 'seoul+tokyo',
  text: 'x',
  length: 1,
  role: 'delegate',
  undone: false,
  ...more,
});

describe('threads', () => {
  test('numbers are given anew after an undo: an answer stands below the cable that counts', () => {
    const taken = cable(2, { no: 2, undone: true });
    const anew = cable(5, { no: 2 });
    expect(
      threads([cable(1), taken, cable(3, { no: 3, re: 2, undone: true }), anew, cable(6, { no: 3, re: 2 })]).map(
        (t) => [t.cable.n, t.depth],
      ),
    ).toEqual([
      [5, 0],
      [6, 1],
      [3, 0],
      [2, 0],
      [1, 0],
    ]);
  });

  test('an answer stands below what it answers, the thread with the latest cable first', () => {
    expect(
      threads([cable(1), cable(2), cable(3, { re: 1 }), cable(4, { re: 3 })]).map((t) => [t.cable.n, t.depth]),
    ).toEqual([
      [1, 0],
      [3, 1],
      [4, 2],
      [2, 0],
    ]);
  });
  test('an answer to a cable that is no longer here, or to a later one, stands by itself', () => {
    expect(threads([cable(5, { re: 2 }), cable(6, { re: 7 }), cable(7)]).map((t) => [t.cable.n, t.depth])).toEqual([
      [7, 0],
      [6, 0],
      [5, 0],
    ]);
  });
  test('cables of older records, without numbers, stand in order', () => {
    expect(threads([cable(1, { no: undefined }), cable(2, { no: undefined })]).map((t) => t.cable.n)).toEqual([2, 1]);
  });
});

test('the writer’s precedence counts; old records go by phase; a statement is for the press', () => {
  expect(
    [
      cable(1, { precedence: 'flash' }),
      cable(1),
      cable(1, { no: undefined, phase: 'crisis' }),
      cable(1, { public: true, precedence: 'flash' }),
    ].map((c) => precedence(c, 1)),
  ).toEqual(['flash', 'routine', 'flash', 'press']);
});

test('each phrase begins complete, whoever writes to whomever', () => {
  const scenario = JSON.parse(
    readFileSync(new URL('../../assets/scenarios/2015-singapore.json', import.meta.url), 'utf8'),
  ) as Scenario;
  const state = open({
    match: 'm',
    scenario,
    pace: { kind: 'manual', seconds: scenario.seconds, rounds: 6 },
    seed: 1,
    now: 0,
  }).reduce<State | null>((s, e) => evolve(s, e), null) as State;
  for (const seat of SEATS)
    for (const to of [[], [otherSeats(seat)[0]!], otherSeats(seat)]) {
      const desk: Desk = { view: viewFor(state, delegateOf(seat)), seat, to, today: '2026-11-22' };
      for (const id of PHRASE_IDS) expect(phraseFault({ id, slots: begin(id, desk) }), id).toBeNull();
    }
});
