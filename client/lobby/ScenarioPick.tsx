/** Which scenario a new match will have, and what it is about. */
import { chosen, choose, listed, scenarios, useScenario, useScenarioList } from '../scenarios.ts';
import { Field } from '../ui/controls.tsx';
import { lang, rules, ui } from '../ui/lang.ts';

const LESSON = 'first-lesson';

export function ScenarioPick() {
  const w = ui.value.home;
  useScenarioList();
  const page = useScenario(chosen.value);
  const entry = listed(chosen.value);
  const texts = page?.texts[lang.value];
  // Its place is kept while the list comes, so that nothing below it jumps.
  if (!entry) return <section class="paper scenario coming" aria-hidden="true" />;
  return (
    <section class="paper scenario" aria-labelledby="scenario-title">
      <Field label={w.scenario} hint={w.scenarioHint}>
        <select name="scenario" value={chosen.value} onChange={(e) => choose(e.currentTarget.value)}>
          {scenarios.value.map((s) => <option key={s.id} value={s.id}>{s.id === LESSON ? w.firstLesson : s.texts[lang.value].title}</option>)}
        </select>
      </Field>
      <div>
        <h2 id="scenario-title">{entry.texts[lang.value].title}</h2>
        <p>{entry.texts[lang.value].subtitle}</p>
        {page?.documents.length ? <p class="hint">{w.rests(rules.value.list(page.documents.map((d) => rules.value.documents[d].cite)))}</p> : null}
        {texts ? <details><summary>{w.briefTitle}</summary><p>{texts.publicBrief}</p></details> : null}
      </div>
    </section>
  );
}
