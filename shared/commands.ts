/**
 * Commands: one schema each, the type inferred from it. Ids of pacts, operations and moves come from the registries.
 * Identity is never a field: the server stamps the actor from the connection.
 */
import { z } from 'zod';
import { injectSchema } from './inject.ts';
import { CRISIS_CHOICES, MAX_MEMBERS, MAX_NOTICE, MAX_TEXT, PORTFOLIOS, SEATS, ZONES } from './types.ts';
import { PRECEDENCES } from './rules/cables/channel.ts';
import { CONDITION_IDS, PRICE_MOVES } from './rules/consent/conditions.ts';
import { MOVE_IDS } from './rules/moves/ids.ts';
import { OPERATION_IDS } from './rules/operations/ids.ts';
import { FAVOUR_IDS } from './rules/pacts/favours.ts';
import { PACT_IDS } from './rules/pacts/ids.ts';
import { MAX_PHRASES } from './rules/phrases/phrase.ts';
import { phraseSchema } from './rules/phrases/schema.ts';

const seat = z.enum(SEATS);
const zone = z.enum(ZONES);
const pact = z.enum(PACT_IDS);
const operation = z.enum(OPERATION_IDS);
const clauses = z.record(z.string().max(40), z.string().max(40));
const version = z.int().min(1).max(10_000);
const round = z.int().min(1).max(100);
const ref = z.string().min(1).max(64);
const notice = z.string().trim().min(1).max(MAX_NOTICE);

const term = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('round'), round }),
  z.strictObject({ kind: z.literal('crisis') }),
]);
const price = z.strictObject({ move: z.enum(PRICE_MOVES), due: round }).nullable();
const conditions = z.array(z.enum(CONDITION_IDS)).max(4);

