/** Measuring the bots: statistics, fixed policies, pairs of matches, and the search for a best response. */
import { describe, expect, test } from 'vitest';
import { BOT_KINDS } from '../../shared/bots/index.ts';
import { chooser } from '../../shared/bots/chooser.ts';
import { playMatch } from '../../shared/bots/play.ts';
import { bestResponses, mutate } from '../../server/cli/sim/climb.ts';
import { compare, gainOf, rivalsOf, strengthOf } from '../../server/cli/sim/compare.ts';
import { fixedPolicies, movesOf } from '../../server/cli/sim/fixed.ts';
import { loadScenarios, table, USUAL } from '../../server/cli/sim/jobs.ts';
import { playerOf, policyOf } from '../../server/cli/sim/policies.ts';
import type { Plan } from '../../server/cli/sim/policies.ts';
import { effectOf, wilson } from '../../server/cli/sim/stats.ts';
import { SEATS } from '../../shared/types.ts';
import type { Seat } from '../../shared/types.ts';
import { singapore } from '../given.ts';

const scenarios = loadScenarios(['first-lesson']);

describe('statistics', () => {
  test('a share has its Wilson interval', () => {
    expect(wilson(90, 100)).toMatchObject({
      of: 100,
      share: 0.9,
      low: expect.closeTo(0.826, 3) as number,
      high: expect.closeTo(0.945, 3) as number,
    });
    expect(wilson(0, 0)).toEqual({ of: 0, share: 0, low: 0, high: 1 });
    expect(wilson(5, 5)).toMatchObject({ share: 1, high: 1, low: expect.closeTo(0.566, 3) as number });
  });
  test('an effect is the mean difference in standard deviations', () => {
    expect(effectOf([2, 4, 6], 8)).toMatchObject({ of: 3, effect: 0.5 });
    expect(effectOf([], 8)).toMatchObject({ of: 0, effect: 0, high: Infinity });
  });
  test('ties count as half, and a gain is measured in the usual scores’ own spread', () => {
    const pair = { usual: [4, 0, 2, 2], rival: [3, 1, 2, 2] };
    expect(strengthOf([pair])).toMatchObject({ of: 4, share: 0.5, ties: 2 });
    expect(gainOf({ usual: [0, 10], rival: [5, 15] }).effect).toBe(1);
  });
});

describe('policies', () => {
  const play = (seat: Seat, plan: Plan) =>
    playMatch({ scenario: singapore, seed: 3, bots: { ...table(USUAL), [seat]: playerOf(policyOf(plan)) } });
  test('given a list of moves, these and no others are sealed', () => {
    const { events } = play('seoul', { moves: ['reach-out', 'forge-consensus'] });
    const sealed = events.flatMap((event) =>
      event.type === 'MovePlayed' && event.data.seat === 'seoul' ? [event.data.move] : [],
    );
    expect(new Set(sealed)).toEqual(new Set(['reach-out', 'forge-consensus']));
  });
  test('given none, none', () => {
    expect(
      play('tokyo', { moves: [] }).events.some((event) => event.type === 'MovesSealed' && event.data.seat === 'tokyo'),
    ).toBe(false);
  });
  test('given the refusal of everything, nothing bears that seat’s signature and no consent is given', () => {
    const { events, state } = play('seoul', { deals: 'refuse', consent: 'refuse' });
    expect(events.filter((event) => event.type === 'PactSigned' && event.data.parties.includes('seoul'))).toEqual([]);
    expect(Object.values(state.ledger).filter((entry) => entry.status === 'given')).toEqual([]);
  });
  test('given a choice for crises, it is made in each of them', () => {
    const { events } = play('pyongyang', { moves: ['border-incident'], crisis: 'step-down' });
    const choices = events.flatMap((event) =>
      event.type === 'ExchangeResolved' ? [event.data.choices.pyongyang] : [],
    );
    expect(new Set(choices)).toEqual(new Set(['step-down']));
  });
  test.each(SEATS)('every fixed policy of %s plays to the end without a refused command', (seat) => {
    for (const [name, plan] of Object.entries(fixedPolicies(seat)).filter(
      ([, each], k) => k % 5 === 0 || each.deals === 'agree',
    )) {
      const { state, refusals } = play(seat, plan);
      expect([name, state.clock.phase, refusals]).toEqual([name, 'ended', []]);
    }
  });
  test('mutations stay within what a seat can do, and the same draws give the same plan', () => {
    for (const seat of SEATS) {
      const walk = (): Plan[] => {
        const { chance } = chooser(5);
        let plan: Plan = {};
        return Array.from({ length: 60 }, () => (plan = mutate(plan, seat, chance)));
      };
      expect(walk()).toEqual(walk());
      for (const plan of walk()) for (const move of plan.moves ?? []) expect(movesOf(seat)).toContain(move);
    }
  });
});

describe('pairs', () => {
  test('given the usual bot as its own rival, every pair is a tie, on one thread or two', async () => {
    const run = (workers: number) =>
      compare({
        scenarios,
        matches: 3,
        seed: 4,
        workers,
        rivals: () => rivalsOf({ same: USUAL, other: BOT_KINDS.at(-1)! }, ['seoul']),
      });
    const [one, two] = await Promise.all([run(1), run(2)]);
    expect(one).toEqual(two);
    expect(strengthOf(one.filter(({ name }) => name === 'same'))).toMatchObject({ of: 3, ties: 3, share: 0.5 });
    expect(one.find(({ name }) => name === 'other')?.rival).toHaveLength(3);
  });
  test('a search for a best response ends with plans measured on fresh seeds', async () => {
    const found = await bestResponses({ scenarios, rounds: 1, width: 1, matches: 2, proof: 2, seed: 1 });
    expect(found.map(({ seat }) => seat)).toEqual([...SEATS]);
    for (const { comparison } of found) expect(comparison.usual).toHaveLength(2);
  });
});
