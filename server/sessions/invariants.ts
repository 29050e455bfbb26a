/**
 * What holds of a store whenever no operation is under way, however the last process ended. Looks at everything, and changes nothing: for tests, and for whoever
 * restores a backup.
 */
import { MAX_MEMBERS, SEATS } from '../../shared/types.ts';
import { disagreements } from '../host/delegations.ts';
import { hashOfState } from '../host/hash.ts';
import { loadRecord, mostIn } from '../host/record.ts';
import { Seating } from '../host/seating.ts';
import { columnsOf } from '../host/step.ts';
import type { MatchRow, ParticipantRow, SeatingRow, Store } from '../store/store.ts';
import { isClass, tableFor } from './settings.ts';

export const INVARIANTS = {
  'match-opened': 'every match has its opening events',
  'session-has-match': 'a session of one match has that match',
  'record-whole': 'events, version, status, deadline and hash of a match tell the same',
  'seats-as-recorded': 'seats and record tell the same: who sits there, who holds what, one head',
  'seat-not-over': 'a seat holds one person in a match of its own, eight in a world, and no bot beside them',
  'one-seat-each': 'a person holds one seat at most',
  'seated-of-session': 'who holds a seat is a delegate of its session, and was not removed',
  'full-has-begun': 'a match of its own whose seats are all held has begun',
  'table-as-set': 'a world has been told of the switches of its session',
  'world-numbers': 'worlds of a session bear different numbers, and a match of its own is alone',
  facilitated: 'a session has a facilitator',
} as const;
export type Invariant = keyof typeof INVARIANTS;

export interface Fault {
  readonly invariant: Invariant;
  /** Ids only: names are nobody's business here. */
  readonly of: string;
}

type Check = (holds: boolean, invariant: Invariant, of: string) => void;

async function matchFaults(store: Store, row: MatchRow, check: Check): Promise<void> {
  if (row.status === 'quarantined') return;
  const { id } = row;
  const record = await loadRecord(store, id).catch(() => null);
  check(record !== null && record.broken === null, 'record-whole', id);
  if (!record || record.broken !== null) return;
  const { state } = record;
  const { nextDue, status, stateHash } = columnsOf(state);
  const events = await store.events(id, 0);
  const told = [events.length, events.at(-1)?.seq, status, nextDue, stateHash];
  check(
    JSON.stringify(told) === JSON.stringify([row.seq, row.seq, row.status, row.nextDue, row.stateHash]) &&
      hashOfState(state) === row.stateHash,
    'record-whole',
    id,
  );
  const open = (await store.seatings(id)).filter((s) => s.toSeq === null);
  const seating = Seating.of(open, mostIn(row.world));
  for (const seat of disagreements(seating, state)) check(false, 'seats-as-recorded', `${id} ${seat}`);
  for (const seat of SEATS) {
    const held = open.filter((s) => s.seat === seat);
    const bots = held.filter((s) => s.participant === null).length;
    const most = Math.min(mostIn(row.world), MAX_MEMBERS);
    check(held.length - bots <= most && (bots === 0 || held.length === 1), 'seat-not-over', `${id} ${seat}`);
  }
  check(row.world > 0 || status !== 'lobby' || !seating.full(), 'full-has-begun', id);
}

function peopleFaults(
  session: string,
  open: readonly SeatingRow[],
  people: ReadonlyMap<string, ParticipantRow>,
  check: Check,
): void {
  const seats = new Map<string, number>();
  for (const { participant, match } of open) {
    if (participant === null) continue;
    seats.set(participant, (seats.get(participant) ?? 0) + 1);
    const person = people.get(participant);
    const belongs = person?.role === 'delegate' && person.status !== 'removed';
    check(belongs, 'seated-of-session', `${participant} ${match}`);
  }
  for (const [participant, count] of seats) check(count === 1, 'one-seat-each', participant);
  check(
    [...people.values()].some((p) => p.role === 'facilitator' && p.revokedAt === null),
    'facilitated',
    session,
  );
}

/** Every fault that is found; none in a store that is in order. Reads the whole store. */
export async function faultsIn(store: Store): Promise<Fault[]> {
  const found: Fault[] = [];
  const check: Check = (holds, invariant, of) => {
    if (!holds) found.push({ invariant, of });
  };
  const loose = await store.register.loose();
  for (const match of loose.matches) check(false, 'match-opened', match.id);
  for (const session of loose.sessions) check(false, 'session-has-match', session);
  for (const id of await store.register.sessionIds()) {
    const row = await store.session(id);
    if (!row) continue;
    const matches = await store.matchesOf(id);
    for (const match of matches) if (match.seq > 0) await matchFaults(store, match, check);
    const worlds = matches.map((match) => match.world);
    const alone = isClass(row) ? worlds.every((world) => world > 0) : worlds.length <= 1;
    check(alone && new Set(worlds).size === worlds.length, 'world-numbers', id);
    const table = isClass(row) ? tableFor(row) : null;
    for (const match of table ? matches.filter((m) => m.seq > 0) : []) {
      const set = match.status !== 'lobby' || (await store.events(match.id, 0)).some((e) => e.type === 'TableSet');
      check(set, 'table-as-set', match.id);
    }
    const people = new Map((await store.participants(id)).map((p) => [p.id, p]));
    peopleFaults(id, await store.register.seatingsOf(id), people, check);
  }
  return found;
}
