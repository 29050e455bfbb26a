/** Seating people in the worlds of a session: dealt all at once, and the worlds started. Each is one change, with all that the record says of it. */
import type { Dealt, Deal } from '../../shared/session.ts';
import type { Drafts } from '../host/changing.ts';
import type { Draft } from '../host/draft.ts';
import { SYSTEM } from '../host/options.ts';
import { Failure } from '../http/errors.ts';
import type { Changes } from '../store/changes.ts';
import type { SessionRow } from '../store/store.ts';
import { deal, MOST_A_SEAT, MOST_WORLDS, worldsFor } from './deal.ts';
import { countsOf, isOpen, sit, tablesOf } from './placing.ts';
import { planOf } from './plan.ts';
import { readRoster, statusOf, type Roster } from './roster.ts';
import type { SessionServices } from './services.ts';
import { settingsOf, tableFor } from './settings.ts';
import type { Turns } from './turns.ts';

/** What is noted of an operation, written with what it changes. */
export type Noting<T> = (kept: T) => Pick<Changes, 'operation' | 'audit'>;

export interface Seats {
  deal(session: string, wish: Deal, note: Noting<Dealt>): Promise<Dealt>;
  /** Starts the worlds named, or all that hold someone. Returns which began. */
  start(
    session: string,
    worlds: readonly string[] | undefined,
    note: Noting<{ started: string[] }>,
  ): Promise<{ started: string[] }>;
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
  const { store, hosts } = services;

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

  return {
    deal: (session, wish, note) =>
      inTurn(session, async () => {
        const roster = await rosterOf(session);
        return hosts.change(
          roster.matches.filter(isOpen).map((match) => match.id),
          dealing(roster, wish, note),
        );
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
