/** The meters as lines over the rounds, crises as hatched spans, pacts as numbered marks. Drawn at the size it is shown, so that letters stay letters. */
import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { DebriefWords } from '../../assets/i18n/debrief/en.ts';
import { rules } from '../ui/lang.ts';
import { spread, type Series, type Timeline } from './timeline.ts';

/** Each line differs by dash and marker too; six is as many as can be told apart. */
export const STYLES = [
  { color: '#8f1d12', dash: '', mark: 'M-4 -4h8v8h-8z' },
  { color: '#005f96', dash: '', mark: 'M0 -5a5 5 0 1 0 .01 0z' },
  { color: '#8a5200', dash: '7 3', mark: 'M0 -5l5 9h-10z' },
  { color: '#00684a', dash: '2 3', mark: 'M0 -6l6 6l-6 6l-6 -6z' },
  { color: '#87326a', dash: '9 3 2 3', mark: 'M-5 -1.5h10v3h-10z' },
  { color: '#3c3c3c', dash: '4 2', mark: 'M-5 -5l10 10M5 -5l-10 10' },
] as const;

function useWidth(fixed: number | undefined): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(fixed ?? 640);
  useEffect(() => {
    if (fixed !== undefined || !box.current) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(260, Math.round(entry.contentRect.width)));
    });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [fixed]);
  return [box, width];
}

export function Chart({
  timeline,
  w,
  height = 260,
  size = 13,
  fixed,
}: {
  timeline: Timeline;
  w: DebriefWords;
  height?: number;
  size?: number;
  fixed?: number;
}) {
  const [box, width] = useWidth(fixed);
  const id = useId();
  const lanes = timeline.pacts.length || timeline.crises.length ? size * 2.9 : size * 0.8;
  const left = size * 2.3;
  const right = size * 2.6;
  const top = lanes;
  const bottom = height - size * 1.9;
  const x = (at: number): number => left + (at / timeline.rounds) * (width - left - right);
  const y = (value: number): number => bottom - (value / 100) * (bottom - top);
  const ends = spread(
    timeline.series.map((s) => y(s.points.at(-1)?.value ?? 0)),
    size * 1.05,
    bottom,
  );
  let before = -Infinity;
  let lane = 0;
  return (
    <div class="chart" ref={box}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={w.chart(0, timeline.rounds)}
        font-size={size}
      >
        <defs>
          <pattern id={`${id}h`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V7" stroke="#8f1d12" stroke-width="2.4" opacity=".38" />
          </pattern>
        </defs>
        {timeline.crises.map((c) => (
          <g key={c.round}>
            <rect
              x={x(c.from)}
              y={top}
              width={Math.max(6, x(c.to) - x(c.from))}
              height={bottom - top}
              fill={`url(#${id}h)`}
              stroke="#8f1d12"
              stroke-width=".8"
            />
          </g>
        ))}
        {[0, 25, 50, 75, 100].map((v) => (
          <g key={v}>
            <path d={`M${left} ${y(v)}H${width - right}`} stroke="#b7a67e" stroke-width={v === 0 ? 1.4 : 0.7} />
            <text x={left - 5} y={y(v) + size * 0.36} text-anchor="end" fill="#574b36">
              {v}
            </text>
          </g>
        ))}
        {Array.from({ length: timeline.rounds }, (_, r) => (
          <g key={r}>
            <path d={`M${x(r + 1)} ${top}V${bottom}`} stroke="#b7a67e" stroke-width=".7" stroke-dasharray="2 3" />
            <text x={x(r + 0.5)} y={height - size * 0.5} text-anchor="middle" fill="#1d2430">
              {w.roundShort(r + 1)}
            </text>
          </g>
        ))}
        {timeline.series.map((s, k) => (
          <Line key={s.path} series={s} k={k} x={x} y={y} />
        ))}
        {timeline.series.map((s, k) => {
          const end = s.points.at(-1)?.value ?? 0;
          return (
            <text
              key={s.path}
              x={width - right + 6}
              y={(ends[k] ?? 0) + size * 0.36}
              fill={STYLES[k % STYLES.length]!.color}
              font-weight="700"
            >
              {end}
            </text>
          );
        })}
        {timeline.pacts.map((p, i) => {
          lane = x(p.x) - before < size * 1.7 ? (lane + 1) % 2 : 0;
          before = x(p.x);
          const cy = size * (0.8 + lane * 1.25);
          const off = p.kind === 'collapsed' || p.kind === 'breached' || p.kind === 'ended' || p.kind === 'refused';
          return (
            <g key={i}>
              <path
                d={`M${x(p.x)} ${cy + size * 0.6}V${bottom}`}
                stroke="#1d2430"
                stroke-width="1"
                stroke-dasharray={off ? '2 3' : ''}
                opacity=".55"
              />
              <circle
                cx={x(p.x)}
                cy={cy}
                r={size * 0.72}
                fill={off ? '#fffdf6' : '#1d2430'}
                stroke="#1d2430"
                stroke-width="1.4"
              />
              <text
                x={x(p.x)}
                y={cy + size * 0.33}
                text-anchor="middle"
                font-size={size * 0.88}
                font-weight="700"
                fill={off ? '#1d2430' : '#fff'}
              >
                {i + 1}
              </text>
            </g>
          );
        })}
      </svg>
      <ul class="chart-key">
        {timeline.series.map((s, k) => (
          <li key={s.path}>
            <Sample k={k} /> {rules.value.meter(s.path)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A line with a marker at the end of each round. */
function Line({ series, k, x, y }: { series: Series; k: number; x: (at: number) => number; y: (v: number) => number }) {
  const style = STYLES[k % STYLES.length]!;
  return (
    <g fill="none" stroke={style.color} stroke-width="2.2" stroke-linejoin="round">
      <path
        d={series.points.map((p, i) => `${i ? 'L' : 'M'}${x(p.x).toFixed(1)} ${y(p.value).toFixed(1)}`).join('')}
        stroke-dasharray={style.dash}
      />
      {series.rounds.map((v, r) => (
        <path
          key={r}
          d={style.mark}
          transform={`translate(${x(r).toFixed(1)} ${y(v).toFixed(1)})`}
          fill={style.color}
          stroke-width="1"
        />
      ))}
    </g>
  );
}

export function Sample({ k }: { k: number }) {
  const style = STYLES[k % STYLES.length]!;
  return (
    <svg class="sample" width="36" height="14" viewBox="0 0 36 14" aria-hidden="true">
      <path d="M1 7H35" stroke={style.color} stroke-width="2.4" stroke-dasharray={style.dash} />
      <path d={style.mark} transform="translate(18 7)" fill={style.color} stroke={style.color} />
    </svg>
  );
}
