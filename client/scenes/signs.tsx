/** The map's signs as SVG, for the legend and for any panel that speaks of the same states. Same shapes as on the canvas. */
import type { ArcKind, MarkState } from './model.ts';
import { ARC_COLOURS, INK, MARK_COLOURS } from './palette.ts';

const ARC_PATHS: Readonly<Record<ArcKind, string>> = {
  'in-force': 'M-4 0 L-1 3.2 L4 -3.2',
  agreed: 'M-3.2 -4 H3.2 L-3.2 4 H3.2 Z',
  draft: 'M-4 4 L-2.8 .4 L2 -4 L4 -2 L-.4 2.8 Z',
  collapsed: 'M-3.2 -3.2 L3.2 3.2 M3.2 -3.2 L-3.2 3.2',
  talking: 'M-4 0 h.01 M0 0 h.01 M4 0 h.01',
};

/** The badge of an arc: tick, hourglass, pen, cross or three dots. */
export function ArcSign({ kind, x = 0, y = 0 }: { readonly kind: ArcKind; readonly x?: number; readonly y?: number }) {
  return (
    <g
      transform={`translate(${x} ${y})`}
      stroke={ARC_COLOURS[kind]}
      fill="none"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <circle r="8.4" fill={INK} stroke-width="1.1" />
      <path d={ARC_PATHS[kind]} stroke-width={kind === 'talking' ? 2.6 : 1.7} />
    </g>
  );
}

const BURST = Array.from({ length: 16 }, (_, i) => {
  const r = i % 2 === 0 ? 9.6 : 7.2;
  return `${(Math.cos((i * Math.PI) / 8) * r).toFixed(1)},${(Math.sin((i * Math.PI) / 8) * r).toFixed(1)}`;
}).join(' ');

/** The mark of a zone: see `paintMark`. */
export function MarkSign({ state }: { readonly state: MarkState }) {
  const colour = MARK_COLOURS[state];
  return (
    <g stroke={colour} fill={INK} stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">
      {state === 'disputed' ? (
        <polygon points={BURST} />
      ) : state === 'operation' ? (
        <path d="M-8 -6.5 H4.4 L8.8 0 L4.4 6.5 H-8 Z" />
      ) : (
        <circle r="8.2" stroke-dasharray={state === 'open' ? '3 2.6' : undefined} />
      )}
      {state === 'given' && <path d="M-4 0 L-1 3.2 L4 -3.2" fill="none" />}
      {state === 'refused' && <path d="M-5.6 5.6 L5.6 -5.6" />}
      {state === 'operation' && <path d="M-4.2 -3 L1 0 L-4.2 3 Z" fill={colour} stroke="none" />}
      {(state === 'open' || state === 'disputed') && (
        <text y="4" text-anchor="middle" font-size="11.5" font-weight="700" fill={colour} stroke="none">
          {state === 'open' ? '?' : '!'}
        </text>
      )}
    </g>
  );
}

const OCTAGON = Array.from(
  { length: 8 },
  (_, i) =>
    `${(Math.cos(Math.PI / 8 + (i * Math.PI) / 4) * 9).toFixed(1)},${(Math.sin(Math.PI / 8 + (i * Math.PI) / 4) * 9).toFixed(1)}`,
).join(' ');

/** The sign of a crisis: an octagon with its step, or a sample where none is given. */
export function CrisisSign({ level }: { readonly level?: number }) {
  return (
    <g>
      <polygon points={OCTAGON} fill="#6b1712" stroke="#ffd9d3" stroke-width="1.4" />
      <text y="4" text-anchor="middle" font-size="11" font-weight="700" fill="#fff">
        {level ?? 3}
      </text>
    </g>
  );
}
