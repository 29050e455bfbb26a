/** Hours of the day, and days of the week, in which no phase of a class by deadlines ends. */
import { useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { QuietHours as Hours } from '../../shared/session.ts';
import { Field, FormError } from '../ui/controls.tsx';
import { lang } from '../ui/lang.ts';
import { openEnough } from './models.ts';

const NIGHT: Hours = { from: '22:00', to: '07:00' };
/** A Sunday, so that day 0 has its name. */
const SUNDAY = Date.UTC(2023, 0, 1);
const DAYS = [1, 2, 3, 4, 5, 6, 0];
const zones = (own: string): readonly string[] => [...new Set([own, ...Intl.supportedValuesOf('timeZone')])];

export function QuietHours({
  value,
  tz,
  w,
  onChange,
}: {
  value: Hours | null;
  tz: string;
  w: ConsoleWords;
  onChange: (next: { quietHours?: Hours | null; tz?: string }) => void;
}) {
  const t = w.quiet;
  // What is not yet allowed stays in the form, and is told.
  const [draft, setDraft] = useState<Hours | null>(null);
  const now = draft ?? value;
  const put = (next: Hours): void => {
    const good = openEnough(next);
    setDraft(good ? null : next);
    if (good) onChange({ quietHours: next });
  };
  const name = (day: number): string =>
    new Intl.DateTimeFormat(lang.value, { weekday: 'short', timeZone: 'UTC' }).format(SUNDAY + day * 86_400_000);
  const time = (label: string, at: 'from' | 'to') => (
    <Field label={label}>
      <input
        type="time"
        required
        value={now?.[at] ?? ''}
        onChange={(e) => {
          if (now && /^\d\d:\d\d$/.test(e.currentTarget.value)) put({ ...now, [at]: e.currentTarget.value });
        }}
      />
    </Field>
  );
  return (
    <fieldset class="checks quiet-hours">
      <legend>{t.title}</legend>
      <p class="hint">{t.hint}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={now !== null}
          onChange={() => {
            setDraft(null);
            onChange({ quietHours: now === null ? NIGHT : null });
          }}
        />{' '}
        <span>{t.on}</span>
      </label>
      {now ? (
        <>
          <div class="pair">
            {time(t.from, 'from')}
            {time(t.to, 'to')}
          </div>
          <div class="quiet-days" role="group" aria-label={t.days}>
            <span class="field-label">{t.days}</span>
            {DAYS.map((day) => {
              const quiet = now.days?.includes(day) ?? false;
              return (
                <label key={day} class={quiet ? 'chip on' : 'chip'}>
                  <input
                    type="checkbox"
                    checked={quiet}
                    onChange={() => {
                      const days = DAYS.filter((d) =>
                        d === day ? !quiet : (now.days?.includes(d) ?? false),
                      ).toSorted();
                      put({ from: now.from, to: now.to, ...(days.length ? { days } : {}) });
                    }}
                  />
                  {name(day)}
                </label>
              );
            })}
          </div>
          <Field label={t.zone}>
            <select value={tz} onChange={(e) => onChange({ tz: e.currentTarget.value })}>
              {zones(tz).map((z) => (
                <option key={z} value={z}>
                  {z}
                </option>
              ))}
            </select>
          </Field>
          <FormError text={openEnough(now) ? null : t.tooLong} />
        </>
      ) : null}
    </fieldset>
  );
}
