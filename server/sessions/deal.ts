/** Who sits where: people are spread evenly over worlds, then over seats. Pure. */
import { SEATS, type Seat } from '../../shared/types.ts';

export const MOST_A_SEAT = 8;
export const MOST_WORLDS = 60;

export interface Table {
  readonly match: string;
  readonly counts: Readonly<Record<Seat, number>>;
}
export interface Assignment {
  readonly participant: string;
  readonly match: string;
  readonly seat: Seat;
}

/** How many worlds `people` fill with up to `seatSize` a seat; one at least. */
export const worldsFor = (people: number, seatSize: number): number =>
  Math.max(1, Math.min(MOST_WORLDS, Math.ceil(people / (SEATS.length * seatSize))));

const total = (counts: Readonly<Record<Seat, number>>): number => SEATS.reduce((sum, seat) => sum + counts[seat], 0);

/** The emptiest seat of the emptiest world, the first of equals; null when every seat holds `most`. */
export function emptiest(tables: readonly Table[], most: number): { match: string; seat: Seat } | null {
  let best: { match: string; seat: Seat; world: number; held: number } | null = null;
  for (const { match, counts } of tables) {
    const world = total(counts);
    for (const seat of SEATS) {
      const held = counts[seat];
      if (held >= most) continue;
      if (best === null || world < best.world || (world === best.world && best.match === match && held < best.held))
        best = { match, seat, world, held };
    }
  }
  return best && { match: best.match, seat: best.seat };
}

/** Seats each of `people` in turn. Whoever finds every seat at `most` is left out. */
export function deal(people: readonly string[], tables: readonly Table[], most: number): Assignment[] {
  const counts = new Map(tables.map((t) => [t.match, { ...t.counts }]));
  const dealt: Assignment[] = [];
  for (const participant of people) {
    const place = emptiest(
      [...counts].map(([match, held]) => ({ match, counts: held })),
      most,
    );
    if (!place) break;
    counts.get(place.match)![place.seat] += 1;
    dealt.push({ participant, ...place });
  }
  return dealt;
}
