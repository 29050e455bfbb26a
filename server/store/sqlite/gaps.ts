/**
 * The unused bytes of a database page. SQLite overwrites a row that is deleted (`secure_delete`), but not the copy that it leaves behind when it once moved the row
 * from one page to another: that lies in the gap between a page's list of cells and the cells themselves. Layout: https://sqlite.org/fileformat2.html. Pure.
 */

/** First bytes of the header at the beginning of the file. */
export const HEADER_BYTES = 100;
const INTERIOR: ReadonlySet<number> = new Set([2, 5]);
const LEAF: ReadonlySet<number> = new Set([10, 13]);

export interface Format {
  readonly pageSize: number;
  /** Bytes of a page that are in use; the rest is kept for extensions. */
  readonly usable: number;
}

/** From the header of the file. Throws where it is none. */
export function formatOf(header: Buffer): Format {
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') throw new Error('This is no SQLite file.');
  const size = header.readUInt16BE(16);
  const pageSize = size === 1 ? 65_536 : size;
  return { pageSize, usable: pageSize - header.readUInt8(20) };
}

type Range = readonly [from: number, to: number];

/**
 * The ranges of a page, from its beginning, that hold nothing: the gap before the cells, and what was freed between them. Empty for pages that are no part of a tree
 * (overflow and free ones, which SQLite overwrites whole), and for one that does not look as it should, which is best left alone.
 */
export function gapsOf(page: Buffer, first: boolean, { usable }: Format): Range[] {
  const header = first ? HEADER_BYTES : 0;
  const type = page[header] ?? 0;
  if (!INTERIOR.has(type) && !LEAF.has(type)) return [];
  const cells = page.readUInt16BE(header + 3);
  const list = header + (INTERIOR.has(type) ? 12 : 8);
  const content = page.readUInt16BE(header + 5) || 65_536;
  const listEnd = list + 2 * cells;
  if (content > usable || listEnd > content) return [];
  for (let at = list; at < listEnd; at += 2) {
    const cell = page.readUInt16BE(at);
    if (cell < content || cell >= usable) return [];
  }
  const gaps: Range[] = [[listEnd, content]];
  // Freed blocks are chained in the order of their places, each with the place of the next and its own length.
  let last = content;
  for (let at = page.readUInt16BE(header + 1); at !== 0;) {
    if (at < last || at + 4 > usable) return [];
    const length = page.readUInt16BE(at + 2);
    if (length < 4 || at + length > usable) return [];
    gaps.push([at + 4, at + length]);
    last = at + length;
    at = page.readUInt16BE(at);
  }
  return gaps.filter(([from, to]) => from < to);
}

const ZEROS = Buffer.alloc(65_536);

/** Those of them that hold anything. */
export const filledGaps = (page: Buffer, first: boolean, format: Format): Range[] =>
  gapsOf(page, first, format).filter(([from, to]) => page.compare(ZEROS, 0, to - from, from, to) !== 0);
