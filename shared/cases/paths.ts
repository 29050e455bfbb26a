/**
 * The places of a match that a case may put or ask for, by a path that a teacher can write: `trust.seoul.tokyo`, `pact.gsomia.status`.
 * Paths never change once published. Reading works on views as well and gives `undefined` for what the viewer may not see.
 */
import { z } from 'zod';
import { ESCALATION, LADDER, ODDS_WORDS, OUTCOMES, PHASES, SEATS } from '../types.ts';
import type { Escalation, LadderStep, Phase, Seat } from '../types.ts';
import { CARD_IDS } from '../rules/cards/ids.ts';
import { cardRule } from '../rules/cards/index.ts';
import { METER_PATHS } from '../rules/meters/list.ts';
import { meterAt, withMeters } from '../rules/meters/paths.ts';
import { MOVE_IDS } from '../rules/moves/ids.ts';
import { MOVES } from '../rules/moves/index.ts';
import { MANDATES } from '../rules/scoring/mandates.ts';
import type { MoveMemory } from '../rules/state.ts';
import { putCrisis } from './crisis.ts';
import { pactPaths } from './pacts.ts';
import { path } from './path.ts';
import type { PathRule } from './path.ts';
import { situationPaths } from './situation.ts';

const count = (max: number) => z.int().min(0).max(max);
const meter = count(100).meta({ id: 'meter', description: 'A meter: a whole number from 0 to 100.' });
const roundOrNone = count(20).meta({ id: 'round-or-none', description: 'A round; 0 for never.' });
const memory = z
  .strictObject({ count: count(20).describe('How often it was made.'), last: roundOrNone })
  .meta({ id: 'plays', description: 'Earlier plays of a move.' });

const rules = <K extends string>(keys: readonly K[], make: (key: K) => [string, PathRule]): Record<string, PathRule> =>
  Object.fromEntries(keys.map(make));

const clockPaths: Record<string, PathRule> = {
  round: path(
    z.int().min(1).max(20).describe('The round; 1 where nothing is said.'),
    (s) => s.clock.round,
    (s, round) => ({ ...s, clock: { ...s.clock, round } }),
  ),
  rounds: path(
    z.int().min(1).max(20).describe('Rounds of the match; otherwise those of the scenario.'),
    (s) => s.match.pace.rounds,
    (s, rounds) => ({ ...s, match: { ...s.match, pace: { ...s.match.pace, rounds } } }),
  ),
  phase: path<Phase>(
    z.enum(PHASES).describe('The phase; talks where nothing is said, and crisis where a crisis is placed.'),
    (s) => s.clock.phase,
    (s, phase) => ({ ...s, clock: { ...s.clock, phase } }),
  ),
};

const meterPaths = rules(METER_PATHS, (at) => [
  at,
  path(
    meter,
    (s) => meterAt(s.meters, at),
    (s, value) => ({ ...s, meters: withMeters(s.meters, [{ path: at, to: value }]) }),
  ),
]);

const seatPaths: Record<string, PathRule> = {
  ...rules(SEATS, (seat) => [
    `capital.${seat}`,
    path(
      count(6).describe('Political capital.'),
      (s) => s.capital[seat],
      (s, value) => ({ ...s, capital: { ...s.capital, [seat]: value } }),
    ),
  ]),
  ...rules(SEATS, (seat) => {
    const ids = Object.keys(MANDATES).filter((id) => MANDATES[id]?.seat === seat);
    return [
      `mandate.${seat}`,
      path(
        z.enum(ids as [string, ...string[]]).describe('The secret mandate.'),
        (s) => s.mandates[seat],
        (s, value) => ({ ...s, mandates: { ...s.mandates, [seat]: value } }),
      ),
    ];
  }),
};

const memoryOf = (key: string, at: string): [string, PathRule] => [
  at,
  path<MoveMemory>(
    memory,
    (s) => s.moves[key],
    (s, value) => ({ ...s, moves: { ...s.moves, [key]: value } }),
  ),
];

