/** Downloads of a class, and the end of all its data. */
import { useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { ConsoleOverview } from '../../shared/console.ts';
import { Field } from '../ui/controls.tsx';
import { confirmAct } from '../ui/dialogs.tsx';
import { dayText } from '../ui/dates.ts';
import { fire } from '../ui/fire.ts';
import { lang } from '../ui/lang.ts';
import * as api from './api.ts';
import { keptLonger } from './models.ts';
import { keepKey, run } from './store.ts';

export function Data({ o, w }: { o: ConsoleOverview; w: ConsoleWords }) {
  const t = w.settings;
  const [names, setNames] = useState(false);
  const [code, setCode] = useState('');
  const save = async (format: 'json' | 'csv'): Promise<void> => {
    const blob = await run(w, (token) => api.exported(token, format, names));
    if (!blob) return;
    const a = document.createElement('a');
    a.href = URL.createObjectURL(blob);
    a.download = `two-track-${o.session.code}.${format === 'csv' ? 'zip' : 'json'}`;
    a.click();
    setTimeout(() => URL.revokeObjectURL(a.href), 10_000);
  };
  const erase = async (): Promise<void> => {
    if (!(await confirmAct(t.erase, t.eraseLead, t.eraseGo))) return;
    const done = await run(
      w,
      (token) => api.erase(token, code.trim().toUpperCase()),
      ({ remains }) => (remains ? t.erasedRemains : t.erased),
    );
    if (done) keepKey(null);
  };
  return (
    <section class="paper" aria-labelledby="data">
      <h2 id="data">{t.data}</h2>
      <p class="hint">
        {t.expires(dayText(o.session.expires, lang.value))}
        {keptLonger(o) ? ` ${t.keptLonger(o.session.keptDays)}` : ''}
      </p>
      <label class="check">
        <input type="checkbox" checked={names} onChange={() => setNames(!names)} /> <span>{t.names}</span>
      </label>
      <div class="acts">
        <button
          type="button"
          onClick={() => {
            fire(save('json'));
          }}
        >
          {t.exportJson}
        </button>
        <button
          type="button"
          onClick={() => {
            fire(save('csv'));
          }}
        >
          {t.exportCsv}
        </button>
      </div>
      <h3>{t.erase}</h3>
      <p>{t.eraseLead}</p>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          if (code.trim()) fire(erase());
        }}
      >
        <Field label={t.eraseCode}>
          <input
            class="code-input"
            autoComplete="off"
            maxLength={9}
            value={code}
            onInput={(e) => setCode(e.currentTarget.value)}
          />
        </Field>
        <div class="acts">
          <button aria-disabled={code.trim().toUpperCase() !== o.session.code}>{t.eraseGo}</button>
        </div>
      </form>
    </section>
  );
}
