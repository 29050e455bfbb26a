/** The end: outcome, scores against par, mandates revealed, and what really happened. */
import { useEffect } from 'preact/hooks';
import { SEATS, type Seat } from '../../shared/types.ts';
import { Bar } from '../lobby/Lobby.tsx';
import { NewsPanel } from '../desk/NewsPanel.tsx';
import { presence, seat, view } from '../store.ts';
import { rules, seatName, ui } from '../ui/lang.ts';
import { SeatTag } from '../ui/marks.tsx';
import { History } from './History.tsx';

/** The parts of a score, in the order they are shown. */
const PARTS = ['pacts', 'trust', 'deterrence', 'deeds', 'calm', 'threat', 'home'] as const;

const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');
const plain = (n: number): string => (n < 0 ? `−${-n}` : String(n));

export function Result({ onHome, onAgain, onDesk }: { onHome: () => void; onAgain: () => void; onDesk: () => void }) {
  const w = ui.value;
  const result = view.value!.result!;
  const outcome = rules.value.outcomes[result.outcome];
  const me = seat.value;
  useEffect(() => { document.title = w.app.page(outcome.name); });
  const order = [...SEATS].sort((a, b) => result.scores[b] - result.scores[a]);
  const who = (s: (typeof SEATS)[number]): string => presence.value.filter((p) => p.seat === s).map((p) => (p.role === 'bot' ? w.lobby.computer : p.alias)).join(', ') || w.lobby.computer;
  return (
    <div class="page">
      <Bar onHome={onHome} />
      <main class="home result">
        <section class={`paper outcome outcome-${result.outcome}`} aria-labelledby="outcome">
          <p class="kicker">{w.result.title}</p>
          <h2 id="outcome">{outcome.name}</h2>
          <p>{outcome.line}</p>
          <p><b>{result.winner ? w.result.winner(seatName(result.winner)) : w.result.nobody}</b>{me ? <> · {w.result.own(signed(result.scores[me]))}</> : null}</p>
          <div class="acts"><button type="button" class="primary" onClick={onAgain}>{w.result.again}</button><button type="button" onClick={onDesk}>{w.result.back}</button></div>
        </section>
        <section class="paper" aria-labelledby="scores"><h2 id="scores">{w.result.scores}</h2>
          <div class="scroll" tabIndex={0} role="region" aria-labelledby="scores">
            <table><caption class="hidden">{w.result.table}</caption>
              <thead><tr><th scope="col">{w.result.seat}</th><th scope="col">{w.result.who}</th><th scope="col">{w.result.mandate}</th><th scope="col" class="number">{w.result.score}</th><th scope="col" class="number">{w.result.points}</th></tr></thead>
              <tbody>{order.map((s) => {
                const mandate = rules.value.mandates[result.mandates[s] as keyof typeof rules.value.mandates];
                return <tr key={s} class={s === result.winner ? 'winner' : ''}><th scope="row"><SeatTag seat={s} you={s === me} /></th><td>{who(s)}</td><td><b>{mandate?.name ?? result.mandates[s]}</b>{mandate ? <details><summary>{w.result.aims}</summary><ul>{mandate.aims.map((a) => <li key={a}>{a}</li>)}</ul></details> : null}</td><td class="number">{signed(result.scores[s])}</td><td class="points">{plain(result.points[s])}</td></tr>;
              })}</tbody>
            </table>
          </div>
          <p class="hint">{w.result.par}</p>
          <h3 id="parts">{w.result.parts}</h3>
          <div class="scroll" tabIndex={0} role="region" aria-labelledby="parts">
            <table class="parts"><caption class="hidden">{w.result.parts}</caption>
              <thead><tr><th scope="col">{w.result.seat}</th>{PARTS.map((p) => <th key={p} scope="col">{rules.value.scoreParts[p]}</th>)}</tr></thead>
              <tbody>{order.map((s) => <tr key={s}><th scope="row"><SeatTag seat={s} /></th>{PARTS.map((p) => <td key={p}>{signed(result.parts[s][p] ?? 0)}</td>)}</tr>)}</tbody>
            </table>
          </div>
          <p class="hint">{w.result.partsHint}</p>
          <h3 id="reckoning">{w.result.reckoning}</h3>
          <Reckoning order={order} />
          <p class="hint">{w.result.reckoningHint}</p>
        </section>
        <History />
        <section class="result-news" aria-label={w.news.title}><NewsPanel /></section>
      </main>
    </div>
  );
}

const LOOKS = ['mandate', 'alternative', 'joint', 'domestic'] as const;

/** The mandate beside its best alternative, the joint value, and the standing at home. */
function Reckoning({ order }: { order: readonly Seat[] }) {
  const w = ui.value.result;
  const result = view.value?.result;
  if (!result) return null;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-labelledby="reckoning">
      <table class="parts"><caption class="hidden">{w.reckoning}</caption>
        <thead><tr><th scope="col">{w.seat}</th>{LOOKS.map((look) => <th key={look} scope="col">{w.looks[look]}</th>)}</tr></thead>
        <tbody>{order.map((s) => <tr key={s}><th scope="row"><SeatTag seat={s} /></th>{LOOKS.map((look) => <td key={look}>{signed(result.reckoning[s][look])}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}