const targeted = MOVE_IDS.flatMap((move) =>
  (('targets' in MOVES[move] ? MOVES[move].targets : []) ?? []).map((target: Seat): [string, string] => [
    `${move}:${target}`,
    `move.${move}.${target}`,
  ]),
);

const matchPaths: Record<string, PathRule> = {
  ladder: path<LadderStep>(
    z.enum(LADDER).describe("The step of Tokyo's legal ladder."),
    (s) => s.ladder.step,
    (s, step) => ({ ...s, ladder: { ...s.ladder, step } }),
  ),
  'ladder.round': path(
    roundOrNone.describe('The round of the last climb; 0 for none in this match.'),
    (s) => s.ladder.round,
    (s, round) => ({ ...s, ladder: { ...s.ladder, round } }),
  ),
  arsenal: path(
    count(40),
    (s) => s.arsenal,
    (s, arsenal) => ({ ...s, arsenal }),
  ),
  preparations: path(
    count(2).describe('Pyongyang’s hidden preparations.'),
    (s) => s.preparations,
    (s, preparations) => ({ ...s, preparations }),
  ),
  'policy.two-track': path(
    z.boolean(),
    (s) => s.policy.twoTrack,
    (s, twoTrack) => ({ ...s, policy: { ...s.policy, twoTrack } }),
  ),
  'policy.changed': path(
    roundOrNone,
    (s) => s.policy.changed,
    (s, changed) => ({ ...s, policy: { ...s.policy, changed } }),
  ),
  frozen: path(
    roundOrNone.describe('Talks between Seoul and Tokyo are frozen up to and including this round.'),
    (s) => s.talks.frozenIn,
    (s, frozenIn) => ({ ...s, talks: { ...s.talks, frozenIn } }),
  ),
  convened: path(
    roundOrNone.describe('The round in which Washington last convened the two.'),
    (s) => s.talks.convened,
    (s, convened) => ({ ...s, talks: { ...s.talks, convened } }),
  ),
  blunt: path(
    z.number().min(0).max(2).describe('How far the next provocation is blunted.'),
    (s) => s.blunt,
    (s, blunt) => ({ ...s, blunt }),
  ),
  words: path(
    count(20).describe('Restorative words spoken so far.'),
    (s) => s.words,
    (s, words) => ({ ...s, words }),
  ),
  revisionist: path(
    roundOrNone.describe('The round of the last revisionist act.'),
    (s) => s.revisionist,
    (s, revisionist) => ({ ...s, revisionist }),
  ),
  bar: path(
    count(4).describe('What public demands have added to the thresholds of pacts.'),
    (s) => s.bar,
    (s, bar) => ({ ...s, bar }),
  ),
  'collapsed-before': path(
    z.boolean().describe('Whether a ceremony collapsed before the first round.'),
    (s) => s.match.facts.collapsedBefore,
    (s, collapsedBefore) => ({ ...s, match: { ...s.match, facts: { ...s.match.facts, collapsedBefore } } }),
  ),
  deck: path(
    z.partialRecord(z.enum(CARD_IDS), count(100)).describe('The whole deck, in percent a round; {} for none.'),
    (s) => s.match.facts.deck,
    (s, deck) => ({ ...s, match: { ...s.match, facts: { ...s.match.facts, deck: deck as Record<string, number> } } }),
  ),
  card: path(
    z
      .enum(CARD_IDS)
      .describe(
        "A card drawn in this round; where it asks for Tokyo's answer it waits for one. Its id is `card` and the round: card1.",
      ),
    (s) => s.cards.at(-1)?.card,
    (s, card) => ({
      ...s,
      cards: [
        {
          id: `card${s.clock.round}`,
          card,
          round: s.clock.round,
          answer: cardRule(card)?.answers.length ? null : 'none',
        },
      ],
    }),
  ),
  incident: path(
    z.enum(CARD_IDS).describe('An incident that will open a crisis after Decisions.'),
    (s) => s.brewing?.replace(/^card:/, ''),
    (s, card) => ({ ...s, brewing: `card:${card}` }),
  ),
  seed: path(
    z.int().min(0).max(4_294_967_295).describe('Seed of chance; 1 where nothing is said.'),
    (s) => s.chance?.seed,
    (s, seed) => ({ ...s, chance: { seed, draws: s.chance?.draws ?? 0 } }),
  ),
  draws: path(
    count(10_000).describe('How many numbers chance has drawn already.'),
    (s) => s.chance?.draws,
    (s, draws) => ({ ...s, chance: { seed: s.chance?.seed ?? 0, draws } }),
  ),
};

