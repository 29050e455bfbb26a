/**
 * Commands: one schema each, the type inferred from it. Ids of pacts, operations and moves come from the registries.
 * Identity is never a field: the server stamps the actor from the connection.
 */
import { z } from 'zod';
import { CRISIS_CHOICES, MAX_TEXT, SEATS, ZONES } from './types.ts';
import { PRECEDENCES } from './rules/cables/channel.ts';
import { CONDITION_IDS, PRICE_MOVES } from './rules/consent/conditions.ts';
import { MOVE_IDS } from './rules/moves/index.ts';
import { OPERATION_IDS } from './rules/operations/index.ts';
import { FAVOUR_IDS } from './rules/pacts/favours.ts';
import { PACT_IDS } from './rules/pacts/index.ts';
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

const term = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('round'), round }), z.strictObject({ kind: z.literal('crisis') })]);
const price = z.strictObject({ move: z.enum(PRICE_MOVES), due: round }).nullable();
const conditions = z.array(z.enum(CONDITION_IDS)).max(4);

export const COMMANDS = {
  /** A cable to the seats named, or a public statement: free text, sentences of the phrasebook, or both. `re` is the number, on the same channel, of the cable it answers. */
  say: z.strictObject({
    type: z.literal('say'), to: z.union([z.literal('public'), z.array(seat).min(1).max(3)]), text: z.string().min(1).max(MAX_TEXT).optional(), phrases: z.array(phraseSchema).min(1).max(MAX_PHRASES).optional(),
    precedence: z.enum(PRECEDENCES).optional(), re: z.int().min(1).max(1_000_000).optional(),
  }).refine((command) => command.text !== undefined || command.phrases !== undefined, { path: ['text'], message: 'a cable needs text or phrases' }),
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
  'request-assistance': z.strictObject({ type: z.literal('request-assistance'), to: seat, operation, zone, conditions, term }),
  operate: z.strictObject({ type: z.literal('operate'), operation, zone }),
  'withdraw-operation': z.strictObject({ type: z.literal('withdraw-operation'), operation: ref }),
  consult: z.strictObject({ type: z.literal('consult') }),
  'answer-consultation': z.strictObject({ type: z.literal('answer-consultation'), answer: z.enum(['concur', 'object']) }),
  /** Seals up to two national moves; sealing again replaces them. */
  seal: z.strictObject({ type: z.literal('seal'), moves: z.array(z.strictObject({ move: z.enum(MOVE_IDS), target: seat.optional() })).max(2) }),
  'answer-card': z.strictObject({ type: z.literal('answer-card'), card: ref, answer: z.enum(['disavow', 'silent', 'endorse']) }),
  'set-policy': z.strictObject({ type: z.literal('set-policy'), twoTrack: z.boolean() }),
  /** Asks for a bilateral session, or agrees to the other's; it opens a venue for this round (D13). */
  'hold-session': z.strictObject({ type: z.literal('hold-session') }),
  /** A favour of Washington's put into another pair's pact, honoured when it is signed; two a match (G). */
  'side-letter': z.strictObject({ type: z.literal('side-letter'), pact, to: z.enum(['seoul', 'tokyo']), favour: z.enum(FAVOUR_IDS) }),
  convene: z.strictObject({ type: z.literal('convene') }),
  choose: z.strictObject({ type: z.literal('choose'), choice: z.enum(CRISIS_CHOICES) }),
  /** Nothing more to do in this phase; a phase ends early when all four are ready. */
  ready: z.strictObject({ type: z.literal('ready'), ready: z.boolean() }),
  // Facilitator and system:
  start: z.strictObject({ type: z.literal('start') }),
  'end-phase': z.strictObject({ type: z.literal('end-phase'), step: z.int().optional() }),
  pause: z.strictObject({ type: z.literal('pause') }),
  resume: z.strictObject({ type: z.literal('resume') }),
  extend: z.strictObject({ type: z.literal('extend'), seconds: z.int().min(1).max(604_800), reason: z.enum(['facilitator', 'outage']) }),
} as const;

export type CommandType = keyof typeof COMMANDS;
export type Command<T extends CommandType = CommandType> = { [K in T]: z.infer<(typeof COMMANDS)[K]> }[T];
export const COMMAND_TYPES = Object.keys(COMMANDS) as CommandType[];
export const commandSchema = z.discriminatedUnion('type', Object.values(COMMANDS) as never as [(typeof COMMANDS)['say'], (typeof COMMANDS)['ready']]) as unknown as z.ZodType<Command>;
