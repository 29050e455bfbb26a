/** How long a session is kept: by its day, unless it is planned to last longer or is still played. */
import type { EventMap } from '../../shared/rules/event.ts';
import type { Pace } from '../../shared/rules/state.ts';
import type { Store } from './store.ts';

export const DAY = 86_400_000;
/** Exchanges of crises that a plan allows for. */
const CRISES = 6;
/** From so long before its day on, a session that is played is looked at; and its facilitator is told of the day. */
export const TOLD_BEFORE = 7 * DAY;

/** How long the rounds take by the clock, in milliseconds; 0 where there is none. */
export const plannedLength = ({ kind, rounds, seconds }: Pace): number =>
  kind === 'manual'
    ? 0
    : 1000 * (rounds * (seconds.cables + seconds.talks + seconds.decisions) + CRISES * seconds.crisis);

/** The day of a new session: `days` after it was made, and after its planned end where it is planned to last longer than that. */
export const keptUntil = (createdAt: number, planned: number, days: number): number =>
  createdAt + (planned > days * DAY ? planned : 0) + days * DAY;

/** Until when a session with a match under way is played: `days` after its planned end, or after a person's last act, whichever is later. */
export const playedUntil = (
  { began, lastAct }: { readonly began: number; readonly lastAct: number },
  planned: number,
  days: number,
): number => Math.max(began + planned, lastAct) + days * DAY;

async function paceOf(store: Store, match: string): Promise<Pace | null> {
  // One that is damaged has no plan that could be read.
  const [first] = await store.events(match, 0, 1).catch(() => []);
  return first?.type === 'MatchOpened' ? (first.data as EventMap['MatchOpened']).state.match.pace : null;
}

/**
 * Moves the day of every session that is still played to where it belongs: a running match is never erased by its age alone. One without an act of a person keeps
 * its day, and goes with it. Call before anything is erased by its day. Returns how many were moved.
 */
export async function prolong(store: Store, now: number, days: number): Promise<number> {
  let moved = 0;
  for (const id of await store.register.playedBefore(now + TOLD_BEFORE + DAY)) {
    const session = await store.session(id);
    if (!session) continue;
    const { began, lastAct } = await store.register.lived(id);
    const running = (await store.matchesOf(id)).filter((match) => match.status === 'running');
    const paces = await Promise.all(running.map((match) => paceOf(store, match.id)));
    const planned = Math.max(0, ...paces.map((pace) => (pace ? plannedLength(pace) : 0)));
    const from = session.createdAt;
    const until = playedUntil({ began: began ?? from, lastAct: lastAct ?? from }, planned, days);
    if (until <= session.expiresAt) continue;
    await store.commit({ session: { id, expiresAt: until } });
    moved += 1;
  }
  return moved;
}
