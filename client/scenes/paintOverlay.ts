/** Paints what changes with the match: tension, rings, arcs, marks, crisis, capitals. Once a change, into a canvas above the ground. */
import { SEATS } from '../../shared/types.ts';
import type { Zone } from '../../shared/types.ts';
import { badgeFont, badgeRadius, crisisPoint, crisisRadius } from './arcs.ts';
import type { ArcPath, Curve } from './arcs.ts';
import { glyphSize, markRadius, place, zoneAnchor } from './layout.ts';
import type { Layout } from './layout.ts';
import { ALARM, ARC_COLOURS, DASHES, INK, SEAT_COLOURS } from './palette.ts';
import { paintArcGlyph, paintCapital, paintCrisis, paintMark } from './paintSigns.ts';
import type { MapModel } from './model.ts';

type Ctx = CanvasRenderingContext2D;

/** Radius of ring `n` about a capital, from 1. */
export const ringRadius = (l: Layout, n: number): number => glyphSize(l) * 0.42 + n * (l.compact ? 6 : 9 * l.unit);

/** Warm light that creeps in from the rim as tension grows past the middle. */
function paintTension(ctx: Ctx, l: Layout, tension: number): void {
  const strength = Math.max(0, tension - 45) / 55;
  if (strength === 0) return;
  const glow = ctx.createRadialGradient(
    l.w / 2,
    l.h / 2,
    Math.min(l.w, l.h) * 0.38,
    l.w / 2,
    l.h / 2,
    Math.hypot(l.w, l.h) * 0.56,
  );
  glow.addColorStop(0, 'rgba(190, 64, 44, 0)');
  glow.addColorStop(1, `rgba(190, 64, 44, ${0.42 * strength})`);
  ctx.fillStyle = glow;
  ctx.fillRect(0, 0, l.w, l.h);
}

/** One to three rings: the number is the message. */
function paintRings(ctx: Ctx, l: Layout, model: MapModel): void {
  for (const seat of SEATS) {
    const [x, y] = place(l, seat);
    const glow = ctx.createRadialGradient(x, y, 0, x, y, glyphSize(l));
    glow.addColorStop(0, `${SEAT_COLOURS[seat]}80`);
    glow.addColorStop(1, `${SEAT_COLOURS[seat]}00`);
    ctx.fillStyle = glow;
    ctx.fillRect(x - glyphSize(l), y - glyphSize(l), glyphSize(l) * 2, glyphSize(l) * 2);
    for (let n = 1; n <= model.rings[seat]; n++) {
      ctx.beginPath();
      ctx.arc(x, y, ringRadius(l, n), 0, Math.PI * 2);
      ctx.strokeStyle = ALARM;
      ctx.globalAlpha = 1 - n * 0.2;
      ctx.lineWidth = l.compact ? 1.3 : 1.8 * l.unit;
      ctx.stroke();
    }
    ctx.globalAlpha = 1;
  }
}

function trace(ctx: Ctx, [a, b, c]: Curve): void {
  ctx.beginPath();
  ctx.moveTo(...a);
  ctx.quadraticCurveTo(...b, ...c);
}

function paintArc(ctx: Ctx, l: Layout, { arc, curve }: ArcPath): void {
  const width = (l.compact ? 1.6 : 2.1 * l.unit) * (arc.kind === 'in-force' ? 1.15 : 1);
  ctx.lineCap = arc.kind === 'agreed' ? 'butt' : 'round';
  trace(ctx, curve);
  ctx.strokeStyle = 'rgba(5, 14, 26, .62)';
  ctx.lineWidth = width + 3;
  ctx.stroke();
  if (arc.kind === 'in-force') {
    ctx.strokeStyle = `${ARC_COLOURS[arc.kind]}30`;
    ctx.lineWidth = width + 7;
    ctx.stroke();
  }
  ctx.setLineDash(DASHES[arc.kind].map((length) => length * l.unit));
  ctx.strokeStyle = ARC_COLOURS[arc.kind];
  ctx.lineWidth = arc.kind === 'talking' ? width + 0.6 : width;
  ctx.stroke();
  ctx.setLineDash([]);
}

