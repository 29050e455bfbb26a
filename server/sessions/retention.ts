/** What is kept no longer than it should be: sessions are erased when their time is over, or at once by their facilitator; old copies beside the store as well. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hosts } from '../host/types.ts';
import { errorFields, type Log } from '../log.ts';
import { ASIDE, FILE_NAME, openStore } from '../store/sqlite/index.ts';
import type { Rights } from '../rights.ts';
import { prolong } from '../store/lifetime.ts';
import type { Store } from '../store/store.ts';
import { sweep } from '../store/sweep.ts';
import { tombstonesIn } from '../store/tombstones.ts';
import { plainCalendar, type Calendar } from '../time/clock.ts';
import type { Activity } from './activity.ts';

const EVERY = 3_600_000;

export interface Retention {
  /** All of it, at once and for good. */
  erase(session: string): Promise<void>;
  /** Erases what has expired. */
  sweep(): Promise<void>;
  start(): void;
  stop(): void;
}

export interface RetentionServices {
  readonly store: Store;
  readonly hosts: Hosts;
  readonly log: Log;
  readonly now: () => number;
  readonly calendar?: Calendar;
  readonly dataDir: string;
  readonly activity: Activity;
  readonly rights: Rights;
  readonly retentionDays: number;
}

export function createRetention(services: RetentionServices): Retention {
  const { store, hosts, log, now, calendar = plainCalendar(now), dataDir, activity, rights, retentionDays } = services;
  const tombstones = tombstonesIn(dataDir);
  let timer: NodeJS.Timeout | null = null;

  /** Nobody may load a match again while its rows go. */
  async function forget(session: string): Promise<void> {
    const people = (await store.participants(session)).map((p) => p.id);
    activity.forget(people);
    for (const match of await store.matchesOf(session)) await hosts.forget(match.id);
    rights.forget(people);
  }

  /** Stores that `npm run restore` kept aside hold the same sessions. */
  async function sweepAside(): Promise<void> {
    const names = (await readdir(dataDir).catch(() => [])).filter(
      (name) => name.startsWith(`${FILE_NAME}${ASIDE}`) && !/(?:-wal|-shm|\.lock)$/.test(name),
    );
    for (const name of names) {
      try {
        const aside = await openStore({ file: join(dataDir, name) });
        try {
          const { erased } = await sweep(aside, calendar.believed(), tombstones.all());
          if (erased.length > 0) log.info('erased', { file: name, sessions: erased.length });
        } finally {
          await aside.close();
        }
      } catch (error) {
        log.warn('aside-unread', { file: name, ...errorFields(error) });
      }
    }
  }

  async function all(): Promise<void> {
    const prolonged = await prolong(store, calendar.believed(), retentionDays);
    if (prolonged > 0) log.info('prolonged', { sessions: prolonged });
    const { erased } = await sweep(store, calendar.believed(), tombstones.all(), forget);
    if (erased.length > 0) log.info('erased', { sessions: erased.length });
    await sweepAside();
  }

  return {
    async erase(session) {
      tombstones.add(session, calendar.today());
      await forget(session);
      await store.register.erase(session);
      await store.register.compact();
      log.info('erased', { sessions: 1 });
      await sweepAside();
    },
    sweep: all,
    start() {
      timer = setInterval(() => {
        all().catch((error: unknown) => log.error('sweep-failed', errorFields(error)));
      }, EVERY);
      timer.unref();
    },
    stop() {
      if (timer) clearInterval(timer);
    },
  };
}
