/** The inner channel: what the members of a delegation say to each other, and nobody else reads. */
import { MAX_TEXT } from '../../../shared/protocol.ts';
import { act, draft, feed, seat, setDraft } from '../../store.ts';
import { CableBody } from '../../ui/cableBody.tsx';
import { composing } from '../../ui/controls.tsx';
import { fire } from '../../ui/fire.ts';
import { timeText } from '../../ui/dates.ts';
import { lang, ui } from '../../ui/lang.ts';
import { Why } from '../../ui/marks.tsx';
import { commands } from '../commands.ts';
import { closed } from '../gates.ts';
import { cables } from '../cables/cable.ts';
import { aliasOf } from './aliasOf.ts';

const DRAFT = 'inner';
const time = (at: number): string => timeText(at, lang.value);

export function InnerChannel() {
  const w = ui.value.delegation;
  const text = draft<string>(DRAFT) ?? '';
  const words = text.trim();
  const refusal = closed(commands.sayInside('x'));
  const said = cables(feed.value)
    .filter((c) => c.channel === seat.value)
    .slice(-40)
    .reverse();
  const by = new Map(feed.value.map((e) => [e.n, e.by.participant]));
  const send = (): void => {
    if (!words || refusal) return;
    setDraft(DRAFT, null);
    fire(
      act(commands.sayInside(words)).then((ok) => {
        if (!ok && draft<string>(DRAFT) === null) setDraft(DRAFT, words);
      }),
    );
  };
  return (
    <section class="paper inner" aria-labelledby="inner-title">
      <h3 id="inner-title">{w.inner}</h3>
      <p class="hint">{w.innerHint}</p>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          send();
        }}
      >
        <label class="field">
          <span class="field-label">{w.innerText}</span>
          <textarea
            rows={2}
            maxLength={MAX_TEXT}
            value={text}
            onInput={(e) => setDraft(DRAFT, e.currentTarget.value || null)}
            onKeyDown={(e) => {
              if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && !composing(e)) send();
            }}
          />
        </label>
        {refusal ? <Why refusal={refusal} /> : null}
        <div class="acts">
          <button type="submit" class="primary" aria-disabled={refusal !== null || !words}>
            {w.innerSend}
          </button>
        </div>
      </form>
      {said.length ? (
        <ol class="inner-list" reversed>
          {said.map((c) => (
            <li key={c.n}>
              <p class="hint">
                <b translate={false}>{aliasOf(by.get(c.n) ?? '')}</b> · {time(c.at)}
              </p>
              <CableBody phrases={c.phrases} text={c.text} length={c.length} />
            </li>
          ))}
        </ol>
      ) : (
        <p class="hint">{w.innerEmpty}</p>
      )}
    </section>
  );
}
