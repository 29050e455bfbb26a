/** What the API takes, checked strictly: unknown fields are refused, so that a misspelt one is noticed. */
import { z } from 'zod';
import { SESSION_PACES } from '../../shared/session.ts';
import { commandSchema } from '../../shared/commands.ts';
import { injectSchema } from '../../shared/inject.ts';
import { MAX_NOTICE, PORTFOLIOS, SEATS } from '../../shared/types.ts';
import { MOST_A_SEAT, MOST_WORLDS } from '../sessions/deal.ts';
import { changeSchema } from '../sessions/settings.ts';

/** What a request is named by, so that sending it again is no second effect. */
export const operationId = z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/);
/** Of a request that no token stands behind: who knows it gets the same answer, so that it must not be guessed. */
const secretId = z
  .string()
  .regex(/^[A-Za-z0-9_.:-]{16,64}$/, '16 to 64 letters, digits or . _ : - drawn at random')
  .optional();

const seconds = z.int().min(1).max(604_800);
const kind = z.enum(['timed', 'manual', 'deadline']);

export const createMatchSchema = z.strictObject({
  scenario: z.string().min(1).max(60),
  pace: z.union([
    kind,
    z.strictObject({
      kind,
      seconds: z
        .strictObject({
          cables: seconds.optional(),
          talks: seconds.optional(),
          decisions: seconds.optional(),
          crisis: seconds.optional(),
        })
        .optional(),
      rounds: z.int().min(1).max(20).optional(),
    }),
  ]),
  seed: z.int().min(0).max(0xffff_ffff).optional(),
  seats: z.partialRecord(z.enum(SEATS), z.enum(['open', 'bot'])).optional(),
  fillSeconds: z.int().min(0).max(600).optional(),
  id: secretId,
});

const ownPace = z.strictObject({
  kind,
  seconds: z
    .strictObject({
      cables: seconds.optional(),
      talks: seconds.optional(),
      decisions: seconds.optional(),
      crisis: seconds.optional(),
    })
    .optional(),
  rounds: z.int().min(1).max(20).optional(),
});
const worlds = z.union([z.literal('auto'), z.int().min(1).max(MOST_WORLDS)]);
const seatSize = z.int().min(1).max(MOST_A_SEAT);
const id = z.string().min(1).max(64);
const seat = z.enum(SEATS);
const portfolios = z.array(z.enum(PORTFOLIOS)).min(1).max(PORTFOLIOS.length);

/** A token that a client has drawn: what a good source of chance gives, and nothing that somebody thought up. */
export const tokenSchema = z.strictObject({
  next: z
    .string()
    .regex(/^[A-Za-z0-9_-]{32,64}$/)
    .refine((token) => new Set(token).size >= 12, 'must be drawn at random'),
});