export const COMMANDS = {
  /**
   * A cable to the seats named, a word within the own delegation, or a public statement: free text, sentences of the phrasebook, or both.
   * `re` is the number, on the same channel, of the cable it answers. That one of text and phrases is there is the rule's to check.
   */
  say: z.strictObject({
    // The commonest form first: a union tries them in turn.
    type: z.literal('say'),
    to: z.union([z.array(seat).min(1).max(3), z.enum(['public', 'delegation'])]),
    text: z.string().min(1).max(MAX_TEXT).optional(),
    phrases: z.array(phraseSchema).min(1).max(MAX_PHRASES).optional(),
    precedence: z.enum(PRECEDENCES).optional(),
    re: z.int().min(1).max(1_000_000).optional(),
  }),
  /** A first draft of a pact; every clause must be given. */
  propose: z.strictObject({ type: z.literal('propose'), pact, to: z.array(seat).min(1).max(3), clauses }),
  /** A redline: only the changed clauses, against the version they were written on. */
  counter: z.strictObject({ type: z.literal('counter'), pact, base: version, changes: clauses }),
  agree: z.strictObject({ type: z.literal('agree'), pact, version }),
  withdraw: z.strictObject({ type: z.literal('withdraw'), pact }),
  postpone: z.strictObject({ type: z.literal('postpone'), pact }),
  end: z.strictObject({ type: z.literal('end'), pact }),
  'ask-consent': z.strictObject({ type: z.literal('ask-consent'), operation, zone, term, price }),
  /** Answers a request; the host may add conditions and shorten the term. */
  'give-consent': z.strictObject({ type: z.literal('give-consent'), request: ref, conditions, term }),
  'refuse-consent': z.strictObject({ type: z.literal('refuse-consent'), request: ref }),
  'revoke-consent': z.strictObject({ type: z.literal('revoke-consent'), consent: ref }),
  /** The host's own request (D1: at Seoul's request or with its consent). */
  'request-assistance': z.strictObject({
    type: z.literal('request-assistance'),
    to: seat,
    operation,
    zone,
    conditions,
    term,
  }),
  operate: z.strictObject({ type: z.literal('operate'), operation, zone }),
  'withdraw-operation': z.strictObject({ type: z.literal('withdraw-operation'), operation: ref }),
  consult: z.strictObject({ type: z.literal('consult') }),
  'answer-consultation': z.strictObject({
    type: z.literal('answer-consultation'),
    answer: z.enum(['concur', 'object']),
    /** Whose consultation; Washington's where nothing is said and both wait. */
    of: z.enum(['washington', 'tokyo']).optional(),
  }),
  /** Seals up to two national moves; sealing again replaces them. */
  seal: z.strictObject({
    type: z.literal('seal'),
    moves: z.array(z.strictObject({ move: z.enum(MOVE_IDS), target: seat.exactOptional() })).max(2),
  }),
  'answer-card': z.strictObject({
    type: z.literal('answer-card'),
    card: ref,
    answer: z.enum(['disavow', 'silent', 'endorse']),
  }),
  'set-policy': z.strictObject({ type: z.literal('set-policy'), twoTrack: z.boolean() }),
  /** Asks for a bilateral session, or agrees to the other's; it opens a venue for this round (D13). */
  'hold-session': z.strictObject({ type: z.literal('hold-session') }),
  /** A favour of Washington's put into another pair's pact, honoured when it is signed; two a match (G). */
  'side-letter': z.strictObject({
    type: z.literal('side-letter'),
    pact,
    to: z.enum(['seoul', 'tokyo']),
    favour: z.enum(FAVOUR_IDS),
  }),
  convene: z.strictObject({ type: z.literal('convene') }),
  choose: z.strictObject({ type: z.literal('choose'), choice: z.enum(CRISIS_CHOICES) }),
  /** Nothing more to do in this phase; a phase ends early when all four are ready. */
  ready: z.strictObject({ type: z.literal('ready'), ready: z.boolean() }),
  // Within a delegation of several:
  /** The second key of a drafted act: it is carried out. */
  countersign: z.strictObject({ type: z.literal('countersign'), act: ref }),
  decline: z.strictObject({ type: z.literal('decline'), act: ref, text: notice.optional() }),
  /** Puts a dissent from an own act on record. */
  dissent: z.strictObject({ type: z.literal('dissent'), act: ref, text: notice.optional() }),
  /** The intelligence desk lets the whole delegation read its latest report. */
  'share-report': z.strictObject({ type: z.literal('share-report') }),
  /** A vote for another head; more than half of the delegation decides. From the facilitator it takes effect at once. */
  'rotate-head': z.strictObject({ type: z.literal('rotate-head'), to: ref }),
  // A pause at a table without a facilitator: the three other seats give leave.
  'propose-pause': z.strictObject({ type: z.literal('propose-pause') }),
  'answer-pause': z.strictObject({ type: z.literal('answer-pause'), leave: z.boolean() }),
  'end-pause': z.strictObject({ type: z.literal('end-pause') }),
  // Facilitator and system:
  inject: z.strictObject({ type: z.literal('inject'), inject: injectSchema }),
  broadcast: z.strictObject({ type: z.literal('broadcast'), text: notice }),
  /** Switches of the table; those left out stay as they are. */
  'set-table': z.strictObject({
    type: z.literal('set-table'),
    freeText: z.boolean().optional(),
    adviser: z.boolean().optional(),
    historyToDeck: z.boolean().optional(),
  }),
  mute: z.strictObject({ type: z.literal('mute'), participant: ref, seat, muted: z.boolean() }),
  /** Back to what was true after event `to`. The server brings the state; the reason is told to all. */
  restore: z.strictObject({ type: z.literal('restore'), to: z.int().min(1), reason: notice }),
  /** System only: who sits in a delegation, with which portfolios. One member, or none, holds all. */
  delegation: z.strictObject({
    type: z.literal('delegation'),
    seat,
    members: z
      .array(z.strictObject({ participant: ref, portfolios: z.array(z.enum(PORTFOLIOS)).max(PORTFOLIOS.length) }))
      .max(MAX_MEMBERS),
  }),
  start: z.strictObject({ type: z.literal('start') }),
  'end-phase': z.strictObject({ type: z.literal('end-phase'), step: z.int().optional() }),
  pause: z.strictObject({ type: z.literal('pause') }),
  resume: z.strictObject({ type: z.literal('resume') }),
  extend: z.strictObject({
    type: z.literal('extend'),
    seconds: z.int().min(1).max(604_800),
    reason: z.enum(['facilitator', 'outage', 'quiet-hours']),
  }),
} as const;

export type CommandType = keyof typeof COMMANDS;
export type Command<T extends CommandType = CommandType> = { [K in T]: z.infer<(typeof COMMANDS)[K]> }[T];
export const COMMAND_TYPES = Object.keys(COMMANDS) as CommandType[];
export const commandSchema = z.discriminatedUnion(
  'type',
  Object.values(COMMANDS) as never as [(typeof COMMANDS)['say'], (typeof COMMANDS)['ready']],
) as unknown as z.ZodType<Command>;
