/** Paints what does not change in a match: sea, land, the four capitals' countries, the line, the globe. Once a size, into a canvas. */
import region from '../../assets/map/region.json' with { type: 'json' };
import points from '../../assets/map/points.json' with { type: 'json' };
import type { Seat } from '../../shared/types.ts';
import { GLOBE_RADIUS } from './layout.ts';
import type { Layout } from './layout.ts';
import { GOLD, LAND, SEA, SEAT_COLOURS } from './palette.ts';

type Ctx = CanvasRenderingContext2D;

/** A country is told by its hatching too: strokes, crosses, dots. Tiles are drawn at the screen's own resolution, so they stay sharp. */
function hatching(ctx: Ctx, seat: Seat, l: Layout, dpr: number): CanvasPattern | null {
  const size = l.compact ? 8 : 10;
  const tile = document.createElement('canvas');
  tile.width = tile.height = Math.round(size * dpr);
  const g = tile.getContext('2d');
  if (!g) return null;
  g.scale(tile.width / size, tile.height / size);
  g.strokeStyle = g.fillStyle = SEAT_COLOURS[seat];
  g.lineWidth = 1;
  g.globalAlpha = 0.34;
  g.beginPath();
  if (seat === 'seoul') {
    for (const shift of [-size, 0, size]) {
      g.moveTo(shift - 1, size + 1);
      g.lineTo(shift + size + 1, -1);
    }
    g.stroke();
  } else if (seat === 'pyongyang') {
    g.moveTo(0, 0);
    g.lineTo(size, size);
    g.moveTo(size, 0);
    g.lineTo(0, size);
    g.stroke();
  } else {
    for (const [x, y] of [
      [size / 4, size / 4],
      [(size * 3) / 4, (size * 3) / 4],
    ] as const) {
      g.moveTo(x + 1, y);
      g.arc(x, y, 1, 0, 7);
    }
    g.fill();
  }
  const pattern = ctx.createPattern(tile, 'repeat');
  // The map's units are scaled by the context; the pattern must not be.
  pattern?.setTransform(new DOMMatrix().scale(size / tile.width / l.scale));
  return pattern;
}

function paintSea(ctx: Ctx, l: Layout): void {
  const [cx, cy] = [l.w * 0.5, l.h * 0.46];
  const sea = ctx.createRadialGradient(cx, cy, 10, cx, cy, Math.hypot(l.w, l.h) * 0.58);
  sea.addColorStop(0, SEA.centre);
  sea.addColorStop(0.5, SEA.middle);
  sea.addColorStop(1, SEA.edge);
  ctx.fillStyle = sea;
  ctx.fillRect(0, 0, l.w, l.h);
}

/** Rings of paler water along the coast, as charts have them. */
function paintShelf(ctx: Ctx, land: Path2D, l: Layout): void {
  const px = 1 / l.scale;
  const reach = Math.min(1.2, Math.max(0.55, l.scale * 1.2));
  for (const [width, alpha] of [
    [44, 0.035],
    [30, 0.045],
    [18, 0.06],
    [8, 0.1],
  ] as const) {
    ctx.strokeStyle = `rgba(126, 192, 232, ${alpha})`;
    ctx.lineWidth = width * px * reach;
    ctx.stroke(land);
  }
}

function paintCountry(ctx: Ctx, seat: 'seoul' | 'pyongyang' | 'tokyo', l: Layout, dpr: number): void {
  const shape = new Path2D(region[seat]);
  ctx.fillStyle = SEAT_COLOURS[seat];
  ctx.globalAlpha = 0.17;
  ctx.fill(shape);
  ctx.globalAlpha = 1;
  const pattern = hatching(ctx, seat, l, dpr);
  if (pattern) {
    ctx.fillStyle = pattern;
    ctx.fill(shape);
  }
  ctx.strokeStyle = SEAT_COLOURS[seat];
  ctx.globalAlpha = 0.8;
  ctx.lineWidth = (l.compact ? 0.8 : 1.1) / l.scale;
  ctx.stroke(shape);
  ctx.globalAlpha = 1;
}

