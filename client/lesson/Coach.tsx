/** The guide of the first lesson: names the next thing to do, points at the control, and sees when it was done. */
import { useEffect } from 'preact/hooks';
import type { ForSeat } from '../../assets/i18n/lesson/schema.ts';
import type { Seat } from '../../shared/types.ts';
import { openTab, tab } from '../desk/tab.ts';
import { seat, view } from '../store.ts';
import { Glyph } from '../ui/marks.tsx';
import { guide, hidden, hide, lessonWords, pass } from './guide.ts';
import { goTo, outline } from './point.ts';
import type { Step } from './steps.ts';
import './lesson.css';

const of = (text: ForSeat, who: Seat): string => (typeof text === 'string' ? text : text[who]);

function show(step: Step): void {
  if (step.paper) openTab(step.paper, step.paper === 'pacts' ? { pact: 'gsomia' } : {});
  // The paper is laid open first; its controls are there a frame later.
  requestAnimationFrame(() => setTimeout(() => goTo(step.target), 30));
}

export function Coach() {
  const w = lessonWords.value;
  const now = guide.value;
  const me = seat.value;
  const step = now?.step ?? null;
  const away = hidden.value || !w || !now;
  useEffect(() => {
    outline(away || !step ? null : step.target);
    return () => outline(null);
  }, [away, step?.key, tab.value]);
  if (!w || !now || !me) return null;
  if (hidden.value)
    return (
      <div class="coach away">
        <button type="button" onClick={() => hide(false)}>
          {w.resume}
        </button>
      </div>
    );
  const text = step ? w.steps[step.id] : null;
  return (
    <aside class="coach" aria-label={w.title}>
      <div class="coach-words" role="status">
        <p class="coach-head">
          <Glyph seat={me} /> <b>{w.title}</b> <span>{w.step(now.at, now.of, view.value?.clock.round ?? 1)}</span>
        </p>
        {step && text ? (
          <>
            <p class="coach-title">{text.title}</p>
            <p>{of(text.text, me)}</p>
          </>
        ) : (
          <p>{w.wait}</p>
        )}
      </div>
      <div class="coach-acts">
        {step ? (
          <button type="button" class="coach-show" onClick={() => show(step)}>
            {w.show}
          </button>
        ) : null}
        {step && step.done === null ? (
          <button type="button" onClick={() => pass([step.key])}>
            {w.understood}
          </button>
        ) : null}
        {step && step.done !== null && step.target !== 'ready' && step.id !== 'crisis' ? (
          <button type="button" class="quiet" onClick={() => pass([step.key])}>
            {w.skip}
          </button>
        ) : null}
        <button type="button" class="quiet" onClick={() => hide(true)}>
          {w.hide}
        </button>
      </div>
    </aside>
  );
}
