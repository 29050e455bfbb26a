/** A small line of a meter over the rounds; told in words as well. */
import type { Point } from '../desk/history.ts';
import { ui } from './lang.ts';

const W = 92;
const H = 26;
const PAD = 4;

export function Spark({ points }: { points: readonly Point[] }) {
  if (points.length < 2) return null;
  const first = points[0]!.round;
  const span = Math.max(1, points.at(-1)!.round - first);
  // At least twenty points high, so that a step of one does not look like a leap.
  const values = points.map((p) => p.value);
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  const half = Math.max(10, (Math.max(...values) - Math.min(...values)) / 2 + 2);
  const at = points.map(
    (p) =>
      [PAD + ((p.round - first) / span) * (W - 2 * PAD), H / 2 - ((p.value - middle) / half) * (H / 2 - PAD)] as const,
  );
  const [x, y] = at.at(-1)!;
  return (
    <span class="spark">
      <svg viewBox={`0 0 ${W} ${H}`} width={W} height={H} aria-hidden="true">
        <polyline points={at.map(([a, b]) => `${a.toFixed(1)},${b.toFixed(1)}`).join(' ')} />
        {at.slice(0, -1).map(([a, b]) => (
          <circle key={a} cx={a} cy={b} r={1.6} />
        ))}
        <circle class="end" cx={x} cy={y} r={3} />
      </svg>
      <span class="hidden">
        {ui.value.meters.over(points.map((p) => ui.value.meters.point(p.round, p.value)).join(', '))}
      </span>
    </span>
  );
}
