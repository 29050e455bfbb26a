/** The course of the arcs and the place of their badges. Pure, so that it is tested that no badge lies on a name or on another badge. */
import { ZONES } from '../../shared/types.ts';
import type { Seat } from '../../shared/types.ts';
import {
  around,
  glyphSize,
  labelFont,
  linePoint,
  markRadius,
  overlaps,
  place,
  textWidth,
  zoneAnchor,
} from './layout.ts';
import type { Box, Label, Layout, Point } from './layout.ts';
import type { MapArc, MapModel } from './model.ts';

/** A quadratic curve: from, control point, to. */
export type Curve = readonly [Point, Point, Point];

export interface ArcPath {
  readonly arc: MapArc;
  readonly curve: Curve;
  /** The badge's box and its words; the box is square where there are none. */
  readonly badge: Box;
  readonly text: string;
}

/** The point of a curve at `t`, 0 to 1. */
export function along([a, b, c]: Curve, t: number): Point {
  const u = 1 - t;
  return [u * u * a[0] + 2 * u * t * b[0] + t * t * c[0], u * u * a[1] + 2 * u * t * b[1] + t * t * c[1]];
}

/** How far the arcs of one pair bow out, by their number in the pair, as a share of their length. */
const BENDS = [0.2, 0.33, 0.08, 0.45, -0.06] as const;
const STOPS = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.46, 0.54, 0.38, 0.62, 0.22, 0.78, 0.16, 0.84] as const;

function curveOf(l: Layout, arc: MapArc, nth: number): Curve {
  const [a, b] = arc.pair.map((seat) => place(l, seat)) as [Point, Point];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy) || 1;
  const steep = Math.abs(dx) < Math.abs(dy);
  // Arcs bow upwards; the steep ones away from the bundle between Seoul and Tokyo.
  const sign = steep ? 1 : Math.sign(dx) || 1;
  // Between near neighbours the badge has no room but beside the two glyphs.
  const least = steep && length < glyphSize(l) * 3 ? glyphSize(l) + badgeRadius(l) * 2 + 8 : 0;
  const bowed = (bend: number): Curve => {
    const by = Math.max(bend * length * (steep ? 1.6 : 1), least) * sign;
    return trim(
      [a, [(a[0] + b[0]) / 2 + (dy / length) * by, (a[1] + b[1]) / 2 - (dx / length) * by], b],
      glyphSize(l) * 0.42,
    );
  };
  // The longest arc bows highest, so that it does not run along the one from Seoul.
  const long = arc.pair.includes('washington') && arc.pair.includes('pyongyang');
  const first = BENDS[nth % BENDS.length]! + (long ? 0.12 : 0);
  if (arc.pair.includes('tokyo')) return bowed(first);
  // An arc that runs through Tokyo would look as if it ended there.
  const clear = glyphSize(l) * 0.95;
  const curves = [0, -0.06, 0.06, -0.12, 0.12, -0.18, 0.18, -0.26, 0.26, -0.34].map((more) => bowed(first + more));
  const from = (curve: Curve) => distance(curve, place(l, 'tokyo'));
  return (
    curves.find((curve) => from(curve) > clear) ??
    curves.reduce((best, curve) => (from(curve) > from(best) ? curve : best))
  );
}

/** How near a curve comes to a point, in pixels. */
export function distance(curve: Curve, [x, y]: Point): number {
  return Math.min(
    ...Array.from({ length: 41 }, (_, i) => along(curve, i / 40)).map(([cx, cy]) => Math.hypot(cx - x, cy - y)),
  );
}

/** Shortens a curve at both ends, so that it starts beside the glyph and not under it. */
function trim(curve: Curve, by: number): Curve {
  const [a, , c] = curve;
  const length = Math.hypot(c[0] - a[0], c[1] - a[1]) || 1;
  const t = Math.min(0.3, by / length);
  const start = along(curve, t);
  const end = along(curve, 1 - t);
  const mid = along(curve, 0.5);
  // The control point that leads the shortened curve through the same middle.
  return [start, [2 * mid[0] - (start[0] + end[0]) / 2, 2 * mid[1] - (start[1] + end[1]) / 2], end];
}

/** What a badge says on large panes: the short names of the pacts, two at most. */
function words(arc: MapArc, captions: Readonly<Record<string, string>>): string {
  const names = arc.pacts.map((pact) => captions[pact]).filter((name) => name !== undefined);
  return names.length > 2 ? `${names[0]} +${names.length - 1}` : names.join(' · ');
}

export const badgeFont = (l: Layout): number => labelFont(l) * 0.82;

/** Half the badge's height. */
export const badgeRadius = (l: Layout): number => (l.compact ? 9 : 11 * l.unit);

/**
 * Lays out all arcs of a model. `captions` are short names of pacts in the reader's language; compact panes show none.
 * `taken` are boxes that badges keep clear of: the names of the capitals.
 */
export function arcPaths(
  l: Layout,
  model: MapModel,
  names: Readonly<Record<Seat, Label>>,
  captions: Readonly<Record<string, string>> = {},
): ArcPath[] {
  const r = badgeRadius(l);
  const taken: Box[] = [
    ...Object.values(names).map((label) => label.box),
    ...model.marks.flatMap((mark) =>
      ZONES.includes(mark.zone) ? [around(zoneAnchor(l, mark.zone), markRadius(l) + 2)] : [],
    ),
    ...(model.crisis.level > 0 ? [around(crisisPoint(l, model), crisisRadius(l))] : []),
  ];
  const counts = new Map<string, number>();
  return model.arcs.map((arc) => {
    const key = arc.pair.join('-');
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    const curve = curveOf(l, arc, nth);
    const full = l.compact ? '' : words(arc, captions);
    // Words give way to the bare badge before a badge covers something.
    for (const text of full === '' ? [''] : [full, '']) {
      const w = text === '' ? r * 2 : r * 2 + textWidth(text, badgeFont(l)) * 0.94 + r * 0.5;
      for (const t of STOPS) {
        const [x, y] = along(curve, t);
        const box: Box = { x: x - w / 2, y: y - r, w, h: r * 2 };
        const within = box.x >= 2 && box.y >= 2 && box.x + box.w <= l.w - 2 && box.y + box.h <= l.h - 2;
        if (!within || taken.some((other) => overlaps(box, other, 2))) continue;
        taken.push(box);
        return { arc, curve, badge: box, text };
      }
    }
    const [x, y] = along(curve, 0.5);
    return { arc, curve, badge: around([x, y], r), text: '' };
  });
}

/** Where the sign of a crisis stands: at the line, or beside the capital, clear of its glyph. */
export function crisisPoint(l: Layout, model: MapModel): Point {
  const [x, y] = model.crisis.origin === 'line' ? linePoint(l) : place(l, 'pyongyang');
  const away = glyphSize(l) * 0.5 + crisisRadius(l) + 4;
  return model.crisis.origin === 'line' ? [x + away * 0.8, y - 2] : [x + away * 1.1, y + 2];
}

export const crisisRadius = (l: Layout): number => (l.compact ? 10 : 13 * l.unit);
