import { SEATS } from '../../types.ts';
import type { Seat } from '../../types.ts';

/** How urgent the writer holds a cable to be, the most urgent first. */
export const PRECEDENCES = ['flash', 'immediate', 'priority', 'routine'] as const;
export type Precedence = (typeof PRECEDENCES)[number];

const IN_ORDER = SEATS.toSorted();
/** The name of each circle of capitals by its bits: made once, since every cable looks its channel up and joining texts costs more than all the rest of sending one. */
const NAMES: readonly string[] = Array.from({ length: 1 << IN_ORDER.length }, (_, bits) =>
  IN_ORDER.filter((_seat, k) => bits & (1 << k)).join('+'),
);
const BIT = Object.fromEntries(IN_ORDER.map((seat, k) => [seat, 1 << k])) as Record<Seat, number>;

/** Names a channel by its circle of capitals, in fixed order; `public` for statements. */
export function channelOf(seats: readonly Seat[]): string {
  let bits = 0;
  for (const seat of seats) bits |= BIT[seat];
  return NAMES[bits] ?? '';
}
export const PUBLIC = 'public';

/** The channel of a message from a seat; its delegation's inner channel bears the seat's own name. */
export const channelFrom = (from: Seat, to: 'public' | 'delegation' | readonly Seat[]): string =>
  to === 'public' ? PUBLIC : to === 'delegation' ? from : channelOf([from, ...to]);

/** Whether a seat, or the public (`null`), reads a channel. */
export const reads = (seat: Seat | null, channel: string): boolean =>
  channel === PUBLIC || (seat !== null && channel.split('+').includes(seat));
