/** Turning points: what happened, the rule and document behind it, and what it did to points and meters. */
import type { DebriefWords } from '../../assets/i18n/debrief/en.ts';
import { SEATS, type Seat } from '../../shared/types.ts';
import { rules } from '../ui/lang.ts';
import { Glyph, RuleRef, isOwn } from '../ui/marks.tsx';
import { seatName } from '../ui/lang.ts';
import type { MatchRecord } from './record.ts';
import { turningPoints, type TurningPoint } from './turning.ts';
import { signedText, tell } from './words.ts';

export function TurningPart({ record, w }: { record: MatchRecord; w: DebriefWords }) {
  const points = turningPoints(record);
  if (!points.length) return <p>{w.turningNone}</p>;
  return (
    <>
      <p class="hint">{w.turningHint}</p>
      <ol class="turning">
        {points.map((p) => (
          <li key={p.event.n}>
            <Point point={p} w={w} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Point({ point, w }: { point: TurningPoint; w: DebriefWords }) {
  const { event } = point;
  return (
    <>
      <p class="kicker">
        {w.round(event.round)} · {rules.value.phases[event.phase]}
      </p>
      <p>
        <b>{tell(event, point.state)}</b>
      </p>
      <p class="swings">
        <span>{w.points}:</span>{' '}
        {SEATS.map((s) => (
          <ScoreSwing key={s} seat={s} by={point.scores[s]} />
        ))}
      </p>
      {point.meters.length ? (
        <p class="swings">
          <span>{w.moved}:</span>{' '}
          {point.meters.slice(0, 4).map((m) => (
            <span key={m.path}>
              {rules.value.meter(m.path)} <b>{signedText(m.delta)}</b>
            </span>
          ))}
        </p>
      ) : null}
      {event.rule ? <RuleRef rule={event.rule} documents={event.documents ?? []} own={isOwn(event)} /> : null}
    </>
  );
}

export const ScoreSwing = ({ seat, by }: { seat: Seat; by: number }) => (
  <span class="score-swing">
    <Glyph seat={seat} /> {seatName(seat)} <b>{signedText(by)}</b>
  </span>
);
