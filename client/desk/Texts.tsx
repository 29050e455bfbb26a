/** What the scenario tells this delegation: the situation for all, its own brief, and what it alone may read; and its latest report. */
import { brief, useScenario } from '../scenarios.ts';
import { seat, view } from '../store.ts';
import { lang, rules, ui } from '../ui/lang.ts';
import { RuleRef } from '../ui/marks.tsx';

/** The report on Pyongyang's preparations that this capital received last; Pyongyang receives none. */
export function Report() {
  const w = ui.value.brief;
  const report = seat.value ? view.value?.reports[seat.value] : undefined;
  if (!report) return null;
  return (
    <section class="paper report" aria-labelledby="report-title"><h3 id="report-title">{w.report}</h3>
      <p>{rules.value.report(report)}</p>
      <p class="hint">{w.reportOf(report.round)}</p>
      <RuleRef rule="D16" documents={['002']} />
    </section>
  );
}

/** Whom this delegation speaks for; until the scenario's text is there, the game's general one. */
export function Who() {
  const page = useScenario(view.value?.match.scenario ?? null);
  const me = seat.value;
  return me ? <p class="who">{brief.value?.texts[lang.value].brief ?? page?.texts[lang.value].briefs[me] ?? ui.value.brief.whoText[me]}</p> : null;
}

/** What the delegation alone may read, and the situation as all know it. */
export function Instructions() {
  const w = ui.value.brief;
  const texts = useScenario(view.value?.match.scenario ?? null)?.texts[lang.value];
  const own = brief.value?.texts[lang.value];
  return (
    <>
      {own ? <><h3>{w.secret}</h3><p class="secret">{own.secretBrief}</p></> : null}
      {texts ? <details><summary>{w.situation}: {texts.title}</summary><p>{texts.publicBrief}</p></details> : null}
    </>
  );
}
