import { describe, expect, test } from 'vitest';
import { chooseCommands, REASON_CODES, weigh } from '../../shared/bots/index.ts';
import { playMatch } from '../../shared/bots/play.ts';
import { stateHash, viewFor } from '../../shared/rules/index.ts';
import { delegateOf } from '../../shared/rules/view.ts';
import { SEATS } from '../../shared/types.ts';
import type { Seat } from '../../shared/types.ts';
import { summarise, Tally } from '../../server/cli/tally.ts';
import { running, singapore } from '../given.ts';

const all = <T>(value: T): Record<Seat, T> => ({ seoul: value, tokyo: value, washington: value, pyongyang: value });

describe('bots', () => {
  test.each(['competent', 'reckless', 'random'] as const)(
    'given four %s bots, a match reaches its end without a refused command',
    (kind) => {
      for (let seed = 1; seed <= 5; seed++) {
        const { state, refusals } = playMatch({ scenario: singapore, seed, bots: all(kind) });
        expect(state.clock.phase).toBe('ended');
        expect(state.result?.scores).toBeDefined();
        expect(refusals).toEqual([]);
      }
    },
  );

  test('given the same seed, the same match comes out; given another, another', () => {
    const hash = (seed: number): string =>
      stateHash(playMatch({ scenario: singapore, seed, bots: all('competent') }).state);
    expect(hash(4)).toBe(hash(4));
    expect(hash(4)).not.toBe(hash(5));
  });

  test('given only its view, a bot chooses the same as it would beside the whole state', () => {
    for (const phase of ['talks', 'decisions'] as const)
      for (const seat of SEATS) {
        const state = running(phase);
        const view = viewFor(state, delegateOf(seat));
        expect(chooseCommands(view, seat, 3)).toEqual(
          chooseCommands(viewFor({ ...state, chance: { seed: 9, draws: 9 } }, delegateOf(seat)), seat, 3),
        );
        expect(chooseCommands(view, seat, 3)).toEqual(chooseCommands(state, seat, 3));
      }
  });

  test('given many matches, reckless tables end in war and steady ones mostly do not', () => {
    const wars = (kind: 'competent' | 'reckless'): number => {
      const tally = new Tally();
      for (let seed = 1; seed <= 20; seed++) tally.add(playMatch({ scenario: singapore, seed, bots: all(kind) }));
      expect(summarise(tally, 0)).toMatchObject({ matches: 20 });
      return tally.outcomes.war;
    };
    expect(wars('reckless')).toBeGreaterThanOrEqual(14);
    expect(wars('competent')).toBeLessThanOrEqual(5);
  });

  test('given a phase, weighing is deterministic, known reasons stand behind each act, and the first is what the bot sends', () => {
    for (const phase of ['talks', 'decisions'] as const)
      for (const seat of SEATS) {
        const view = viewFor(running(phase), delegateOf(seat));
        const all = weigh(view, seat, 5);
        expect(all).toEqual(weigh(view, seat, 5));
        for (const { reasons } of all) for (const { code } of reasons) expect(REASON_CODES).toContain(code);
        const [best] = all;
        if (best && best.value > 0) expect(chooseCommands(view, seat, 5)[0]).toEqual(best.command);
      }
  });

  test('given more capital than can be kept, a move is no dearer to a bot than its effects', () => {
    const state = running('decisions');
    const top = (capital: number): number =>
      weigh(
        viewFor({ ...state, capital: { ...state.capital, washington: capital } }, delegateOf('washington')),
        'washington',
        7,
      )[0]?.value ?? 0;
    expect(top(6)).toBeGreaterThan(top(3));
  });

  test('given favours left and rounds running out, Washington offers one where it makes most difference', () => {
    const state = running('talks');
    const late = { ...state, clock: { ...state.clock, round: state.match.pace.rounds - 1 } };
    const letters = weigh(viewFor(late, delegateOf('washington')), 'washington', 7).filter(
      ({ command }) => command.type === 'side-letter',
    );
    expect(letters[0]?.value).toBeGreaterThan(0);
    expect(letters[0]?.value).toBeGreaterThan(letters.at(-1)?.value ?? 0);
  });

  test('given hidden parts that differ, the same view weighs the same (disguise)', () => {
    const state = running('decisions');
    const other = {
      ...state,
      meters: { ...state.meters, home: { ...state.meters.home, pyongyang: (state.meters.home.pyongyang ?? 50) + 1 } },
      mandates: { ...state.mandates, pyongyang: 'P-wedge' },
      capital: { ...state.capital, pyongyang: 6 },
    };
    for (const seat of ['seoul', 'tokyo', 'washington'] as const)
      expect(weigh(viewFor(other, delegateOf(seat)), seat, 7)).toEqual(
        weigh(viewFor(state, delegateOf(seat)), seat, 7),
      );
  });

  test('given a live match, a reply costs well under 20 ms of CPU on average', () => {
    const views = (['talks', 'decisions'] as const).flatMap((phase) =>
      SEATS.map((seat) => ({ seat, view: viewFor(running(phase), delegateOf(seat)) })),
    );
    for (const { seat, view } of views) chooseCommands(view, seat, 1);
    const began = process.cpuUsage();
    for (let seed = 0; seed < 5; seed++) for (const { seat, view } of views) chooseCommands(view, seat, seed);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000 / (5 * views.length)).toBeLessThan(20);
  });
});
