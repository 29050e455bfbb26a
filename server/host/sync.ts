/** The answer to a recipient that (re)joins: the events it missed, or a snapshot. */
import type { Presence, Snapshot, SyncReply, WireEvent } from '../../shared/protocol.ts';
import { bearsText } from '../../shared/rules/event.ts';
import type { AnyEvent } from '../../shared/rules/event.ts';
import { sees, viewFor, viewerKey } from '../../shared/rules/index.ts';
import type { Viewer } from '../../shared/types.ts';
import type { Store } from '../store/store.ts';
import { cursorEpoch, seenBy } from './counts.ts';
import { decodeCursor } from './cursor.ts';
import { cursorFor, wireEvent } from './deliver.ts';
import { backwards, type MatchRecord } from './record.ts';

const FEED = 80;
const FEED_CABLES = 50;
/** Every step of a meter beyond those, so that a page can tell why it stands where it stands. */
const FEED_METERS = 500;
/** No further back than this is read. */
const MOST_READ = 3_000;
const METERS: readonly string[] = ['MetersMoved', 'BandMoved'];
/** Who missed more than this starts from a snapshot. */
const MOST_MISSED = 500;
/** These carry a whole state, which the snapshot brings already. */
const NOT_IN_FEED: readonly string[] = ['MatchOpened', 'CheckpointRestored'];

export interface SyncRequest {
  readonly viewer: Viewer;
  readonly you: { readonly participant: string; readonly alias: string; readonly role: string };
  readonly since: string | null;
  readonly presence: readonly Presence[];
  readonly now: number;
}

export async function syncReply(store: Store, record: MatchRecord, request: SyncRequest): Promise<SyncReply> {
  // All that must fit together is taken before the first await: later commits may change the record meanwhile.
  const { viewer, you, presence, now } = request;
  const { state, counts, recent } = record;
  const match = state.match.id;
  const n = seenBy(counts, viewer);
  const cursor = cursorFor(match, viewer, counts);
  const older = (): AsyncGenerator<AnyEvent> => backwards(store, match, recent, state.version);

  const from = request.since === null ? null : decodeCursor(request.since);
  const goesOn =
    from?.match === match &&
    from.epoch === cursorEpoch(counts) &&
    from.viewer === viewerKey(viewer) &&
    from.n <= n &&
    n - from.n <= MOST_MISSED;
  if (from && goesOn) {
    const missed = await collect(older(), viewer, n, n - from.n);
    // Less, where older events are damaged: the snapshot tells what is sound.
    if (missed.length === n - from.n)
      return { kind: 'events', cursor, events: await withTexts(store, match, missed), now };
  }
  const feed = await feedOf(older(), viewer, n);
  const snapshot: Snapshot = {
    kind: 'snapshot',
    cursor,
    n,
    view: viewFor(state, viewer),
    feed: (await withTexts(store, match, feed.found)).map((event) =>
      feed.undone.has(event.n) ? { ...event, undone: true } : event,
    ),
    you: {
      ...you,
      seat: viewer.kind === 'delegate' ? viewer.seat : null,
      portfolios: viewer.kind === 'delegate' ? viewer.portfolios : [],
    },
    presence,
    now,
  };
  return snapshot;
}

/** What was said stays said, whatever an undo takes back; it is marked. */
const SAID: readonly string[] = ['CableSent', 'BroadcastSent', 'RestoreAnnounced'];

/** Reading backwards: whether a fact still stands, or an undo took it back. */
function standing(): (event: AnyEvent) => boolean {
  let undoneAfter = Infinity;
  return (event) => {
    if (event.seq > undoneAfter) return false;
    undoneAfter = event.type === 'RestoreAnnounced' ? event.data.to : Infinity;
    return true;
  };
}

/** The latest events that a snapshot brings along, oldest first, and which of them an undo took back. */
async function feedOf(
  events: AsyncGenerator<AnyEvent>,
  viewer: Viewer,
  n: number,
): Promise<{ found: Numbered[]; undone: ReadonlySet<number> }> {
  const left = { other: FEED, cables: FEED_CABLES, meters: FEED_METERS };
  const stands = standing();
  const found: Numbered[] = [];
  const undone = new Set<number>();
  let number = n;
  let read = 0;
  for await (const event of events) {
    if (++read > MOST_READ) break;
    const still = stands(event);
    if (!sees(viewer, event)) continue;
    const own = number--;
    if (NOT_IN_FEED.includes(event.type) || !(still || SAID.includes(event.type))) continue;
    const meters = METERS.includes(event.type);
    if (event.type === 'CableSent' && --left.cables < 0) continue;
    if (!meters && left.other <= 0) continue;
    if (meters) left.meters -= 1;
    // What is counted apart still fills the short feed, as long as it has room.
    left.other -= 1;
    found.push([event, own]);
    if (!still) undone.add(own);
    if (left.meters <= 0) break;
  }
  return { found: found.reverse(), undone };
}

type Numbered = readonly [event: AnyEvent, n: number];

/** The last `most` events that the viewer sees, oldest first, numbered back from `n`. */
async function collect(events: AsyncGenerator<AnyEvent>, viewer: Viewer, n: number, most: number): Promise<Numbered[]> {
  const found: Numbered[] = [];
  if (most === 0) return found;
  let number = n;
  for await (const event of events) {
    if (!sees(viewer, event)) continue;
    found.push([event, number]);
    number -= 1;
    if (found.length >= most) break;
  }
  return found.reverse();
}

async function withTexts(store: Store, match: string, events: readonly Numbered[]): Promise<WireEvent[]> {
  const texts = await store.texts(
    match,
    events.filter(([event]) => bearsText(event)).map(([event]) => event.seq),
  );
  return events.map(([event, n]) => wireEvent(event, n, texts));
}
