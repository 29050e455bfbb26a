/** On return: what a computer or the steward did in this delegation's name meanwhile, as a plain list with marks; put away by hand. */
import { effect, signal } from '@preact/signals';
import { keepOwn, kept, recallOwn } from '../../seat.ts';
import { feed, seat, view } from '../../store.ts';
import { messageLine } from '../../ui/cableBody.tsx';
import { rules, ui } from '../../ui/lang.ts';
import { ActorTag } from '../../ui/marks.tsx';
import { headline } from '../../news/words.ts';
import { isType } from '../../news/stories.ts';
import { sealedOf, standIns } from './catchUp.ts';
import './catchup.css';

/** The number of the last event that was looked at, by match; kept on this device. */
const read = signal<Readonly<Record<string, number>>>({});
effect(() => {
  if (kept.value) read.value = recallOwn<Record<string, number>>('caught-up') ?? {};
});

function putAway(match: string, n: number): void {
  read.value = { ...read.peek(), [match]: n };
  keepOwn('caught-up', read.value);
}

/** More would be a report, not a brief. */
const MOST = 12;

export function CatchUp() {
  const me = seat.value;
  const match = view.value?.match.id;
  if (!me || !match) return null;
  const w = ui.value.catchUp;
  const acts = standIns(feed.value, me, read.value[match] ?? 0);
  const told = acts.flatMap((event) => {
    const text = sealedOf(event, rules.value, w) ?? headline(event);
    return text ? [{ event, text }] : [];
  });
  if (told.length === 0) return null;
  const last = acts.at(-1)?.n ?? 0;
  return (
    <section class="paper catch-up" aria-labelledby="catch-up-title">
      <h3 id="catch-up-title">{w.title}</h3>
      <p class="hint">{w.hint}</p>
      {told.length > MOST ? <p class="hint">{w.earlier(told.length - MOST)}</p> : null}
      <ul>
        {told.slice(-MOST).map(({ event, text }) => (
          <li key={event.n}>
            <ActorTag role={event.by.role} />{' '}
            <span class="hint">
              {ui.value.cables.roundOf(event.round)} · {rules.value.phases[event.phase]}
            </span>{' '}
            {text}
            {isType(event, 'CableSent') && event.data.phrases ? (
              <q>{messageLine({ phrases: event.data.phrases, text: null })}</q>
            ) : null}
          </li>
        ))}
      </ul>
      <div class="acts">
        <button type="button" onClick={() => putAway(match, last)}>
          {w.done}
        </button>
      </div>
    </section>
  );
}
