/** How meters came to stand where they stand: one value a round, from the feed backwards, from what this device has seen, and from the first day. Pure. */
import type { WireEvent } from '../../shared/protocol.ts';
import { METER_PATHS } from '../../shared/rules/meters/list.ts';
import { meterAt } from '../../shared/rules/meters/paths.ts';
import type { State } from '../../shared/rules/state.ts';
import type { MeterPath, Seat } from '../../shared/types.ts';
import { isType } from './models.ts';

export interface Point {
  readonly round: number;
  readonly value: number;
}
/** Values at the end of rounds as this device saw them. */
export type Trail = Readonly<Record<number, Readonly<Partial<Record<MeterPath, number>>>>>;

/** The value on the first day, where the match's facts hold it. */
export function atStart(state: State, path: MeterPath): number | undefined {
  const { facts } = state.match;
  const [kind, a, b] = path.split('.') as [string, Seat, Seat];
  if (kind === 'trust') return facts.trust?.[a]?.[b];
  if (meterAt(state.meters, path) === undefined) return undefined;
  return kind === 'threat' ? facts.threat?.[a]?.[b] : kind === 'home' ? facts.home?.[a] : undefined;
}

/** One value a round, oldest first; round 0 is the first day. Rounds that nobody here remembers are left out. Empty where the value is hidden. */
export function series(state: State, feed: readonly WireEvent[], path: MeterPath, trail: Trail = {}): Point[] {
  const now = meterAt(state.meters, path);
  if (now === undefined) return [];
  const { round } = state.clock;
  const known = new Map<number, number>([[round, now]]);
  const start = atStart(state, path);
  if (start !== undefined) known.set(0, start);
  for (const [r, values] of Object.entries(trail))
    if (Number(r) < round && values[path] !== undefined) known.set(Number(r), values[path]);
  // Walking back, the value before a round's first change is what the round before ended with.
  let value = now;
  let earliest = round;
  for (let i = feed.length - 1; i >= 0; i--) {
    const event = feed[i]!;
    for (let r = event.round; r < earliest; r++) if (r > 0 || start === undefined) known.set(r, value);
    earliest = Math.min(earliest, event.round);
    if (isType(event, 'MetersMoved')) for (const c of event.data.changes) if (c.path === path) value -= c.delta;
  }
  return [...known].map(([r, v]) => ({ round: r, value: v })).sort((a, b) => a.round - b.round);
}

/** The trail with the meters of this moment put in; the same object where nothing is new. */
export function withMoment(trail: Trail, state: State): Trail {
  const { round } = state.clock;
  const values = Object.fromEntries(
    METER_PATHS.flatMap((p) => {
      const v = meterAt(state.meters, p);
      return v === undefined ? [] : [[p, v]];
    }),
  );
  return JSON.stringify(trail[round]) === JSON.stringify(values) ? trail : { ...trail, [round]: values };
}
