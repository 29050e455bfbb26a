/** Which scenario a new match will have, and what it is about. */
import { useState } from 'preact/hooks';
import { chosen, choose, LESSON, listed, scenarios, useScenario } from '../scenarios.ts';
import { Field } from '../ui/controls.tsx';
import { lang, rules, ui } from '../ui/lang.ts';

export function ScenarioPick() {
  const w = ui.value.home;
  const [open, setOpen] = useState(false);
  // The long texts are fetched when somebody wants to read them.
  const page = useScenario(open ? chosen.value : null);
  const entry = listed(chosen.value);
  const texts = page?.texts[lang.value];
  // Its place is kept while the list comes, so that nothing below it jumps.
  if (!entry) return <section class="paper scenario coming" aria-hidden="true" />;
  return (
    <section class="paper scenario" aria-labelledby="scenario-title">
      <Field label={w.scenario} hint={w.scenarioHint}>
        <select name="scenario" value={chosen.value} onChange={(e) => choose(e.currentTarget.value)}>
          {scenarios.value.map((s) => (
            <option key={s.id} value={s.id}>
              {s.id === LESSON ? w.firstLesson : s.texts[lang.value].title}
            </option>
          ))}
        </select>
      </Field>
      <div>
        <h2 id="scenario-title">{entry.texts[lang.value].title}</h2>
        <p>{entry.texts[lang.value].subtitle}</p>
        <details
          onToggle={(e) => {
            if (e.currentTarget.open) setOpen(true);
          }}
        >
          <summary>{w.briefTitle}</summary>
          <p>{texts?.publicBrief ?? ui.value.home.working}</p>
          {page?.documents.length ? (
            <p class="hint">{w.rests(rules.value.list(page.documents.map((d) => rules.value.documents[d].cite)))}</p>
          ) : null}
        </details>
      </div>
    </section>
  );
}
