import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, evolve, evolveView, optionsFor, sees, stateHash, viewFor } from '../../shared/rules/index.ts';
import { canonical } from '../../shared/rules/hash.ts';
import { METER_PATHS } from '../../shared/rules/meters/list.ts';
import { meterAt } from '../../shared/rules/meters/paths.ts';
import { ALL_VIEWERS, delegateOf } from '../../shared/rules/view.ts';
import { PORTFOLIOS, SEATS, otherSeats } from '../../shared/types.ts';
import type { Actor, Portfolio, Seat, Viewer } from '../../shared/types.ts';
import { delegate, folded, opened } from '../given.ts';
import { EXTRA, play, seeds, steps, wild } from './randomMatch.ts';
import type { AnyEvent, State } from '../types.ts';

test('given any commands, meters stay whole numbers from 0 to 100 and nothing throws', () => {
  fc.assert(
    fc.property(seeds, steps, (seed, list) => {
      const { state } = play(seed, list);
      for (const path of METER_PATHS) {
        const value = meterAt(state.meters, path);
        expect(
          Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 100,
          `${path} is ${value}`,
        ).toBe(true);
      }
      for (const seat of SEATS) expect(state.capital[seat]).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 60 },
  );
});

test('given a recorded match, folding its events again gives the same state hash', () => {
  fc.assert(
    fc.property(seeds, steps, (seed, list) => {
      const { state, events } = play(seed, list);
      const again = (JSON.parse(JSON.stringify(events)) as AnyEvent[]).reduce<State | null>(
        (s, event) => evolve(s, event),
        null,
      ) as State;
      expect(stateHash(again)).toBe(stateHash(state));
      expect(events.map((event) => event.seq)).toEqual(events.map((_, k) => k + 1));
    }),
    { numRuns: 30 },
  );
});

/** Desks as viewers: each alone, and two merged. */
const DESKS: readonly Viewer[] = [
  ...PORTFOLIOS.map((portfolio): Viewer => ({ kind: 'delegate', seat: 'seoul', portfolios: [portfolio] })),
  { kind: 'delegate', seat: 'tokyo', portfolios: ['defence', 'intelligence'] },
  { kind: 'delegate', seat: 'washington', portfolios: ['spokesperson'] },
];

test('given the events a viewer receives, folding them on its view equals the view of the folded state', () => {
  fc.assert(
    fc.property(seeds, steps, (seed, list) => {
      const views = [...ALL_VIEWERS, ...DESKS].map((viewer) => ({
        viewer,
        view: viewFor(folded(opened(seed)), viewer),
      }));
      const { state } = play(seed, list, (_before, events) => {
        for (const known of views)
          for (const event of events) if (sees(known.viewer, event)) known.view = evolveView(known.view, event);
      });
      for (const { viewer, view } of views) expect(canonical(view)).toBe(canonical(viewFor(state, viewer)));
    }),
    { numRuns: 30 },
  );
});

/** Another state that a seat cannot tell from this one: everything hidden from it is different. */
function disguise(state: State, seat: Seat): State {
  const others = otherSeats(seat);
  const flip = (value: number | undefined): number => 100 - (value ?? 0);
  const shifted = <T>(
    record: Readonly<Partial<Record<Seat, T>>>,
    change: (value: T | undefined, other: Seat) => T,
  ): Partial<Record<Seat, T>> => ({
    ...record,
    ...Object.fromEntries(others.map((other) => [other, change(record[other], other)])),
  });
  const mine = (parties: readonly Seat[]): boolean => parties.includes(seat);
  return {
    ...state,
    meters: {
      ...state.meters,
      home: shifted(state.meters.home, flip),
      threat: shifted(state.meters.threat, (row) =>
        Object.fromEntries(Object.entries(row ?? {}).map(([k, v]) => [k, flip(v)])),
      ),
    },
    capital: shifted(state.capital, (value) => 6 - (value ?? 0)),
    ...(seat === 'pyongyang' ? {} : { preparations: 2 - (state.preparations ?? 0) }),
    drafts: Object.fromEntries(Object.entries(state.drafts).filter(([, draft]) => mine(draft.parties))),
    ledger: Object.fromEntries(
      Object.entries(state.ledger).filter(([, entry]) => entry.answered !== null || mine([entry.from, entry.to])),
    ),
    sealed: shifted<State['sealed'][Seat] & object>(state.sealed as never, () => [
      { move: 'align' },
    ]) as State['sealed'],
    mandates: state.result ? state.mandates : shifted(state.mandates, () => 'other'),
    crisis: state.crisis && { ...state.crisis, choices: shifted(state.crisis.choices, () => 'raise' as const) },
    acts: shifted(state.acts ?? {}, () => [
      {
        id: 'a1',
        command: { type: 'choose', choice: 'raise' },
        by: 'x',
        needs: 'head',
        step: 1,
        round: 1,
        status: 'waiting',
        answeredBy: null,
        dissent: [],
      },
    ]),
    headVotes: shifted(state.headVotes ?? {}, () => ({ x: 'y' })),
    sharedReports: shifted(state.sharedReports ?? {}, () => ({
      preparations: 2,
      readiness: 1,
      round: 1,
      confidence: 'low',
    })),
    muted: shifted(state.muted ?? {}, () => ['x']),
    secrets: shifted(state.secrets ?? {}, () => ({ head: { kind: 'poll', of: 'seoul', value: 1, round: 1 } })),
    brewing: 'card:border-shots',
    chance: { seed: 77, draws: 3 },
  };
}

test('given two states that a seat cannot tell apart, its view, options and rulings are the same', () => {
  fc.assert(
    fc.property(seeds, steps, wild, (seed, list, command) => {
      const { state } = play(seed, list);
      for (const seat of SEATS) {
        const other = disguise(state, seat);
        expect(canonical(viewFor(other, delegateOf(seat)))).toBe(canonical(viewFor(state, delegateOf(seat))));
        const options = optionsFor(state, seat);
        // Only the differing options, so that a failure can be read.
        const unlike = (s: State): string[] =>
          [...optionsFor(s, seat).values()]
            .map(canonical)
            .filter((option, k) => option !== canonical([...options.values()][k]));
        expect(unlike(other)).toEqual([]);
        expect(unlike(viewFor(state, delegateOf(seat)))).toEqual([]);
        for (const tried of [command, ...[...options.values()].map((option) => option.command)]) {
          if (['start', 'end-phase', 'pause', 'resume', 'extend'].includes(tried.type)) continue;
          const ruling = (s: State) => {
            const decision = decide(s, { actor: delegate(seat), id: 'x', now: 9_000, do: tried });
            return decision.ok ? 'allowed' : canonical(decision.refusal);
          };
          expect(ruling(other)).toBe(ruling(state));
        }
      }
    }),
    { numRuns: 25 },
  );
});

/** Another state that one desk cannot tell from this one: what the other desks of its delegation alone know is different. */
function disguiseDesks(state: State, seat: Seat, portfolios: readonly Portfolio[]): State {
  const own = state.secrets?.[seat] ?? {};
  const secrets = Object.fromEntries(
    Object.entries(own).map(([portfolio, secret]) => [
      portfolio,
      portfolios.includes(portfolio as Portfolio) ? secret : { ...secret, kind: 'poll' as const, value: 1 },
    ]),
  );
  const report = state.reports[seat];
  return {
    ...state,
    secrets: { ...state.secrets, [seat]: secrets },
    reports:
      portfolios.includes('intelligence') || !report
        ? state.reports
        : { ...state.reports, [seat]: { ...report, preparations: 2 - report.preparations } },
  };
}

test('given two states that one desk cannot tell apart, its view, options and rulings are the same', () => {
  fc.assert(
    fc.property(
      seeds.map((n) => n * 2),
      steps,
      (seed, list) => {
        const { state } = play(seed, list);
        for (const seat of ['seoul', 'tokyo'] as const)
          for (const person of state.delegations?.[seat] ?? []) {
            const viewer: Viewer = { kind: 'delegate', seat, portfolios: person.portfolios };
            const other = disguiseDesks(state, seat, person.portfolios);
            expect(canonical(viewFor(other, viewer))).toBe(canonical(viewFor(state, viewer)));
            const told = (s: State) => canonical([...optionsFor(s, seat, person).values()]);
            expect(told(other)).toBe(told(state));
            expect(told(viewFor(state, viewer))).toBe(told(state));
            const actor: Actor = { ...person, role: 'delegate', seat };
            for (const [, tried] of EXTRA) {
              const ruling = (s: State) => {
                const decision = decide(s, { actor, id: 'x', now: 9_000, do: tried });
                return decision.ok ? 'allowed' : canonical(decision.refusal);
              };
              expect(ruling(other)).toBe(ruling(state));
            }
          }
      },
    ),
    { numRuns: 20 },
  );
});
