/** An event of the facilitator's own: words in one language or more, what it moves, perhaps a crisis. */
import { useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { Inject } from '../../shared/console.ts';
import type { Language } from '../../shared/scenario.ts';
import type { MeterPath } from '../../shared/types.ts';
import { OFFERED_METERS } from '../debrief/timeline.ts';
import { lang, LANG_NAMES, LANGS as LANGUAGES, rules } from '../ui/lang.ts';

const NONE = { title: '', text: '' };
/** `INJECT_LIMITS` of the schema, which would bring its library into the page. */
const INJECT_TITLE = 120;
const INJECT_TEXT = 600;

/** An event of one's own: words, up to six meters, perhaps a crisis. */
export function Own({ w, onMade }: { w: ConsoleWords; onMade: (inject: Inject) => void }) {
  const [words, setWords] = useState<Readonly<Record<Language, { title: string; text: string }>>>({
    en: NONE,
    ko: NONE,
    ja: NONE,
  });
  const [effects, setEffects] = useState<readonly { path: MeterPath; by: string }[]>([{ path: 'tension', by: '5' }]);
  const [crisis, setCrisis] = useState('');
  const change = (i: number, e: Partial<{ path: MeterPath; by: string }>): void =>
    setEffects(effects.map((x, k) => (k === i ? { ...x, ...e } : x)));
  const given = LANGUAGES.filter((l) => words[l].title.trim() && words[l].text.trim());
  const told = (part: 'title' | 'text'): Inject['title'] =>
    Object.fromEntries(given.map((l) => [l, words[l][part].trim()]));
  const made = (): Inject => ({
    id: `own-${Date.now().toString(36)}`,
    title: told('title'),
    text: told('text'),
    effects: effects.filter((e) => Number(e.by)).map((e) => [e.path, Math.trunc(Number(e.by))]) as Inject['effects'],
    ...(crisis ? { crisis: crisis as 'provocation' } : {}),
  });
  const write = (l: Language, part: Partial<{ title: string; text: string }>): void =>
    setWords({ ...words, [l]: { ...words[l], ...part } });
  const fields = (l: Language, required: boolean) => (
    <>
      <label class="field">
        <span class="field-label">{w.injects.ownTitle}</span>
        <input
          required={required}
          maxLength={INJECT_TITLE}
          dir="auto"
          value={words[l].title}
          onInput={(e) => write(l, { title: e.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span class="field-label">{w.injects.ownText}</span>
        <textarea
          required={required}
          maxLength={INJECT_TEXT}
          rows={2}
          dir="auto"
          value={words[l].text}
          onInput={(e) => write(l, { text: e.currentTarget.value })}
        />
      </label>
    </>
  );
  return (
    <details class="own-inject">
      <summary>{w.injects.own}</summary>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          onMade(made());
        }}
      >
        {fields(lang.value, true)}
        <details class="other-words">
          <summary>{w.injects.ownOther}</summary>
          <p class="hint">{w.injects.ownFallback}</p>
          {LANGUAGES.filter((l) => l !== lang.value).map((l) => (
            <fieldset key={l}>
              <legend lang={l}>{LANG_NAMES[l]}</legend>
              {fields(l, words[l].title.trim() !== '' || words[l].text.trim() !== '')}
            </fieldset>
          ))}
        </details>
        {effects.map((e, i) => (
          <div key={i} class="effect">
            <label class="field">
              <span class="field-label">{w.injects.meter}</span>
              <select value={e.path} onChange={(x) => change(i, { path: x.currentTarget.value as MeterPath })}>
                {OFFERED_METERS.map((p) => (
                  <option key={p} value={p}>
                    {rules.value.meter(p)}
                  </option>
                ))}
              </select>
            </label>
            <label class="field">
              <span class="field-label">{w.injects.by}</span>
              <input
                type="number"
                min={-20}
                max={20}
                value={e.by}
                onInput={(x) => change(i, { by: x.currentTarget.value })}
              />
            </label>
          </div>
        ))}
        <div class="acts">
          {effects.length < 6 ? (
            <button type="button" onClick={() => setEffects([...effects, { path: 'trust.seoul.tokyo', by: '0' }])}>
              {w.injects.addEffect}
            </button>
          ) : null}
        </div>
        <label class="field">
          <span class="field-label">{w.injects.crisis}</span>
          <select value={crisis} onChange={(e) => setCrisis(e.currentTarget.value)}>
            <option value="">{w.injects.noCrisis}</option>
            {(['provocation', 'standoff', 'clash'] as const).map((c) => (
              <option key={c} value={c}>
                {rules.value.escalation[c].name}
              </option>
            ))}
          </select>
        </label>
        <div class="acts">
          <button class="primary">{w.injects.use}</button>
        </div>
      </form>
    </details>
  );
}
