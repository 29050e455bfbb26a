/**
 * Where things stand on the map, in CSS pixels of its pane. Pure and free of Phaser: the scene draws by it, and the HTML buttons of the
 * capitals are placed by it, so that picture and buttons cannot drift apart.
 */
import points from '../../assets/map/points.json' with { type: 'json' };
import { SEATS, ZONES } from '../../shared/types.ts';
import type { Seat, Zone } from '../../shared/types.ts';

export type Point = readonly [number, number];
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Layout {
  readonly w: number;
  readonly h: number;
  /** Pixels per unit of the baked map, and where its origin lies. */
  readonly scale: number;
  readonly ox: number;
  readonly oy: number;
  /** Small panes have smaller labels and no captions on the arcs. */
  readonly compact: boolean;
  /** What signs and names grow by: 1 to 1.6 with the pane, and more where they are read from afar. */
  readonly unit: number;
  /** The globe with Washington. */
  readonly inset: { readonly x: number; readonly y: number; readonly r: number };
}

/** The part of the baked map that must be seen, in its units: from west of Pyongyang to the ocean, from the Tumen to Kyushu. */
const FOCUS = { x: 330, y: 245, w: 1020, h: 640 };
const COMPACT_FOCUS = { x: 352, y: 250, w: 930, h: 640 };
const MIN_SIDE = 40;

/** Fits the map into a pane of `w` × `h` CSS pixels. `grow` enlarges signs and names, for a room. Sizes below 40 pixels are taken as 40: a pane may be measured before it is shown. */
export function layout(w: number, h: number, grow = 1): Layout {
  const width = Math.max(MIN_SIDE, w);
  const height = Math.max(MIN_SIDE, h);
  const compact = width < 640 || height < 400;
  const focus = width < 640 ? COMPACT_FOCUS : FOCUS;
  const scale = Math.min(width / focus.w, (height * (compact ? 1.2 : 0.97)) / focus.h);
  const r = clamp(Math.min(width, height) * 0.145, 38, 150);
  const gap = compact ? 10 : 18;
  const l: Layout = {
    w: width,
    h: height,
    scale,
    compact,
    unit: clamp(Math.min(width / 900, height / 660), 1, 1.6) * (compact ? 1 : grow),
    ox: width / 2 - (focus.x + focus.w / 2) * scale,
    oy: height / 2 - (focus.y + focus.h / 2) * scale,
    inset: { x: width - r - gap, y: height - r - gap, r },
  };
  return clearOfInset(l);
}

/** Lifts the map where Tokyo's button would touch the globe. */
function clearOfInset(l: Layout): Layout {
  const [x, y] = place(l, 'tokyo');
  const half = glyphSize(l) / 2;
  const need = l.inset.r + 10;
  const across = Math.max(0, Math.abs(x - l.inset.x) - half);
  if (across >= need) return l;
  const lift = y + half + Math.sqrt(need * need - across * across) - l.inset.y;
  // Not so far that Pyongyang would leave the pane: there the globe gives way instead.
  const room = place(l, 'pyongyang')[1] - half - 2;
  const up = Math.min(Math.max(0, lift), Math.max(0, room));
  return {
    ...l,
    oy: l.oy - up,
    ...(lift > up
      ? { inset: { ...l.inset, y: l.inset.y + Math.min(lift - up, l.h - l.inset.y - l.inset.r - 2) } }
      : {}),
  };
}

const toPane = (l: Layout, [x, y]: Point): Point => [x * l.scale + l.ox, y * l.scale + l.oy];

/** Radius of the globe itself, within the inset's rim, in units of the baked globe. */
export const GLOBE_RADIUS = points.globe.size / 2 - 4;

/** Where a capital stands. Washington stands on the globe of the inset. */
export function place(l: Layout, seat: Seat): Point {
  if (seat !== 'washington') return toPane(l, points.capitals[seat] as unknown as Point);
  const k = l.inset.r / GLOBE_RADIUS;
  const [x, y] = points.globe.washington as unknown as Point;
  return [l.inset.x + (x - points.globe.size / 2) * k, l.inset.y + (y - points.globe.size / 2) * k];
}

/** Middle of the Military Demarcation Line. */
export const linePoint = (l: Layout): Point => toPane(l, [540, 486]);

/** Where a zone's marks may stand, the best first. */
const ZONE_POINTS: Readonly<Record<Zone, readonly Point[]>> = {
  japan: [[806, 716]],
  'open-sea': [
    [905, 868],
    [1290, 505],
    [860, 845],
  ],
  approaches: [[690, 655]],
  rok: [[604, 622]],
  dprk: [[586, 296]],
};

/** Half the width of a zone's mark. */
export const markRadius = (l: Layout): number => (l.compact ? 9 : 12 * l.unit);

