/** A facilitator's acts on one person: let in, moved, taken out, renamed, found to be somebody known. Each is one change, with all that the record says of it. */
import type { PeopleAct } from '../../shared/session.ts';
import { Failure } from '../http/errors.ts';
import type { Changes } from '../store/changes.ts';
import type { ParticipantRow } from '../store/store.ts';
import { emptiest, MOST_A_SEAT } from './deal.ts';
import { uniqueAlias } from './names.ts';
import { countsOf, isOpen, latePlace, leave, sit } from './placing.ts';
import { readRoster, type Roster } from './roster.ts';
import type { Noting } from './seats.ts';
import type { SessionServices } from './services.ts';
import { settingsOf } from './settings.ts';
import type { Turns } from './turns.ts';

export type People = (session: string, act: PeopleAct, note: Noting<{ ok: true }>) => Promise<{ ok: true }>;

export function createPeople(services: SessionServices, inTurn: Turns): People {
  const { store, hosts, rights, rooms } = services;

  async function rosterOf(session: string): Promise<Roster> {
    const row = await store.session(session);
    if (!row) throw new Failure('unknown-token');
    return readRoster(store, row);
  }

  async function move(
    roster: Roster,
    person: ParticipantRow,
    wish: Extract<PeopleAct, { type: 'move' }>,
    noted: Changes,
  ): Promise<void> {
    const place = roster.places.get(person.id);
    const match = roster.matches.find((m) => m.id === wish.match);
    if (wish.match !== null) {
      if (!match) throw new Failure('unknown-world');
      if (!isOpen(match)) throw new Failure('not-possible', 'This world is over.');
    }
    const counts = match ? countsOf(roster, match.id) : null;
    if (counts && place && place.match === match?.id) counts[place.seat] -= 1;
    const stays = place?.match === match?.id ? place?.seat : undefined;
    const seat =
      match && counts ? (wish.seat ?? stays ?? emptiest([{ match: match.id, counts }], MOST_A_SEAT)?.seat) : undefined;
    if (match && (!seat || (counts?.[seat] ?? 0) >= MOST_A_SEAT))
      throw new Failure('match-full', 'This seat holds as many people as it can.');
    const touched = [place?.match, match?.id].filter((id) => id !== undefined);
    await hosts.change(touched, (drafts) => {
      const left = leave(drafts, roster, person);
      // A move that fails leaves everyone where they were.
      if (match && !sit(drafts, roster, person, { match: match.id, seat }, wish.portfolios))
        throw new Failure('seat-taken', 'This seat cannot take them as things stand.');
      const admitted = match && person.status !== 'in' ? { people: [{ id: person.id, status: 'in' as const }] } : {};
      return { changes: { ...noted, ...left, ...admitted }, result: undefined };
    });
    if (place) await rooms.evict(place.match, person.id, 'moved');
  }

  async function remove(roster: Roster, person: ParticipantRow, noted: Changes): Promise<void> {
    const place = roster.places.get(person.id);
    await hosts.change(place ? [place.match] : [], (drafts) => {
      const left = leave(drafts, roster, person);
      return { changes: { ...noted, ...left, people: [{ id: person.id, status: 'removed' }] }, result: undefined };
    });
    for (const match of roster.matches) await rooms.evict(match.id, person.id, 'removed');
  }

  async function letIn(roster: Roster, person: ParticipantRow, noted: Changes): Promise<void> {
    const waits = person.role === 'delegate' && !roster.places.has(person.id);
    const { placeLatecomers, seatSize } = settingsOf(roster.row);
    const place = waits && placeLatecomers ? latePlace(roster, seatSize) : null;
    await hosts.change(place ? [place.match] : [], (drafts) => {
      if (place) sit(drafts, roster, person, place);
      return { changes: { ...noted, people: [{ id: person.id, status: 'in' }] }, result: undefined };
    });
  }

  /** Who asks is somebody known: the browser that asks takes over that person, whose own window stops. */
  async function again(roster: Roster, asker: ParticipantRow, as: string, noted: Changes): Promise<void> {
    const known = roster.people.find((p) => p.id === as);
    if (!known || known.id === asker.id) throw new Failure('unknown-participant');
    if (roster.places.has(asker.id)) throw new Failure('not-possible', 'Whoever is seated is somebody already.');
    const token = { tokenHash: asker.tokenHash, formerToken: known.tokenHash };
    const { placeLatecomers, seatSize } = settingsOf(roster.row);
    const seatless = known.role === 'delegate' && !roster.places.has(known.id);
    const place = seatless && placeLatecomers ? latePlace(roster, seatSize) : null;
    await hosts.change(place ? [place.match] : [], (drafts) => {
      if (place) sit(drafts, roster, known, place);
      return {
        changes: {
          ...noted,
          // A token is one person's: the asker's is put out of the way first.
          people: [
            { id: asker.id, tokenHash: `given to ${known.id}` },
            { id: known.id, status: 'in', device: asker.device ?? known.device, wrongPairs: 0, ...token },
          ],
          dropped: { people: [asker.id] },
        },
        result: undefined,
      };
    });
    rights.end(known.id);
    rights.end(asker.id);
    for (const match of roster.matches) await rooms.evict(match.id, known.id, 'moved');
  }

  /** The name changes for everyone at once; an open window comes back under the new one. */
  async function rename(roster: Roster, person: ParticipantRow, wish: string, noted: Changes): Promise<void> {
    const alias = uniqueAlias(
      wish,
      roster.people.filter((p) => p.id !== person.id).map((p) => p.alias),
    );
    const former = alias === person.alias ? person.former : [...new Set([...person.former, person.alias])];
    await store.commit({ ...noted, people: [{ id: person.id, alias, former }] });
    if (alias === person.alias) return;
    const place = roster.places.get(person.id);
    if (!place) return;
    const host = await hosts.get(place.match);
    host?.setPresence(
      person.id,
      alias,
      place.seat,
      'delegate',
      host.presence().find((p) => p.participant === person.id)?.state ?? 'away',
    );
    await rooms.evict(place.match, person.id, 'moved');
  }

  return (session, act, note) =>
    inTurn(session, async () => {
      const roster = await rosterOf(session);
      const person = roster.people.find((p) => p.id === act.participant);
      if (!person) throw new Failure('unknown-participant');
      const done = { ok: true } as const;
      const noted = note(done);
      switch (act.type) {
        case 'admit':
        case 'let-in':
          await letIn(roster, person, noted);
          break;
        case 'remove':
          await remove(roster, person, noted);
          break;
        case 'rename':
          await rename(roster, person, act.alias, noted);
          break;
        case 'again':
          await again(roster, person, act.as, noted);
          break;
        case 'new-words':
          await store.commit({ ...noted, people: [{ id: person.id, pair: person.pair + 1, wrongPairs: 0 }] });
          break;
        case 'move':
          if (person.role !== 'delegate') throw new Failure('not-possible', 'An observer holds no seat.');
          await move(roster, person, act, noted);
      }
      return done;
    });
}
