/** The phrasebook in the reader's language, and in the others for who wants to see what they will read. Books are loaded when they are first wanted. */
import { signal } from '@preact/signals';
import { outline, renderPhrase, slotText } from '../../assets/i18n/phrases/render.ts';
import type { PhraseBook } from '../../assets/i18n/phrases/schema.ts';
import type { RuleTexts } from '../../assets/i18n/rules/schema.ts';
import { dressed, lang, type Lang } from './lang.ts';

interface Loaded {
  readonly book: PhraseBook;
  readonly names: RuleTexts;
}

const loaders: Readonly<Record<Lang, () => Promise<Loaded>>> = {
  en: async () => {
    const [p, r] = await Promise.all([
      import('../../assets/i18n/phrases/en.ts'),
      import('../../assets/i18n/rules/en.ts'),
    ]);
    return { book: p.book, names: r.en };
  },
  ko: async () => {
    const [p, r] = await Promise.all([
      import('../../assets/i18n/phrases/ko.ts'),
      import('../../assets/i18n/rules/ko.ts'),
    ]);
    return { book: p.book, names: r.ko };
  },
  ja: async () => {
    const [p, r] = await Promise.all([
      import('../../assets/i18n/phrases/ja.ts'),
      import('../../assets/i18n/rules/ja.ts'),
    ]);
    return { book: p.book, names: r.ja };
  },
};

const loaded = signal<Readonly<Partial<Record<Lang, Loaded>>>>({});
const asked = new Set<Lang>();

/** The book of a language, `null` until it is there; asking for it fetches it. */
export function bookOf(of: Lang = lang.value): Loaded | null {
  if (!asked.has(of)) {
    asked.add(of);
    loaders[of]()
      .then((found) => {
        loaded.value = {
          ...loaded.peek(),
          [of]: { ...found, book: { ...found.book, acts: dressed(found.book.acts), slots: dressed(found.book.slots) } },
        };
      })
      .catch(() => {
        asked.delete(of);
      });
  }
  return loaded.value[of] ?? null;
}

export interface Sentence {
  readonly id: string;
  readonly slots: Readonly<Record<string, unknown>>;
}

/** A sentence as a reader of that language gets it; an ellipsis until the book is there. */
export function sentenceText(sentence: Sentence, of?: Lang): string {
  const found = bookOf(of);
  return found ? dressed(renderPhrase(found.book, found.names, sentence)) : '…';
}

/** A whole message. */
export const messageText = (sentences: readonly Sentence[], of?: Lang): string =>
  sentences.map((s) => sentenceText(s, of)).join(bookOf(of)?.book.space ?? ' ');

/** A slot's value as it stands in a sentence. */
export function valueText(slot: string, value: unknown): string {
  const found = bookOf();
  return found ? dressed(slotText(found.book, found.names, slot, value)) : '…';
}

/** A sentence with the names of its slots, for choosing it. */
export function outlineText(id: string): string {
  const found = bookOf();
  return found ? dressed(outline(found.book, id)) : '…';
}
