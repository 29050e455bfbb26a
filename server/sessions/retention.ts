/** What is kept no longer than it should be: sessions are erased when their time is over, or at once by their facilitator; old copies beside the store as well. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Hosts } from '../host/types.ts';
import { errorFields, type Log } from '../log.ts';
import type { Rights } from '../rights.ts';
import { DAY, prolong } from '../store/lifetime.ts';
import type { Store } from '../store/store.ts';
import { eraseDue } from '../store/sweep.ts';
import { tombstonesIn } from '../store/tombstones.ts';
import { plainCalendar, type Calendar } from '../time/clock.ts';
import type { Activity } from './activity.ts';
import { sweepAsides } from './aside.ts';
import { gather } from './gathering.ts';

const EVERY = 3_600_000;
/** Milliseconds that whoever erases waits for the last traces to be overwritten. */
const WAIT = 5_000;
const HELD =
  'Another program reads the database. What was erased is deleted; its traces in the files are overwritten once it lets go.';

export interface Retention {
  /** All of it, at once and for good. `remains` where traces of it are still to be overwritten in the files: that goes on by itself. */
  erase(session: string): Promise<'remains' | undefined>;
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
  let held = false;
  const overwriting = gather(() =>
    overwrite().catch((error: unknown) => {
      log.error('erasing-unfinished', errorFields(error));
      return false;
    }),
  );

  /** Nobody may load a match again while its rows go. */
  async function forget(session: string): Promise<void> {
    const people = (await store.participants(session)).map((p) => p.id);
    activity.forget(people);
    for (const match of await store.matchesOf(session)) await hosts.forget(match.id);
    rights.forget(people);
  }

  /** False where another program reads the file: it is tried again. */
  async function overwrite(): Promise<boolean> {
    const began = performance.now();
    const due = store.rewriteDue();
    const left = due ? await store.register.compact() : 'done';
    if (left === 'held' && !held) log.warn('erasing-held', { text: HELD });
    held = left === 'held';
    if (left !== 'done') return false;
    const asides = await sweepAsides(dataDir, calendar.believed(), tombstones.all(), retentionDays * DAY, log);
    if (due) log.info('erasing-finished', { ms: Math.round(performance.now() - began) });
    return asides;
  }

  /** True once no trace is left; false where that takes longer. It goes on either way. */
  const finished = (): Promise<boolean> =>
    Promise.race([overwriting.ask().then(() => true), pause(WAIT, false, { ref: false })]);

  async function all(): Promise<void> {
    const prolonged = await prolong(store, calendar.believed(), retentionDays);
    if (prolonged > 0) log.info('prolonged', { sessions: prolonged });
    const erased = await eraseDue(store, calendar.believed(), tombstones.all(), forget);
    if (erased.length > 0) log.info('erased', { sessions: erased.length });
    await finished();
  }

  return {
    async erase(session) {
      tombstones.add(session, calendar.today());
      await forget(session);
      await store.register.erase(session);
      log.info('erased', { sessions: 1 });
      return (await finished()) ? undefined : 'remains';
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
      overwriting.stop();
    },
  };
}
