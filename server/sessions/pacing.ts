/** What the server adds to the clock of a session: quiet hours, and seats whose people do not come. */
import { SEATS } from '../../shared/types.ts';
import { SYSTEM } from '../host/options.ts';
import type { MatchHost } from '../host/types.ts';
import { errorFields } from '../log.ts';
import { outOfQuiet } from './quietHours.ts';
import type { SessionServices } from './services.ts';
import { settingsOf } from './settings.ts';
import type { SessionSettings } from '../../shared/session.ts';
import { plainCalendar } from '../time/clock.ts';

export interface Pacing {
  /** Call after every change of the match: a deadline in the quiet hours is moved out of them. */
  check(match: string): Promise<void>;
  /** The settings of the session were changed: read again, and its worlds looked at. */
  changed(session: string): Promise<void>;
  /** Lets somebody stand in for people who have not been here for a while, and bots take seats that nobody came for. */
  tick(): Promise<void>;
  forget(session: string): void;
}

/** Milliseconds between two looks at who is away. */
const LOOK_EVERY = 2_000;

export function createPacing({
  store,
  hosts,
  log,
  now,
  calendar = plainCalendar(now),
}: Pick<SessionServices, 'store' | 'hosts' | 'log' | 'now' | 'calendar'>): Pacing {
  /** Since when nobody of a seat has been here, as far as this process knows. */
  const away = new Map<string, number>();
  let looked = 0;
  const looking = new Map<string, Promise<void>>();
  const settings = new Map<string, Promise<SessionSettings | null>>();

  function read(session: string): Promise<SessionSettings | null> {
    let found = settings.get(session);
    if (!found) {
      settings.set(session, (found = store.session(session).then((row) => (row ? settingsOf(row) : null))));
      if (settings.size > 5_000) settings.delete(settings.keys().next().value!);
    }
    return found;
  }

  async function look(host: MatchHost): Promise<void> {
    const { clock, match, version } = host.state();
    if (clock.deadline === null || clock.paused !== null || clock.phase === 'lobby' || clock.phase === 'ended') return;
    const its = await read(host.session);
    if (!its?.quietHours) return;
    // People sleep by the clock on the wall, which may have been set since the match began.
    const skew = calendar.today() - now();
    const due = outOfQuiet(clock.deadline + skew, match.pace.seconds[clock.phase], its.quietHours, its.tz) - skew;
    // The rules count whole seconds.
    if (due > clock.deadline)
      await host.submit(SYSTEM, `quiet-${clock.step}-${version}`, {
        type: 'extend',
        seconds: Math.ceil((due - clock.deadline) / 1000),
        reason: 'quiet-hours',
      });
  }

  /** Nobody else is coming: bots take the seats still open, and the match begins. */
  async function fillOpen(host: MatchHost, its: SessionSettings, time: number): Promise<void> {
    const key = `${host.id} open`;
    const { clock, match } = host.state();
    if (
      clock.phase !== 'lobby' ||
      match.pace.kind !== 'timed' ||
      its.fillSeconds === 0 ||
      !host.presence().some((p) => p.role === 'delegate' && p.state === 'here')
    ) {
      away.delete(key);
      return;
    }
    const since = away.get(key) ?? time;
    away.set(key, since);
    if (time - since >= its.fillSeconds * 1000) await host.begin();
  }

  /** In a timed match only: by correspondence everyone is away most of the time. In a match of its own nobody waits where nobody is here. */
  async function replaceAbsent(host: MatchHost, its: SessionSettings, time: number): Promise<void> {
    const { clock, match } = host.state();
    const limit = its.noShowSeconds * 1000;
    const plays =
      match.pace.kind === 'timed' &&
      clock.phase !== 'lobby' &&
      clock.phase !== 'ended' &&
      clock.paused === null &&
      limit > 0;
    const all = plays ? host.presence().filter((p) => p.role === 'delegate' && p.seat !== null) : [];
    const people = host.world > 0 || all.some((p) => p.state === 'here') ? all : [];
    for (const seat of SEATS) {
      const key = `${host.id} ${seat}`;
      const own = people.filter((p) => p.seat === seat);
      if (own.length === 0 || own.some((p) => p.state !== 'away') || host.stewards().includes(seat)) {
        away.delete(key);
        continue;
      }
      const since = away.get(key) ?? time;
      away.set(key, since);
      if (time - since >= limit) await host.hand(seat, its.absence === 'bot' ? 'stand-in' : 'absence');
    }
  }

  async function attend(host: MatchHost, time: number): Promise<void> {
    const its = await read(host.session);
    if (!its) return;
    if (host.world === 0) await fillOpen(host, its, time);
    await replaceAbsent(host, its, time);
  }

  /** One look after the other: two that judge the same deadline would both add the night to it. */
  function check(match: string): Promise<void> {
    const work = (looking.get(match) ?? Promise.resolve())
      .then(async () => {
        const host = await hosts.get(match);
        if (host) await look(host);
      })
      .catch((error: unknown) => log.error('pacing-failed', { match, ...errorFields(error) }))
      .finally(() => {
        if (looking.get(match) === work) looking.delete(match);
      });
    looking.set(match, work);
    return work;
  }

  return {
    check,
    async changed(session) {
      settings.delete(session);
      for (const match of await store.matchesOf(session)) if (match.status === 'running') await check(match.id);
    },
    async tick() {
      const time = now();
      if (time - looked < LOOK_EVERY) return;
      looked = time;
      for (const id of hosts.loadedIds()) {
        const host = await hosts.get(id);
        if (host)
          await attend(host, time).catch((error: unknown) =>
            log.error('steward-failed', { match: id, ...errorFields(error) }),
          );
      }
    },
    forget: (session) => void settings.delete(session),
  };
}
