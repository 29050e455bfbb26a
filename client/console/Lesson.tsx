/** The lesson by the minute, and the one thing to do next. */
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import { lessonFor } from '../../assets/i18n/guide/plan.ts';
import type { ConsoleOverview } from '../../shared/console.ts';
import { useGuideWords } from '../guide/words.ts';
import { serverNow } from '../ui/now.ts';
import { nextHint } from './models.ts';
import { beginAt, key } from './store.ts';

/** Exchanges of crises that a lesson allows for. */
const CRISES = 6;

/** Minutes that the rounds take by the clock; what a lesson of fifty leaves for them where there is none. */
const playMinutes = ({ kind, rounds, seconds }: ConsoleOverview['session']['pace']): number =>
  kind === 'timed' ? Math.ceil((rounds * (seconds.cables + seconds.talks + seconds.decisions) + CRISES * seconds.crisis) / 60) : 25;

export function Lesson({ o, w }: { o: ConsoleOverview; w: ConsoleWords }) {
  const g = useGuideWords();
  const begun = key.value?.begun ?? null;
  if (!g) return null;
  const plan = lessonFor(playMinutes(o.session.pace));
  const of = plan.at(-1)?.to ?? 50;
  const minute = begun === null ? null : Math.max(0, Math.floor((serverNow() - begun) / 60_000));
  const now = minute === null ? null : plan.find((r) => !r.within && minute >= r.from && minute < r.to);
  return (
    <div class="lesson-plan">
      <section class="paper next" aria-labelledby="todo"><h2 id="todo">{w.lesson.todo}</h2><p class="next-hint" role="status">{w.lesson.hints[nextHint(o)]}</p>
        <p class="kicker">{minute === null ? w.lesson.notBegun : w.lesson.minute(minute, of)}</p>
        {minute === null ? null : <div class="minute-bar" aria-hidden="true"><span style={{ width: `${Math.min(100, (minute / of) * 100)}%` }} /></div>}
        <div class="acts">{begun === null ? <button type="button" class="primary" onClick={() => beginAt(serverNow())}>{w.lesson.begin}</button> : <button type="button" onClick={() => beginAt(serverNow())}>{w.lesson.again}</button>}<a class="button" href={`#/guide/${o.session.scenario}`}>{w.none.guide}</a></div>
      </section>
      <section class="paper" aria-labelledby="plan"><h2 id="plan">{g.heads.plan}</h2>
        <ol class="plan-steps">{plan.map((r) => (
          <li key={r.step} class={r === now ? 'now' : r.within ? 'within' : ''} aria-current={r === now ? 'step' : undefined}>
            <span class="plan-minute">{r.within ? g.within : g.minutes(r.from, r.to)}</span>
            <div><b>{g.steps[r.step].name}</b>{r === now ? <span class="tag"> {w.lesson.now}</span> : null}<p>{g.steps[r.step].teacher}</p></div>
          </li>
        ))}</ol>
        {Object.hasOwn(g.scenarios, o.session.scenario) ? <p class="hint">{g.heads.tip}: {g.scenarios[o.session.scenario]?.tip}</p> : null}
      </section>
    </div>
  );
}
