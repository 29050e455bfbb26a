/** The brief: who you are, what you want, what waits for you, what you can do now, and why the rest is closed. */
import type { CommandType } from '../../shared/commands.ts';
import { seat, view } from '../store.ts';
import { rules, seatName, ui } from '../ui/lang.ts';
import { Glyph, Why } from '../ui/marks.tsx';
import { openness } from './gates.ts';
import { Instructions, Report, Who } from './Texts.tsx';
import { openTab, type Tab } from './tab.ts';
import { waitingFor } from './waiting.ts';

const TAB_OF: Readonly<Partial<Record<CommandType, Tab>>> = {
  say: 'cables', propose: 'pacts', counter: 'pacts', agree: 'pacts', withdraw: 'pacts', postpone: 'pacts', end: 'pacts', 'hold-session': 'pacts', 'side-letter': 'pacts', 'ask-consent': 'consent', 'give-consent': 'consent', 'refuse-consent': 'consent', 'revoke-consent': 'consent',
  'request-assistance': 'consent', operate: 'consent', 'withdraw-operation': 'consent', consult: 'crisis', 'answer-consultation': 'crisis', seal: 'decisions', 'answer-card': 'decisions', 'set-policy': 'decisions', convene: 'decisions', choose: 'crisis',
};

export function BriefPanel() {
  const w = ui.value.brief;
  const state = view.value!;
  const me = seat.value;
  if (!me) return <><h2>{ui.value.tabs.brief}</h2><section class="paper"><p>{w.observer}</p><Instructions /></section></>;
  const mandate = rules.value.mandates[state.mandates[me] as keyof typeof rules.value.mandates];
  const waiting = waitingFor();
  const all = openness().filter((o) => TAB_OF[o.type]);
  // What a neighbouring entry says already is not said twice: answering consent needs a request, redlining a draft.
  const open = all.filter((o) => o.open);
  const shut = all.filter((o) => !o.open && o.refusal && o.refusal.code !== 'wrong-seat' && o.refusal.code !== 'not-a-party');
  return (
    <>
      <article class="paper brief" aria-labelledby="brief-title">
        <p class="kicker">{w.kicker}</p>
        <h2 id="brief-title"><Glyph seat={me} /> {w.title(seatName(me))}</h2>
        {waiting.length ? <><h3>{w.waiting}</h3><ul class="todo waiting">{waiting.map((x) => <li key={x.text}><button type="button" onClick={x.open}>{x.text}</button></li>)}</ul></> : null}
        <Who />
        {mandate ? <><h3>{w.aims}</h3><p class="mandate"><b>{mandate.name}</b> <span class="hint">{w.aimsHint}</span></p><ul class="aims">{mandate.aims.map((a) => <li key={a}>{a}</li>)}</ul></> : null}
        <Instructions />
      </article>
      <Report />
      <section class="paper"><h3>{w.now}</h3>
        <p>{ui.value.phaseNow[state.clock.phase]}</p>
        {open.length ? <ul class="todo">{open.map((o) => <li key={o.type}><button type="button" onClick={() => openTab(TAB_OF[o.type]!)}>{w.todo[o.type] ?? o.type}</button></li>)}</ul> : <p class="hint">{w.nothing}</p>}
        {shut.length ? <details><summary>{w.closed}</summary><ul class="shut">{shut.map((o) => <li key={o.type}><b>{w.todo[o.type] ?? o.type}</b><Why refusal={o.refusal!} /></li>)}</ul></details> : null}
      </section>
    </>
  );
}
