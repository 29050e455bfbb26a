/** Writes out sentences of the phrasebook. What it does not know – a newer server's phrase, a slot left empty – it shows as such and never throws. */
import type { Phrase } from '../../../shared/rules/phrases/phrase.ts';
import type { SlotKind } from '../../../shared/rules/phrases/slots.ts';
import type { RuleTexts } from '../rules/schema.ts';
import type { PhraseBook } from './schema.ts';

const SLOT = /\{(\w+)(?:\|([^}]*))?\}/g;
/** A slot is named after its kind; a second one of a kind bears a 2. */
const kind = (slot: string): SlotKind => slot.replace(/2$/, '') as SlotKind;

/** A slot's value as it stands in a sentence, or the sign of a gap. */
export function slotText(book: PhraseBook, names: RuleTexts, slot: string, value: unknown): string {
  const form = Object.hasOwn(book.forms, kind(slot))
    ? (book.forms[kind(slot)] as (value: unknown, names: RuleTexts) => string)
    : undefined;
  if (!form || value === undefined || value === null || value === '') return book.gap;
  try {
    return form(value, names) || book.gap;
  } catch {
    return book.gap;
  }
}

/** One sentence. Slots may be missing, as in a message that is still being written. */
export function renderPhrase(
  book: PhraseBook,
  names: RuleTexts,
  phrase: { readonly id: string; readonly slots: Readonly<Record<string, unknown>> },
): string {
  const text = Object.hasOwn(book.texts, phrase.id) ? book.texts[phrase.id as keyof typeof book.texts] : undefined;
  if (text === undefined) return `[${phrase.id}]`;
  return book.finish(
    text.replace(SLOT, (_, slot: string, particle: string | undefined) => {
      const word = slotText(book, names, slot, phrase.slots[slot]);
      return particle ? book.join(word, particle) : word;
    }),
  );
}

/** A sentence with the names of its slots instead of their values, for choosing one. */
export function outline(book: PhraseBook, id: string): string {
  const text = Object.hasOwn(book.texts, id) ? book.texts[id as keyof typeof book.texts] : `[${id}]`;
  return book.finish(
    text.replace(SLOT, (_, slot: string, particle: string | undefined) => {
      const word = `[${book.slots[kind(slot)]}]`;
      return particle ? book.join(word, particle) : word;
    }),
  );
}

/** The sentences of a message, one after the other. */
export const renderPhrases = (book: PhraseBook, names: RuleTexts, phrases: readonly Phrase[]): string =>
  phrases.map((phrase) => renderPhrase(book, names, phrase)).join(book.space);
