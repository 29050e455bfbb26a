/** The line above the papers: what this phase is for, the word that one is done, and what waits elsewhere. */
import { act, seat, view } from '../store.ts';
import { confirmAct } from '../ui/dialogs.tsx';
import { fire } from '../ui/fire.ts';
import { ui } from '../ui/lang.ts';
import { AskAdvice } from './advice/AdvicePaper.tsx';
import { commands } from './commands.ts';
import { closed } from './gates.ts';
import { unsealedMoves } from './movesDraft.ts';
import { openTab, tab } from './tab.ts';
import { waitingFor } from './waiting.ts';

/** That one is done is said with what was ticked and not submitted in mind. */
async function say(ready: boolean): Promise<void> {
  const w = ui.peek().decisions;
  if (ready && unsealedMoves.peek() && !(await confirmAct(w.readyAsk, w.readyText, w.readyGo))) {
    openTab('decisions');
    return;
  }
  await act(commands.ready(ready));
}

export function Strip({ onMap }: { onMap?: () => void }) {
  const w = ui.value;
  const state = view.value!;
  const me = seat.value;
  const ready = me ? state.ready.includes(me) : false;
  const refusal = me ? closed(commands.ready(!ready)) : null;
  // Until it is answered, on whatever paper one looks: others may be waiting for this word. The brief tells it itself.
  const waiting = me && tab.value !== 'brief' ? waitingFor() : [];
  return (
    <div class="strip">
      <p>{w.phaseNow[state.clock.phase]}</p>
      {me && !refusal ? (
        <button
          type="button"
          class={ready ? 'ready on' : 'ready'}
          aria-pressed={ready}
          onClick={() => {
            fire(say(!ready));
          }}
        >
          <span class="ready-long">
            {ready ? `✓ ${w.header.notReady}` : w.header.ready}{' '}
            <span class="hint">({w.header.readyCount(state.ready.length)})</span>
          </span>
          <span class="ready-short" aria-hidden="true">
            <b>
              {ready ? '✓' : '○'} {state.ready.length}/4
            </b>
            <span>{w.header.readyShort}</span>
          </span>
        </button>
      ) : null}
      {me && tab.value !== 'brief' ? <AskAdvice /> : null}
      {waiting.length ? (
        <ul class="todo waiting" aria-label={w.brief.waiting}>
          {waiting.map((x) => (
            <li key={x.text}>
              <button type="button" onClick={x.open}>
                {x.text}
              </button>
            </li>
          ))}
          {waiting.length > 1 ? (
            <li class="more">
              <button type="button" onClick={() => openTab('brief')}>
                {w.brief.waitingMore(waiting.length - 1)}
              </button>
            </li>
          ) : null}
        </ul>
      ) : null}
      {onMap ? (
        <button type="button" class="map-toggle" onClick={onMap}>
          {w.header.showMap}
        </button>
      ) : null}
    </div>
  );
}
