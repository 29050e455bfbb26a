/** What the scenario tells this delegation: the situation for all, its own brief, and what it alone may read; and its latest report. */
import { brief } from '../brief.ts';
import { useScenario } from '../scenarios.ts';
import { seat, view } from '../store.ts';
import { lang, rules, ui } from '../ui/lang.ts';
import { RuleRef } from '../ui/marks.tsx';
import { TermNote } from '../ui/term.tsx';

/** The report on Pyongyang's preparations that this capital received last; Pyongyang receives none. */
export function Report() {
  const w = ui.value.brief;
  const report = seat.value ? view.value?.reports[seat.value] : undefined;
  if (!report) return null;
  return (
    <section class="paper report" aria-labelledby="report-title">
      <h3 id="report-title">{w.report}</h3>
      <TermNote term="confidence" />
      <p>{rules.value.report(report)}</p>
      <p class="hint">{w.reportOf(report.round)}</p>
      <RuleRef rule="D16" documents={['002']} own />
    </section>
  );
}

/** The delegation's instructions in full: its brief, what it alone may read, and the situation as all know it. */
export function Instructions() {
  const w = ui.value.brief;
  const me = seat.value;
  const texts = useScenario(view.value?.match.scenario ?? null)?.texts[lang.value];
  const own = brief.value?.texts[lang.value];
  const said = me ? (own?.brief ?? texts?.briefs[me]) : null;
  if (!texts && !own) return null;
  return (
    <section class="paper instructions" aria-labelledby="full-title">
      <h3 id="full-title">{me ? w.full : w.situation}</h3>
      {said ? <p class="said">{said}</p> : null}
      {own ? (
        <>
          <h4>{w.secret}</h4>
          <TermNote term="mandate" />
          <p class="secret">{own.secretBrief}</p>
        </>
      ) : null}
      {texts ? (
        <details open={!me}>
          <summary>
            {w.situation}: {texts.title}
          </summary>
          <p>{texts.publicBrief}</p>
        </details>
      ) : null}
    </section>
  );
}
