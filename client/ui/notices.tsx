/** The banner about the line. */
import { signal, effect } from '@preact/signals';
import { unsealedMoves } from '../desk/movesDraft.ts';
import { openTab, tab } from '../desk/tab.ts';
import { ending } from '../match/ending.ts';
import { quietly } from '../net/quiet.ts';
import { isOutside } from '../net/status.ts';
import { serverNotice, status } from '../store.ts';
import { ui } from './lang.ts';

const shown = signal<typeof status.value>('here');
const tell = quietly((now) => {
  shown.value = now;
});
effect(() => tell(status.value));

/** The last minute, told once to everybody; with what would be lost by its end. */
function Ending() {
  const w = ui.value.decisions;
  return (
    <p class="banner banner-ending">
      <span>
        {ui.value.header.lastMinute}
        {unsealedMoves.value ? ` ${w.unsealed}` : ''}
      </span>
      {unsealedMoves.value && tab.value !== 'decisions' ? (
        <button type="button" onClick={() => openTab('decisions')}>
          {w.toMoves}
        </button>
      ) : null}
    </p>
  );
}

export function Banner({ onTakeOver }: { onTakeOver: () => void }) {
  const w = ui.value.status;
  const now = shown.value;
  const notice = serverNotice.value;
  return (
    <div class="banners" role="status">
      {now === 'here' || isOutside(now) ? null : (
        <p class={`banner banner-${now}`}>
          <span>{w[now]}</span>
          {now === 'replaced' || now === 'too-much' ? (
            <button type="button" onClick={onTakeOver}>
              {w.useHere}
            </button>
          ) : null}
          {now === 'outdated' ? (
            <button type="button" onClick={() => location.reload()}>
              {w.reload}
            </button>
          ) : null}
        </p>
      )}
      {notice && now === 'here' ? <p class="banner">{w[notice]}</p> : null}
      {ending.value && now === 'here' ? <Ending /> : null}
    </div>
  );
}
