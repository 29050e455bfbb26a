/**
 * Quiet hours of a session by correspondence: no phase ends in them. The engine knows no time zone; the server moves a deadline that would fall into them to
 * their end, and an hour further (or as long as the phase lasts, where that is less), so that everyone has waking time left. Pure.
 */
import type { QuietHours } from '../../shared/session.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A week of nothing but quiet days is not allowed by the settings; this only bounds the search. */
const FARTHEST = 8 * 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(tz: string): Intl.DateTimeFormat {
  let format = formats.get(tz);
  if (!format)
    formats.set(
      tz,
      (format = new Intl.DateTimeFormat('en-US', {
        timeZone: tz,
        hourCycle: 'h23',
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
      })),
    );
  return format;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** What the clock on the wall says: minutes since midnight, and the day of the week from 0 for Sunday. */
export function wallClock(at: number, tz: string): { minutes: number; day: number } {
  const parts = Object.fromEntries(
    formatOf(tz)
      .formatToParts(at)
      .map((p) => [p.type, p.value]),
  );
  return { minutes: Number(parts['hour']) * 60 + Number(parts['minute']), day: DAYS.indexOf(parts['weekday'] ?? '') };
}

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3));

/** Whether a moment falls into the quiet hours or on a quiet day. The hour that they end is open. */
export function isQuiet(at: number, quiet: QuietHours, tz: string): boolean {
  const { minutes, day } = wallClock(at, tz);
  if (quiet.days?.includes(day)) return true;
  const from = minutesOf(quiet.from);
  const to = minutesOf(quiet.to);
  return from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}

/** The first open moment from `at` on, to the minute. Walks by the wall clock, so that a change to or from summer time shortens or lengthens the night as it does for people. */
export function opensAt(at: number, quiet: QuietHours, tz: string): number {
  if (!isQuiet(at, quiet, tz)) return at;
  let open = Math.floor(at / MINUTE) * MINUTE;
  const end = at + FARTHEST;
  // Quarter hours first: every zone and every change of the clock keeps to them.
  const step = 15 * MINUTE;
  let next = Math.floor(open / step) * step + step;
  while (next < end && isQuiet(next, quiet, tz)) next += step;
  for (open = Math.max(open, next - step); open < next && isQuiet(open, quiet, tz);) open += MINUTE;
  return open;
}

/** Where a deadline goes: to itself when it is open, else to the end of the quiet hours and `least(seconds)` further. */
export function outOfQuiet(deadline: number, seconds: number, quiet: QuietHours, tz: string): number {
  let due = deadline;
  // The time added may reach the next night where the days are short.
  for (let tries = 0; tries < 8 && isQuiet(due, quiet, tz); tries++)
    due = opensAt(due, quiet, tz) + Math.min(seconds * 1000, HOUR);
  return due;
}
