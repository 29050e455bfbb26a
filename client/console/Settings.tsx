/** Settings of the class, links that can be revoked, downloads, and the end of all data. */
import { useEffect, useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { ConsoleOverview } from '../../shared/console.ts';
import { SURVEYS, type ChangeSettings, type SessionLink } from '../../shared/session.ts';
import { go } from '../lobby/route.ts';
import { Field } from '../ui/controls.tsx';
import { confirmAct } from '../ui/dialogs.tsx';
import { dayText } from '../ui/dates.ts';
import { fire } from '../ui/fire.ts';
import { lang } from '../ui/lang.ts';
import * as api from './api.ts';
import { keepKey, key, run } from './store.ts';

const page = (): string => `${location.origin}${location.pathname}`;

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

function Links({ w }: { w: ConsoleWords }) {
  const t = w.settings;
  const [list, setList] = useState<readonly SessionLink[]>([]);
  const [made, setMade] = useState<string | null>(null);
  const [shown, setShown] = useState(false);
  const mine = key.value?.token ?? '';
  const read = (): void => {
    api
      .links(mine)
      .then(({ links }) => setList(links))
      .catch(() => undefined);
  };
  useEffect(read, [mine]);
  const add = async (role: 'facilitator' | 'projector'): Promise<void> => {
    const link = await run(w, (token) => api.addLink(token, { role }));
    if (link) setMade(`${page()}${role === 'projector' ? '#/projector/' : '#/class/'}${link.token}`);
    read();
  };
  const leave = async (): Promise<void> => {
    if (await confirmAct(w.forgetAsk, w.forgetText, w.forget)) {
      keepKey(null);
      go('');
    }
  };
  const revoke = async (id: string): Promise<void> => {
    if (await confirmAct(t.revokeAsk, t.revokeText, t.revoke))
      await run(
        w,
        (token) => api.revoke(token, id),
        () => w.done,
      );
    read();
  };
  return (
    <section class="paper" aria-labelledby="links">
      <h2 id="links">{t.links}</h2>
      <p class="hint">{t.linksLead}</p>
      <div class="acts">
        <button
          type="button"
          onClick={() => {
            fire(add('projector'));
          }}
        >
          {t.addProjector}
        </button>
        <button
          type="button"
          onClick={() => {
            fire(add('facilitator'));
          }}
        >
          {t.addHelper}
        </button>
      </div>
      {made ? (
        <Field label={t.told}>
          <input readOnly value={made} onFocus={(e) => e.currentTarget.select()} />
        </Field>
      ) : null}
      <ul class="links">
        {list.map((l) => (
          <li key={l.id}>
            <b>{t.role[l.role]}</b> <span dir="auto">{l.name}</span>{' '}
            {l.own ? (
              <span class="tag">{t.yours}</span>
            ) : l.revoked !== null ? (
              <span class="hint">{t.revoked}</span>
            ) : (
              <button
                type="button"
                onClick={() => {
                  fire(revoke(l.id));
                }}
              >
                {t.revoke}
              </button>
            )}
          </li>
        ))}
      </ul>
      <h3>{t.own}</h3>
      <p class="hint">{t.ownHint}</p>
      {shown ? (
        <input
          readOnly
          aria-label={t.own}
          value={`${page()}#/class/${mine}`}
          onFocus={(e) => e.currentTarget.select()}
        />
      ) : (
        <div class="acts">
          <button type="button" onClick={() => setShown(true)}>
            {t.show}
          </button>
        </div>
      )}
      <h3>{w.forget}</h3>
      <p class="hint">{w.forgetText}</p>
      <div class="acts">
        <button
          type="button"
          onClick={() => {
            fire(leave());
          }}
        >
          {w.forget}
        </button>
      </div>
    </section>
  );
}

function Data({ o, w }: { o: ConsoleOverview; w: ConsoleWords }) {
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
      () => t.erased,
    );
    if (done) keepKey(null);
  };
  return (
    <section class="paper" aria-labelledby="data">
      <h2 id="data">{t.data}</h2>
      <p class="hint">{t.expires(dayText(o.session.expires, lang.value))}</p>
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
