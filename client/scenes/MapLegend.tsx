/** The legend of the map and its content in words, folded away until asked for. */
import type { MapLabels } from './mapLabels.ts';
import { ARC_KINDS, MARK_STATES } from './model.ts';
import { ALARM, ARC_COLOURS, DASHES } from './palette.ts';
import { ArcSign, CrisisSign, MarkSign } from './signs.tsx';

/** Signs with their meaning, then `list`: what the map shows now, for those who do not see it. */
export function MapLegend({
  labels,
  list,
  open,
}: {
  readonly labels: MapLabels;
  readonly list: readonly string[];
  readonly open: boolean;
}) {
  return (
    <details class="map-legend" open={open}>
      <summary>{labels.legend}</summary>
      <div class="map-legend-body" role="region" aria-label={labels.legend} tabIndex={0}>
        <ul class="map-signs">
          {ARC_KINDS.map((kind) => (
            <li key={kind}>
              <svg viewBox="0 0 52 20" width="52" height="20" aria-hidden="true">
                <line
                  x1="2"
                  y1="10"
                  x2="50"
                  y2="10"
                  stroke={ARC_COLOURS[kind]}
                  stroke-width="2.2"
                  stroke-linecap={kind === 'agreed' ? 'butt' : 'round'}
                  stroke-dasharray={DASHES[kind].join(' ')}
                />
                <ArcSign kind={kind} x={26} y={10} />
              </svg>
              {labels.arcs[kind]}
            </li>
          ))}
          {MARK_STATES.map((state) => (
            <li key={state}>
              <svg viewBox="-26 -10 52 20" width="52" height="20" aria-hidden="true">
                <MarkSign state={state} />
              </svg>
              {labels.marks[state]}
            </li>
          ))}
          <li>
            <svg viewBox="-26 -10 52 20" width="52" height="20" aria-hidden="true">
              {[3, 6, 9].map((r) => (
                <circle key={r} r={r} fill="none" stroke={ALARM} stroke-width="1.4" />
              ))}
            </svg>
            {labels.rings}
          </li>
          <li>
            <svg viewBox="-26 -10 52 20" width="52" height="20" aria-hidden="true">
              <CrisisSign />
            </svg>
            {labels.crisis}
          </li>
          <li>
            <svg viewBox="0 0 52 20" width="52" height="20" aria-hidden="true">
              <line x1="2" y1="10" x2="50" y2="10" stroke="#fff" stroke-width="1.7" stroke-dasharray="4 3" />
            </svg>
            {labels.line}
          </li>
        </ul>
        {list.length > 0 && (
          <>
            <h3>{labels.list}</h3>
            <ul class="map-list">
              {list.map((item, i) => (
                <li key={i}>{item}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}
