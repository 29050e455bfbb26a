/** Who did something when: kept in memory, for the facilitator's eye on who is quiet. After a restart everyone begins afresh. */
export interface Activity {
  /** Any request: the person is there. True when the store should be told as well (once a minute). */
  seen(participant: string, now: number): boolean;
  /** An act in a match, accepted or refused. */
  acted(participant: string, now: number): void;
  /** Somebody of the session was heard of. */
  heard(session: string, now: number): void;
  lastSeen(participant: string): number | null;
  lastAct(participant: string): number | null;
  /** When anybody of the session was last heard of; null where that is not known to this process. */
  lastIn(session: string): number | null;
  forget(participants: Iterable<string>): void;
}

const TELL_EVERY = 60_000;
const MOST_SESSIONS = 20_000;

export function createActivity(): Activity {
  const seen = new Map<string, number>();
  const acts = new Map<string, number>();
  const told = new Map<string, number>();
  const sessions = new Map<string, number>();
  return {
    seen(participant, now) {
      seen.set(participant, now);
      if (now - (told.get(participant) ?? 0) < TELL_EVERY) return false;
      told.set(participant, now);
      return true;
    },
    acted(participant, now) {
      acts.set(participant, now);
      seen.set(participant, now);
    },
    heard(session, now) {
      sessions.delete(session);
      sessions.set(session, now);
      if (sessions.size > MOST_SESSIONS) sessions.delete(sessions.keys().next().value!);
    },
    lastSeen: (participant) => seen.get(participant) ?? null,
    lastAct: (participant) => acts.get(participant) ?? null,
    lastIn: (session) => sessions.get(session) ?? null,
    forget(participants) {
      for (const id of participants) for (const map of [seen, acts, told]) map.delete(id);
    },
  };
}
