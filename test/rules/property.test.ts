import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMAND_TYPES } from '../../shared/commands.ts';
import type { Command } from '../../shared/commands.ts';
import {
  assignPortfolios,
  decide,
  evolve,
  evolveView,
  optionsFor,
  sees,
  stateHash,
  viewFor,
} from '../../shared/rules/index.ts';
import { canonical } from '../../shared/rules/hash.ts';
import { METER_PATHS } from '../../shared/rules/meters/list.ts';
import { meterAt } from '../../shared/rules/meters/paths.ts';
import { ALL_VIEWERS, delegateOf } from '../../shared/rules/view.ts';
import { PORTFOLIOS, SEATS, otherSeats } from '../../shared/types.ts';
import type { Actor, Portfolio, Seat, Viewer } from '../../shared/types.ts';
import { FACILITATOR, delegate, folded, opened } from '../given.ts';
import type { AnyEvent, State } from '../types.ts';

/** One step of a random match: a listed option (open or closed), a wild command of any shape, or the clock. */
type Step =
  | { readonly kind: 'option' | 'legal'; readonly seat: Seat; readonly pick: number }
  | { readonly kind: 'extra'; readonly pick: number }
  | { readonly kind: 'clock' }
  | { readonly kind: 'wild'; readonly seat: Seat; readonly command: Command };

const seats = fc.constantFrom(...SEATS);
const word = fc.constantFrom(
  'gsomia',
  'acsa',
  'tisa',
  'evacuation',
  'escort',
  'rok',
  'approaches',
  'c1',
  'o1',
  'card1',
  'scope',
  '',
  'x',
);
const wild = fc.record({
  type: fc.constantFrom(...COMMAND_TYPES),
  pact: word,
  version: fc.integer(),
  base: fc.integer(),
  clauses: fc.dictionary(word, word),
  changes: fc.dictionary(word, word),
  to: fc.array(seats),
  operation: word,
  zone: word,
  term: fc.record({ kind: fc.constantFrom('round', 'crisis'), round: fc.integer() }),
  price: fc.constant(null),
  request: word,
  consent: word,
  conditions: fc.array(word),
  moves: fc.array(fc.record({ move: word })),
  card: word,
  answer: word,
  choice: fc.constantFrom('raise', 'hold', 'step-down'),
  ready: fc.boolean(),
  text: fc.option(fc.string(), { nil: undefined }),
  re: fc.option(fc.nat(3), { nil: undefined }),
  phrases: fc.option(
    fc.array(
      fc.oneof(
        fc.constant({ id: 'offer-talks', slots: { capital: 'tokyo' } }),
        fc.record({ id: word, slots: fc.dictionary(word, fc.anything()) }),
      ),
      { maxLength: 2 },
    ),
    { nil: undefined },
  ),
  twoTrack: fc.boolean(),
  seconds: fc.integer({ min: 1, max: 100 }),
  reason: fc.constant('facilitator'),
}) as unknown as fc.Arbitrary<Command>;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constantFrom('option' as const, 'legal' as const, 'legal' as const),
      seat: seats,
      pick: fc.nat(10_000),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'clock' as const }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('extra' as const), pick: fc.nat(10_000) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wild' as const), seat: seats, command: wild }) },
);
const steps = fc.array(step, { minLength: 20, maxLength: 160, size: 'max' });
const seeds = fc.integer({ min: 1, max: 1_000_000 });

function commandOf(state: State, next: Step): { seat: Seat | null; command: Command } | null {
  if (next.kind === 'extra') {
    const [seat, command] = EXTRA[next.pick % EXTRA.length] ?? EXTRA[0]!;
    return { seat, command };
  }
  if (next.kind === 'clock') return { seat: null, command: { type: 'end-phase' } };
  if (next.kind === 'wild') return { seat: next.seat, command: next.command };
  const options = [...optionsFor(viewFor(state, delegateOf(next.seat)), next.seat).values()].filter(
    (option) => next.kind === 'option' || option.refusal === null,
  );
  const option = options[next.pick % Math.max(1, options.length)];
  return option ? { seat: next.seat, command: option.command } : null;
}

