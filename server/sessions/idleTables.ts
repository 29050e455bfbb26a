/**
 * Tables that play for nobody. A match on its own is closed when nobody was there for ten minutes, in its lobby or with computers in all its seats; whoever
 * comes later is told so, for a day. By days people come and go: such a lobby waits as long as somebody holds a seat in it.
 */
import { SEATS } from '../../shared/types.ts';
import type { MatchHost } from '../host/types.ts';
import { errorFields } from '../log.ts';
import type { SessionServices } from './services.ts';
import { plainCalendar } from '../time/clock.ts';

export const IDLE_MS = 10 * 60_000;
/** Milliseconds between two looks. */
const LOOK_EVERY = 30_000;
const AT_ONCE = 50;
const TOLD_FOR = 86_400_000;

export interface IdleTables {
  /** Closes what is idle, now and then. */
  tick(): Promise<void>;
}

const peopled = (host: MatchHost): boolean => SEATS.some((seat) => host.seats()[seat] === 'taken');

export function createIdleTables({
  store,
  hosts,
  log,
  now,
  calendar = plainCalendar(now),
}: Pick<SessionServices, 'store' | 'hosts' | 'log' | 'now' | 'calendar'>): IdleTables {
  // After a start nobody has been heard of for as long as the server was away.
  const began = now();
  let looked = began;
  const waits = new Set<string>();

  async function close(match: string, session: string): Promise<void> {
    const host = await hosts.get(match);
    if (host?.presence().some((one) => one.state === 'here')) return;
    if (host && peopled(host) && host.state().match.pace.kind === 'deadline') {
      waits.add(match);
      return;
    }
    const row = await store.session(session);
    if (!row) return;
    const expiresAt = Math.min(row.expiresAt, calendar.latest() + TOLD_FOR);
    await store.commit({ session: { id: session, closedAt: now(), expiresAt }, ended: [match] });
    await hosts.forget(match);
    log.info('table-closed', { match });
  }

  return {
    async tick() {
      const time = now();
      if (time - looked < LOOK_EVERY || time - began < IDLE_MS) return;
      looked = time;
      for (const { match, session } of await store.register.idleTables(time - IDLE_MS, AT_ONCE + waits.size))
        if (!waits.has(match))
          await close(match, session).catch((error: unknown) =>
            log.error('table-unclosed', { match, ...errorFields(error) }),
          );
    },
  };
}
