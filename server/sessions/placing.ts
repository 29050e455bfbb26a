/** Where people sit and could sit: read from a session's roster, and changed in drafts. */
import type { Portfolio, Seat } from '../../shared/types.ts';
import type { Drafts } from '../host/changing.ts';
import { SYSTEM } from '../host/options.ts';
import type { Changes } from '../store/changes.ts';
import type { MatchRow, ParticipantRow } from '../store/store.ts';
import { emptiest, type Table } from './deal.ts';
import type { Place, Roster } from './roster.ts';

export const isOpen = (match: MatchRow): boolean => match.status === 'lobby' || match.status === 'running';

export const countsOf = (roster: Roster, match: string): Record<Seat, number> => {
  const counts: Record<Seat, number> = { seoul: 0, tokyo: 0, washington: 0, pyongyang: 0 };
  for (const place of roster.places.values()) if (place.match === match) counts[place.seat] += 1;
  return counts;
};
export const tablesOf = (roster: Roster, wanted: (match: MatchRow) => boolean): Table[] =>
  roster.matches.filter(wanted).map((match) => ({ match: match.id, counts: countsOf(roster, match.id) }));

/** Seats a person in a draft; null where the seat cannot take them. `byHand` are portfolios given by hand; without them what people wished for counts, where it is free. */
export function sit(
  drafts: Drafts,
  roster: Roster,
  person: Pick<ParticipantRow, 'id' | 'alias' | 'wish' | 'muted'>,
  { match, seat }: { readonly match: string; readonly seat: Seat | undefined },
  byHand?: readonly Portfolio[],
): Place | null {
  const draft = drafts.of(match);
  const wishes = new Map([...roster.people, person].flatMap((p) => (p.wish ? [[p.id, p.wish] as const] : [])));
  const taken = draft?.seat({ participant: person.id, alias: person.alias }, seat, { byHand, wishes });
  if (!draft || !taken) return null;
  // A mute holds against the person, in whatever seat; and where it was taken back, no seat remembers it.
  const { muted } = person;
  if ((draft.state.muted?.[taken]?.includes(person.id) ?? false) !== muted)
    draft.act(SYSTEM, `mute-${person.id}-${draft.state.version}`, {
      type: 'mute',
      participant: person.id,
      seat: taken,
      muted,
    });
  const member = draft.standing.seating.members(taken).find((m) => m.participant === person.id);
  return { match, seat: taken, portfolios: member?.portfolios ?? [] };
}

/**
 * Where a latecomer belongs: the emptiest seat of the emptiest world that runs, with fewer than `most` people in it; null where there is none. A match of
 * its own has no deal that one could wait for.
 */
export const latePlace = (roster: Roster, most: number): Pick<Place, 'match' | 'seat'> | null =>
  emptiest(
    tablesOf(roster, (m) => m.status === 'running' || (m.world === 0 && isOpen(m))),
    most,
  );

/** Out of the seat; also where the world was stopped and cannot even be read. */
export function leave(drafts: Drafts, roster: Roster, person: ParticipantRow): Pick<Changes, 'seatings'> {
  const place = roster.places.get(person.id);
  const match = roster.matches.find((m) => m.id === place?.match);
  if (!place || !match) return {};
  const draft = drafts.of(match.id);
  if (draft) {
    draft.unseat(person.id);
    return {};
  }
  const left = { type: 'left', participant: person.id, seat: place.seat, toSeq: match.seq } as const;
  return { seatings: [{ match: match.id, changes: [left] }] };
}
