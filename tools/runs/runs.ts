/** Runs of words, told by hashes: so a text can be held against a document that is not in the project. */
import { createHash } from 'node:crypto';

/** So many words in a row are the same in two texts by no chance. */
export const RUN = 8;

/** The words of a text, without case, marks or forms of quotation. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Forty bits of a run: enough that two different ones never meet here. */
const hashOf = (words: readonly string[]): string =>
  createHash('sha256').update(words.join(' ')).digest('base64url').slice(0, 7);

/** Every run of a text with its hash, in order; none where the text is shorter. */
export function runsOf(text: string): { readonly run: string; readonly hash: string }[] {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, at) => {
    const run = words.slice(at, at + RUN);
    return { run: run.join(' '), hash: hashOf(run) };
  });
}

/** The runs of a text that stand in the documents. */
export const copiedIn = (text: string, known: ReadonlySet<string>): string[] =>
  runsOf(text)
    .filter(({ hash }) => known.has(hash))
    .map(({ run }) => run);
