/** The phrasebooks of all languages, for whoever needs all three at once: tests, exports. A page loads one at a time. */
import { book as en } from './en.ts';
import { book as ja } from './ja.ts';
import { book as ko } from './ko.ts';
import type { PhraseBook } from './schema.ts';

export { outline, renderPhrase, renderPhrases, slotText } from './render.ts';
export type { PhraseBook } from './schema.ts';

export const phraseBooks: Readonly<Record<'en' | 'ko' | 'ja', PhraseBook>> = { en, ko, ja };
