/** The teacher's guide of one scenario, to be read on screen and printed on paper. */
import { useEffect } from 'preact/hooks';
import { CONCEPTS } from '../../assets/i18n/guide/schema.ts';
import { LESSON } from '../../assets/i18n/guide/plan.ts';
import { Bar } from '../lobby/Bar.tsx';
import { go } from '../lobby/route.ts';
import { chosen, scenarios, useScenario, useScenarioList } from '../scenarios.ts';
import { lang, rules, ui } from '../ui/lang.ts';
import { useGuideWords } from './words.ts';
import './guide.css';

export function Guide({ scenario }: { scenario: string | null }) {
  const w = useGuideWords();
  useScenarioList();
  const id = scenario ?? chosen.value;
  const page = useScenario(id);
  const texts = page?.texts[lang.value];
  const title = texts?.title ?? id;
  useEffect(() => {
    if (w) document.title = ui.value.app.page(w.title(title));
  });
  if (!w)
    return (
      <div class="page">
        <Bar onHome={() => go('')} />
        <main class="home">
          <p class="paper" role="status">
            {ui.value.app.loading}
          </p>
        </main>
      </div>
    );
  const own = Object.hasOwn(w.scenarios, id) ? w.scenarios[id] : undefined;
  const h = w.heads;
  return (
    <div class="page guide-page">
      <Bar onHome={() => go('')} />
      <main class="home guide">
        <div class="guide-tools no-print">
          <label class="field inline on-desk">
            <span class="field-label">{w.pick}</span>
            <select value={id} onChange={(e) => go(`#/guide/${e.currentTarget.value}`)}>
              {(scenarios.value.some((s) => s.id === id) ? [] : [id]).map((s) => (
                <option key={s} value={s}>
                  {s}
                </option>
              ))}
              {scenarios.value.map((s) => (
                <option key={s.id} value={s.id}>
                  {s.texts[lang.value].title}
                </option>
              ))}
            </select>
          </label>
          <button type="button" class="primary" onClick={() => window.print()}>
            {w.print}
          </button>
        </div>
        <article class="paper">
          <header>
            <h2>{w.title(title)}</h2>
            <p class="kicker">{texts?.subtitle}</p>
            <p>{w.lead}</p>
          </header>
          <div class="guide-two">
            <section>
              <h3>{h.aims}</h3>
              <ul>
                {[...(own?.aims ?? []), ...w.aims].map((a) => (
                  <li key={a}>{a}</li>
                ))}
              </ul>
            </section>
            <section>
              {own ? (
                <>
                  <h3>{h.focus}</h3>
                  <p>
                    <b>{w.concepts[own.concept].name}.</b> {own.focus}
                  </p>
                </>
              ) : null}
              <h3>{h.before}</h3>
              <ul>
                {w.before.map((b) => (
                  <li key={b}>{b}</li>
                ))}
              </ul>
            </section>
          </div>
          <section>
            <h3>{h.plan}</h3>
            <div class="scroll" tabIndex={0} role="region" aria-label={h.plan}>
              <table class="plan">
                <thead>
                  <tr>
                    <th scope="col">{w.columns.minute}</th>
                    <th scope="col">{w.columns.part}</th>
                    <th scope="col">{w.columns.teacher}</th>
                    <th scope="col">{w.columns.students}</th>
                  </tr>
                </thead>
                <tbody>
                  {LESSON.map((row) => (
                    <tr key={row.step} class={row.within ? 'within' : ''}>
                      <td>{row.within ? w.within : w.minutes(row.from, row.to)}</td>
                      <th scope="row">{w.steps[row.step].name}</th>
                      <td>{w.steps[row.step].teacher}</td>
                      <td>{w.steps[row.step].students}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {own ? (
              <p class="tip">
                <b>{h.tip}:</b> {own.tip}
              </p>
            ) : null}
          </section>
          <section>
            <h3>{h.concepts}</h3>
            <dl class="concepts">
              {CONCEPTS.map((c) => (
                <div key={c} class={own?.concept === c ? 'best' : ''}>
                  <dt>{w.concepts[c].name}</dt>
                  <dd>
                    {w.concepts[c].text} <i>{w.concepts[c].inPlay}</i>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
          <div class="guide-two">
            <section>
              <h3>{h.questions}</h3>
              <ol>
                {[...(own?.questions ?? []), ...w.questions].map((q) => (
                  <li key={q}>{q}</li>
                ))}
              </ol>
            </section>
            <section>
              <h3>{h.sensitive}</h3>
              {texts ? <p class="content-note">{texts.contentNote}</p> : null}
              <ul>
                {[...(own?.sensitive ?? []), ...w.sensitive].map((s) => (
                  <li key={s}>{s}</li>
                ))}
              </ul>
            </section>
          </div>
          {page ? (
            <section>
              <h3>{h.sources}</h3>
              <ul>
                {page.documents.map((d) => (
                  <li key={d}>
                    <b>
                      {rules.value.documents[d].publisher}, {rules.value.documents[d].when}.
                    </b>{' '}
                    {rules.value.documents[d].about}
                  </li>
                ))}
              </ul>
              {texts?.timeline.some((t) => t.source === 'beyond') ? <p class="hint">{w.beyond}</p> : null}
            </section>
          ) : null}
          <p class="exit">
            <b>{w.steps.exit.name}:</b> {w.exitQuestion}
          </p>
        </article>
      </main>
    </div>
  );
}
