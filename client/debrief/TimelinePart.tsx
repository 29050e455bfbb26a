/** The meters over the rounds: chart, the choice of meters, what happened, and the same figures as a table. */
import { useState } from 'preact/hooks';
import type { DebriefWords } from '../../assets/i18n/debrief/en.ts';
import type { MeterPath } from '../../shared/types.ts';
import { rules } from '../ui/lang.ts';
import { Chart, STYLES } from './Chart.tsx';
import type { MatchRecord } from './record.ts';
import { MAIN_METERS, OFFERED_METERS, timelineOf, type Timeline } from './timeline.ts';
import { causeText, pactShort } from './words.ts';

export function TimelinePart({ record, w, large }: { record: MatchRecord; w: DebriefWords; large: boolean }) {
  const [meters, setMeters] = useState<readonly MeterPath[]>(MAIN_METERS);
  const timeline = timelineOf(record, meters);
  const toggle = (path: MeterPath): void =>
    setMeters(meters.includes(path) ? meters.filter((m) => m !== path) : [...meters, path]);
  const full = meters.length >= STYLES.length;
  return (
    <div class="timeline">
      <Chart timeline={timeline} w={w} height={large ? 460 : 300} size={large ? 20 : 13} />
      <Happenings timeline={timeline} w={w} />
      <details class="no-print">
        <summary>{w.pickMeters}</summary>
        <div class="recipients">
          {OFFERED_METERS.map((path) => {
            const on = meters.includes(path);
            return (
              <label key={path} class={on ? 'chip on' : 'chip'}>
                <input type="checkbox" checked={on} disabled={!on && full} onChange={() => toggle(path)} />{' '}
                {rules.value.meter(path)}
              </label>
            );
          })}
        </div>
        {full ? <p class="hint">{w.tooMany}</p> : null}
      </details>
      <details open={!large}>
        <summary>{w.asTable}</summary>
        <div class="scroll" tabIndex={0} role="region" aria-label={w.asTable}>
          <table class="debrief-figures">
            <caption class="hidden">{w.parts.timeline}</caption>
            <thead>
              <tr>
                <th scope="col">{w.meter}</th>
                <th scope="col" class="number">
                  {w.start}
                </th>
                {Array.from({ length: timeline.rounds }, (_, r) => (
                  <th key={r} scope="col" class="number">
                    {w.roundShort(r + 1)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {timeline.series.map((s) => (
                <tr key={s.path}>
                  <th scope="row">{rules.value.meter(s.path)}</th>
                  {s.rounds.map((v, r) => (
                    <td key={r} class="number">
                      {v}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      {record.undone.map((u, i) => (
        <p key={i} class="hint">
          {w.undone(u.round, u.reason)}
        </p>
      ))}
    </div>
  );
}

/** What the numbers and hatched spans of the chart stand for. */
export function Happenings({ timeline, w, most }: { timeline: Timeline; w: DebriefWords; most?: number }) {
  if (!timeline.pacts.length && !timeline.crises.length) return <p class="hint">{w.noEvents}</p>;
  const shown = most === undefined ? timeline.pacts : timeline.pacts.slice(0, most);
  const level = rules.value.escalation;
  return (
    <ul class="happenings" aria-label={w.events}>
      {shown.map((p, i) => (
        <li key={i}>
          <b class="mark-number">{i + 1}</b> {w.roundShort(p.round)} · {pactShort(p.pact)}: {w.pactMark[p.kind]}
        </li>
      ))}
      {timeline.crises.map((c) => (
        <li key={`c${c.round}`}>
          <span class="hatch" aria-hidden="true" /> {w.roundShort(c.round)} ·{' '}
          {w.crisis(causeText(c.cause, w), level[c.highest].name, level[c.ended].name)}
        </li>
      ))}
    </ul>
  );
}
