/** The tension gauge: zones, number and word. */
import { tensionZone } from '../desk/models.ts';
import { ui } from './lang.ts';

const EDGES = [0, 30, 45, 68, 100] as const;

export function Gauge({ value }: { value: number }) {
  const w = ui.value.header;
  const zone = tensionZone(value);
  return (
    <div class={`gauge zone-${zone}`}>
      <span class="gauge-label" id="gauge-label">
        {w.tension}
      </span>
      <span
        class="gauge-track"
        role="meter"
        aria-labelledby="gauge-label"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={value}
        aria-valuetext={`${value}, ${w.zones[zone]}`}
      >
        {EDGES.slice(0, -1).map((from, i) => (
          <span key={from} class={`gauge-zone z${i}`} style={{ left: `${from}%`, width: `${EDGES[i + 1]! - from}%` }} />
        ))}
        <span class="gauge-needle" style={{ left: `${value}%` }} />
      </span>
      <b class="gauge-number">{value}</b> <span class="gauge-word">{w.zones[zone]}</span>
    </div>
  );
}
