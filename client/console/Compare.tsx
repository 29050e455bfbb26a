/** The tension of every world on one chart. Lines are told apart by dash and by the world's number at their end. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { SessionResults } from '../../shared/session.ts';
import { STYLES } from '../debrief/Chart.tsx';
import { spread } from '../debrief/timeline.ts';
import { ui } from '../ui/lang.ts';

type World = SessionResults['worlds'][number];

/** One value a round: the last that was told in it. */
export function byRound(world: Pick<World, 'tension'>): { round: number; value: number }[] {
  const last = new Map<number, number>();
  for (const p of world.tension) last.set(p.round, p.value);
  return [...last].map(([round, value]) => ({ round, value })).sort((a, b) => a.round - b.round);
}

export function Compare({ worlds, rounds, w }: { worlds: readonly World[]; rounds: number; w: ConsoleWords }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    if (!box.current) return undefined;
    const watch = new ResizeObserver(([e]) => {
      if (e) setWidth(Math.max(260, Math.round(e.contentRect.width)));
    });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  const [left, right, top, bottom, height] = [30, 36, 10, 235, 260];
  const x = (round: number): number => left + (round / Math.max(1, rounds)) * (width - left - right);
  const y = (value: number): number => bottom - (value / 100) * (bottom - top);
  const lines = worlds.map((world) => ({ world, points: byRound(world) }));
  const ends = spread(
    lines.map(({ points }) => y(points.at(-1)?.value ?? 50)),
    13,
    bottom,
  );
  return (
    <div class="compare-chart" ref={box}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={w.results.chart(worlds.length)}
        font-size="12"
      >
        {[0, 25, 50, 75, 100].map((v) => (
          <g key={v}>
            <path d={`M${left} ${y(v)}H${width - right}`} stroke="#b7a67e" stroke-width=".8" />
            <text x={left - 4} y={y(v) + 4} text-anchor="end" fill="#574b36">
              {v}
            </text>
          </g>
        ))}
        {Array.from({ length: rounds + 1 }, (_, r) => (
          <text key={r} x={x(r)} y={height - 6} text-anchor="middle" fill="#1d2430">
            {r === 0 ? '' : width > 520 ? ui.value.news.round(r) : r}
          </text>
        ))}
        {lines.map(({ world, points }, k) => {
          const style = STYLES[k % STYLES.length]!;
          const at = points.at(-1);
          return (
            <g key={world.match}>
              <path
                d={points.map((p, i) => `${i ? 'L' : 'M'}${x(p.round).toFixed(1)} ${y(p.value).toFixed(1)}`).join('')}
                fill="none"
                stroke={style.color}
                stroke-width="2"
                stroke-dasharray={style.dash}
              />
              {points.map((p) => (
                <path
                  key={p.round}
                  d={style.mark}
                  transform={`translate(${x(p.round).toFixed(1)} ${y(p.value).toFixed(1)})`}
                  fill={style.color}
                />
              ))}
              {at ? (
                <text x={x(at.round) + 10} y={(ends[k] ?? 0) + 4} fill={style.color} font-weight="700">
                  {world.n}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