/** Where the marks of a zone stand: at the first of its points that is well within the pane and off the inset, else moved there. */
export function zoneAnchor(l: Layout, zone: Zone): Point {
  const margin = markRadius(l) + 8;
  const clear = l.inset.r + margin + 4;
  const spots = ZONE_POINTS[zone].map((point) => toPane(l, point));
  const free = spots.find(
    ([x, y]) =>
      x >= margin &&
      y >= margin &&
      x <= l.w - margin &&
      y <= l.h - margin &&
      Math.hypot(x - l.inset.x, y - l.inset.y) >= clear,
  );
  if (free) return free;
  const [ax, ay] = spots.at(-1)!;
  const x = clamp(ax, margin, l.w - margin);
  const y = clamp(ay, margin, l.h - margin);
  const [dx, dy] = [x - l.inset.x, y - l.inset.y];
  if (Math.hypot(dx, dy) >= clear) return [x, y];
  // Westwards is always free: the inset stands in the pane's right corner.
  return [l.inset.x - Math.sqrt(Math.max(0, clear * clear - dy * dy)), y];
}

export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

export const overlaps = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;

export const around = ([x, y]: Point, half: number): Box => ({ x: x - half, y: y - half, w: half * 2, h: half * 2 });

export const SIDES = ['right', 'left', 'above', 'below'] as const;
export type Side = (typeof SIDES)[number];

/** The button of a capital: its box holds the glyph on the map and the name beside it. */
export interface Label {
  readonly side: Side;
  readonly box: Box;
  readonly glyph: Point;
}

export const labelFont = (l: Layout): number => (l.compact ? 13 : 15 * l.unit);
/** The square around a capital's glyph. Touch targets stay above 24 pixels on the smallest panes. */
export const glyphSize = (l: Layout): number => (l.compact ? 26 : 34 * l.unit);

/** An upper estimate of a text's width in bold type of `font` pixels: wide scripts fill the em, Latin letters do not. */
export function textWidth(text: string, font: number): number {
  return (
    [...text].reduce((sum, c) => sum + (c.codePointAt(0)! > 0x2e7f ? 1.02 : /[A-Zmw]/.test(c) ? 0.8 : 0.64), 0) * font
  );
}

function labelBox(l: Layout, seat: Seat, side: Side, text: number): Box {
  const [x, y] = place(l, seat);
  const g = glyphSize(l);
  const pad = l.compact ? 4 : 8;
  if (side === 'right') return { x: x - g / 2, y: y - g / 2, w: g + text + pad, h: g };
  if (side === 'left') return { x: x - g / 2 - text - pad, y: y - g / 2, w: g + text + pad, h: g };
  const line = labelFont(l) * 1.45;
  const w = Math.max(g, text + pad);
  // A name above or below may slide sideways, so long as the glyph stays in its box.
  const left = clamp(clamp(x - w / 2, 2, l.w - w - 2), x + g / 2 - w, x - g / 2);
  return { x: left, y: side === 'above' ? y - g / 2 - line + 4 : y - g / 2, w, h: g + line - 4 };
}

const PREFERENCE: Readonly<Record<Seat, readonly Side[]>> = {
  seoul: ['below', 'right', 'left', 'above'],
  pyongyang: ['left', 'above', 'right', 'below'],
  tokyo: ['right', 'above', 'left', 'below'],
  washington: ['below', 'above', 'left', 'right'],
};

function cost(l: Layout, seat: Seat, side: Side, box: Box, marks: readonly Box[]): number {
  const out = Math.max(0, 1 - box.x, 1 - box.y, box.x + box.w - l.w + 1, box.y + box.h - l.h + 1);
  const { x, y, r } = l.inset;
  const nearest: Point = [clamp(x, box.x, box.x + box.w), clamp(y, box.y, box.y + box.h)];
  const onInset = seat !== 'washington' && Math.hypot(nearest[0] - x, nearest[1] - y) < r + 6;
  // Where nothing fits whole, the least is cut.
  return (
    (out > 0 ? 500 + out * 50 : 0) +
    (onInset ? 200 : 0) +
    marks.filter((mark) => overlaps(box, mark)).length * 12 +
    PREFERENCE[seat].indexOf(side) * 3
  );
}

/**
 * The buttons of the four capitals. Of all ways to set the names to the four sides the best is taken: within the pane, apart from
 * each other and from the inset, then clear of the zones' marks, then on the usual side.
 */
export function labels(l: Layout, names: Readonly<Record<Seat, string>>): Record<Seat, Label> {
  const marks = ZONES.map((zone) => around(zoneAnchor(l, zone), markRadius(l)));
  const options = SEATS.map((seat) =>
    SIDES.map((side) => {
      const box = labelBox(l, seat, side, textWidth(names[seat], labelFont(l)));
      return { side, box, cost: cost(l, seat, side, box, marks) };
    }),
  );
  let best = { cost: Infinity, picks: options.map((o) => o[0]!) };
  const walk = (picks: typeof best.picks, sum: number) => {
    if (sum >= best.cost) return;
    if (picks.length === options.length) {
      best = { cost: sum, picks };
      return;
    }
    for (const option of options[picks.length]!) {
      const clashes = picks.filter((other) => overlaps(option.box, other.box)).length;
      walk([...picks, option], sum + option.cost + clashes * 400);
    }
  };
  walk([], 0);
  return Object.fromEntries(
    SEATS.map((seat, i) => [seat, { side: best.picks[i]!.side, box: best.picks[i]!.box, glyph: place(l, seat) }]),
  ) as Record<Seat, Label>;
}
