import { SEATS } from '../../types.ts';
import type { Seat } from '../../types.ts';

/** How urgent the writer holds a cable to be, the most urgent first. */
export const PRECEDENCES = ['flash', 'immediate', 'priority', 'routine'] as const;
export type Precedence = (typeof PRECEDENCES)[number];

const IN_ORDER = SEATS.toSorted();

/** Names a channel by its circle of capitals, in fixed order; `public` for statements. */
export function channelOf(seats: readonly Seat[]): string {
  let name = '';
  for (const seat of IN_ORDER) if (seats.includes(seat)) name += name ? `+${seat}` : seat;
  return name;
}
export const PUBLIC = 'public';

/** The channel of a message from a seat; its delegation's inner channel bears the seat's own name. */
export const channelFrom = (from: Seat, to: 'public' | 'delegation' | readonly Seat[]): string => (to === 'public' ? PUBLIC : channelOf([from, ...(to === 'delegation' ? [] : to)]));

/** Whether a seat, or the public (`null`), reads a channel. */
export const reads = (seat: Seat | null, channel: string): boolean => channel === PUBLIC || (seat !== null && channel.split('+').includes(seat));
