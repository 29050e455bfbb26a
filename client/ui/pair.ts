/** The words of a pair as they are shown and typed: fetched when they are first wanted, in all languages, since a word may be told in any of them. */
import { signal } from '@preact/signals';
import { LANGS, type Lang } from './lang.ts';
import type { PairTexts, Words } from './pairWords.ts';

const loaders: Readonly<Record<Lang, () => Promise<Words>>> = {
  en: async () => (await import('../../assets/i18n/pair/en.ts')).en,
  ko: async () => (await import('../../assets/i18n/pair/ko.ts')).ko,
  ja: async () => (await import('../../assets/i18n/pair/ja.ts')).ja,
};

/** Null until they are there. */
export const pairWords = signal<PairTexts | null>(null);

let coming: Promise<void> | null = null;
export const fetchPairWords = (): Promise<void> =>
  (coming ??= Promise.all(LANGS.map(async (lang) => [lang, await loaders[lang]()] as const))
    .then((all) => {
      pairWords.value = Object.fromEntries(all) as Record<Lang, Words>;
    })
    .catch((error: unknown) => {
      coming = null;
      throw error;
    }));

export { shownPair, shownWord, wordOf } from './pairWords.ts';
