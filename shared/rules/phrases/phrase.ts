import { PHRASES, slotsOf } from './index.ts';
import type { PhraseId } from './index.ts';
import { fits, kindOf } from './slots.ts';
import type { SlotKind, SlotName, SlotValue, SlotValues } from './slots.ts';

/** A sentence of the phrasebook as it is sent and recorded. Its words are chosen by the reader's language. */
export interface Phrase {
  readonly id: string;
  readonly slots: Readonly<Record<string, SlotValue>>;
}

/** Sentences that one message may hold. */
export const MAX_PHRASES = 6;

type KindOf<S extends string> = S extends SlotKind
  ? S
  : S extends `${infer K}2`
    ? K extends SlotKind
      ? K
      : never
    : never;
/** The slots that a phrase of this id needs. */
export type SlotsFor<I extends PhraseId> = { readonly [S in (typeof PHRASES)[I][number]]: SlotValues[KindOf<S>] };

/** A sentence with its slots, held to the registry by the compiler. */
export const phrase = <I extends PhraseId>(id: I, slots: SlotsFor<I>): Phrase => ({
  id,
  slots: slots as Phrase['slots'],
});

/** The first thing that is wrong with a sentence: its id, or the slot that is missing, unknown or wrongly filled; `null` where it is in order. */
export function phraseFault(value: Phrase): string | null {
  const { id, slots } = value as { id: unknown; slots: unknown };
  const wanted: readonly SlotName[] | undefined = typeof id === 'string' ? slotsOf(id) : undefined;
  if (!wanted) return 'id';
  if (typeof slots !== 'object' || slots === null) return 'slots';
  for (const slot of wanted)
    if (!Object.hasOwn(slots, slot) || !fits(kindOf(slot), (slots as Record<string, unknown>)[slot])) return slot;
  return Object.keys(slots).find((slot) => !(wanted as readonly string[]).includes(slot)) ?? null;
}
