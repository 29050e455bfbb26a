/** A session read as a whole: its row, its worlds, its people and where they sit. */
import type { ParticipantStatus } from '../../shared/session.ts';
import type { Portfolio, Seat } from '../../shared/types.ts';
import type { MatchRow, ParticipantRow, SessionRow, Store } from '../store/store.ts';

export interface Place {
  readonly match: string;
  readonly seat: Seat;
  readonly portfolios: readonly Portfolio[];
}

export interface Roster {
  readonly row: SessionRow;
  /** In order of their numbers. */
  readonly matches: readonly MatchRow[];
  /** Delegates and observers; facilitators and links are not people of the game. */
  readonly people: readonly ParticipantRow[];
  readonly places: ReadonlyMap<string, Place>;
}

export async function readRoster(store: Store, row: SessionRow): Promise<Roster> {
  const [matches, everyone, seatings] = await Promise.all([
    store.matchesOf(row.id),
    store.participants(row.id),
    store.register.seatingsOf(row.id),
  ]);
  const places = new Map<string, Place>();
  for (const s of seatings)
    if (s.participant !== null)
      places.set(s.participant, { match: s.match, seat: s.seat, portfolios: JSON.parse(s.portfolios) as Portfolio[] });
  const people = everyone
    .filter((p) => p.role === 'delegate' || p.role === 'observer')
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  return { row, matches, people, places };
}

export function statusOf(person: ParticipantRow, places: Roster['places']): ParticipantStatus {
  if (person.status === 'removed') return 'removed';
  if (places.has(person.id)) return 'seated';
  return person.status === 'asking' ? 'asking' : 'waiting';
}

/** The number shown for a world, from 1, also for a match on its own. */
export const worldNumber = (match: MatchRow): number => Math.max(1, match.world);
