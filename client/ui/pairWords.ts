/** How the words of a pair are shown, and read from what somebody typed. */
import { PAIR_WORDS, type Pair, type PairWord } from '../../shared/pair.ts';

export type Words = Readonly<Record<PairWord, string>>;
export type PairTexts = Readonly<Record<'en' | 'ko' | 'ja', Words>>;

/** As it is shown: the first of the ways in which it is typed. */
export const shownWord = (words: Words, id: PairWord): string => words[id].split('|')[0]!;
export const shownPair = (words: Words, pair: Pair): readonly [string, string] => [
  shownWord(words, pair[0]),
  shownWord(words, pair[1]),
];

/** Width, case, kana and blanks make no difference. */
const folded = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))
    .replace(/[\s.,、。·・]/g, '');

/** The word that somebody typed, in whatever language; null where it is none. */
export function wordOf(all: PairTexts, typed: string): PairWord | null {
  const sought = folded(typed);
  if (sought === '') return null;
  return (
    PAIR_WORDS.find(
      (id) =>
        folded(id) === sought ||
        [all.en, all.ko, all.ja].some((words) => words[id].split('|').some((form) => folded(form) === sought)),
    ) ?? null
  );
}
