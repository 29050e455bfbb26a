/** One native dialog for acts that cannot be taken back. */
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { ui } from './lang.ts';

interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly answer: (yes: boolean) => void;
}
const question = signal<Question | null>(null);

/** Asks before an act that cannot be taken back; `false` when it is cancelled, also by Escape. */
export function confirmAct(title: string, text: string, yes: string): Promise<boolean> {
  return new Promise((done) => {
    question.value = {
      title,
      text,
      yes,
      answer: (said) => {
        question.value = null;
        done(said);
      },
    };
  });
}

export function Confirm() {
  const ref = useRef<HTMLDialogElement>(null);
  const q = question.value;
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    if (q && !box.open) box.showModal();
    if (!q && box.open) box.close();
  }, [q]);
  return (
    <dialog
      ref={ref}
      class="confirm paper"
      aria-labelledby="confirm-title"
      onCancel={(e) => {
        e.preventDefault();
        q?.answer(false);
      }}
    >
      {q ? (
        <>
          <h2 id="confirm-title">{q.title}</h2>
          <p>{q.text}</p>
          <div class="acts">
            <button type="button" class="primary" onClick={() => q.answer(true)}>
              {q.yes}
            </button>
            <button type="button" onClick={() => q.answer(false)}>
              {ui.value.app.cancel}
            </button>
          </div>
        </>
      ) : null}
    </dialog>
  );
}
