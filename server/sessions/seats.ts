/** Seating people in the worlds of a session: dealt, moved, placed late, sent back to the lobby. Each is one change, with all that the record says of it. */
import type { Dealt, Deal, PeopleAct } from '../../shared/session.ts';
import type { Portfolio, Seat } from '../../shared/types.ts';
import type { Drafts } from '../host/changing.ts';
import type { Draft } from '../host/draft.ts';
import { SYSTEM } from '../host/options.ts';
import { Failure } from '../http/errors.ts';
import type { Changes } from '../store/changes.ts';
import type { MatchRow, ParticipantRow, SessionRow } from '../store/store.ts';
import { uniqueAlias } from './names.ts';
import { deal, emptiest, MOST_A_SEAT, MOST_WORLDS, worldsFor, type Table } from './deal.ts';
import { planOf } from './plan.ts';
import { readRoster, statusOf, type Place, type Roster } from './roster.ts';
import type { SessionServices } from './services.ts';
import { settingsOf, tableFor } from './settings.ts';
import type { Turns } from './turns.ts';

/** What is noted of an operation, written with what it changes. */
export type Noting<T> = (kept: T) => Pick<Changes, 'operation' | 'audit'>;

export interface Seats {
  deal(session: string, wish: Deal, note: Noting<Dealt>): Promise<Dealt>;
  /** Where a latecomer belongs: the emptiest seat of the emptiest world that runs; null where there is none. */
  latePlace(roster: Roster): Pick<Place, 'match' | 'seat'> | null;
  /** Seats a person in a draft; null where the seat cannot take them. `portfolios` are given by hand; without them what people wished for counts, where it is free. */
  sit(
    drafts: Drafts,
    roster: Roster,
    person: Pick<ParticipantRow, 'id' | 'alias' | 'wish'>,
    place: { readonly match: string; readonly seat: Seat | undefined },
    portfolios?: readonly Portfolio[],
  ): Place | null;
  people(session: string, act: PeopleAct, note: Noting<{ ok: true }>): Promise<{ ok: true }>;
  /** Starts the worlds named, or all that hold someone. Returns which began. */
  start(
    session: string,
    worlds: readonly string[] | undefined,
    note: Noting<{ started: string[] }>,
  ): Promise<{ started: string[] }>;
}

const isOpen = (match: MatchRow): boolean => match.status === 'lobby' || match.status === 'running';

const countsOf = (roster: Roster, match: string): Record<Seat, number> => {
  const counts: Record<Seat, number> = { seoul: 0, tokyo: 0, washington: 0, pyongyang: 0 };
  for (const place of roster.places.values()) if (place.match === match) counts[place.seat] += 1;
  return counts;
};
const tablesOf = (roster: Roster, wanted: (match: MatchRow) => boolean): Table[] =>
  roster.matches.filter(wanted).map((match) => ({ match: match.id, counts: countsOf(roster, match.id) }));

const sit: Seats['sit'] = (drafts, roster, person, { match, seat }, byHand) => {
  const draft = drafts.of(match);
  const wishes = new Map([...roster.people, person].flatMap((p) => (p.wish ? [[p.id, p.wish] as const] : [])));
  const taken = draft?.seat({ participant: person.id, alias: person.alias }, seat, { byHand, wishes });
  if (!draft || !taken) return null;
  const member = draft.standing.seating.members(taken).find((m) => m.participant === person.id);
  return { match, seat: taken, portfolios: member?.portfolios ?? [] };
};

const latePlace: Seats['latePlace'] = (roster) => {
  const tables = tablesOf(roster, (m) => m.status === 'running');
  return emptiest(tables, settingsOf(roster.row).seatSize) ?? emptiest(tables, MOST_A_SEAT);
};

