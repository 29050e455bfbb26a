/** What a device that holds a seat asks first: whether it is still the same person. Whoever sat here before may be another pupil. */
import { useEffect } from 'preact/hooks';
import { ApiFailure, standing } from '../net/api.ts';
import { kept, keepSeat, seatIsOver } from '../seat.ts';
import { ui } from '../ui/lang.ts';
import { go } from './route.ts';

/** A seat that is there no more, or whose class is over, is forgotten without a question. */
function useTidy(): void {
  const token = kept.value?.token;
  useEffect(() => {
    const mine = kept.peek();
    if (!mine || mine.alone) return;
    standing(mine.token)
      .then((me) => {
        if (me.status === 'ended' && kept.peek()?.token === mine.token) seatIsOver();
      })
      .catch((error: unknown) => {
        const gone = error instanceof ApiFailure && error.status === 401;
        if (gone && kept.peek()?.token === mine.token) keepSeat(null);
      });
  }, [token]);
}

export function Resume() {
  const { back: w, home } = ui.value;
  useTidy();
  const mine = kept.value;
  if (!mine) return null;
  const { alias } = mine;
  const ask = !mine.alone && alias !== undefined;
  return (
    <section class="paper resume" aria-labelledby="resume">
      <h3 id="resume" dir="auto">
        {ask ? w.ask(alias) : home.resumeLead}
      </h3>
      {ask ? <p>{w.askLead(mine.code)}</p> : null}
      <div class="acts">
        <button type="button" class="primary" onClick={() => go('#/m')}>
          {ask ? w.yes(alias) : home.resume}
        </button>
        <button type="button" onClick={() => keepSeat(null)}>
          {ask ? w.notMe : home.leave}
        </button>
      </div>
      {ask ? <p class="hint">{w.notMeHint}</p> : null}
    </section>
  );
}

/** Said before the first step, where the browser keeps nothing. */
export function NoStorage() {
  const w = ui.value.back;
  return (
    <section class="paper no-storage" aria-labelledby="no-storage">
      <h3 id="no-storage">{w.noStorage}</h3>
      <p>{w.noStorageText}</p>
    </section>
  );
}
