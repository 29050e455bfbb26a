/** Files stay short enough to be read at one sitting. Dictionaries and other texts of assets grow with the languages, and are left out. */
export const MAX_LINES = 300;

/**
 * Files that were over the limit when a formatter first broke their lines, with what they had then. A line goes when its file has
 * been split, and none is added: an entry that its file no longer needs is a finding.
 */
export const CROWDED: Readonly<Record<string, number>> = {
  'client/desk/PactDocument.tsx': 359,
  'server/host/match.ts': 414,
  'test/browser/desk.spec.ts': 383,
  'test/rules/delegation.test.ts': 304,
  'test/server/host-faults.test.ts': 311,
  'test/server/host.test.ts': 314,
  'test/server/net/console.test.ts': 365,
  'test/server/net/http.test.ts': 302,
  'test/server/net/matrix.test.ts': 352,
  'test/server/store.test.ts': 474,
};

/** Whether a path is held to the limit: sources and styles, texts of assets apart. */
export const hasLimit = (file: string): boolean => /\.(?:ts|tsx|mjs|css)$/.test(file) && !file.startsWith('assets/');

const linesOf = (text: string): number => (text.endsWith('\n') ? text.split('\n').length - 1 : text.split('\n').length);

/** How many lines too many a file has; 0 where it is short enough. */
export function excess(file: string, text: string, crowded = CROWDED): number {
  return hasLimit(file) ? Math.max(0, linesOf(text) - (crowded[file] ?? MAX_LINES)) : 0;
}

/** Files named as crowded that are so no more, or are gone. */
export const relieved = (textOf: (file: string) => string | null, crowded = CROWDED): string[] =>
  Object.keys(crowded).filter((file) => linesOf(textOf(file) ?? '') <= MAX_LINES);
