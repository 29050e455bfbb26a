/** What the API takes, checked strictly: unknown fields are refused, so that a misspelt one is noticed. */
import { z } from 'zod';
import { PORTFOLIOS, SEATS } from '../../shared/types.ts';

const seconds = z.int().min(1).max(604_800);
const kind = z.enum(['timed', 'manual', 'deadline']);

export const createMatchSchema = z.strictObject({
  scenario: z.string().min(1).max(60),
  pace: z.union([kind, z.strictObject({
    kind,
    seconds: z.strictObject({ cables: seconds.optional(), talks: seconds.optional(), decisions: seconds.optional(), crisis: seconds.optional() }).optional(),
    rounds: z.int().min(1).max(20).optional(),
  })]),
  seed: z.int().min(0).max(0xffff_ffff).optional(),
  seats: z.partialRecord(z.enum(SEATS), z.enum(['open', 'bot'])).optional(),
});

export const joinSchema = z.strictObject({
  code: z.string().min(1).max(20),
  alias: z.string().min(1).max(200),
  seat: z.enum(SEATS).optional(),
  portfolio: z.enum(PORTFOLIOS).optional(),
  role: z.enum(['delegate', 'observer']).optional(),
}).refine((body) => !(body.role === 'observer' && body.seat), { path: ['seat'], message: 'an observer holds no seat' });

export const enterSchema = z.strictObject({ token: z.string().min(1).max(200), protocol: z.int() });

/** The first mistake, by field and in words; never the value itself. */
export function firstMistake(error: z.ZodError): string {
  const issue = error.issues[0]!;
  const field = issue.path.join('.');
  const extra = issue.code === 'unrecognized_keys' ? `unknown field ${issue.keys.slice(0, 3).map((key) => key.slice(0, 40)).join(', ')}` : issue.message.slice(0, 160);
  return `The request was not understood: ${field ? `${field}: ` : ''}${extra}.`;
}
