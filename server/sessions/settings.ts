/** A session's settings: what is allowed, what holds where nothing is said, and how they are kept. */
import { z } from 'zod';
import { SURVEYS, type SessionSettings } from '../../shared/session.ts';
import type { SessionRow } from '../store/store.ts';

/** Whether the platform knows this IANA time zone. */
export function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour of the day, such as 22:00');
const flag = z.boolean();
const minutes = (at: string): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
const openMinutes = ({ from, to }: { from: string; to: string }): number => (minutes(from) - minutes(to) + 1440) % 1440;

export const settingsSchema = z.strictObject({
  title: z.string().max(80),
  locked: flag,
  admitByHand: flag,
  aliasFilter: z.strictObject({ on: flag, words: z.array(z.string().min(1).max(40)).max(500) }),
  seatSize: z.int().min(1).max(8),
  placeLatecomers: flag,
  openRoom: flag,
  quietMinutes: z.int().min(1).max(60),
  noShowSeconds: z.int().min(0).max(600),
  absence: z.enum(['steward', 'bot']),
  fillSeconds: z.int().min(0).max(600),
  phrasebookOnly: flag,
  historyToDeck: flag,
  tz: z.string().max(60).refine(isTimeZone, 'an IANA time zone, such as Asia/Seoul'),
  quietHours: z
    .strictObject({ from: hour, to: hour, days: z.array(z.int().min(0).max(6)).max(6).exactOptional() })
    .refine((q) => openMinutes(q) >= 120, 'at least two hours of the day must be open')
    .nullable(),
  surveys: z.strictObject({ pre: flag, post: flag, exit: flag, memo: flag } satisfies Record<
    (typeof SURVEYS)[number],
    z.ZodType
  >),
  exitQuestion: z.string().trim().min(1).max(300).nullable(),
});
export const changeSchema = settingsSchema.partial();

/** A class: names are filtered, latecomers are placed. */
export const CLASS_DEFAULTS: SessionSettings = {
  title: '',
  locked: false,
  admitByHand: false,
  aliasFilter: { on: true, words: [] },
  seatSize: 1,
  placeLatecomers: true,
  openRoom: false,
  quietMinutes: 3,
  noShowSeconds: 120,
  absence: 'steward',
  fillSeconds: 0,
  phrasebookOnly: false,
  historyToDeck: false,
  tz: 'UTC',
  quietHours: null,
  surveys: { pre: false, post: false, exit: false, memo: false },
  exitQuestion: null,
};
/** A match among friends. */
const MATCH_DEFAULTS: SessionSettings = { ...CLASS_DEFAULTS, aliasFilter: { on: false, words: [] }, absence: 'bot' };

export const isClass = (row: Pick<SessionRow, 'plan'>): boolean => row.plan !== '{}';

/** What a row says, filled up with what holds otherwise; a field that no longer fits falls back. */
export function settingsOf(row: SessionRow): SessionSettings {
  const defaults = isClass(row) ? CLASS_DEFAULTS : MATCH_DEFAULTS;
  const kept = changeSchema.safeParse(JSON.parse(row.settings));
  return { ...defaults, ...(kept.success ? given(kept.data) : {}), locked: row.locked, tz: row.tz };
}

/** Without the fields that are not set. */
export function given<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** The columns that keep these settings. */
export function kept(settings: SessionSettings): { settings: string; tz: string; locked: boolean } {
  const { locked, tz, ...rest } = settings;
  return { settings: JSON.stringify(rest), tz, locked };
}

/** What the table of a world is given by its session's settings; null where that is nothing. */
export function tableFor(row: SessionRow): { readonly freeText?: false; readonly historyToDeck?: true } | null {
  const { phrasebookOnly, historyToDeck } = settingsOf(row);
  return phrasebookOnly || historyToDeck
    ? { ...(phrasebookOnly ? { freeText: false } : {}), ...(historyToDeck ? { historyToDeck } : {}) }
    : null;
}
