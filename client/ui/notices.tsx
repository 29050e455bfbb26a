/** The banner about the line. */
import { signal, effect } from '@preact/signals';
import { quietly } from '../net/quiet.ts';
import { serverNotice, status } from '../store.ts';
import { ui } from './lang.ts';

const shown = signal<typeof status.value>('here');
const tell = quietly((now) => {
  shown.value = now;
});
effect(() => tell(status.value));

export function Banner({ onTakeOver }: { onTakeOver: () => void }) {
  const w = ui.value.status;
  const now = shown.value;
  const notice = serverNotice.value;
  return (
    <div class="banners" role="status">
      {now === 'here' ? null : (
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
    </div>
  );
}
