/** Cables: threads by channel, and a form to write one. */
import { useState } from 'preact/hooks';
import { MAX_TEXT } from '../../shared/protocol.ts';
import { otherSeats, SEATS, type Seat } from '../../shared/types.ts';
import { act, draft, feed, pending, seat, setDraft, view } from '../store.ts';
import { composing } from '../ui/controls.tsx';
import { rules, seatName, ui } from '../ui/lang.ts';
import { Glyph, SeatTag, Why } from '../ui/marks.tsx';
import { commands } from './commands.ts';
import { closed } from './gates.ts';
import { cables, channelOf, precedence, type Cable } from './models.ts';
import { focus } from './tab.ts';
import { fire } from '../ui/fire.ts';

const time = (at: number): string => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });

function CableSlip({ cable }: { cable: Cable }) {
  const w = ui.value.cables;
  const rank = precedence(cable, view.value?.clock.round ?? 0);
  const to = cable.public ? w.everyone : rules.value.list(cable.to.map(seatName));
  return (
    <li class={`cable cable-${rank}${cable.from === seat.value ? ' own' : ''}`}>
      <p class="cable-head"><b class="precedence">{w.precedence[rank]}</b> <span><Glyph seat={cable.from} /> {w.from(seatName(cable.from), to)}</span> <span class="cable-when">{w.roundOf(cable.round)} · {time(cable.at)}</span></p>
      <p class="cable-text">{cable.text ?? (cable.text === null ? w.hidden : w.textLost)}</p>
    </li>
  );
}

function Compose({ to, setTo }: { to: readonly Seat[] | 'public'; setTo: (to: readonly Seat[] | 'public') => void }) {
  const w = ui.value.cables;
  const me = seat.value!;
  const name = `cable:${to === 'public' ? 'public' : channelOf([me, ...to])}`;
  const text = draft<string>(name) ?? '';
  const refusal = closed(commands.say('public', 'x'));
  const nobody = to !== 'public' && to.length === 0;
  const send = (): void => {
    const words = text.trim();
    if (!words || nobody || refusal) return;
    // On its way it shows as waiting; a refused text comes back into the box, unless another was begun there.
    setDraft(name, null);
    fire(act(commands.say(to, words), () => ui.value.said.sent).then((ok) => { if (!ok && draft<string>(name) === null) setDraft(name, words); }));
  };
  const toggle = (s: Seat): void => setTo(to === 'public' ? [s] : to.includes(s) ? to.filter((x) => x !== s) : [...to, s]);
  return (
    <form class="compose" onSubmit={(e) => { e.preventDefault(); send(); }}>
      <fieldset class="recipients"><legend>{w.to}</legend>
        {otherSeats(me).map((s) => <label key={s} class={to !== 'public' && to.includes(s) ? 'chip on' : 'chip'}><input type="checkbox" checked={to !== 'public' && to.includes(s)} onChange={() => toggle(s)} /><SeatTag seat={s} /></label>)}
        <label class={to === 'public' ? 'chip on' : 'chip'}><input type="checkbox" checked={to === 'public'} onChange={() => setTo(to === 'public' ? [] : 'public')} />{w.public}</label>
      </fieldset>
      <label class="field"><span class="field-label">{w.write}</span>
        <textarea rows={3} maxLength={MAX_TEXT} value={text} dir="auto" onInput={(e) => setDraft(name, e.currentTarget.value || null)}
          onKeyDown={(e) => { if (e.key === 'Enter' && !e.shiftKey && !composing(e)) { e.preventDefault(); send(); } }} />
      </label>
      <div class="acts">
        <button type="submit" class="primary" aria-disabled={!text.trim() || nobody || refusal !== null}>{w.send}</button>
        <span class="hint">{nobody ? w.noSeat : text.length > MAX_TEXT - 200 ? w.left(MAX_TEXT - text.length) : w.sendHint}</span>
      </div>
      {refusal ? <Why refusal={refusal} /> : null}
    </form>
  );
}

export function CablesPanel() {
  const w = ui.value.cables;
  const me = seat.value;
  const wanted = focus.value.channel;
  const [to, setTo] = useState<readonly Seat[] | 'public'>(wanted ?? (me ? otherSeats(me).slice(0, 1) : 'public'));
  const [channel, setChannel] = useState<string>(wanted ? (wanted === 'public' ? 'public' : channelOf([...(me ? [me] : []), ...wanted])) : 'all');
  const all = cables(feed.value);
  const channels = [...new Set(all.map((c) => c.channel))];
  const shown = channel === 'all' ? all : all.filter((c) => c.channel === channel);
  const waiting = pending.value.filter((p) => p.command.type === 'say');
  const label = (c: string): string => (c === 'public' ? w.public : rules.value.list(c.split('+').filter((s) => s !== me).map((s) => seatName(s as Seat))));
  const pick = (c: string): void => {
    setChannel(c);
    if (c === 'all' || !me) return;
    setTo(c === 'public' ? 'public' : SEATS.filter((s) => s !== me && c.split('+').includes(s)));
  };
  return (
    <>
      <h2>{w.title}</h2>
      {me ? <Compose to={to} setTo={setTo} /> : <p class="hint on-desk">{w.mute}</p>}
      <label class="field inline on-desk"><span class="field-label">{w.channel}</span>
        <select value={channel} onChange={(e) => pick(e.currentTarget.value)}>
          <option value="all">{w.all}</option>
          {[...new Set([...channels, ...(channel === 'all' ? [] : [channel])])].map((c) => <option key={c} value={c}>{label(c)}</option>)}
        </select>
      </label>
      <ol class="cable-list" reversed>
        {waiting.map((p) => <li key={p.id} class="cable cable-pending"><p class="cable-head"><b class="precedence">{w.pending}</b></p><p class="cable-text">{p.command.type === 'say' ? p.command.text : ''}</p></li>)}
        {[...shown].reverse().map((c) => <CableSlip key={c.n} cable={c} />)}
      </ol>
      {shown.length + waiting.length === 0 ? <p class="hint on-desk">{w.empty}</p> : null}
    </>
  );
}
