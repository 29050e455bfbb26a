/** Random matches: what people might do at a table, in and out of the rules, and its events. */
import fc from 'fast-check';
import { COMMAND_TYPES } from '../../shared/commands.ts';
import type { Command } from '../../shared/commands.ts';
import { assignPortfolios, decide, optionsFor, viewFor } from '../../shared/rules/index.ts';
import { delegateOf } from '../../shared/rules/view.ts';
import { SEATS } from '../../shared/types.ts';
import type { Actor, Seat } from '../../shared/types.ts';
import { FACILITATOR, delegate, folded, opened } from '../given.ts';
import type { AnyEvent, State } from '../types.ts';

/** One step of a random match: a listed option (open or closed), a wild command of any shape, or the clock. */
export type Step =
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
export const wild = fc.record({
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
export const steps = fc.array(step, { minLength: 20, maxLength: 160, size: 'max' });
export const seeds = fc.integer({ min: 1, max: 1_000_000 });

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
export const EXTRA: readonly [Seat | null, Command][] = [
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
export function play(
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
