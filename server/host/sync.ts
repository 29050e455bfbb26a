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
    const missed = await collect(older(), viewer, n, n - from.n, () => true);
    // Less, where older events are damaged: the snapshot tells what is sound.
    if (missed.length === n - from.n)
      return { kind: 'events', cursor, events: await withTexts(store, match, missed), now };
  }
  let cables = 0;
  const stands = standing();
  const feed = await collect(
    older(),
    viewer,
    n,
    FEED,
    (event) =>
      stands(event) && !NOT_IN_FEED.includes(event.type) && (event.type !== 'CableSent' || ++cables <= FEED_CABLES),
  );
  const snapshot: Snapshot = {
    kind: 'snapshot',
    cursor,
    n,
    view: viewFor(state, viewer),
    feed: await withTexts(store, match, feed),
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

/** What was said stays said, whatever an undo takes back. */
const SAID: readonly string[] = ['CableSent', 'BroadcastSent', 'RestoreAnnounced'];

/** Reading backwards: whether a fact still stands, or an undo took it back. */
function standing(): (event: AnyEvent) => boolean {
  let undoneAfter = Infinity;
  return (event) => {
    if (event.seq > undoneAfter) return SAID.includes(event.type);
    undoneAfter = event.type === 'RestoreAnnounced' ? event.data.to : Infinity;
    return true;
  };
}

type Numbered = readonly [event: AnyEvent, n: number];

/** The last `most` events that the viewer sees and `wanted` keeps, oldest first, numbered back from `n`. */
async function collect(
  events: AsyncGenerator<AnyEvent>,
  viewer: Viewer,
  n: number,
  most: number,
  wanted: (event: AnyEvent) => boolean,
): Promise<Numbered[]> {
  const found: Numbered[] = [];
  if (most === 0) return found;
  let number = n;
  for await (const event of events) {
    if (!sees(viewer, event)) continue;
    if (wanted(event)) found.push([event, number]);
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
