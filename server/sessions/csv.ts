/** Tables as CSV that a spreadsheet opens without running anything: RFC 4180, UTF-8 with a byte order mark. */
export type Cell = string | number | boolean | null | undefined;

/**
 * Spreadsheets take for a formula what begins with one of these, after whatever blanks, in any width; and they may split a cell where it holds
 * the separator or line end of their own settings, with no regard for our quotes. An apostrophe in front keeps each such piece a text.
 */
const SIGN = '[=+\\-@\\u2212\\ufe62\\ufe63\\ufe66\\ufe6b\\uff0b\\uff0d\\uff1d\\uff20]';
const DIVIDER = '[;\\t\\r\\n\\v\\f|\\u0085\\u2028\\u2029]';
const WHOLE = new RegExp(`^[\\s\\p{C}'"]*${SIGN}`, 'u');
const PIECE = new RegExp(`${DIVIDER}(?:(?!${DIVIDER})[\\s\\p{C}'"])*(?=${SIGN})`, 'gu');

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = (WHOLE.test(value) ? "'" : '') + value.replace(PIECE, (piece) => `${piece[0]}'${piece.slice(1)}`);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`;
export const BOM = '\ufeff';
