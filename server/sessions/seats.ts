/** Seating people in the worlds of a session: dealt, moved, placed late, sent back to the lobby. One after the other within a session. */
import type { Dealt, Deal, PeopleAct } from '../../shared/session.ts';
import type { Portfolio, Seat } from '../../shared/types.ts';
import { SYSTEM } from '../host/options.ts';
import { Failure } from '../http/errors.ts';
import type { MatchRow, ParticipantRow, SessionRow } from '../store/store.ts';
import { uniqueAlias } from './aliases.ts';
import { deal, emptiest, MOST_A_SEAT, MOST_WORLDS, worldsFor, type Table } from './deal.ts';
import { planOf } from './plan.ts';
import { readRoster, statusOf, type Place, type Roster } from './roster.ts';
import { hostOf, type SessionServices } from './services.ts';
import { settingsOf } from './settings.ts';

export interface Seats {
  deal(session: string, wish: Deal): Promise<Dealt>;
  /** Seats a latecomer in the emptiest world that runs; null where there is none or no room. */
  placeLate(session: string, person: ParticipantRow): Promise<Place | null>;
  people(session: string, act: PeopleAct): Promise<void>;
  /** Starts the worlds named, or all that hold someone. Returns which began. */
  start(session: string, worlds: readonly string[] | undefined): Promise<string[]>;
}

