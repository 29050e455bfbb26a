/** The page: what is shown where, and what is told of what arrives. */
import { render } from 'preact';
import { effect, signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { Desk } from './desk/Desk.tsx';
import { isType } from './desk/models.ts';
import { pactName } from './desk/pactWords.ts';
import { tab } from './desk/tab.ts';
import { Home } from './lobby/Home.tsx';
import { Bar, Lobby } from './lobby/Lobby.tsx';
import { go, route } from './lobby/route.ts';
import { Rulebook } from './rulebook/Rulebook.tsx';
import { Result } from './result/Result.tsx';
import { arrivals, closeLine, kept, keepSeat, openLine, seat, status, view } from './store.ts';
import { Confirm } from './ui/dialogs.tsx';
import { rules, seatName, startLang, ui } from './ui/lang.ts';
import { Banner, Slips } from './ui/notices.tsx';
import './style/base.css';
import './style/desk.css';
import './style/papers.css';
import './style/pages.css';

/** Said aloud by screen readers when something arrives; seen elsewhere already. */
const spoken = signal('');
effect(() => {
  const events = arrivals.value;
  if (!events.length) return;
  const me = seat.peek();
  const w = ui.peek().said;
  const lines = events.flatMap((e) => {
    if (isType(e, 'PhaseBegan')) return [w.phase(rules.peek().phases[e.data.phase], e.data.round)];
    if (e.by.seat === me) return [];
    if (isType(e, 'CableSent')) return [w.arrivedCable(seatName(e.data.from))];
    if (isType(e, 'PactProposed') || isType(e, 'PactCountered')) return [w.arrivedDraft(pactName(e.data.pact), seatName(e.data.by))];
    if (isType(e, 'ConsentAsked')) return [w.arrivedRequest(seatName(e.data.from))];
    return [];
  });
  if (lines.length) spoken.value = lines.join('. ');
});

const home = (): void => go('');

function Match() {
  const [back, setBack] = useState(false);
  useEffect(() => { if (kept.value) openLine(); else home(); }, [kept.value]);
  const state = view.value;
  const w = ui.value;
  const page = !state ? 'none' : state.clock.phase === 'lobby' ? 'lobby' : state.result && !back ? 'result' : 'desk';
  useEffect(() => { window.scrollTo(0, 0); }, [page]);
  if (!state) {
    const lost = status.value === 'lost';
    return (
      <div class="page"><Bar onHome={home} />
        <main class="home"><div class="paper"><p role="status">{lost ? w.status.lost : status.value === 'waiting' ? w.lobby.waiting : w.app.loading}</p>
          {lost ? <div class="acts"><button type="button" onClick={() => { keepSeat(null); home(); }}>{w.header.home}</button></div> : null}</div></main>
      </div>
    );
  }
  if (state.clock.phase === 'lobby') return <Lobby onHome={home} />;
  if (state.result && !back) return <Result onHome={home} onAgain={() => { keepSeat(null); tab.value = 'brief'; home(); }} onDesk={() => setBack(true)} />;
  return <Desk onHome={home} {...(state.result ? { onResult: () => setBack(false) } : {})} />;
}

function App() {
  const at = route.value;
  const takeOver = (): void => { closeLine(); openLine(); };
  return (
    <>
      {at.at === 'match' ? <Banner onTakeOver={takeOver} /> : null}
      {at.at === 'match' ? <Match /> : at.at === 'rules' ? <Rulebook rule={at.rule} /> : <Home key={at.at} code={at.at === 'join' ? at.code : ''} />}
      <Confirm />
      <Slips />
      <p class="hidden" role="status" aria-live="polite">{spoken.value}</p>
    </>
  );
}

async function start(): Promise<void> {
  await startLang();
  render(<App />, document.getElementById('app')!);
}
void start().catch(() => { document.getElementById('app')!.textContent = 'Two-Track could not be loaded. Nothing was lost; load the page again.'; });
