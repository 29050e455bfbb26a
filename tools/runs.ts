/**
 * `node tools/runs.ts FOLDER`: writes the hashes of every run of eight words in the text files of a folder to test/assets/runs.json.
 * The documents themselves stay outside: the test needs the hashes alone to find words that were copied.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** So many words in a row are no chance. */
export const RUN = 8;
/** In hexadecimal digits: enough that no other run of this project meets a hash by chance. */
const DIGITS = 10;

/** British and American spellings count as one. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(defen|offen|licen)ce/g, '$1se'],
  [/(\w)is(e[drs]?|ing|ation)\b/g, '$1iz$2'],
  [/\bneighbour/g, 'neighbor'],
  [/\bcancell/g, 'cancel'],
];

/** The words of a text as they are compared: small letters without marks, points of abbreviations and apostrophes; hyphens divide. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|['’‘`]|(?<=\b[a-z])\.(?=[a-z]\b)/gu, '')
    .replaceAll(/\bco-(?=operat)/g, 'co');
  return SPELLINGS.reduce((words, [from, to]) => words.replaceAll(from, to), plain).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every run of so many words, in order. */
export const runsOf = (text: string): string[] => {
  const words = wordsOf(text);
  return Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, k) => words.slice(k, k + RUN).join(' '));
};

export const hashOf = (run: string): string => createHash('sha256').update(run).digest('hex').slice(0, DIGITS);

function main(folder: string | undefined): number {
  if (!folder) {
    console.error('usage: node tools/runs.ts FOLDER');
    return 1;
  }
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const hashes = [...new Set(texts.flatMap((text) => runsOf(text).map(hashOf)))].toSorted();
  writeFileSync(join(import.meta.dirname, '../test/assets/runs.json'), `${JSON.stringify(hashes)}\n`);
  console.log(`${hashes.length} runs of ${RUN} words from ${texts.length} texts`);
  return texts.length > 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv[2]);
