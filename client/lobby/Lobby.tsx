/** The lobby: who sits where, how others come in, and the beginning. */
import { useEffect, useState } from 'preact/hooks';
import { SEATS } from '../../shared/types.ts';
import { commands } from '../desk/commands.ts';
import { useScenario } from '../scenarios.ts';
import { act, kept, presence, seat, status, view } from '../store.ts';
import { LangSelect } from '../ui/controls.tsx';
import { lang, ui } from '../ui/lang.ts';
import { RulesLink } from '../ui/links.tsx';
import { SeatTag } from '../ui/marks.tsx';
import { Qr } from './Qr.tsx';
import { Situation } from './Situation.tsx';
import { joinLink } from './route.ts';
import { fire } from '../ui/fire.ts';

export function Lobby({ onHome }: { onHome: () => void }) {
  const w = ui.value;
  const mine = kept.value;
  const [copied, setCopied] = useState<'yes' | 'by-hand' | null>(null);
  const alone = mine?.alone ?? false;
  const texts = useScenario(view.value?.match.scenario ?? null)?.texts[lang.value];
  useEffect(() => { document.title = w.app.page(w.lobby.title); });
  useEffect(() => { if (alone && status.value === 'here') fire(act(commands.start())); }, [alone, status.value]);
  if (alone) return <div class="page"><Bar onHome={onHome} /><main class="home"><p class="paper" role="status">{w.lobby.aloneBegin}</p></main></div>;
  const link = joinLink(mine?.code ?? '');
  const copy = (): void => {
    // Without a secure context there is no clipboard: the field is selected instead.
    const field = document.getElementById('link') as HTMLInputElement | null;
    field?.select();
    if (!navigator.clipboard) { setCopied('by-hand'); return; }
    navigator.clipboard.writeText(link).then(() => setCopied('yes')).catch(() => setCopied('by-hand'));
  };
  return (
    <div class="page">
      <Bar onHome={onHome} />
      <main class="home lobby">
        <section class="paper" aria-labelledby="who"><h2 id="who">{w.lobby.who}</h2>
          <ul class="seats">{SEATS.map((s) => {
            const people = presence.value.filter((p) => p.seat === s);
            return <li key={s} class={people.length ? 'held' : ''}><SeatTag seat={s} you={s === seat.value} /> <em>{people.length ? people.map((p) => (p.role === 'bot' ? w.lobby.computer : p.alias)).join(', ') : w.lobby.free}</em></li>;
          })}</ul>
          {presence.value.some((p) => p.role === 'observer') ? <p>{w.lobby.observers}: {presence.value.filter((p) => p.role === 'observer').map((p) => p.alias).join(', ')}</p> : null}
          {seat.value ? <div class="acts"><button type="button" class="primary" onClick={() => { fire(act(commands.start())); }}>{w.lobby.begin}</button><span class="hint">{w.lobby.beginHint}</span></div> : <p class="hint">{w.lobby.waitBegin}</p>}
        </section>
        <section class="paper invite" aria-labelledby="invite"><h2 id="invite">{w.lobby.code}</h2>
          <p class="code">{mine?.code}</p>
          <Qr text={link} label={w.lobby.qr(link)} />
          <label class="field"><span class="field-label">{w.lobby.link}</span><input id="link" readOnly value={link} /></label>
          <div class="acts"><button type="button" onClick={copy}>{w.lobby.copy}</button><a class="room-link" href={`#/projector/${mine?.code ?? ''}`} target="_blank" rel="noopener">{w.lobby.projector}</a><span role="status">{copied === 'yes' ? w.lobby.copied : copied ? w.lobby.copyHand : ''}</span></div>
        </section>
        <Situation scenario={view.value?.match.scenario ?? null} mine={seat.value} />
        <aside class="note" aria-labelledby="note-title"><h2 id="note-title">{w.home.note}</h2><p>{texts?.contentNote ?? w.home.noteText}</p></aside>
      </main>
    </div>
  );
}

export function Bar({ onHome }: { onHome: () => void }) {
  const w = ui.value;
  return <header class="top"><h1><button type="button" class="brand" onClick={onHome} title={w.header.home}>{w.app.name}</button></h1><p class="motto">{w.app.motto}</p><RulesLink /><LangSelect /></header>;
}
