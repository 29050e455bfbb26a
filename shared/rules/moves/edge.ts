/** Statements, alignment and posture take the edge off the next provocation (D16; the figures are G). */
import type { State } from '../state.ts';
import type { Turn, Why } from '../turn.ts';

/** The share of its gain at home, and of the tension it brings, that a blunted provocation keeps. */
const KEPT = { home: 0.55, tension: 0.8 } as const;

/** What a provocation wins at home and raises in tension, of so many points, with the edge taken off it or not. */
export const edged = (view: State, what: keyof typeof KEPT, points: number): number =>
  points * (view.blunt > 0 ? KEPT[what] : 1);

export const blunt = (turn: Turn, by: number, why: Why): void => {
  const to = Math.min(2, turn.state.blunt + by);
  if (to !== turn.state.blunt) turn.emit('BluntChanged', { to }, ['public'], why);
};

/** A provocation uses up what blunted it. */
export const spendEdge = (turn: Turn, why: Why): void => {
  if (turn.state.blunt > 0) turn.emit('BluntChanged', { to: Math.max(0, turn.state.blunt - 1) }, ['public'], why);
};

/** From round to round it weighs less in deterrence, but it waits for the next provocation however long that takes. */
export const fadedEdge = (edge: number): number => (edge > 0 ? Math.max(0.5, edge - 0.5) : 0);
