/** Applies the boundaries and the length limit to the whole project. */
import { filesUnder, readText } from '../files.ts';
import { checkPaths, checkSource, type Violation } from './boundaries.ts';
import { excess, relieved } from './lengths.ts';

const TEXT = /\.(?:ts|tsx|mjs|js|css|html|json|jsonc|md|yml|yaml|svg|sh)$|^\.ci\/|(?:^|\/)\.[a-z]+(?:ignore|rc)$/;
const SOURCE = /\.(?:ts|tsx|mjs)$/;

export interface Findings {
  readonly files: number;
  readonly boundaries: Violation[];
  readonly lengths: { readonly file: string; readonly excess: number }[];
  /** Exceptions of the length limit that are no longer needed. */
  readonly relieved: string[];
}

export function checkProject(): Findings {
  const files = filesUnder('.').filter((file) => TEXT.test(file) && file !== 'package-lock.json');
  const boundaries: Violation[] = [];
  const lengths: { file: string; excess: number }[] = [];
  for (const file of files) {
    const text = readText(file);
    if (SOURCE.test(file)) boundaries.push(...checkSource(file, text));
    boundaries.push(...checkPaths(file, text));
    const over = excess(file, text);
    if (over > 0) lengths.push({ file, excess: over });
  }
  const known = new Set(files);
  return {
    files: files.length,
    boundaries,
    lengths,
    relieved: relieved((file) => (known.has(file) ? readText(file) : null)),
  };
}

export const tellViolation = (v: Violation): string => `${v.file}:${v.line} [${v.rule}] ${v.text}`;
export const tellLength = (l: Findings['lengths'][number]): string =>
  `${l.file} has ${l.excess} lines more than it may`;
export const tellRelieved = (file: string): string => `${file} is short enough: take it off the list of crowded files`;
