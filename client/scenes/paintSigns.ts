/** Small signs drawn on the map: badges of arcs, marks of zones, the sign of a crisis, the capitals' glyphs. A shape each, never colour alone. */
import type { Seat } from '../../shared/types.ts';
import { ALARM, ARC_COLOURS, INK, MARK_COLOURS, SEAT_COLOURS } from './palette.ts';
import type { ArcKind, MarkState } from './model.ts';

type Ctx = CanvasRenderingContext2D;

const polygon = (ctx: Ctx, corners: readonly (readonly [number, number])[], close = true): void => {
  ctx.beginPath();
  corners.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  if (close) ctx.closePath();
};

const ring = (ctx: Ctx, x: number, y: number, r: number): void => {
  ctx.beginPath();
  ctx.arc(x, y, r, 0, Math.PI * 2);
};

/** The sign within a badge, about the origin, `r` its half size: tick, hourglass, pen, cross, three dots. */
export function paintArcGlyph(ctx: Ctx, kind: ArcKind, r: number): void {
  const s = r * 0.52;
  ctx.lineWidth = Math.max(1.6, r * 0.2);
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.strokeStyle = ctx.fillStyle = ARC_COLOURS[kind];
  if (kind === 'in-force') {
    polygon(
      ctx,
      [
        [-s, 0],
        [-s * 0.25, s * 0.75],
        [s, -s * 0.75],
      ],
      false,
    );
    ctx.stroke();
  } else if (kind === 'agreed') {
    polygon(ctx, [
      [-s * 0.8, -s],
      [s * 0.8, -s],
      [-s * 0.8, s],
      [s * 0.8, s],
    ]);
    ctx.stroke();
  } else if (kind === 'draft') {
    polygon(ctx, [
      [-s, s],
      [-s * 0.7, s * 0.1],
      [s * 0.5, -s],
      [s, -s * 0.5],
      [-s * 0.1, s * 0.7],
    ]);
    ctx.stroke();
  } else if (kind === 'collapsed') {
    polygon(
      ctx,
      [
        [-s * 0.8, -s * 0.8],
        [s * 0.8, s * 0.8],
      ],
      false,
    );
    ctx.stroke();
    polygon(
      ctx,
      [
        [s * 0.8, -s * 0.8],
        [-s * 0.8, s * 0.8],
      ],
      false,
    );
    ctx.stroke();
  } else {
    for (const x of [-s, 0, s]) {
      ring(ctx, x, 0, r * 0.15);
      ctx.fill();
    }
  }
}

/** The mark of a zone, about the origin: circle with `?`, with a tick, crossed out; a pennant for an operation; a burst for a dispute. */
export function paintMark(ctx: Ctx, state: MarkState, r: number, count: number): void {
  const colour = MARK_COLOURS[state];
  ctx.save();
  ctx.shadowColor = 'rgba(0, 0, 0, .7)';
  ctx.shadowBlur = 6;
  ctx.fillStyle = INK;
  if (state === 'disputed') burst(ctx, r * 1.15);
  else if (state === 'operation')
    polygon(ctx, [
      [-r, -r * 0.8],
      [r * 0.55, -r * 0.8],
      [r * 1.1, 0],
      [r * 0.55, r * 0.8],
      [-r, r * 0.8],
    ]);
  else ring(ctx, 0, 0, r);
  ctx.fill();
  ctx.shadowBlur = 0;
  ctx.strokeStyle = ctx.fillStyle = colour;
  ctx.lineWidth = 1.8;
  ctx.lineJoin = ctx.lineCap = 'round';
  if (state === 'open') ctx.setLineDash([3, 2.6]);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.lineWidth = Math.max(1.8, r * 0.18);
  const s = r * 0.48;
  if (state === 'given') {
    polygon(
      ctx,
      [
        [-s, 0],
        [-s * 0.25, s * 0.8],
        [s, -s * 0.8],
      ],
      false,
    );
    ctx.stroke();
  }
  if (state === 'refused') {
    polygon(
      ctx,
      [
        [-r * 0.68, r * 0.68],
        [r * 0.68, -r * 0.68],
      ],
      false,
    );
    ctx.stroke();
  }
  if (state === 'operation') {
    polygon(ctx, [
      [-s * 1.1, -s * 0.8],
      [s * 0.2, 0],
      [-s * 1.1, s * 0.8],
    ]);
    ctx.fill();
  }
  if (state === 'open' || state === 'disputed') letter(ctx, state === 'open' ? '?' : '!', r * 1.25, colour);
  ctx.restore();
  if (count > 1) {
    ctx.save();
    ctx.translate(r * 0.95, -r * 0.85);
    ctx.fillStyle = colour;
    ring(ctx, 0, 0, r * 0.58);
    ctx.fill();
    letter(ctx, String(count), r * 0.95, INK);
    ctx.restore();
  }
}

