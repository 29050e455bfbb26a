/**
 * The format of rule cases: what is placed, what is given, when something happens, and what must then be true.
 * Everything is enumerated from the registries. Published ids never change; new ones may be added.
 */
import { z } from 'zod';
import { COMMANDS, COMMAND_TYPES } from '../commands.ts';
import type { Command } from '../commands.ts';
import { injectSchema } from '../inject.ts';
import { EVENT_TYPES } from '../rules/evolve.ts';
import { PACT_IDS } from '../rules/pacts/ids.ts';
import { REFUSAL_CODES } from '../rules/refusal.ts';
import { RULES, SEATS } from '../types.ts';
import { clausesSchema } from './pacts.ts';
import { NUMBER_PATHS, PATHS } from './paths.ts';

const [firstPact, ...otherPacts] = PACT_IDS;
type Schemas = [z.ZodObject, ...z.ZodObject[]];
const eachPact = (make: (pact: (typeof PACT_IDS)[number]) => z.ZodObject): Schemas => [
  make(firstPact),
  ...otherPacts.map(make),
];

/** As the game's own commands, with the clauses of each pact spelt out. A clause may be left out, so that a case can show the refusal. */
const propose = z.discriminatedUnion(
  'pact',
  eachPact((pact) => COMMANDS.propose.extend({ pact: z.literal(pact), clauses: clausesSchema(pact) })) as never,
);
const counter = z.discriminatedUnion(
  'pact',
  eachPact((pact) => COMMANDS.counter.extend({ pact: z.literal(pact), changes: clausesSchema(pact) })) as never,
);
const { propose: _propose, counter: _counter, ...plain } = COMMANDS;
const command = z
  .discriminatedUnion('type', [...Object.values(plain), propose, counter] as never)
  .meta({ id: 'command' }) as unknown as z.ZodType<Command>;

/** Who acts or looks on. */
export const ROLES = [...SEATS, 'observer', 'facilitator'] as const;
export type CaseRole = (typeof ROLES)[number];
const role = z.enum(ROLES);

export const CLOCK_STEPS = ['start', 'end-phase', 'pause', 'resume'] as const;

const commandStep = z.strictObject({ seat: role.describe('Who gives the command.'), do: command });
const clockStep = z.strictObject({
  clock: z.enum(CLOCK_STEPS).describe('A step of the clock, made by the facilitator.'),
});
const injectStep = z.strictObject({
  inject: z
    .union([z.string().max(60), injectSchema])
    .describe('An event that the facilitator brings in: its id in the library of the scenario, or the event itself.'),
});
const step = z.union([commandStep, clockStep, injectStep]).meta({ id: 'step' });

const rule = z.enum(RULES).meta({ id: 'rule' });
const event = z.enum(EVENT_TYPES as [string, ...string[]]).meta({ id: 'event' });
const values = Object.fromEntries(Object.entries(PATHS).map(([at, { schema }]) => [at, schema.optional()]));
const places = Object.fromEntries(
  Object.entries(PATHS)
    .filter(([, { put }]) => put)
    .map(([at, { schema }]) => [at, schema.optional()]),
);

/** `<-5`, `>0`, `=40`, `<=3`, `>=3`: the change by `when`. With `@` before it, the value after `when`. */
export const EXPECTED = /^(@?)(<=|>=|<|>|=)([+-]?\d+(?:\.\d+)?)$/;
const expected = z
  .string()
  .regex(EXPECTED, 'such as "<-5", ">0" or "=4" for the change, or "@=40" for the value after it')
  .meta({ id: 'change' });
const meters = z.strictObject(Object.fromEntries(NUMBER_PATHS.map((at) => [at, expected.optional()])));

const sight = z.union([
  z.strictObject({
    seat: role,
    path: z.string().min(1).max(120).describe('A path of set, or a field of the view such as ledger.c1.'),
  }),
  z.strictObject({ seat: role, event: event.describe('A kind of event that reached this seat by when.') }),
]);
const optionKey = z
  .string()
  .regex(
    new RegExp(`^(${COMMAND_TYPES.join('|')})(:[a-z0-9-]+)*$`),
    'a command, or one option of it such as operate:evacuation:rok',
  );
const option = z.union([
  z.strictObject({ seat: z.enum(SEATS), command: optionKey, open: z.literal(true) }),
  z.strictObject({ seat: z.enum(SEATS), command: optionKey, closed: rule.describe('The rule that closes it.') }),
]);

const then = z
  .strictObject({
    refused: rule.optional().describe('when is refused by this rule.'),
    code: z.enum(REFUSAL_CODES).optional().describe('The reason of the refusal.'),
    missing: z.array(z.enum(SEATS)).optional().describe('Whose word is missing, in any order.'),
    marked: rule
      .optional()
      .describe('The refusal, or an event that rests on this rule, is marked as the game’s own effect (G).'),
    allowed: z
      .union([rule, z.array(rule).min(1)])
      .optional()
      .describe('Rules that the events of when rest on.'),
    events: z
      .array(event)
      .optional()
      .describe('Kinds of events that when brought, in this order; others may lie between.'),
    without: z.array(event).optional().describe('Kinds of events that when did not bring.'),
    meters: meters.optional(),
    state: z.strictObject(values).optional().describe('Values after when.'),
    sees: z.array(sight).optional(),
    hides: z.array(sight).optional(),
    options: z.array(option).optional(),
  })
  .refine((asked) => Object.keys(asked).length > 0, 'then asks for nothing');

const caseSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, 'the rule and a number, such as "D1-03"')
      .max(60),
    title: z.string().trim().min(1).max(200),
    note: z.string().max(600).optional().describe('Which document says so, or what to mind.'),
    scenario: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'the id of a scenario, such as "2015-singapore"')
      .max(60),
    set: z
      .strictObject(places)
      .optional()
      .describe('Put over the scenario before anything happens; Talks of round 1 where no phase is named.'),
    given: z.array(step).max(60).optional().describe('What happened before; each step must be accepted.'),
    when: step.nullable().describe('What is tried; null where only the situation is looked at.'),
    then,
  })
  .superRefine((c, context) => {
    const refusal = c.then.refused !== undefined || c.then.code !== undefined || c.then.missing !== undefined;
    if (refusal && c.when === null)
      context.addIssue({ code: 'custom', path: ['then'], message: 'a refusal needs a command in when' });
    if (refusal && (c.then.allowed !== undefined || c.then.events !== undefined))
      context.addIssue({ code: 'custom', path: ['then'], message: 'what is refused brings no events' });
  });

export const caseFileSchema = z
  .array(caseSchema)
  .min(1)
  .superRefine((cases, context) => {
    const seen = new Set<string>();
    cases.forEach(({ id }, k) => {
      if (seen.has(id)) context.addIssue({ code: 'custom', path: [k, 'id'], message: `the id ${id} is given twice` });
      seen.add(id);
    });
  });

export type RuleCase = z.infer<typeof caseSchema>;
export type CaseStep = z.infer<typeof step>;
export type Expectation = RuleCase['then'];

/** The published JSON Schema of case files, for editors; generated, never written by hand. */
export function casesJsonSchema(): string {
  const schema = z.toJSONSchema(caseFileSchema, { io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'Two-Track rule cases' }, null, 2)}\n`;
}
