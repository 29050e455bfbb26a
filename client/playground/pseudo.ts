/** A pseudo-locale: every text of the dictionaries in brackets and a third longer, so that what stands outside them is seen, and what does not fit, too. */

const OPEN = '⟦';
const CLOSE = '⟧';
const ACCENTS: Readonly<Record<string, string>> = {
  a: 'à',
  e: 'ë',
  i: 'î',
  o: 'ô',
  u: 'ü',
  A: 'Å',
  E: 'Ê',
  I: 'Ï',
  O: 'Ø',
  U: 'Û',
};

const text = (plain: string): string =>
  plain === ''
    ? ''
    : `${OPEN}${plain.replace(/[aeiouAEIOU]/g, (c) => ACCENTS[c] ?? c)}${' ~~~~~'.repeat(Math.ceil(plain.length / 18))}${CLOSE}`;

/** A dictionary with each of its texts, and each text its functions make, in brackets. */
export function pseudo<T>(words: T): T {
  if (typeof words === 'string') return text(words) as T;
  if (typeof words === 'function')
    return ((...args: unknown[]) => pseudo((words as unknown as (...a: unknown[]) => unknown)(...args))) as T;
  if (Array.isArray(words)) return words.map((w: unknown) => pseudo(w)) as T;
  if (words !== null && typeof words === 'object')
    return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, pseudo(value as unknown)])) as T;
  return words;
}

/** Marks a person's own text, which no dictionary holds. */
export const own = (written: string): string => `⟪${written}⟫`;

/** What is left of a text when dictionaries' words, people's words and signs without a language are taken away; empty where nothing escaped. */
export function escaped(shown: string): string {
  let rest = shown.replace(/⟪[^⟫]*(?:⟫|$)/g, ' ');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  return rest
    .replace(/\b(?:D\d{1,2}|G)\b/g, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
