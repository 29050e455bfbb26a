/** What really happened: the scenario's timeline, each entry with its source. */
import { useScenario } from '../scenarios.ts';
import { view } from '../store.ts';
import { lang, rules, ui } from '../ui/lang.ts';

export function History() {
  const w = ui.value.result;
  const texts = useScenario(view.value?.match.scenario ?? null)?.texts[lang.value];
  if (!texts) return null;
  return (
    <section class="paper" aria-labelledby="history"><h2 id="history">{w.history}</h2>
      <p class="kicker">{texts.title}</p>
      <ol class="history">{texts.timeline.map((t) => <li key={t.date + t.text}><time dateTime={t.date}>{t.date}</time><p>{t.text} <span class="hint">({t.source === 'beyond' ? w.beyond : rules.value.documents[t.source].cite})</span></p></li>)}</ol>
    </section>
  );
}
