/** A match as its events tell it: loaded from the latest snapshot and the events after it. */
import type { AnyEvent } from '../../shared/rules/event.ts';
import { evolve } from '../../shared/rules/index.ts';
import type { State } from '../../shared/rules/state.ts';
import type { Checkpoint } from '../../shared/rules/table/decide.ts';
import { MAX_MEMBERS } from '../../shared/types.ts';
import { errorFields } from '../log.ts';
import { RecordDamaged } from '../store/damage.ts';
import type { MatchRow, Store } from '../store/store.ts';
import { countEvents, type Counts } from './counts.ts';
import { hashOfState } from './hash.ts';
import type { Settings } from './options.ts';

/** People that a seat takes: one in a match on its own, a delegation in the worlds of a class. */
export const mostIn = (world: number): number => (world > 0 ? MAX_MEMBERS : 1);

/** Events kept in memory for recipients that come back after a short absence. */
const RECENT = 600;
const RELOADED = 100;
const PAGE = 500;

export class MatchRecord {
  readonly row: MatchRow;
  state: State;
  counts: Counts;
  /** The latest events, oldest first, without a gap. */
  recent: AnyEvent[];
  /** Time never runs backwards in a match, whatever the machine's clock does. */
  lastNow: number;
  /** Version of the latest stored snapshot. */
  snapshotSeq: number;
  /** What stopped the folding of a damaged match; the state is the last one before it. */
  readonly broken: unknown;

  constructor(
    row: MatchRow,
    state: State,
    counts: Counts,
    recent: AnyEvent[],
    snapshotSeq: number,
    broken: unknown = null,
  ) {
    this.row = row;
    this.state = state;
    this.counts = counts;
    this.recent = recent;
    this.lastNow = recent.at(-1)?.at ?? 0;
    this.snapshotSeq = snapshotSeq;
    this.broken = broken;
  }

  /** Takes in committed events and the state after them. */
  take(events: readonly AnyEvent[], state: State, counts: Counts): void {
    this.state = state;
    this.counts = counts;
    this.recent = [...this.recent, ...events].slice(-RECENT);
    this.lastNow = events.at(-1)?.at ?? this.lastNow;
  }
}

/** Not even the first events of the match fold. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** A page of events, and what is wrong with those after it. */
async function soundPage(
  store: Store,
  id: string,
  after: number,
  limit = PAGE,
): Promise<{ page: readonly AnyEvent[]; wrong: RecordDamaged | null }> {
  try {
    return { page: await store.events(id, after, limit), wrong: null };
  } catch (error) {
    if (!(error instanceof RecordDamaged)) throw error;
    return { page: error.sound, wrong: error };
  }
}

/**
 * Every event is compared with its seal on the way, and the record is told as far as it is sound. One of an older version, which knew no seals, is folded from its first
 * event on, and sealed if it ends in the state that was recorded. Throws `Unreadable`. Null when there is no such match, or its opening was never committed.
 */
export async function loadRecord(store: Store, id: string, log?: Settings['log']): Promise<MatchRecord | null> {
  const row = await store.match(id);
  if (!row || row.seq === 0) return null;
  // A snapshot is a shortcut only: one that is not what was written is passed over by the store, and the events tell the whole story.
  const snapshot = row.sealed ? await store.latestSnapshot(id) : null;
  const usable = snapshot && snapshot.seq <= row.seq ? snapshot : null;
  const foldFrom = usable?.seq ?? 0;
  let state: State | null = usable?.state ?? null;
  let counts: Counts = usable?.counts ?? {};
  let recent: AnyEvent[] = [];
  let after = Math.max(0, foldFrom - RELOADED);
  let broken: unknown = null;
  while (after < row.seq && broken === null) {
    const { page, wrong } = await soundPage(store, id, after);
    broken = wrong;
    if (page.length === 0) break;
    for (const event of page) {
      if (event.seq > foldFrom) {
        try {
          state = evolve(state, event);
        } catch (error) {
          broken = error ?? new Error('folding failed');
          break;
        }
        counts = countEvents(counts, [event]);
      }
      recent.push(event);
    }
    recent = recent.slice(-RECENT);
    after = page.at(-1)?.seq ?? row.seq;
  }
  if (!state) throw new Unreadable(`Match ${id} cannot be read: its first events do not fold.`, { cause: broken });
  if (!row.sealed && broken === null) broken = await sealed(store, row, state, log);
  return new MatchRecord(row, state, counts, recent, usable?.seq ?? 0, broken);
}

/** What is wrong with a record without seals, as far as it can be known: whether it still tells what was true when it was last written. */
async function sealed(store: Store, row: MatchRow, state: State, log: Settings['log']): Promise<RecordDamaged | null> {
  if (row.stateHash !== null && row.stateHash !== hashOfState(state)) return new RecordDamaged(row.id, 1, 'changed');
  try {
    const events = await store.seal(row.id);
    if (events > 0) log?.info('record-sealed', { match: row.id, events });
  } catch (error) {
    log?.warn('record-unsealed', { match: row.id, ...errorFields(error) });
  }
  return null;
}

/** What was true after event `seq` and the rest of its command, since between those nothing holds together; null when there is no such event. Folded from the first event on. */
export async function stateAt(store: Store, id: string, seq: number): Promise<Checkpoint | null> {
  let state: State | null = null;
  let last: AnyEvent | null = null;
  for (;;) {
    const page = await store.events(id, last?.seq ?? 0, PAGE);
    for (const event of page) {
      if (
        state &&
        last &&
        last.seq >= seq &&
        (event.cause !== last.cause || event.by.participant !== last.by.participant)
      )
        return { state, seq: last.seq, at: last.at };
      state = evolve(state, event);
      last = event;
    }
    if (page.length < PAGE) return state && last && last.seq >= seq ? { state, seq: last.seq, at: last.at } : null;
  }
}

/** Events from version `upTo` back to the first, newest first; older ones are read from the store as they are asked for, as far as they are sound. */
export async function* backwards(
  store: Store,
  match: string,
  recent: readonly AnyEvent[],
  upTo: number,
): AsyncGenerator<AnyEvent> {
  let seq = upTo;
  for (let i = recent.length - 1; i >= 0; i--) {
    const event = recent[i];
    if (!event || event.seq > seq) continue;
    yield event;
    seq = event.seq - 1;
  }
  while (seq > 0) {
    const { page, wrong } = await soundPage(store, match, Math.max(0, seq - PAGE), Math.min(PAGE, seq));
    // What lies before a damaged event does not join on to what was read.
    if (wrong || page.length === 0) return;
    for (const event of page.toReversed()) yield event;
    seq -= PAGE;
  }
}

/** Writes a snapshot of the record as it stands. Only a shortcut for loading, so that a failure is no more than a line in the log: the events are committed. */
export async function keepSnapshot(
  { store, log }: Pick<Settings, 'store' | 'log'>,
  record: MatchRecord,
): Promise<void> {
  const { state, counts, row } = record;
  try {
    await store.putSnapshot({ match: row.id, seq: state.version, state, counts, hash: hashOfState(state) });
    record.snapshotSeq = state.version;
  } catch (error) {
    log?.warn('snapshot-unwritten', { match: row.id, ...errorFields(error) });
  }
}
