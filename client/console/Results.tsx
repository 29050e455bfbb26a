/** The worlds compared on one chart, outcomes side by side, and what the surveys say. */
import { useEffect, useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { ConsoleOverview } from '../../shared/console.ts';
import type { SessionResults } from '../../shared/session.ts';
import { SEATS } from '../../shared/types.ts';
import { signed } from '../result/Scores.tsx';
import { nameIn, rules, ui } from '../ui/lang.ts';
import { SeatTag } from '../ui/marks.tsx';
import * as api from './api.ts';
import { Compare } from './Compare.tsx';
import { token } from './store.ts';
import { TermNote } from '../ui/term.tsx';

export function Results({ o, w }: { o: ConsoleOverview; w: ConsoleWords }) {
  const [r, setR] = useState<SessionResults | null>(null);
  useEffect(() => {
    const mine = token.peek();
    if (mine)
      api
        .results(mine)
        .then(setR)
        .catch(() => undefined);
  }, [o.rev]);
  if (!r || !r.worlds.length) return <p class="paper">{w.results.none}</p>;
  const R = rules.value;
  const asked = [...new Set(r.worlds.flatMap((x) => Object.keys(x.surveys)))];
  return (
    <div class="results">
      <section class="paper" aria-labelledby="compared">
        <h2 id="compared">{w.results.title}</h2>
        <TermNote term="benchmark" />
        <p class="hint">{w.results.lead}</p>
        <Compare worlds={r.worlds} rounds={o.session.pace.rounds} w={w} />
        <div class="scroll" tabIndex={0} role="region" aria-labelledby="compared">
          <table class="compared">
            <thead>
              <tr>
                <th scope="col">{w.tabs.worlds}</th>
                <th scope="col">{w.results.outcome}</th>
                {SEATS.map((s) => (
                  <th key={s} scope="col" class="number">
                    <SeatTag seat={s} />
                  </th>
                ))}
                <th scope="col">{w.results.pacts}</th>
              </tr>
            </thead>
            <tbody>
              {r.worlds.map((x) => (
                <tr key={x.match}>
                  <th scope="row">
                    {w.world(x.n)}
                    {x.outcome ? (
                      <a class="block" href={`#/debrief/${x.match}`}>
                        {w.results.debrief}
                        <span class="hidden"> – {w.world(x.n)}</span>
                      </a>
                    ) : null}
                  </th>
                  <td>{x.outcome ? R.outcomes[x.outcome].name : w.status.running}</td>
                  {SEATS.map((s) => (
                    <td key={s} class="number">
                      {x.scores ? signed(x.scores[s]) : '–'}
                      {x.mandates ? <span class="hint block">{nameIn(R.mandates, x.mandates[s])}</span> : null}
                    </td>
                  ))}
                  <td>
                    {Object.entries(x.pacts)
                      .filter(([, status]) => status === 'in-force')
                      .map(([p]) => (R.pacts as unknown as Record<string, { short: string }>)[p]?.short ?? p)
                      .join(', ') || '–'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p class="hint">{ui.value.result.par}</p>
      </section>
      <section class="paper" aria-labelledby="surveys">
        <h2 id="surveys">{w.results.surveys}</h2>
        {asked.length ? (
          <ul class="survey-results">
            {asked.map((q) => {
              const all = r.worlds.map((x) => x.surveys[q]).filter((x) => x !== undefined);
              const n = all.reduce((sum, x) => sum + x.n, 0);
              const mean = all.reduce((sum, x) => sum + (x.mean ?? 0) * x.n, 0) / Math.max(1, n);
              const name = q.split('.').at(-1) ?? q;
              return (
                <li key={q}>
                  {(w.survey.items as Readonly<Record<string, string>>)[name] ?? name}:{' '}
                  <b>{w.results.mean(mean.toFixed(1))}</b> <span class="hint">{w.results.answers(n)}</span>
                </li>
              );
            })}
          </ul>
        ) : null}
        {r.texts.length ? (
          <>
            <h3>{w.results.texts}</h3>
            <ul class="texts">
              {r.texts.map((t, i) => (
                <li key={i}>
                  <span class="kicker">{w.survey[t.kind]}</span> <span dir="auto">{t.text}</span>
                </li>
              ))}
            </ul>
          </>
        ) : asked.length ? null : (
          <p>{w.results.noTexts}</p>
        )}
      </section>
    </div>
  );
}