function paintBadge(ctx: Ctx, l: Layout, { arc, badge, text }: ArcPath): void {
  const r = badgeRadius(l);
  ctx.save();
  ctx.fillStyle = 'rgba(7, 18, 31, .93)';
  ctx.strokeStyle = ARC_COLOURS[arc.kind];
  ctx.lineWidth = 1.2;
  ctx.beginPath();
  ctx.roundRect(badge.x, badge.y, badge.w, badge.h, r);
  ctx.fill();
  ctx.stroke();
  if (text !== '') {
    ctx.fillStyle = '#f3f6fa';
    ctx.font = `600 ${badgeFont(l)}px "Source Sans 3", "Noto Sans CJK KR", "Noto Sans CJK JP", system-ui, sans-serif`;
    ctx.textBaseline = 'middle';
    ctx.textAlign = 'center';
    ctx.fillText(text, badge.x + r * 2 + (badge.w - r * 2.6) / 2, badge.y + r + 0.5);
  }
  ctx.translate(badge.x + r, badge.y + r);
  paintArcGlyph(ctx, arc.kind, r);
  if (text === '' && arc.pacts.length > 1) {
    ctx.fillStyle = ARC_COLOURS[arc.kind];
    ctx.beginPath();
    ctx.arc(r * 0.85, -r * 0.8, r * 0.55, 0, Math.PI * 2);
    ctx.fill();
    ctx.fillStyle = INK;
    ctx.font = `700 ${r * 0.9}px system-ui, sans-serif`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillText(String(arc.pacts.length), r * 0.85, -r * 0.76);
  }
  ctx.restore();
}

/** Marks of one zone stand side by side, centred on its anchor, the heaviest first; three at most. */
function paintMarks(ctx: Ctx, l: Layout, model: MapModel): void {
  const zones = new Map<Zone, MapModel['marks'][number][]>();
  for (const mark of model.marks) zones.set(mark.zone, [...(zones.get(mark.zone) ?? []), mark]);
  const r = markRadius(l);
  for (const [zone, marks] of zones) {
    const [x, y] = zoneAnchor(l, zone);
    const shown = marks.slice(0, 3);
    const step = r * 2.35;
    // Beside the rim or the inset a row of marks grows to the left.
    const centred = x - ((shown.length - 1) / 2) * step;
    const left = Math.max(
      r + 4,
      x + (shown.length * step) / 2 > l.inset.x - l.inset.r ? x - (shown.length - 1) * step : centred,
    );
    shown.forEach((mark, i) => {
      ctx.save();
      ctx.translate(left + i * step, y);
      paintMark(ctx, mark.state, r, mark.count);
      ctx.restore();
    });
  }
}

/** Paints the whole overlay. `ctx` is scaled by `dpr`, so that all lengths are CSS pixels. */
export function paintOverlay(ctx: Ctx, l: Layout, dpr: number, model: MapModel, paths: readonly ArcPath[]): void {
  ctx.save();
  ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.scale(dpr, dpr);
  paintTension(ctx, l, model.tension);
  paintRings(ctx, l, model);
  for (const path of paths) paintArc(ctx, l, path);
  for (const path of paths) paintBadge(ctx, l, path);
  paintMarks(ctx, l, model);
  for (const seat of SEATS) {
    ctx.save();
    ctx.translate(...place(l, seat));
    paintCapital(ctx, seat, l.compact ? 6.5 : 8.5 * l.unit, model.you === seat);
    ctx.restore();
  }
  if (model.crisis.level > 0) {
    ctx.save();
    ctx.translate(...crisisPoint(l, model));
    paintCrisis(ctx, model.crisis.level, crisisRadius(l));
    ctx.restore();
  }
  ctx.restore();
}
