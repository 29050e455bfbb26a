/**
 * How many events each recipient has been sent. Events are counted by the exact set of streams they went to;
 * a recipient's number is the sum over the sets it sees, so that any viewer, seated at any time, gets the same number.
 */
import type { AnyEvent } from '../../shared/rules/event.ts';
import { sees } from '../../shared/rules/index.ts';
import type { Stream, Viewer } from '../../shared/types.ts';

export type Counts = Readonly<Record<string, number>>;

/** Counts undos; not a stream. */
const UNDONE = '#undone';

export function countEvents(counts: Counts, events: readonly AnyEvent[]): Counts {
  const next: Record<string, number> = { ...counts };
  for (const event of events) {
    const key = [...event.streams].sort().join(' ');
    next[key] = (next[key] ?? 0) + 1;
    if (event.type === 'CheckpointRestored') next[UNDONE] = (next[UNDONE] ?? 0) + 1;
  }
  return next;
}

/** The number of the viewer's latest event. */
export function seenBy(counts: Counts, viewer: Viewer): number {
  let n = 0;
  for (const [key, count] of Object.entries(counts))
    if (key !== UNDONE && sees(viewer, { streams: key.split(' ') as Stream[] })) n += count;
  return n;
}

/** Makes every cursor given out so far earn a snapshot: something that was sent has been hidden since. */
export const newEpoch = (counts: Counts): Counts => ({ ...counts, [UNDONE]: cursorEpoch(counts) + 1 });

export const cursorEpoch = (counts: Counts): number => counts[UNDONE] ?? 0;
