/**
 * An inject: an event that a facilitator brings into a running match, from a scenario's library or written on the spot.
 * Data only; the rules decide what it does (`rules/table`).
 */
import { z } from 'zod';
import { ESCALATION, SEATS } from './types.ts';
import type { MeterPath, Seat } from './types.ts';

/** The most that one inject may move a meter or a capital's political capital, and how long its words may be. */
export const INJECT_LIMITS = { delta: 20, effects: 12, capital: 3, bar: 4, title: 120, text: 600 } as const;

const others = (seat: Seat): Seat[] => SEATS.filter((other) => other !== seat);
/** The ceiling of D18 is lifted by restorative acts alone, so no inject touches it. */
const PATHS = [
  ...SEATS.flatMap((a) => others(a).flatMap((b) => [`trust.${a}.${b}`, `threat.${a}.${b}`])),
  ...SEATS.map((a) => `home.${a}`),
  'tension',
  'suspicion',
] as Exclude<MeterPath, 'ceiling'>[];

const capped = (most: number) => z.int().min(-most).max(most);
const words = (most: number) => z.string().trim().min(1).max(most);
/** Words in the three languages, or in some of them: whoever reads another one sees the first, with a notice of its language. Or one own text that everybody reads as it was written. */
const inWords = (most: number) =>
  z.union([
    words(most),
    z
      .strictObject({ en: words(most).optional(), ko: words(most).optional(), ja: words(most).optional() })
      .refine((given) => Object.keys(given).length > 0, 'words in one language at least'),
  ]);
const languagesIn = (given: string | object): string =>
  typeof given === 'string' ? '' : Object.keys(given).sort().join(' ');

export const injectSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens, such as "joint-drill"')
      .max(60),
    title: inWords(INJECT_LIMITS.title).describe('In en, ko and ja, in some of them, or one text for all.'),
    text: inWords(INJECT_LIMITS.text).describe('In the languages of the title.'),
    effects: z
      .array(z.tuple([z.enum(PATHS), capped(INJECT_LIMITS.delta)]))
      .max(INJECT_LIMITS.effects)
      .describe('Meters and by how much they move, such as ["tension", 5].'),
    capital: z
      .partialRecord(z.enum(SEATS), capped(INJECT_LIMITS.capital))
      .optional()
      .describe('Political capital won or lost.'),
    card: z.string().max(60).optional().describe('A card of the deck that is drawn now.'),
    crisis: z
      .enum([ESCALATION[2], ESCALATION[3], ESCALATION[4]])
      .optional()
      .describe('Opens a crisis at this step at once; the phase is taken up again after it.'),
    talks: z
      .enum(['freeze', 'convene'])
      .optional()
      .describe('Freezes the bilateral talks of Seoul and Tokyo for a round, or opens a venue for them in this one.'),
    bar: capped(INJECT_LIMITS.bar)
      .optional()
      .describe("Raises or lowers the consensus that Seoul's public asks for at the next ceremonies."),
  })
  .refine(({ title, text }) => languagesIn(title) === languagesIn(text), {
    path: ['text'],
    message: 'title and text must be given in the same languages',
  });
export type Inject = z.infer<typeof injectSchema>;
