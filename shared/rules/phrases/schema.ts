/** The schema of phrases, built from the registry. Kept apart from it, so that a page needs no schemas to show a sentence. */
import { z } from 'zod';
import { SEATS } from '../../types.ts';
import { PACT_IDS } from '../pacts/ids.ts';
import { PHRASE_IDS, slotsOf } from './index.ts';
import { fits, kindOf, SLOT_CHOICES } from './slots.ts';
import type { SlotKind } from './slots.ts';
import type { Phrase } from './phrase.ts';

const pact = z.enum(PACT_IDS);
const part = z.string().min(1).max(40);
const round = z.int().min(1).max(100);
const held = <T extends z.ZodType>(kind: SlotKind, schema: T): T =>
  schema.refine((value) => fits(kind, value), `not a ${kind}`);

const SHAPES: Readonly<Partial<Record<SlotKind, z.ZodType>>> = {
  capitals: held('capitals', z.array(z.enum(SEATS)).min(1).max(SEATS.length)),
  article: held('article', z.strictObject({ pact, clause: part })),
  term: held('term', z.strictObject({ pact, clause: part, option: part })),
  round,
  until: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('round'), round }),
    z.strictObject({ kind: z.literal('crisis') }),
  ]),
  date: held('date', z.string().regex(/^\d{4}-\d{2}-\d{2}$/)),
};

const KINDS = new Map<SlotKind, z.ZodType>();
/** Named, so that the published schema tells each kind once. */
function shapeOf(kind: SlotKind): z.ZodType {
  const known = KINDS.get(kind);
  if (known) return known;
  const shape = (
    SHAPES[kind] ?? z.enum(SLOT_CHOICES[kind as keyof typeof SLOT_CHOICES] as unknown as [string, ...string[]])
  ).meta({ id: `slot-${kind}` });
  KINDS.set(kind, shape);
  return shape;
}

const options = PHRASE_IDS.map((id) =>
  z.strictObject({
    id: z.literal(id),
    slots: z.strictObject(Object.fromEntries((slotsOf(id) ?? []).map((slot) => [slot, shapeOf(kindOf(slot))]))),
  }),
);

/** One sentence: an id of the registry, and exactly its slots. */
export const phraseSchema = z
  .discriminatedUnion('id', options as never)
  .meta({ id: 'phrase' }) as unknown as z.ZodType<Phrase>;
