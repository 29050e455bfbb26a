/** What really happened: the scenario's timeline, each entry with its source. */
import { useScenario } from '../scenarios.ts';
import { dateText } from '../ui/dates.ts';
import { lang, rules, ui } from '../ui/lang.ts';

export function History({ scenario, bare = false }: { scenario: string; bare?: boolean }) {
  const w = ui.value.result;
  const texts = useScenario(scenario)?.texts[lang.value];
  if (!texts) return null;
  const list = (
    <ol class="history">
      {texts.timeline.map((t) => (
        <li key={t.date + t.text}>
          <time dateTime={t.date}>{dateText(t.date, lang.value)}</time>
          <p>
            {t.text}{' '}
            <span class="hint">({t.source === 'beyond' ? w.beyond : rules.value.documents[t.source].cite})</span>
          </p>
        </li>
      ))}
    </ol>
  );
  if (bare)
    return (
      <>
        <p class="kicker">{texts.title}</p>
        {list}
      </>
    );
  return (
    <section class="paper" aria-labelledby="history">
      <h2 id="history">{w.history}</h2>
      <p class="kicker">{texts.title}</p>
      {list}
    </section>
  );
}
