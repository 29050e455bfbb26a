/** Files stay short enough to be read at one sitting. Dictionaries and other texts of assets grow with the languages, and are left out. */
export const MAX_LINES = 300;

/** Whether a path is held to the limit: sources and styles, texts of assets apart. */
export const hasLimit = (file: string): boolean => /\.(?:ts|tsx|mjs|css)$/.test(file) && !file.startsWith('assets/');

/** How many lines too many a file has; 0 where it is short enough. */
export function excess(file: string, text: string): number {
  if (!hasLimit(file)) return 0;
  const lines = text.endsWith('\n') ? text.split('\n').length - 1 : text.split('\n').length;
  return Math.max(0, lines - MAX_LINES);
}
