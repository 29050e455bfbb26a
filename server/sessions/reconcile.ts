/**
 * Puts in order, before anyone is served, what an earlier version of the program left half done when it was cut off: worlds without an opening, sessions without
 * a match, seats of people who were removed, and tables without the switches of their session. Where a match's seats and its record disagree is seen to when the
 * match is read (`host/hosts.ts`).
 */
import { SYSTEM } from '../host/options.ts';
import type { MatchRow, Store } from '../store/store.ts';
import { planOf } from './plan.ts';
import type { SessionServices } from './services.ts';
import { tableFor } from './settings.ts';

export interface Reconciled {
  readonly worlds: number;
  readonly sessions: number;
  readonly seats: number;
  readonly tables: number;
}

type Services = Pick<SessionServices, 'store' | 'hosts' | 'log'>;

/** Who holds a seat too many leaves it, as by a facilitator's word. */
async function unseat({ store, hosts }: Services): Promise<number> {
  const { seats } = await store.register.loose();
  for (const { match, participant, seat, seq } of seats)
    await hosts.change([match], (drafts) => {
      const draft = drafts.of(match);
      draft?.unseat(participant);
      const left = { type: 'left', participant, seat, toSeq: seq } as const;
      return { changes: draft ? {} : { seatings: [{ match, changes: [left] }] }, result: undefined };
    });
  return seats.length;
}

async function neverSet(store: Store, match: string): Promise<boolean> {
  for await (const page of store.register.eventPages(match))
    if (page.some((event) => event.type === 'TableSet')) return false;
  return true;
}

/** A world that was opened, and never told of its table's switches. */
async function setTables({ store, hosts }: Services): Promise<number> {
  const bare: MatchRow[] = [];
  const switches = new Map<string, ReturnType<typeof tableFor>>();
  for (const id of await store.register.matchIds('lobby')) {
    const match = await store.match(id);
    if (!match || match.world === 0) continue;
    if (!switches.has(match.session)) {
      const row = await store.session(match.session);
      switches.set(match.session, row && planOf(row) ? tableFor(row) : null);
    }
    if (!switches.get(match.session)) continue;
    if (await neverSet(store, id)) bare.push(match);
  }
  for (const { id, session } of bare)
    await hosts.change([id], (drafts) => {
      drafts.of(id)?.act(SYSTEM, 'table', { type: 'set-table', ...switches.get(session) });
      return { result: undefined };
    });
  return bare.length;
}

/** Repairs what it finds, with one line in the log; none where all is in order. */
export async function reconcile(services: Services): Promise<Reconciled> {
  const { store, log } = services;
  const { matches, sessions } = await store.register.loose();
  if (matches.length + sessions.length > 0)
    await store.commit({ dropped: { matches: matches.map((match) => match.id), sessions } });
  const done = {
    worlds: matches.length,
    sessions: sessions.length,
    seats: await unseat(services),
    tables: await setTables(services),
  };
  if (Object.values(done).some((count) => count > 0)) log.warn('reconciled', { ...done });
  return done;
}