const crisisPaths: Record<string, PathRule> = {
  'last-crisis': path<{ round: number; level: Escalation }>(
    z.strictObject({ round: roundOrNone, level: z.enum(ESCALATION) }),
    (s) => s.lastCrisis ?? undefined,
    (s, lastCrisis) => ({ ...s, lastCrisis }),
  ),
  'crisis.level': path<Escalation>(
    z.enum(ESCALATION).describe('The step of the escalation ladder; provocation where nothing is said.'),
    (s) => s.crisis?.level,
    (s, level) => putCrisis(s, { level, lastCall: level === 'clash' }),
  ),
  'crisis.attacked': path(
    z.boolean().describe('Whether an attack on the United States was announced.'),
    (s) => s.crisis?.attacked,
    (s, attacked) => putCrisis(s, { attacked }),
  ),
  'crisis.exchange': path(
    z.int().min(1).max(4),
    (s) => s.crisis?.exchange,
    (s, exchange) => putCrisis(s, { exchange }),
  ),
  'crisis.consultation': path<'none' | 'asked' | 'held'>(
    z
      .enum(['none', 'asked', 'held'])
      .describe('Washington’s consultation with Seoul; held, it stands for Tokyo’s about the North as well.'),
    (s) => s.crisis?.consultation,
    (s, consultation) => putCrisis(s, { consultation, ...(consultation === 'held' ? { north: 'held' } : {}) }),
  ),
  'crisis.consultation.north': path<'none' | 'asked' | 'held'>(
    z.enum(['none', 'asked', 'held']).describe('Tokyo’s consultation with Seoul about the North.'),
    (s) => s.crisis?.north,
    (s, north) => putCrisis(s, { north }),
  ),
  ...rules(SEATS, (seat) => [
    `crisis.raises.${seat}`,
    path(
      count(4).describe('How often this seat raised at clash.'),
      (s) => s.crisis?.raisesAtClash[seat],
      (s, value) => putCrisis(s, { raisesAtClash: { ...s.crisis?.raisesAtClash, [seat]: value } }),
    ),
  ]),
  ...rules(SEATS, (seat) => [`crisis.choice.${seat}`, path(z.string(), (s) => s.crisis?.choices[seat])]),
  deterrence: path(count(100), (s) => s.crisis?.deterrence),
};

const resultPaths: Record<string, PathRule> = {
  outcome: path(z.enum(OUTCOMES).describe('The outcome of an ended match.'), (s) => s.result?.outcome),
  winner: path(z.enum(SEATS).nullable(), (s) => (s.result ? s.result.winner : undefined)),
};

/** Every path, in the order in which they are placed: the clock first, since pacts and crises lean on it. */
export const PATHS: Readonly<Record<string, PathRule>> = {
  ...clockPaths,
  ...meterPaths,
  ...seatPaths,
  ...matchPaths,
  ...situationPaths,
  ...rules(MOVE_IDS, (move) => memoryOf(move, `move.${move}`)),
  ...Object.fromEntries(targeted.map(([key, at]) => memoryOf(key, at))),
  ...pactPaths(z.enum(ODDS_WORDS)),
  ...crisisPaths,
  ...resultPaths,
};

/** Paths that hold a number, for `meters`. */
export const NUMBER_PATHS = [
  ...Object.keys(meterPaths),
  ...SEATS.map((seat) => `capital.${seat}`),
  'arsenal',
  'preparations',
  'blunt',
  'words',
  'bar',
  'deterrence',
] as const;
