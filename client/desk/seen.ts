/** What has been looked at: paper by paper, cables channel by channel. Kept with the drafts of this seat, so that a reload forgets nothing. Pure. */
import { channelFrom } from '../../shared/rules/cables/channel.ts';
import type { WireEvent } from '../../shared/protocol.ts';
import type { Seat } from '../../shared/types.ts';
import { isType } from '../news/stories.ts';

export interface Seen {
  /** Whose numbers these are: another seat counts otherwise. */
  readonly seat: Seat | null;
  /** What was there when this device first came. */
  readonly from: number;
  /** The last event that each paper was open at. */
  readonly papers: Readonly<Record<string, number>>;
  readonly channels: Readonly<Record<string, number>>;
}

/** All channels at once. */
export const ALL = 'all';

/** The channel that an event belongs to; `null` for what is no cable. */
export const channelOfEvent = (e: WireEvent): string | null =>
  isType(e, 'CableSent') ? channelFrom(e.data.from, e.data.public ? 'public' : e.data.to) : null;

/** A paper lies open at the event `last`, the cables at one channel or all; the same object where nothing is new. */
export function looked(
  kept: Seen | null,
  { seat, paper, channel, last }: { seat: Seat | null; paper: string; channel: string; last: number },
): Seen {
  const before: Seen = kept?.seat === seat && kept.from <= last ? kept : { seat, from: last, papers: {}, channels: {} };
  if (paper === 'cables' && channel !== ALL)
    return before.channels[channel] === last
      ? before
      : { ...before, channels: { ...before.channels, [channel]: last } };
  return before.papers[paper] === last ? before : { ...before, papers: { ...before.papers, [paper]: last } };
}

/** Whether an event on a paper is new to this reader. */
export function isNew(seen: Seen | null, e: WireEvent, paper: string): boolean {
  if (!seen) return false;
  const channel = paper === 'cables' ? channelOfEvent(e) : null;
  const read = Math.max(seen.from, seen.papers[paper] ?? 0, channel === null ? 0 : (seen.channels[channel] ?? 0));
  return e.n > read;
}
