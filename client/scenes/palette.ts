/** Colours of the map. Told apart by colour-blind eyes too, and never the only sign: every state has its own line, shape or count. */
import type { Seat } from '../../shared/types.ts';
import type { ArcKind, MarkState } from './model.ts';

export const SEAT_COLOURS: Readonly<Record<Seat, string>> = {
  seoul: '#56b4e9',
  tokyo: '#f0b030',
  washington: '#4fe0b5',
  pyongyang: '#e29ac4',
};
export const SEAT_GLYPHS: Readonly<Record<Seat, string>> = { seoul: '●', tokyo: '■', washington: '▲', pyongyang: '◆' };

export const ARC_COLOURS: Readonly<Record<ArcKind, string>> = {
  'in-force': '#f4d27f',
  agreed: '#f4d27f',
  draft: '#bcd9f0',
  collapsed: '#ff8d80',
  talking: '#e8eef5',
};
/** Lengths of stroke and gap: solid, long dashes, dashes, a broken line of dash and dot, dots. */
export const DASHES: Readonly<Record<ArcKind, readonly number[]>> = {
  'in-force': [],
  agreed: [14, 5],
  draft: [7, 6],
  collapsed: [9, 5, 1.5, 5],
  talking: [0.5, 7],
};

export const MARK_COLOURS: Readonly<Record<MarkState, string>> = {
  disputed: '#ff8d80',
  operation: '#f4d27f',
  open: '#e8eef5',
  given: '#7fe0a8',
  refused: '#ff8d80',
};

export const SEA = { centre: '#1a3a56', middle: '#122a42', edge: '#081423' } as const;
export const LAND = '#27384b';
export const INK = '#07121f';
export const GOLD = '#c9a96a';
export const ALARM = '#ff7a6b';
