/** The slips that tell what became of an act. */
import { says, unsay } from '../says.ts';
import { ui } from './lang.ts';
import { Why } from './marks.tsx';

export function Slips() {
  const w = ui.value;
  return (
    <div class="slips" role="log" aria-live="polite">
      {says.value.map((s) => (
        <div key={s.id} class={`slip slip-${s.kind}`}>
          {s.kind === 'refused' ? (
            <>
              <b>{w.refusal.title}</b>
              <Why refusal={s.refusal} />
            </>
          ) : (
            <p>
              {s.kind === 'local'
                ? s.local === 'too-long'
                  ? w.refusal.tooLong
                  : s.local === 'unsure'
                    ? w.refusal.unsure
                    : s.local === 'taken-back'
                      ? w.refusal.takenBack
                      : w.refusal.failed
                : s.text()}
            </p>
          )}
          <button type="button" class="slip-close" aria-label={w.app.close} onClick={() => unsay(s.id)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}
