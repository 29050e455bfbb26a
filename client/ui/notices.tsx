/** The banner about the line, and the slips that tell what became of an act. */
import { signal, effect } from '@preact/signals';
import { quietly } from '../net/quiet.ts';
import { says, serverNotice, status, unsay } from '../store.ts';
import { ui } from './lang.ts';
import { Why } from './marks.tsx';

const shown = signal<typeof status.value>('here');
const tell = quietly((now) => { shown.value = now; });
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
          {now === 'replaced' ? <button type="button" onClick={onTakeOver}>{w.useHere}</button> : null}
          {now === 'outdated' ? <button type="button" onClick={() => location.reload()}>{w.reload}</button> : null}
        </p>
      )}
      {notice && now === 'here' ? <p class="banner">{w[notice]}</p> : null}
    </div>
  );
}

export function Slips() {
  const w = ui.value;
  return (
    <div class="slips" role="log" aria-live="polite">
      {says.value.map((s) => (
        <div key={s.id} class={`slip slip-${s.kind}`}>
          {s.kind === 'refused' ? <><b>{w.refusal.title}</b><Why refusal={s.refusal} /></> : <p>{s.kind === 'local' ? (s.local === 'too-long' ? w.refusal.tooLong : s.local === 'unsure' ? w.refusal.unsure : s.local === 'taken-back' ? w.refusal.takenBack : w.refusal.failed) : s.text()}</p>}
          <button type="button" class="slip-close" aria-label={w.app.close} onClick={() => unsay(s.id)}>✕</button>
        </div>
      ))}
    </div>
  );
}
