/** The lesson by the minute, and the one thing to do next. */
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import { lessonFor } from '../../assets/i18n/guide/plan.ts';
import type { ConsoleOverview } from '../../shared/console.ts';
import { useGuideWords } from '../guide/words.ts';
import { serverNow } from '../ui/now.ts';
import { fire } from '../ui/fire.ts';
import * as api from './api.ts';
import { lessonMinute, nextHint, PLACE, playMinutes } from './models.ts';
import { run, tab } from './store.ts';

export function Lesson({ o, w }: { o: ConsoleOverview; w: ConsoleWords }) {
  const g = useGuideWords();
  if (!g) return null;
  const plan = lessonFor(playMinutes(o.session.pace));
  const of = plan.at(-1)?.to ?? 50;
  const minute = lessonMinute(o, of, serverNow());
  const now = minute === null ? null : plan.find((r) => !r.within && minute >= r.from && minute < r.to);
  return (
    <div class="lesson-plan">
      <section class="paper next" aria-labelledby="todo">
        <h2 id="todo">{w.lesson.todo}</h2>
        <p class="next-hint" role="status">
          {w.lesson.hints[nextHint(o)]}{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              tab.value = PLACE[nextHint(o)];
            }}
          >
            {w.tabs[PLACE[nextHint(o)]]} →
          </button>
        </p>
        <p class="kicker">{minute === null ? w.lesson.notBegun : w.lesson.minute(minute + 1, of)}</p>
        {minute === null ? null : (
          <div class="minute-bar" aria-hidden="true">
            <span style={{ width: `${Math.min(100, (minute / of) * 100)}%` }} />
          </div>
        )}
        <div class="acts">
          <button
            type="button"
            class={minute === null ? 'primary' : ''}
            onClick={() => {
              fire(run(w, (t) => api.beginLesson(t)));
            }}
          >
            {minute === null ? w.lesson.begin : w.lesson.again}
          </button>
          <a class="button" href={`#/guide/${o.session.scenario}`}>
            {w.none.guide}
          </a>
        </div>
      </section>
      <section class="paper" aria-labelledby="plan">
        <h2 id="plan">{g.heads.plan}</h2>
        <ol class="plan-steps">
          {plan.map((r) => (
            <li
              key={r.step}
              class={r === now ? 'now' : r.within ? 'within' : ''}
              aria-current={r === now ? 'step' : undefined}
            >
              <span class="plan-minute">{r.within ? g.within : g.minutes(r.from, r.to)}</span>
              <div>
                <b>{g.steps[r.step].name}</b>
                {r === now ? <span class="tag"> {w.lesson.now}</span> : null}
                <p>{g.steps[r.step].teacher}</p>
              </div>
            </li>
          ))}
        </ol>
        {Object.hasOwn(g.scenarios, o.session.scenario) ? (
          <p class="hint">
            {g.heads.tip}: {g.scenarios[o.session.scenario]?.tip}
          </p>
        ) : null}
      </section>
    </div>
  );
}