const SYSTEM: Actor = { participant: 'system', role: 'system', seat: null, portfolios: [] };

/** One of the people of a seat, another at each step. */
function someone(state: State, seat: Seat, k: number): Actor {
  const members = state.delegations?.[seat];
  const member = members?.[k % members.length];
  return member
    ? { participant: member.participant, role: 'delegate', seat, portfolios: member.portfolios }
    : delegate(seat);
}

/** What the options do not list: words, keys, votes and what a facilitator does. */
const EXTRA: readonly [Seat | null, Command][] = [
  [
    null,
    {
      type: 'inject',
      inject: {
        id: 'x',
        title: 'x',
        text: 'x',
        effects: [
          ['tension', 9],
          ['home.seoul', -8],
        ],
        capital: { tokyo: -1 },
        card: 'remark',
        bar: 1,
        talks: 'convene',
      },
    },
  ],
  [null, { type: 'inject', inject: { id: 'y', title: 'x', text: 'x', effects: [], crisis: 'standoff' } }],
  [null, { type: 'set-table', freeText: false }],
  [null, { type: 'mute', participant: 'p-seoul-head', seat: 'seoul', muted: true }],
  [null, { type: 'broadcast', text: 'x' }],
  [null, { type: 'rotate-head', to: 'p-seoul-defence' }],
  ...(['a1', 'a2'] as const).flatMap((act): [Seat, Command][] => [
    ['seoul', { type: 'countersign', act }],
    ['seoul', { type: 'decline', act }],
    ['seoul', { type: 'dissent', act }],
    ['tokyo', { type: 'countersign', act }],
  ]),
  ['seoul', { type: 'rotate-head', to: 'p-seoul-foreign' }],
  ['seoul', { type: 'share-report' }],
  ['tokyo', { type: 'share-report' }],
  ['seoul', { type: 'say', to: 'delegation', text: 'x' }],
  ['seoul', { type: 'propose-pause' }],
  ['tokyo', { type: 'answer-pause', leave: true }],
  ['washington', { type: 'answer-pause', leave: true }],
  ['pyongyang', { type: 'answer-pause', leave: true }],
  ['washington', { type: 'answer-pause', leave: false }],
  ['tokyo', { type: 'end-pause' }],
];

/** Plays the steps; `each` sees every accepted decision. */
function play(
  seed: number,
  list: readonly Step[],
  each?: (before: State, events: readonly AnyEvent[], after: State) => void,
): { state: State; events: AnyEvent[] } {
  const events = opened(seed);
  let state = folded(events);
  const take = (id: string, actor: Actor, command: Command): void => {
    const decision = decide(state, { actor, id, now: 2_000, do: command });
    if (!decision.ok) return;
    each?.(state, decision.events, decision.state);
    events.push(...decision.events);
    state = decision.state;
  };
  // In half of the matches Seoul and Tokyo are delegations of several.
  if (seed % 2 === 0)
    for (const seat of ['seoul', 'tokyo'] as const)
      take(`seat-${seat}`, SYSTEM, {
        type: 'delegation',
        seat,
        members: assignPortfolios(seat === 'seoul' ? 5 : 2).map((held) => ({
          participant: `p-${seat}-${held[0]}`,
          portfolios: [...held],
        })),
      });
  const begin = decide(state, { actor: FACILITATOR, id: 'start', now: 2_000, do: { type: 'start' } });
  if (begin.ok) {
    each?.(state, begin.events, begin.state);
    events.push(...begin.events);
    state = begin.state;
  }
  list.forEach((next, k) => {
    const given = commandOf(state, next);
    if (!given) return;
    const decision = decide(state, {
      actor: given.seat ? someone(state, given.seat, k) : FACILITATOR,
      id: `c${k}`,
      now: 3_000 + k,
      do: given.command,
    });
    if (!decision.ok) return;
    each?.(state, decision.events, decision.state);
    events.push(...decision.events);
    state = decision.state;
  });
  return { state, events };
}

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
