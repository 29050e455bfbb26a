/** One cable on the desk: its urgency, whence and whither, its number on the channel, what it says, and a way to answer it. */
import { seat, view } from '../../store.ts';
import { CableBody } from '../../ui/cableBody.tsx';
import { rules, seatName, ui } from '../../ui/lang.ts';
import { ActorTag, Glyph } from '../../ui/marks.tsx';
import { precedence, type Cable } from '../models.ts';

const time = (at: number): string => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });

export function CableSlip({ cable, depth = 0, onAnswer }: { cable: Cable; depth?: number; onAnswer?: ((cable: Cable) => void) | undefined }) {
  const w = ui.value.cables;
  const rank = precedence(cable, view.value?.clock.round ?? 0);
  const to = cable.public ? w.everyone : cable.to.length === 0 ? w.inner : rules.value.list(cable.to.map(seatName));
  return (
    <li class={`cable cable-${rank}${cable.from === seat.value ? ' own' : ''}${depth ? ` answer answer-${depth}` : ''}`}>
      <p class="cable-head"><b class="precedence">{w.precedence[rank]}</b> <span><Glyph seat={cable.from} /> {w.from(seatName(cable.from), to)} <ActorTag role={cable.role} /></span> <span class="cable-when">{cable.no === undefined ? '' : `${w.number(cable.no)} · `}{w.roundOf(cable.round)} · {time(cable.at)}</span></p>
      {cable.re === undefined ? null : <p class="cable-re">↳ {w.answers(cable.re)}</p>}
      <CableBody phrases={cable.phrases} text={cable.text} length={cable.length} />
      {onAnswer && cable.no !== undefined ? <p class="cable-acts"><button type="button" onClick={() => onAnswer(cable)} aria-label={w.answerTo(cable.no, seatName(cable.from))}>{w.answer}</button></p> : null}
    </li>
  );
}
