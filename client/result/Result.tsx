/** The end: outcome, scores against par, mandates revealed, and what really happened. */
import { useEffect } from 'preact/hooks';
import type { Seat } from '../../shared/types.ts';
import { Bar } from '../lobby/Bar.tsx';
import { NewsPanel } from '../desk/NewsPanel.tsx';
import { presence, seat, view } from '../store.ts';
import { whenThere } from '../ui/late.tsx';
import { rules, seatName, ui } from '../ui/lang.ts';
import { History } from './History.tsx';
import { Scores, signed, winnerText } from './Scores.tsx';
import { TermNote } from '../ui/term.tsx';

const AfterMatch = whenThere(async () => (await import('../survey/Surveys.tsx')).AfterMatch);

export function Result({ onHome, onAgain, onDesk }: { onHome: () => void; onAgain: () => void; onDesk: () => void }) {
  const w = ui.value;
  const result = view.value!.result!;
  const outcome = rules.value.outcomes[result.outcome];
  const me = seat.value;
  useEffect(() => {
    document.title = w.app.page(outcome.name);
  });
  const who = (s: Seat): string =>
    presence.value
      .filter((p) => p.seat === s)
      .map((p) => (p.role === 'bot' ? w.lobby.computer : p.alias))
      .join(', ') || w.lobby.computer;
  return (
    <div class="page">
      <Bar onHome={onHome} />
      <main class="home result">
        <section class={`paper outcome outcome-${result.outcome}`} aria-labelledby="outcome">
          <p class="kicker">{w.result.title}</p>
          <h2 id="outcome">{outcome.name}</h2>
          <p>{outcome.line}</p>
          <p>
            <b>{winnerText(result, seatName)}</b>
            {me ? <> · {w.result.own(signed(result.scores[me]))}</> : null}
          </p>
          <div class="acts">
            <a class="button primary" href="#/debrief">
              {w.result.debrief}
            </a>
            <button type="button" onClick={onAgain}>
              {w.result.again}
            </button>
            <button type="button" onClick={onDesk}>
              {w.result.back}
            </button>
          </div>
        </section>
        <AfterMatch />
        <section class="paper" aria-labelledby="scores">
          <h2 id="scores">{w.result.scores}</h2>
          <TermNote term="benchmark" />
          <Scores result={result} me={me} who={who} />
        </section>
        <History scenario={view.value!.match.scenario} />
        <section class="result-news" aria-label={w.news.title}>
          <NewsPanel />
        </section>
      </main>
    </div>
  );
}
