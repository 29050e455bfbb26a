/**
 * What may be written to the disk: so much by one session and by one address, and nothing new where the disk is nearly full. Counted before it is written,
 * by the words that are sent; what the game makes of them is a few times as much at most.
 */
import { statfs } from 'node:fs/promises';
import { limit } from './http/limits.ts';
import { errorFields, type Log } from './log.ts';

const MB = 1024 * 1024;
/** What an act or a request writes beside its words. */
const BASE = 1_500;
/** Words stand in an event or a text, and in indexes and the log of the database for a while. */
const TIMES = 2;
const DAY_S = 86_400;
/** An address may write its share anew in so many seconds: a school of ten classes needs a tenth of it. */
const ADDRESS_S = 7_200;
const LOOK_EVERY = 10_000;

/** What each session still writes where its address has written its share: enough for a class to go on, whoever floods beside it. */
const GOES_ON_MB = 2;
const GOES_ON_PER_SECOND = 1_024;

/** `new`: a session. `more`: another person in one. Acts of those who are there are never refused for room. */
export type Writing = 'new' | 'more';

/** A facilitator writes from a share of their own, so that whoever floods a session does not keep it from being put in order. */
export const shareOf = (session: string, role: string): string =>
  role === 'facilitator' ? `${session} lead` : session;

export interface Quotas {
  /** Takes what writing so many bytes of words costs; false where the session has written its share, or the address, and this session more than it takes to go on. */
  take(session: string | null, address: string, words: number): boolean;
  /** Whether the disk has room for this. New sessions are refused first, so that those under way live. */
  room(writing: Writing): boolean;
  stop(): void;
}

export interface QuotaServices {
  readonly log: Log;
  readonly dataDir: string;
  /** Megabytes. */
  readonly limits: { readonly session: number; readonly address: number; readonly free: number };
  /** For tests: bytes that are free where the data are. */
  readonly free?: () => Promise<number>;
}

export async function createQuotas({ log, dataDir, limits, free }: QuotaServices): Promise<Quotas> {
  const sessions = limit(limits.session * MB, (limits.session * MB) / DAY_S);
  const addresses = limit(limits.address * MB, (limits.address * MB) / ADDRESS_S);
  const ask =
    free ??
    (async (): Promise<number> => {
      const { bavail, bsize } = await statfs(dataDir);
      return bavail * bsize;
    });
  const goOn = limit(GOES_ON_MB * MB, GOES_ON_PER_SECOND);
  let left = Infinity;

  async function look(): Promise<void> {
    const before = left;
    left = await ask();
    const low = (bytes: number): boolean => bytes < limits.free * MB;
    if (low(left) && !low(before)) log.warn('disk-nearly-full', { megabytes: Math.round(left / MB) });
    if (!low(left) && low(before)) log.info('disk-has-room', { megabytes: Math.round(left / MB) });
  }
  const looked = (): Promise<void> => look().catch((error: unknown) => log.warn('disk-unknown', errorFields(error)));
  await looked();
  const timer = setInterval(() => void looked(), LOOK_EVERY);
  timer.unref();

  return {
    take(session, address, words) {
      const now = performance.now();
      const bytes = BASE + TIMES * words;
      if (session !== null && !sessions.has(session, now, bytes)) return false;
      const may = addresses.take(address, now, bytes) || (session !== null && goOn.take(session, now, bytes));
      if (may && session !== null) sessions.take(session, now, bytes);
      return may;
    },
    room: (writing) => left >= limits.free * MB * (writing === 'new' ? 1 : 0.5),
    stop: () => clearInterval(timer),
  };
}