export const createSessionSchema = z.strictObject({
  scenario: z.string().min(1).max(60),
  pace: z.union([z.enum(SESSION_PACES), ownPace]),
  worlds: worlds.optional(),
  seatSize: seatSize.optional(),
  seed: z.int().min(0).max(0xffff_ffff).optional(),
  settings: changeSchema.optional(),
  id: secretId,
});
export const dealSchema = z.strictObject({
  worlds: worlds.optional(),
  seatSize: seatSize.optional(),
  start: z.boolean().optional(),
});
export const startSchema = z.strictObject({ worlds: z.array(id).max(MOST_WORLDS).optional() });
export const peopleSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('admit'), participant: id }),
  z.strictObject({
    type: z.literal('move'),
    participant: id,
    match: id.nullable(),
    seat: seat.optional(),
    portfolios: portfolios.optional(),
  }),
  z.strictObject({ type: z.literal('remove'), participant: id }),
  z.strictObject({ type: z.literal('let-in'), participant: id }),
  z.strictObject({ type: z.literal('again'), participant: id, as: id }),
  z.strictObject({ type: z.literal('new-words'), participant: id }),
  z.strictObject({ type: z.literal('rename'), participant: id, alias: z.string().min(1).max(200) }),
]);
const wishedWorlds = z.union([z.literal('all'), z.array(id).min(1).max(MOST_WORLDS)]);
const words = z.string().trim().min(1).max(MAX_NOTICE);
const facilitatorAct = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start') }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('extend'), seconds }),
  z.strictObject({ type: z.literal('end-phase'), step: z.int().optional() }),
  z.strictObject({ type: z.literal('inject'), inject: injectSchema }),
  z.strictObject({ type: z.literal('preview'), inject: injectSchema }),
  z.strictObject({ type: z.literal('broadcast'), text: words }),
  z.strictObject({ type: z.literal('act-for'), seat, command: commandSchema }),
  z.strictObject({ type: z.literal('set-seat'), seat, to: z.enum(['steward', 'people']) }),
  z.strictObject({ type: z.literal('mute'), participant: id, muted: z.boolean() }),
  z.strictObject({ type: z.literal('hide'), n: z.int().min(1), hidden: z.boolean() }),
  z.strictObject({ type: z.literal('settle-report'), report: id }),
  z.strictObject({
    type: z.literal('set-table'),
    freeText: z.boolean().optional(),
    adviser: z.boolean().optional(),
    historyToDeck: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('rotate-head'), to: id }),
  z.strictObject({ type: z.literal('restore'), checkpoint: z.int().min(1), reason: words }),
]);
export const actSchema = z.strictObject({
  worlds: wishedWorlds,
  do: facilitatorAct,
});
export const planSchema = z.strictObject({
  worlds: wishedWorlds,
  inject: injectSchema,
  when: z.union([
    z.strictObject({ round: z.int().min(1).max(20), phase: z.enum(['cables', 'talks', 'decisions']) }),
    z.strictObject({ at: z.int().min(0) }),
  ]),
});
export const reportSchema = z.strictObject({ match: id, n: z.int().min(1), reason: z.string().trim().min(1).max(500) });
export const exportSchema = z.object({
  format: z.enum(['json', 'csv']).default('json'),
  names: z.enum(['aliases', 'none']).default('none'),
});
export const lessonSchema = z.strictObject({ begin: z.boolean() });
/** Nothing is left to answer a repetition from: its id is taken and forgotten. */
export const eraseSchema = z.strictObject({ code: z.string().min(1).max(20), id: operationId.optional() });
export const linkSchema = z.strictObject({
  role: z.enum(['facilitator', 'projector']),
  name: z.string().min(1).max(80).optional(),
});

const deviceMark = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,64}$/)
  .optional();
export const backSchema = z.strictObject({
  code: z.string().min(1).max(20),
  alias: z.string().min(1).max(200),
  words: z.array(z.string().min(1).max(40)).length(2),
  device: deviceMark,
  id: secretId,
});

export const joinSchema = z
  .strictObject({
    code: z.string().min(1).max(20),
    alias: z.string().min(1).max(200),
    seat: z.enum(SEATS).optional(),
    portfolio: z.enum(PORTFOLIOS).optional(),
    role: z.enum(['delegate', 'observer']).optional(),
    device: deviceMark,
    id: secretId,
  })
  .refine((body) => !(body.role === 'observer' && body.seat), { path: ['seat'], message: 'an observer holds no seat' });

export const enterSchema = z.strictObject({
  token: z.string().min(1).max(200),
  protocol: z.int(),
  match: z.string().min(1).max(64).optional(),
});

/** The first mistake, by field and in words; never the value itself. */
export function firstMistake(error: z.ZodError): string {
  const issue = error.issues[0]!;
  const field = issue.path.join('.');
  const extra =
    issue.code === 'unrecognized_keys'
      ? `unknown field ${issue.keys
          .slice(0, 3)
          .map((key) => key.slice(0, 40))
          .join(', ')}`
      : issue.message.slice(0, 160);
  return `The request was not understood: ${field ? `${field}: ` : ''}${extra}.`;
}
