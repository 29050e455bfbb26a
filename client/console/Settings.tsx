/** The page of a class's settings: its rules, beside links and downloads. */
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { ConsoleOverview } from '../../shared/console.ts';
import { SURVEYS, type ChangeSettings } from '../../shared/session.ts';
import { Field } from '../ui/controls.tsx';
import { fire } from '../ui/fire.ts';
import * as api from './api.ts';
import { Data } from './ClassData.tsx';
import { Links } from './ClassLinks.tsx';
import { QuietHours } from './QuietHours.tsx';
import { run } from './store.ts';

export function Settings({ o, w }: { o: ConsoleOverview; w: ConsoleWords }) {
  return (
    <div class="settings">
      <Rules o={o} w={w} />
      <div class="stack">
        <Links w={w} />
        <Data o={o} w={w} />
      </div>
    </div>
  );
}

function Rules({ o, w }: { o: ConsoleOverview; w: ConsoleWords }) {
  const s = o.session.settings;
  const t = w.settings;
  const save = (wish: ChangeSettings): void =>
    fire(
      run(
        w,
        (mine) => api.change(mine, wish),
        () => t.saved,
      ),
    );
  const check = (label: string, on: boolean, wish: ChangeSettings) => (
    <label class="check">
      <input type="checkbox" checked={on} onChange={() => save(wish)} /> <span>{label}</span>
    </label>
  );
  return (
    <section class="paper" aria-labelledby="rules-of-class">
      <h2 id="rules-of-class">{t.session}</h2>
      <Field label={w.make.name}>
        <input
          maxLength={80}
          dir="auto"
          defaultValue={s.title}
          onBlur={(e) => {
            if (e.currentTarget.value.trim() !== s.title) save({ title: e.currentTarget.value.trim() });
          }}
        />
      </Field>
      <div class="checks">
        {check(w.make.admitByHand, s.admitByHand, { admitByHand: !s.admitByHand })}
        {check(t.placeLatecomers, s.placeLatecomers, { placeLatecomers: !s.placeLatecomers })}
        {check(t.openRoom, s.openRoom, { openRoom: !s.openRoom })}
        {check(w.make.phrasebookOnly, s.phrasebookOnly, { phrasebookOnly: !s.phrasebookOnly })}
        {check(w.make.historyToDeck, s.historyToDeck, { historyToDeck: !s.historyToDeck })}
        {check(t.aliasFilter, s.aliasFilter.on, { aliasFilter: { ...s.aliasFilter, on: !s.aliasFilter.on } })}
      </div>
      <div class="pair">
        <Field label={t.quietMinutes}>
          <input
            type="number"
            min={1}
            max={60}
            defaultValue={String(s.quietMinutes)}
            onBlur={(e) => {
              const n = Math.trunc(Number(e.currentTarget.value));
              if (n >= 1 && n <= 60 && n !== s.quietMinutes) save({ quietMinutes: n });
            }}
          />
        </Field>
        <Field label={w.make.seatSize}>
          <select value={String(s.seatSize)} onChange={(e) => save({ seatSize: Number(e.currentTarget.value) })}>
            {Array.from({ length: 8 }, (_, i) => (
              <option key={i} value={String(i + 1)}>
                {w.make.seatSizeOf(i + 1)}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <QuietHours value={s.quietHours} tz={s.tz} w={w} onChange={save} />
      <details>
        <summary>{t.words}</summary>
        <textarea
          aria-label={t.words}
          rows={4}
          defaultValue={s.aliasFilter.words.join('\n')}
          onBlur={(e) =>
            save({
              aliasFilter: {
                ...s.aliasFilter,
                words: e.currentTarget.value
                  .split('\n')
                  .map((x) => x.trim())
                  .filter(Boolean)
                  .slice(0, 500),
              },
            })
          }
        />
      </details>
      <fieldset class="checks">
        <legend>{w.results.surveys}</legend>
        {SURVEYS.map((k) => (
          <label key={k} class="check">
            <input
              type="checkbox"
              checked={s.surveys[k]}
              onChange={() => save({ surveys: { ...s.surveys, [k]: !s.surveys[k] } })}
            />{' '}
            <span>{t.surveysOf[k]}</span>
          </label>
        ))}
      </fieldset>
      <Field label={t.exitQuestion} hint={t.exitHint}>
        <input
          maxLength={300}
          dir="auto"
          defaultValue={s.exitQuestion ?? ''}
          onBlur={(e) => {
            const q = e.currentTarget.value.trim() || null;
            if (q !== s.exitQuestion) save({ exitQuestion: q });
          }}
        />
      </Field>
    </section>
  );
}
