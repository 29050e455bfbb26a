/** What the console reads out of an overview: pure, so that it can be tested as it is. */
import type { ConsoleOverview, ConsolePerson, ConsoleWorld, Unanswered } from '../../shared/console.ts';
import type { QuietHours } from '../../shared/session.ts';
import { SEATS, type Seat } from '../../shared/types.ts';

export type Attention =
  | { readonly kind: 'stopped'; readonly match: string }
  | { readonly kind: 'report'; readonly match: string; readonly id: string; readonly who: string | null }
  | { readonly kind: 'waits'; readonly match: string; readonly what: Unanswered; readonly minutes: number }
  | { readonly kind: 'quiet'; readonly match: string; readonly person: ConsolePerson; readonly minutes: number }
  | { readonly kind: 'away'; readonly match: string; readonly seats: readonly Seat[] };

/** Minutes after which an answer that is missing asks for the facilitator's eye. */
const LATE = 2;
const minutesSince = (at: number, now: number): number => Math.max(0, Math.floor((now - at) / 60_000));

/** The radar: stopped worlds and reports first, then what waits longest, then quiet people and seats with nobody there; those of running worlds only. */
export function attention(o: ConsoleOverview, now: number): Attention[] {
  const running = new Map(o.worlds.filter((w) => w.status === 'running').map((w) => [w.match, w]));
  const stopped = o.worlds
    .filter((w) => w.status === 'quarantined')
    .map((w): Attention => ({ kind: 'stopped', match: w.match }));
  const reports = o.reports
    .filter((r) => !r.settled)
    .map((r): Attention => ({ kind: 'report', match: r.match, id: r.id, who: r.author }));
  const waits = [...running.values()]
    .flatMap((w) =>
      w.unanswered.map((u): Attention & { minutes: number } => ({
        kind: 'waits',
        match: w.match,
        what: u,
        minutes: minutesSince(u.since, now),
      })),
    )
    .filter((a) => a.minutes >= LATE)
    .sort((a, b) => b.minutes - a.minutes);
  const quiet = o.people
    .filter((p) => p.quiet && p.match !== null && running.has(p.match))
    .map((p): Attention & { minutes: number } => ({
      kind: 'quiet',
      match: p.match ?? '',
      person: p,
      minutes: minutesSince(p.idleSince ?? p.lastAct ?? now, now),
    }))
    .sort((a, b) => b.minutes - a.minutes);
  const away = [...running.values()].flatMap((w): Attention[] => {
    const seats = SEATS.filter((seat) => {
      const own = o.people.filter((p) => p.match === w.match && p.seat === seat);
      return own.length > 0 && own.every((p) => p.state !== 'here') && w.seats[seat].held === 'people';
    });
    return seats.length > 0 ? [{ kind: 'away', match: w.match, seats }] : [];
  });
  return [...stopped, ...reports, ...waits, ...away, ...quiet];
}

const DAY = 86_400_000;
/** The class is kept longer than others, since it is planned or played longer. */
export const keptLonger = ({ session }: ConsoleOverview): boolean =>
  session.expires - session.created > (session.keptDays + 1) * DAY;
/** A week before its day the facilitator is told of it. */
export const goesSoon = ({ session }: ConsoleOverview, now: number): boolean => session.expires - now <= 7 * DAY;

export type Hint = 'asking' | 'invite' | 'deal' | 'start' | 'watch' | 'crisis' | 'resume' | 'debrief' | 'reports';
/** What to do next, in one step. */
export function nextHint(o: ConsoleOverview): Hint {
  const delegates = o.people.filter((p) => p.role === 'delegate' && p.status !== 'removed');
  const live = o.worlds.filter((w) => w.status === 'running');
  if (o.reports.some((r) => !r.settled)) return 'reports';
  if (askers(o).length > 0) return 'asking';
  if (o.worlds.length > 0 && o.worlds.every((w) => w.status === 'ended' || w.status === 'quarantined'))
    return 'debrief';
  if (live.length > 0 && live.every((w) => w.paused !== null)) return 'resume';
  if (live.some((w) => w.crisis !== null)) return 'crisis';
  if (live.length > 0) return 'watch';
  if (delegates.length === 0) return 'invite';
  return delegates.some((p) => p.status === 'seated') && !delegates.some((p) => p.status === 'waiting')
    ? 'start'
    : 'deal';
}

