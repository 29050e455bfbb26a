/**
 * The scenario file: what a match starts from, and the texts that introduce it. A teacher may copy one and change it,
 * so every field is strict and says in its description what it is for. Seconds and rounds are defaults; a match may override them.
 */
import { z } from 'zod';
import { injectSchema } from './inject.ts';
import { DOCUMENTS, ESCALATION, FRESH, LADDER, SEATS } from './types.ts';
import type { Seat } from './types.ts';

export const LANGUAGES = ['en', 'ko', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens, such as "2015-singapore"')
  .max(60);
const mandateId = z
  .string()
  .regex(/^[A-Z]-[a-z]+(-[a-z]+)*$/, 'a letter, a hyphen and a word, such as "S-shield"')
  .max(40);
const isoDate = z.iso.date('a real date written as YYYY-MM-DD');
const meter = z.int().min(0).max(100).describe('A meter: a whole number from 0 to 100.');
const percent = z.int().min(0).max(100).describe('Chance in percent that this card is drawn in a round.');
const seconds = z.int().min(5).max(604_800).describe('Seconds; from 5 to one week.');
const line = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(4_000);

const perSeat = <T extends z.ZodType>(value: T) =>
  z.strictObject({ seoul: value, tokyo: value, washington: value, pyongyang: value });
/** One row a seat: how that seat stands to each of the other three. */
const towardsOthers = z.strictObject({
  seoul: z.strictObject({ tokyo: meter, washington: meter, pyongyang: meter }),
  tokyo: z.strictObject({ seoul: meter, washington: meter, pyongyang: meter }),
  washington: z.strictObject({ seoul: meter, tokyo: meter, pyongyang: meter }),
  pyongyang: z.strictObject({ seoul: meter, tokyo: meter, washington: meter }),
});

const timelineEntry = z.strictObject({
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a year, a month (2012-06) or a day (2015-05-30)'),
  text: z.string().trim().min(1).max(600),
  source: z
    .enum([...DOCUMENTS, 'beyond'])
    .describe('The document that reports it, or "beyond" where the five documents do not.'),
});

const scenarioTexts = z.strictObject({
  title: line,
  subtitle: line,
  contentNote: text.describe('Shown before the match opens.'),
  publicBrief: text,
  briefs: perSeat(text).describe('What each delegation is told, and others may know.'),
  secretBriefs: perSeat(text).describe('What a delegation alone is told.'),
  timeline: z.array(timelineEntry).min(1).max(40),
});

const calendarEntry = z
  .strictObject({
    round: z.int().min(1).max(100),
    kind: z.enum(['forum', 'summit']),
  })
  .describe('A round in which a forum opens a venue for all, or the presidents of Seoul and Washington meet.');

export const scenarioSchema = z
  .strictObject({
    $schema: z.string().max(200).optional().describe('Where an editor finds this schema.'),
    id,
    version: z.int().min(1).max(10_000),
    date: isoDate,
    documents: z.array(z.enum(DOCUMENTS)).max(DOCUMENTS.length),
    rounds: z.int().min(1).max(20),
    seconds: z.strictObject({ cables: seconds, talks: seconds, decisions: seconds, crisis: seconds }),
    meters: z.strictObject({
      trust: towardsOthers,
      threat: towardsOthers,
      home: perSeat(meter),
      tension: meter,
      suspicion: meter,
    }),
    ladder: z.enum(LADDER).describe("Step of Tokyo's legal ladder on the first day."),
    arsenal: z.int().min(0).max(20),
    pacts: z.strictObject({
      inForce: z.array(id).max(20),
      collapsedBefore: z.boolean().describe('Whether a signing collapsed before the first day (June 2012).'),
    }),
    policy: z.strictObject({ twoTrack: z.boolean() }),
    burdenSharing: z.boolean().describe('Whether Washington asks its allies what they pay (2016).'),
    summitHeld: z.boolean().describe('Whether the leaders have met before the first day.'),
    fresh: z
      .array(z.enum(FRESH))
      .max(FRESH.length)
      .optional()
      .describe(
        'What happened just before the first day and still weighs in round 1: a politician’s "remark" that Tokyo has not disavowed (no summit), a "revisionist-act" such as a review of the 1993 statement (words of repair count half, no summit, censure has its ground), a "legal-step" (demands, censure and denunciation are heard).',
      ),
    deck: z.record(id, percent).describe('At most one card a round; what is left to 100 percent is a quiet round.'),
    crisis: z.strictObject({ level: z.enum(ESCALATION) }).nullable(),
    mandates: perSeat(z.array(mandateId).min(1).max(10)).describe('Of each seat one of these is drawn.'),
    limits: z
      .strictObject({ pacts: z.array(id).max(20).nullable(), moves: z.array(id).max(60).nullable() })
      .describe('The pacts and moves on the table; null for all of them.'),
    calendar: z.array(calendarEntry).max(40),
    par: z
      .record(mandateId, z.strictObject({ mean: z.number().min(-200).max(200), spread: z.number().min(0.1).max(200) }))
      .describe(
        'What competent bots make of each mandate here: points and standard deviation. Made by `npm run simulate -- --scenario ID --write-par`; a mandate without an entry is held against 20 points.',
      ),
    injects: z
      .array(injectSchema)
      .max(40)
      .optional()
      .describe('Events that a facilitator can bring in; players do not see this list.'),
    texts: z.strictObject({ en: scenarioTexts, ko: scenarioTexts, ja: scenarioTexts }),
  })
  .superRefine((scenario, context) => {
    const sum = Object.values(scenario.deck).reduce((a, b) => a + b, 0);
    if (sum > 100)
      context.addIssue({
        code: 'custom',
        path: ['deck'],
        message: `the chances of all cards come to ${sum} percent; together they may be 100 at most`,
      });
    scenario.calendar.forEach((entry, i) => {
      if (entry.round > scenario.rounds)
        context.addIssue({
          code: 'custom',
          path: ['calendar', i, 'round'],
          message: `the match has ${scenario.rounds} rounds only`,
        });
    });
    const fresh = scenario.fresh ?? [];
    if (new Set(fresh).size < fresh.length)
      context.addIssue({ code: 'custom', path: ['fresh'], message: 'one thing is listed twice' });
    (scenario.injects ?? []).forEach(({ id: inject }, i, all) => {
      if (all.findIndex((other) => other.id === inject) < i)
        context.addIssue({
          code: 'custom',
          path: ['injects', i, 'id'],
          message: `the inject "${inject}" is listed twice`,
        });
    });
    for (const seat of SEATS as readonly Seat[]) {
      const list = scenario.mandates[seat];
      if (new Set(list).size < list.length)
        context.addIssue({ code: 'custom', path: ['mandates', seat], message: 'a mandate is listed twice' });
    }
  });

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioTexts = z.infer<typeof scenarioTexts>;
