/** Tables as CSV that a spreadsheet opens without running anything: RFC 4180, UTF-8 with a byte order mark. */
export type Cell = string | number | boolean | null | undefined;

/** Spreadsheets take a text that begins so for a formula; an apostrophe in front keeps it a text. */
const FORMULA = /^[=+\-@\t\r\n\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}]/u;

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`;
export const BOM = '\ufeff';