function paintLine(ctx: Ctx, l: Layout): void {
  const px = 1 / l.scale;
  const line = new Path2D(region.line);
  ctx.lineCap = 'butt';
  ctx.strokeStyle = SEA.edge;
  ctx.lineWidth = 3.6 * px * l.unit;
  ctx.stroke(line);
  ctx.setLineDash([6.5 * px * l.unit, 3.5 * px * l.unit]);
  ctx.strokeStyle = '#ffffff';
  ctx.lineWidth = 1.7 * px * l.unit;
  ctx.stroke(line);
  ctx.setLineDash([]);
}

function paintGlobe(ctx: Ctx, l: Layout): void {
  const { x, y, r } = l.inset;
  ctx.save();
  ctx.translate(x, y);
  ctx.shadowColor = 'rgba(0, 0, 0, .6)';
  ctx.shadowBlur = 18;
  ctx.fillStyle = SEA.edge;
  circle(ctx, r + 5);
  ctx.fill();
  ctx.shadowBlur = 0;
  ctx.strokeStyle = GOLD;
  ctx.lineWidth = l.compact ? 1.4 : 1.8;
  circle(ctx, r + 5);
  ctx.stroke();
  ctx.globalAlpha = 0.45;
  ctx.lineWidth = 0.8;
  circle(ctx, r + 1.5);
  ctx.stroke();
  ctx.globalAlpha = 1;
  circle(ctx, r);
  ctx.clip();
  const water = ctx.createRadialGradient(-r * 0.3, -r * 0.35, r * 0.1, 0, 0, r);
  water.addColorStop(0, '#235073');
  water.addColorStop(0.7, '#163450');
  water.addColorStop(1, '#0b1c30');
  ctx.fillStyle = water;
  ctx.fillRect(-r, -r, r * 2, r * 2);
  const k = r / GLOBE_RADIUS;
  ctx.scale(k, k);
  ctx.translate(-points.globe.size / 2, -points.globe.size / 2);
  ctx.strokeStyle = 'rgba(160, 200, 230, .18)';
  ctx.lineWidth = 0.8 / k;
  ctx.stroke(new Path2D(region.globe.graticule));
  ctx.fillStyle = '#41596f';
  ctx.strokeStyle = 'rgba(190, 214, 232, .5)';
  const land = new Path2D(region.globe.land);
  ctx.fill(land);
  ctx.stroke(land);
  ctx.restore();
}

function circle(ctx: Ctx, r: number): void {
  ctx.beginPath();
  ctx.arc(0, 0, r, 0, Math.PI * 2);
}

/** Paints the whole ground. `ctx` is scaled by `dpr`, so that all lengths are CSS pixels. */
export function paintBase(ctx: Ctx, l: Layout, dpr: number): void {
  ctx.save();
  ctx.scale(dpr, dpr);
  paintSea(ctx, l);
  ctx.save();
  ctx.translate(l.ox, l.oy);
  ctx.scale(l.scale, l.scale);
  ctx.lineJoin = 'round';
  ctx.strokeStyle = 'rgba(160, 200, 230, .09)';
  ctx.lineWidth = 1 / l.scale;
  ctx.stroke(new Path2D(region.graticule));
  const land = new Path2D(region.land);
  paintShelf(ctx, land, l);
  ctx.fillStyle = LAND;
  ctx.fill(land);
  ctx.strokeStyle = 'rgba(190, 214, 232, .34)';
  ctx.lineWidth = 0.8 / l.scale;
  ctx.stroke(land);
  for (const seat of ['pyongyang', 'seoul', 'tokyo'] as const) paintCountry(ctx, seat, l, dpr);
  paintLine(ctx, l);
  ctx.restore();
  paintGlobe(ctx, l);
  ctx.restore();
}