/** Out of the seat; also where the world was stopped and cannot even be read. */
function leave(drafts: Drafts, roster: Roster, person: ParticipantRow): Pick<Changes, 'seatings'> {
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

/** A world with the table as the session's settings have it. */
function openWorld(drafts: Drafts, row: SessionRow, world: number): Draft | null {
  const plan = planOf(row);
  if (!plan) return null;
  const seed = plan.seed === null ? {} : { seed: (plan.seed + world - 1) % 2 ** 32 };
  const draft = drafts.open(row.id, { scenario: plan.scenario, pace: plan.pace, ...seed }, world);
  const table = tableFor(row);
  if (table) draft.act(SYSTEM, 'table', { type: 'set-table', ...table });
  return draft;
}

export function createSeats(services: SessionServices, inTurn: Turns): Seats {
  const { store, hosts, rooms } = services;

  async function rosterOf(session: string): Promise<Roster> {
    const row = await store.session(session);
    if (!row) throw new Failure('unknown-token');
    return readRoster(store, row);
  }

  const dealing = (roster: Roster, wish: Deal, note: Noting<Dealt>) => (drafts: Drafts) => {
    const { row, matches, places } = roster;
    const plan = planOf(row);
    const seatSize = wish.seatSize ?? settingsOf(row).seatSize;
    const waiting = roster.people.filter((p) => p.role === 'delegate' && statusOf(p, places) === 'waiting');
    const asked = wish.worlds ?? plan?.worlds ?? 'auto';
    const open = matches.filter((match) => isOpen(match) && drafts.of(match.id));
    const want = asked === 'auto' ? worldsFor(places.size + waiting.length, seatSize) : asked;
    const opened: Draft[] = [];
    for (
      let world = Math.max(0, ...matches.map((m) => m.world)) + 1;
      opened.length + open.length < Math.min(MOST_WORLDS, want);
      world++
    ) {
      const draft = openWorld(drafts, row, world);
      if (!draft) break;
      opened.push(draft);
    }
    const tables = [
      ...tablesOf(roster, (match) => open.includes(match)),
      ...opened.map((draft) => ({ match: draft.match, counts: countsOf(roster, draft.match) })),
    ];
    const people = new Map(waiting.map((p) => [p.id, p]));
    const held = new Set([...places.values()].map((place) => place.match));
    let count = 0;
    for (const { participant, match, seat } of deal(
      [...people.keys()],
      tables,
      asked === 'auto' ? seatSize : MOST_A_SEAT,
    )) {
      if (!sit(drafts, roster, people.get(participant)!, { match, seat })) continue;
      held.add(match);
      count += 1;
    }
    const begun = wish.start ? [...held].filter((match) => drafts.of(match)?.begin()) : [];
    const result: Dealt = {
      worlds: tables.length,
      seated: places.size + count,
      waiting: waiting.length - count,
      started: begun.length,
    };
    return { changes: note(result), result };
  };

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
    const place = waits && settingsOf(roster.row).placeLatecomers ? latePlace(roster) : null;
    await hosts.change(place ? [place.match] : [], (drafts) => {
      if (place) sit(drafts, roster, person, place);
      return { changes: { ...noted, people: [{ id: person.id, status: 'in' }] }, result: undefined };
    });
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

  return {
    latePlace,
    sit,

    deal: (session, wish, note) =>
      inTurn(session, async () => {
        const roster = await rosterOf(session);
        return hosts.change(
          roster.matches.filter(isOpen).map((match) => match.id),
          dealing(roster, wish, note),
        );
      }),

    people: (session, act, note) =>
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
          case 'move':
            if (person.role !== 'delegate') throw new Failure('not-possible', 'An observer holds no seat.');
            await move(roster, person, act, noted);
        }
        return done;
      }),

    start: (session, worlds, note) =>
      inTurn(session, async () => {
        const { matches, places } = await rosterOf(session);
        const held = new Set([...places.values()].map((place) => place.match));
        const named = matches
          .filter((m) => m.status === 'lobby' && (worlds?.includes(m.id) ?? held.has(m.id)))
          .map((m) => m.id);
        return hosts.change(named, (drafts) => {
          const result = { started: named.filter((match) => drafts.of(match)?.begin()) };
          return { changes: note(result), result };
        });
      }),
  };
}
