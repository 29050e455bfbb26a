/** From committed events to what each recipient is sent. An event goes whole to a viewer, or not at all. */
import type { WireEvent } from '../../shared/protocol.ts';
import { bearsText, type AnyEvent } from '../../shared/rules/event.ts';
import { sees, viewerKey } from '../../shared/rules/index.ts';
import type { Viewer } from '../../shared/types.ts';
import { cursorEpoch, seenBy, type Counts } from './counts.ts';
import { encodeCursor } from './cursor.ts';
import type { Subscriber } from './types.ts';

export type Texts = ReadonlyMap<number, string | null>;

/** Leaves out what would tell of hidden events (`seq`), of others' eyes (`streams`) and of other people's command ids (`cause`). */
export function wireEvent(event: AnyEvent, n: number, texts: Texts): WireEvent {
  return {
    n,
    type: event.type,
    at: event.at,
    round: event.round,
    phase: event.phase,
    by: event.by,
    ...(event.rule ? { rule: event.rule } : {}),
    ...(event.documents ? { documents: event.documents } : {}),
    data: event.data,
    ...(bearsText(event) ? { text: texts.get(event.seq) ?? null } : {}),
  };
}

/** Numbers the events that the viewer sees; `after` is the number of the one before. */
export function wireEvents(viewer: Viewer, events: readonly AnyEvent[], after: number, texts: Texts): WireEvent[] {
  let n = after;
  return events.filter((event) => sees(viewer, event)).map((event) => wireEvent(event, ++n, texts));
}

export const cursorFor = (match: string, viewer: Viewer, counts: Counts): string =>
  encodeCursor({ match, epoch: cursorEpoch(counts), viewer: viewerKey(viewer), n: seenBy(counts, viewer) });

export interface Delivery {
  readonly match: string;
  readonly events: readonly AnyEvent[];
  readonly before: Counts;
  readonly after: Counts;
  readonly texts: Texts;
}

/**
 * Sends committed events to everyone who may see them. Who sees none of them is sent nothing: an empty message would tell of
 * hidden activity. Returns the subscribers that threw; they are to be dropped.
 */
export function deliver(subscribers: Iterable<Subscriber>, delivery: Delivery): Subscriber[] {
  const { match, events, before, after, texts } = delivery;
  const undone = events.some((event) => event.type === 'CheckpointRestored');
  const ready = new Map<string, { events: WireEvent[]; cursor: string }>();
  const failed: Subscriber[] = [];
  for (const subscriber of [...subscribers]) {
    const { viewer } = subscriber;
    const key = viewerKey(viewer);
    let mail = ready.get(key);
    if (!mail)
      ready.set(
        key,
        (mail = {
          events: wireEvents(viewer, events, seenBy(before, viewer), texts),
          cursor: cursorFor(match, viewer, after),
        }),
      );
    try {
      if (undone) subscriber.notice('resync');
      else if (mail.events.length > 0) subscriber.events(mail.events, mail.cursor);
    } catch {
      failed.push(subscriber);
    }
  }
  return failed;
}
