/** The plan of a lesson by the minute, from the pace: what to do now and next. */
import type { Pace, State } from '../../shared/rules/state.ts';
import type { Guide } from '../../shared/session.ts';

/** Minutes before and after the rounds, in a lesson of 50: joining, briefing, debrief, exit question. */
const JOIN = 5;
const BRIEF = 5;
const DEBRIEF = 12;
const EXIT = 3;
/** Of a class's 25 minutes, what crises are allowed for. */
const CRISES = 6;

/** Minutes that the rounds take, crises included; 30 where nothing ends by the clock. */
export function roundMinutes({ kind, rounds, seconds }: Pace): number {
  if (kind !== 'timed') return 30;
  return Math.ceil((rounds * (seconds.cables + seconds.talks + seconds.decisions) + CRISES * seconds.crisis) / 60);
}

export function guideFor(pace: Pace, states: readonly State[]): Guide {
  const play = roundMinutes(pace);
  const start = JOIN + BRIEF;
  const end = start + play;
  const at = (share: number): number => start + Math.round(play * share);
  const steps: Guide['steps'] = [
    { key: 'join', from: 0, to: JOIN },
    { key: 'brief', from: JOIN, to: start },
    { key: 'rounds', from: start, to: at(0.5) },
    { key: 'crisis', from: at(0.5), to: at(0.75) },
    { key: 'signing', from: at(0.75), to: end },
    { key: 'debrief', from: end, to: end + DEBRIEF },
    { key: 'exit', from: end + DEBRIEF, to: end + DEBRIEF + EXIT },
  ];
  return { minutes: end + DEBRIEF + EXIT, steps, now: stepNow(pace, states) };
}

/** Where the class stands, by the world that is furthest behind. */
function stepNow(pace: Pace, states: readonly State[]): string | null {
  if (states.length === 0) return 'join';
  if (states.every((s) => s.clock.phase === 'ended')) return 'debrief';
  if (states.every((s) => s.clock.phase === 'lobby')) return 'brief';
  if (states.some((s) => s.clock.phase === 'crisis')) return 'crisis';
  const rounds = states.filter((s) => s.clock.phase !== 'ended' && s.clock.phase !== 'lobby').map((s) => s.clock.round);
  const behind = rounds.length > 0 ? Math.min(...rounds) : 0;
  return behind >= pace.rounds ? 'signing' : 'rounds';
}
