/** The one who made a match among friends and plays in it: a facilitator's token and a seat in the same hands. */
import type { Actor, Seat } from '../../shared/types.ts';
import type { Store } from '../store/store.ts';

/** The seat of this match that a facilitator holds as a player, as far as the server was told on joining; null in a class, where whoever teaches may try a seat. */
async function seatOfHost(store: Store, facilitator: string, match: string): Promise<Seat | null> {
  const row = await store.match(match);
  if (!row || row.world > 0) return null;
  const own = new Set((await store.participants(row.session)).filter((p) => p.host === facilitator).map((p) => p.id));
  return (
    (await store.seatings(match)).find((s) => s.toSeq === null && s.participant !== null && own.has(s.participant))
      ?.seat ?? null
  );
}

/** The facilitator as an actor that would stop the clock: stamped with the seat that they hold themselves, so that the rules ask for the others' leave. */
export async function asHost(store: Store, actor: Actor, match: string): Promise<Actor> {
  return actor.role === 'facilitator' ? { ...actor, seat: await seatOfHost(store, actor.participant, match) } : actor;
}
