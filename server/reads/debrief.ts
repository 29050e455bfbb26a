/** The whole of a finished match, for those who were in its session: the fog is lifted, the server's own chances stay out. */
import type { Debrief } from '../../shared/protocol.ts';
import { bearsText, type AnyEvent } from '../../shared/rules/event.ts';
import { SEATS } from '../../shared/types.ts';
import { wireEvents } from '../host/deliver.ts';
import type { Store } from '../store/store.ts';

const PAGE = 1_000;
const VIEWER = { kind: 'debrief' } as const;

async function record(store: Store, match: string): Promise<AnyEvent[]> {
  const events: AnyEvent[] = [];
  for (;;) {
    const page = await store.events(match, events.at(-1)?.seq ?? 0, PAGE);
    events.push(...page);
    if (page.length < PAGE) return events;
  }
}

/** An ended match, and who asks. */
export interface DebriefWish {
  readonly match: string;
  readonly scenario: string;
  readonly who: { readonly id: string; readonly session: string; readonly alias: string };
}

/**
 * All events but the server's own, from the first to the last, and who sat where. Private cables keep their circle and lose their words:
 * the debrief counts channels, it does not read people's letters aloud. Only for a match that has ended.
 */
export async function debriefOf(store: Store, { match, scenario, who }: DebriefWish): Promise<Debrief> {
  const [events, people, seatings] = await Promise.all([
    record(store, match),
    store.participants(who.session),
    store.seatings(match),
  ]);
  // What everybody was told: public statements, notices, events of the facilitator's own, the reason of an undo.
  const said = events.filter((event) => bearsText(event) && event.streams.includes('public')).map((event) => event.seq);
  const aliasOf = new Map(people.map((person) => [person.id, person.alias]));
  // A delegation is who held the seat at the end; a bot that was relieved is not named.
  const held = seatings.filter((s) => s.toSeq === null && s.participant !== null);
  return {
    match,
    scenario,
    you: { alias: who.alias, seat: held.find((s) => s.participant === who.id)?.seat ?? null },
    seats: Object.fromEntries(
      SEATS.map((seat) => [
        seat,
        held.filter((s) => s.seat === seat).map((s) => aliasOf.get(s.participant ?? '') ?? ''),
      ]),
    ) as unknown as Debrief['seats'],
    events: wireEvents(VIEWER, events, 0, await store.texts(match, said)),
  };
}
