/** The server's time: stamped on events and deadlines, told to pages; and the time of day, by which sessions end. */
import { bootId, createSteady } from './steady.ts';
import { atStart, goOn, type Judgement, type Reading, type Sight } from './judge.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';

/** Milliseconds between two looks at the computer's clock, and between two that are kept in the store. */
const LOOK_EVERY = 10_000;
const KEEP_EVERY = 60_000;
const HOUR = 3_600_000;

/** The time of day, in milliseconds since the epoch. The same as the server's time, but for a computer whose clock was set while matches ran. */
export interface Calendar {
  /** What the computer's clock says, once a new setting has held. For what is planned by the clock on the wall. */
  today(): number;
  /** The latest time that it may be: for how long something is to be kept. */
  latest(): number;
  /** The time that has surely come: nothing ends, and nothing is erased, by a clock that cannot be believed. */
  believed(): number;
}

/** The calendar of a server whose clock is never set: for tests. */
export const plainCalendar = (now: () => number): Calendar => ({ today: now, latest: now, believed: now });

export interface Clock extends Calendar {
  /** Runs evenly and never backwards, also from one start to the next while matches run, whatever the computer's clock does. */
  now(): number;
  /** The server's time when it was last seen, where the clock says that more has gone by since then than can be believed; else null. */
  readonly lastSeen: number | null;
  /** Looks at the computer's clock. */
  look(): Promise<void>;
  start(): void;
  /** Stops looking, and keeps the last look. */
  stop(): Promise<void>;
}

function reader(): () => Reading {
  const steady = createSteady();
  const boot = bootId();
  return () => ({ wall: Date.now(), steady: steady(), boot });
}

export async function createClock(
  { store, log }: { readonly store: Pick<Store, 'sight' | 'keepSight' | 'running'>; readonly log?: Log },
  read: () => Reading = reader(),
): Promise<Clock> {
  const before = await store.sight();
  const under = (await store.running(1)).length > 0;
  let judged = atStart(before, read(), under);
  const { sight: first } = judged;
  const lastSeen = before && first.doubt && first.at - before.at > HOUR ? before.at : null;
  let kept = first.steady;
  let timer: NodeJS.Timeout | null = null;

  const now = (): number => judged.sight.at + Math.max(0, read().steady - judged.sight.steady);

  function tell({ news, sight }: Judgement): void {
    const days = Math.round((sight.wall - sight.trusted) / (24 * HOUR));
    if (news === 'doubted')
      log?.warn('clock-doubted', { days, text: 'Nothing is erased by it until it has run for a day.' });
    if (news === 'believed') log?.info('clock-believed');
    if (news === 'set') log?.warn('clock-set', { seconds: Math.round((sight.wall - sight.at) / 1_000) });
  }

  /** A clock that is set back is known by the next start only as far as it was kept; that it could not be is no reason to stop. */
  async function keep(): Promise<void> {
    kept = judged.sight.steady;
    await store.keepSight(judged.sight).catch(() => undefined);
  }

  async function look(): Promise<void> {
    judged = goOn(judged, read());
    tell(judged);
    if (judged.news || judged.sight.steady - kept >= KEEP_EVERY) await keep();
  }

  // Said at every start as long as it lasts.
  tell(judged.sight.doubt ? { ...judged, news: 'doubted' } : judged);
  await keep();

  const believed = (): number => {
    const { sight, skew } = judged;
    const gone = Math.max(0, read().steady - sight.steady);
    return Math.min(sight.trusted + gone, sight.at + gone + skew);
  };
  return {
    now,
    today: () => now() + judged.skew,
    latest: () => Math.max(now(), now() + judged.skew, judged.sight.trusted),
    believed,
    lastSeen,
    look,
    start() {
      timer ??= setInterval(() => {
        look().catch((error: unknown) => log?.error('clock-unread', { error: String(error) }));
      }, LOOK_EVERY);
      timer.unref();
    },
    async stop() {
      if (timer) clearInterval(timer);
      timer = null;
      judged = goOn(judged, read());
      await keep();
    },
  };
}

/** What a command beside the server believes, by what the server last saw. */
export interface Judged {
  /** Nothing that ends later is to be erased. */
  readonly until: number;
  readonly doubted: boolean;
  readonly sight: Sight;
}

export const doubtText =
  'The computer’s clock is more than a day ahead of what the server last saw: nothing is erased by it. The server does that once it has run for a day.';

export async function judgedTime(store: Pick<Store, 'sight'>): Promise<Judged> {
  const now = reader()();
  const { sight } = atStart(await store.sight(), now, false);
  return { until: Math.min(now.wall, sight.trusted), doubted: sight.doubt !== null, sight };
}