/** Where each step is done. */
export const PLACE: Readonly<Record<Hint, 'room' | 'worlds' | 'results'>> = {
  asking: 'room',
  invite: 'room',
  deal: 'room',
  start: 'room',
  watch: 'worlds',
  crisis: 'worlds',
  resume: 'worlds',
  debrief: 'results',
  reports: 'worlds',
};

/** How many worlds a deal will fill: four seats of `seatSize` each. */
export const worldsNeeded = (people: number, seatSize: number, wish: number | 'auto'): number =>
  wish === 'auto' ? Math.max(1, Math.ceil(people / (4 * seatSize))) : wish;

/** Who asks to be let in. */
export const askers = (o: ConsoleOverview): ConsolePerson[] => o.people.filter((p) => p.status === 'asking');
/** Names whose words were told wrongly too often. */
export const lockedOut = (o: ConsoleOverview): ConsolePerson[] =>
  o.people.filter((p) => p.wordsLocked && p.status !== 'removed');
/** Let in while the class runs, and found no place among the people a seat. */
export const stranded = (o: ConsoleOverview): ConsolePerson[] =>
  o.session.settings.placeLatecomers && o.worlds.some((w) => w.status === 'running') ? waitingPeople(o) : [];

export const seated = (o: ConsoleOverview, match: string, seat: Seat): ConsolePerson[] =>
  o.people.filter((p) => p.match === match && p.seat === seat && p.status === 'seated');
export const waitingPeople = (o: ConsoleOverview): ConsolePerson[] =>
  o.people.filter((p) => p.role === 'delegate' && p.status === 'waiting');

/** Milliseconds left in the phase; `null` where no clock runs. */
export const timeLeft = (w: ConsoleWorld, now: number): number | null =>
  w.deadline === null ? null : w.paused !== null ? w.paused : Math.max(0, w.deadline - now);

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3));
/** Whether quiet hours leave time to play, as the server asks: two hours of a day, and a day of the week. */
export const openEnough = ({ from, to, days = [] }: QuietHours): boolean =>
  (minutesOf(from) - minutesOf(to) + 1_440) % 1_440 >= 120 && days.length <= 6;

/** Whether time can be added: where a clock runs, or stands still. */
export const canExtend = (w: ConsoleWorld): boolean => w.status === 'running' && w.deadline !== null;

/** The round and phase from which an event can still be planned. */
export const canPlan = (w: { readonly round: number }, round: number): boolean => round >= Math.max(1, w.round);

/** Exchanges of crises that a lesson allows for. */
const CRISES = 6;

/** Minutes that the rounds take by the clock; what a lesson of fifty leaves for them where there is none. */
export const playMinutes = ({ kind, rounds, seconds }: ConsoleOverview['session']['pace']): number =>
  kind === 'timed'
    ? Math.ceil((rounds * (seconds.cables + seconds.talks + seconds.decisions) + CRISES * seconds.crisis) / 60)
    : 25;

/** The minute of the lesson, from 0; `null` before it, and once it is long over: a class that was tried out yesterday has not begun today. */
export function lessonMinute(o: ConsoleOverview, of: number, now: number): number | null {
  const { lessonBegun } = o.session;
  if (lessonBegun === null) return null;
  const minute = Math.max(0, Math.floor((now - lessonBegun) / 60_000));
  return minute <= 2 * of || o.worlds.some((w) => w.status === 'running') ? minute : null;
}
