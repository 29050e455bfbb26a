/** The five dials of the first lesson, singled out: in the head of the desk, and first among the meters. */
import { DIALS, type Dial } from '../../assets/i18n/lesson/schema.ts';
import { trend } from '../desk/causes.ts';
import { feed, seat, view } from '../store.ts';
import { openTab } from '../desk/tab.ts';
import { rules } from '../ui/lang.ts';
import { lessonWords } from './guide.ts';
import { dialAt, dialPath } from './steps.ts';
import './lesson.css';

function DialCell({ dial }: { dial: Dial }) {
  const w = lessonWords.value!;
  const state = view.value!;
  const path = dialPath(dial, seat.value);
  const { value, band } = dialAt(state, path);
  const by = value === null ? 0 : trend(feed.value, path, state.clock.round);
  return (
    <li class="dial">
      <span class="dial-name">{w.dials[dial]}</span>
      <span class="dial-value">
        {value === null ? <span class="dial-band">{rules.value.bands[band]}</span> : <b>{value}</b>}
        {by ? (
          <span class="dial-by">
            {' '}
            <span aria-hidden="true">{by > 0 ? '↗' : '↘'}</span>
            {by > 0 ? `+${by}` : `−${-by}`}
          </span>
        ) : null}
      </span>
      <span class="dial-track" aria-hidden="true">
        <span style={{ width: `${value ?? 0}%` }} />
      </span>
    </li>
  );
}

/** The row above the papers. */
export function Dials() {
  const w = lessonWords.value;
  if (!w || !view.value) return null;
  return (
    <section class="dials" aria-label={w.dialsTitle}>
      <ul>
        {DIALS.map((d) => (
          <DialCell key={d} dial={d} />
        ))}
      </ul>
      <button
        type="button"
        class="dials-more"
        onClick={() => openTab('meters')}
        title={w.dialsTitle}
        aria-label={w.dialsTitle}
      >
        …
      </button>
    </section>
  );
}
