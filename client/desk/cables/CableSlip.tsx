/** One cable on the desk: its urgency, whence and whither, its number on the channel, what it says, and a way to answer it. */
import { computed } from '@preact/signals';
import { seat, view } from '../../store.ts';
import { CableBody } from '../../ui/cableBody.tsx';
import { timeText } from '../../ui/dates.ts';
import { lang, rules, seatName, ui } from '../../ui/lang.ts';
import { ActorTag, Glyph } from '../../ui/marks.tsx';
import { precedence, type Cable } from './cable.ts';

/** Of the view a slip needs the round alone: it must not be drawn again for every event. */
const round = computed(() => view.value?.clock.round ?? 0);

export function CableSlip({
  cable,
  depth = 0,
  onAnswer,
}: {
  cable: Cable;
  depth?: number;
  onAnswer?: ((cable: Cable) => void) | undefined;
}) {
  const w = ui.value.cables;
  const rank = precedence(cable, round.value);
  const to = cable.public ? w.everyone : cable.to.length === 0 ? w.inner : rules.value.list(cable.to.map(seatName));
  return (
    <li
      class={`cable cable-${rank}${cable.from === seat.value ? ' own' : ''}${depth ? ` answer answer-${depth}` : ''}${cable.undone ? ' undone' : ''}`}
    >
      <p class="cable-head">
        <b class="precedence">{w.precedence[rank]}</b>{' '}
        <span>
          <Glyph seat={cable.from} /> {w.from(seatName(cable.from), to)} <ActorTag role={cable.role} />
        </span>{' '}
        <span class="cable-when">
          {cable.no === undefined ? '' : `${w.number(cable.no)} · `}
          {w.roundOf(cable.round)} · {timeText(cable.at, lang.value)}
        </span>
      </p>
      {cable.undone ? <p class="undone-mark">{w.undone}</p> : null}
      {cable.re === undefined ? null : <p class="cable-re">↳ {w.answers(cable.re)}</p>}
      <CableBody phrases={cable.phrases} text={cable.text} length={cable.length} />
      {onAnswer && cable.no !== undefined && !cable.undone ? (
        <p class="cable-acts">
          <button type="button" onClick={() => onAnswer(cable)} aria-label={w.answerTo(cable.no, seatName(cable.from))}>
            {w.answer}
          </button>
        </p>
      ) : null}
    </li>
  );
}