export function createSeats(services: SessionServices): Seats {
  const { store, hosts, rooms, now } = services;
  const turns = new Map<string, Promise<unknown>>();

  /** Two deals at once would seat people twice. */
  function inTurn<T>(session: string, work: () => Promise<T>): Promise<T> {
    const result = (turns.get(session) ?? Promise.resolve()).then(work);
    const settled = result
      .catch(() => undefined)
      .finally(() => {
        if (turns.get(session) === settled) turns.delete(session);
      });
    turns.set(session, settled);
    return result;
  }

  async function rosterOf(session: string): Promise<Roster> {
    const row = await store.session(session);
    if (!row) throw new Failure('unknown-token');
    return readRoster(store, row);
  }

  const wishesOf = (roster: Roster): Map<string, Portfolio> =>
    new Map(roster.people.flatMap((p) => (p.wish ? [[p.id, p.wish] as const] : [])));

  const countsOf = (roster: Roster, match: string): Record<Seat, number> => {
    const counts: Record<Seat, number> = { seoul: 0, tokyo: 0, washington: 0, pyongyang: 0 };
    for (const place of roster.places.values()) if (place.match === match) counts[place.seat] += 1;
    return counts;
  };
  const tablesOf = (roster: Roster, wanted: (match: MatchRow) => boolean): Table[] =>
    roster.matches.filter(wanted).map((match) => ({ match: match.id, counts: countsOf(roster, match.id) }));

  async function openWorlds(row: SessionRow, have: number, want: number): Promise<void> {
    const plan = planOf(row);
    if (!plan) return;
    const { phrasebookOnly, historyToDeck } = settingsOf(row);
    for (let n = have + 1; n <= want; n++) {
      const { host } = await hosts.create(
        row.id,
        {
          scenario: plan.scenario,
          pace: plan.pace,
          ...(plan.seed === null ? {} : { seed: (plan.seed + n - 1) % 2 ** 32 }),
        },
        now(),
        n,
      );
      if (phrasebookOnly || historyToDeck)
        await host.submit(SYSTEM, 'table', {
          type: 'set-table',
          ...(phrasebookOnly ? { freeText: false } : {}),
          ...(historyToDeck ? { historyToDeck } : {}),
        });
    }
  }

  /** `portfolios` are given by hand; without them what people wished for on joining counts, where it is free. */
  async function sit(
    roster: Roster,
    person: ParticipantRow,
    match: string,
    seat: Seat | undefined,
    portfolios?: readonly Portfolio[],
  ): Promise<boolean> {
    const host = await hostOf(services, match);
    return (await host.seat(person.id, person.alias, seat, portfolios, wishesOf(roster))) !== null;
  }

  /** Leaves the seat, and closes the window into that world. */
  async function unseat(person: ParticipantRow, place: Place): Promise<void> {
    await (await hostOf(services, place.match)).unseat(person.id);
    await rooms.evict(place.match, person.id, 'moved');
  }

  async function start(roster: Roster, worlds: readonly string[] | undefined): Promise<string[]> {
    const started: string[] = [];
    for (const match of roster.matches) {
      const named =
        worlds === undefined
          ? [...roster.places.values()].some((p) => p.match === match.id)
          : worlds.includes(match.id);
      if (match.status !== 'lobby' || !named) continue;
      await (await hostOf(services, match.id)).begin();
      started.push(match.id);
    }
    return started;
  }

  async function move(
    roster: Roster,
    person: ParticipantRow,
    wish: Extract<PeopleAct, { type: 'move' }>,
  ): Promise<void> {
    const place = roster.places.get(person.id);
    if (wish.match === null) {
      if (place) await unseat(person, place);
      return;
    }
    const match = roster.matches.find((m) => m.id === wish.match);
    if (!match) throw new Failure('unknown-world');
    if (match.status === 'ended' || match.status === 'quarantined')
      throw new Failure('not-possible', 'This world is over.');
    const counts = countsOf(roster, match.id);
    const stays = place?.match === match.id ? place : null;
    if (stays) counts[stays.seat] -= 1;
    const seat = wish.seat ?? stays?.seat ?? emptiest([{ match: match.id, counts }], MOST_A_SEAT)?.seat;
    if (!seat || counts[seat] >= MOST_A_SEAT)
      throw new Failure('match-full', 'This seat holds as many people as it can.');
    if (person.status !== 'in') await store.register.changeParticipant(person.id, { status: 'in' });
    if (place) await unseat(person, place);
    if (await sit(roster, person, match.id, seat, wish.portfolios)) return;
    // A move that fails leaves everyone where they were.
    if (place) await sit(roster, person, place.match, place.seat, place.portfolios);
    throw new Failure('seat-taken', 'This seat cannot take them as things stand.');
  }

  /** Into the emptiest seat of a world that runs; false where there is none. */
  async function placeIn(roster: Roster, person: ParticipantRow): Promise<boolean> {
    const tables = tablesOf(roster, (m) => m.status === 'running');
    const place = emptiest(tables, settingsOf(roster.row).seatSize) ?? emptiest(tables, MOST_A_SEAT);
    return place !== null && sit(roster, person, place.match, place.seat);
  }

  /** The name changes for everyone at once; an open window comes back under the new one. */
  async function rename(roster: Roster, person: ParticipantRow, wish: string): Promise<void> {
    const alias = uniqueAlias(
      wish,
      roster.people.filter((p) => p.id !== person.id).map((p) => p.alias),
    );
    await store.register.changeParticipant(person.id, { alias });
    const place = roster.places.get(person.id);
    if (!place) return;
    const host = await hostOf(services, place.match);
    host.setPresence(
      person.id,
      alias,
      place.seat,
      'delegate',
      host.presence().find((p) => p.participant === person.id)?.state ?? 'away',
    );
    await rooms.evict(place.match, person.id, 'moved');
  }

  return {
    deal: (session, wish) =>
      inTurn(session, async () => {
        let roster = await rosterOf(session);
        const plan = planOf(roster.row);
        const seatSize = wish.seatSize ?? settingsOf(roster.row).seatSize;
        const waiting = roster.people.filter((p) => p.role === 'delegate' && statusOf(p, roster.places) === 'waiting');
        const seated = roster.places.size;
        const asked = wish.worlds ?? plan?.worlds ?? 'auto';
        const open = roster.matches.filter((m) => m.status === 'lobby' || m.status === 'running');
        if (plan) {
          const want = Math.min(MOST_WORLDS, asked === 'auto' ? worldsFor(seated + waiting.length, seatSize) : asked);
          const over = roster.matches.length - open.length;
          if (want > open.length) {
            await openWorlds(roster.row, roster.matches.length, over + want);
            roster = await rosterOf(session);
          }
        }
        const tables = tablesOf(roster, (m) => m.status === 'lobby' || m.status === 'running');
        const most = asked === 'auto' ? seatSize : MOST_A_SEAT;
        let count = 0;
        for (const { participant, match, seat } of deal(
          waiting.map((p) => p.id),
          tables,
          most,
        )) {
          if (
            await sit(
              roster,
              waiting.find((p) => p.id === participant)!,
              match,
              seat,
            )
          )
            count += 1;
        }
        const started = wish.start ? await start(await rosterOf(session), undefined) : [];
        return {
          worlds: tables.length,
          seated: seated + count,
          waiting: waiting.length - count,
          started: started.length,
        };
      }),

    placeLate: (session, person) =>
      inTurn(session, async () => {
        if (!(await placeIn(await rosterOf(session), person))) return null;
        return (await rosterOf(session)).places.get(person.id) ?? null;
      }),

    people: (session, act) =>
      inTurn(session, async () => {
        const roster = await rosterOf(session);
        const person = roster.people.find((p) => p.id === act.participant);
        if (!person) throw new Failure('unknown-participant');
        const place = roster.places.get(person.id);
        switch (act.type) {
          case 'admit':
          case 'let-in':
            await store.register.changeParticipant(person.id, { status: 'in' });
            if (person.role === 'delegate' && !place && settingsOf(roster.row).placeLatecomers)
              await placeIn(roster, person);
            break;
          case 'remove':
            await store.register.changeParticipant(person.id, { status: 'removed' });
            // Out of the room first: whoever was removed acts no more while their seat is being cleared.
            for (const match of roster.matches) await rooms.evict(match.id, person.id, 'removed');
            if (place) await unseat(person, place);
            break;
          case 'rename':
            await rename(roster, person, act.alias);
            break;
          case 'move':
            if (person.role !== 'delegate') throw new Failure('not-possible', 'An observer holds no seat.');
            await move(roster, person, act);
        }
      }),

    start: (session, worlds) => inTurn(session, async () => start(await rosterOf(session), worlds)),
  };
}
