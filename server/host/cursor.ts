/** Where a recipient stands in a match. Opaque to clients; a forged one only earns a snapshot of what its holder may see anyway. */

export interface Cursor {
  readonly match: string;
  /** Raised by every undo, so that a recipient of the undone events starts afresh; a restart of the server keeps it. */
  readonly epoch: number;
  readonly viewer: string;
  readonly n: number;
}

export const encodeCursor = (c: Cursor): string =>
  Buffer.from(JSON.stringify([c.match, c.epoch, c.viewer, c.n])).toString('base64url');

/** Null for what we never wrote. */
export function decodeCursor(text: string): Cursor | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 4) return null;
    const [match, epoch, viewer, n] = parts as unknown[];
    if (
      typeof match !== 'string' ||
      typeof epoch !== 'number' ||
      typeof viewer !== 'string' ||
      typeof n !== 'number' ||
      !Number.isInteger(n) ||
      n < 0
    )
      return null;
    return { match, epoch, viewer, n };
  } catch {
    return null;
  }
}