function burst(ctx: Ctx, r: number): void {
  polygon(
    ctx,
    Array.from({ length: 16 }, (_, i) => {
      const [angle, length] = [(i * Math.PI) / 8, i % 2 === 0 ? r : r * 0.76];
      return [Math.cos(angle) * length, Math.sin(angle) * length] as const;
    }),
  );
}

function letter(ctx: Ctx, text: string, size: number, colour: string): void {
  ctx.font = `700 ${size}px system-ui, sans-serif`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = colour;
  ctx.fillText(text, 0, size * 0.06);
}

/** The sign of a crisis: an octagon with the step of escalation as its number. */
export function paintCrisis(ctx: Ctx, level: number, r: number): void {
  ctx.save();
  ctx.shadowColor = ALARM;
  ctx.shadowBlur = 6 + level * 2;
  ctx.fillStyle = '#6b1712';
  polygon(
    ctx,
    Array.from(
      { length: 8 },
      (_, i) => [Math.cos(Math.PI / 8 + (i * Math.PI) / 4) * r, Math.sin(Math.PI / 8 + (i * Math.PI) / 4) * r] as const,
    ),
  );
  ctx.fill();
  ctx.shadowBlur = 0;
  ctx.strokeStyle = '#ffd9d3';
  ctx.lineWidth = 1.6;
  ctx.stroke();
  letter(ctx, String(level), r * 1.2, '#ffffff');
  ctx.restore();
}

/** A capital's own shape, about the origin: circle, square, triangle, diamond; with a second outline when it is the reader's own. */
export function paintCapital(ctx: Ctx, seat: Seat, r: number, own: boolean): void {
  ctx.save();
  ctx.lineJoin = 'round';
  if (own) {
    capitalShape(ctx, seat, r * 1.62);
    ctx.strokeStyle = '#ffffff';
    ctx.lineWidth = 1.4;
    ctx.stroke();
  }
  capitalShape(ctx, seat, r);
  ctx.shadowColor = 'rgba(0, 0, 0, .8)';
  ctx.shadowBlur = 5;
  ctx.fillStyle = SEAT_COLOURS[seat];
  ctx.fill();
  ctx.shadowBlur = 0;
  ctx.strokeStyle = INK;
  ctx.lineWidth = 1.4;
  ctx.stroke();
  ctx.restore();
}

function capitalShape(ctx: Ctx, seat: Seat, r: number): void {
  if (seat === 'seoul') ring(ctx, 0, 0, r);
  else if (seat === 'tokyo')
    polygon(ctx, [
      [-r * 0.9, -r * 0.9],
      [r * 0.9, -r * 0.9],
      [r * 0.9, r * 0.9],
      [-r * 0.9, r * 0.9],
    ]);
  else if (seat === 'washington')
    polygon(ctx, [
      [0, -r * 1.15],
      [r * 1.1, r * 0.8],
      [-r * 1.1, r * 0.8],
    ]);
  else
    polygon(ctx, [
      [0, -r * 1.2],
      [r * 1.1, 0],
      [0, r * 1.2],
      [-r * 1.1, 0],
    ]);
}
