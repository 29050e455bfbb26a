/** Making a class: scenario, time, worlds. The 50-minute lesson is what one gets without touching anything. */
import { useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { CreateSession, QuietHours as Hours } from '../../shared/session.ts';
import { chosen, choose, listed, scenarios, useScenarioList } from '../scenarios.ts';
import { Field, FormError } from '../ui/controls.tsx';
import { fire } from '../ui/fire.ts';
import { lang } from '../ui/lang.ts';
import { createSession } from './api.ts';
import { QuietHours } from './QuietHours.tsx';
import { failureText, keepKey, tab } from './store.ts';

const PACES = ['class', 'double', 'online', 'first-lesson', 'manual', 'deadline'] as const;
type Pace = (typeof PACES)[number];

/** Days that the rounds take, with the hour for cables. */
const plannedDays = (rounds: number, hours: number): number => Math.max(1, Math.round((rounds * (1 + 2 * hours)) / 24));

export function CreateClass({ w }: { w: ConsoleWords }) {
  useScenarioList();
  const m = w.make;
  const [title, setTitle] = useState('');
  const [pace, setPace] = useState<Pace | null>(null);
  const [hours, setHours] = useState('24');
  const [quiet, setQuiet] = useState<Hours | null>(null);
  const [tz, setTz] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');
  const [worlds, setWorlds] = useState('auto');
  const [size, setSize] = useState('1');
  const [flags, setFlags] = useState({
    admitByHand: false,
    phrasebookOnly: false,
    historyToDeck: false,
    surveys: true,
  });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const scenario = chosen.value;
  const time = pace ?? (scenario === 'first-lesson' ? 'first-lesson' : 'class');
  const make = async (): Promise<void> => {
    const { surveys, ...rest } = flags;
    const wish: CreateSession = {
      scenario,
      worlds: worlds === 'auto' ? 'auto' : Number(worlds),
      seatSize: Number(size),
      pace:
        time === 'deadline'
          ? {
              kind: 'deadline',
              seconds: { cables: 3_600, talks: Number(hours) * 3_600, decisions: Number(hours) * 3_600, crisis: 3_600 },
            }
          : time,
      settings: {
        ...rest,
        title: title.trim(),
        seatSize: Number(size),
        tz,
        ...(time === 'deadline' ? { quietHours: quiet } : {}),
        surveys: { pre: surveys, post: surveys, exit: surveys, memo: surveys },
      },
    };
    setBusy(true);
    setError(null);
    try {
      const made = await createSession(wish);
      tab.value = 'room';
      keepKey({ token: made.facilitator, fresh: true });
    } catch (e) {
      setError(failureText(e, w));
    } finally {
      setBusy(false);
    }
  };
  const flag = (name: keyof typeof flags) => (
    <label class="check">
      <input type="checkbox" checked={flags[name]} onChange={() => setFlags({ ...flags, [name]: !flags[name] })} />{' '}
      <span>{m[name]}</span>
    </label>
  );
  return (
    <form
      class="paper make-class"
      onSubmit={(e) => {
        e.preventDefault();
        if (!busy) fire(make());
      }}
    >
      <h2>{w.none.title}</h2>
      <p>{w.none.lead}</p>
      <div class="pair">
        <Field label={m.scenario} hint={listed(scenario)?.texts[lang.value].subtitle ?? ''}>
          <select name="scenario" value={scenario} onChange={(e) => choose(e.currentTarget.value)}>
            {scenarios.value.map((s) => (
              <option key={s.id} value={s.id}>
                {s.texts[lang.value].title}
              </option>
            ))}
          </select>
        </Field>
        <Field label={m.pace}>
          <select name="pace" value={time} onChange={(e) => setPace(e.currentTarget.value as Pace)}>
            {PACES.map((p) => (
              <option key={p} value={p}>
                {m.paces[p]}
              </option>
            ))}
          </select>
        </Field>
      </div>
      {time === 'deadline' ? (
        <Field label={m.hours} hint={m.hoursHint(plannedDays(listed(scenario)?.rounds ?? 6, Number(hours)))}>
          <input type="number" min={1} max={120} value={hours} onInput={(e) => setHours(e.currentTarget.value)} />
        </Field>
      ) : null}
      {time === 'deadline' ? (
        <QuietHours
          value={quiet}
          tz={tz}
          w={w}
          onChange={(next) => {
            if (next.quietHours !== undefined) setQuiet(next.quietHours);
            if (next.tz !== undefined) setTz(next.tz);
          }}
        />
      ) : null}
      <Field label={m.name} hint={m.nameHint}>
        <input name="title" maxLength={80} dir="auto" value={title} onInput={(e) => setTitle(e.currentTarget.value)} />
      </Field>
      <div class="pair">
        <Field label={m.worlds}>
          <select name="worlds" value={worlds} onChange={(e) => setWorlds(e.currentTarget.value)}>
            <option value="auto">{m.auto}</option>
            {Array.from({ length: 12 }, (_, i) => (
              <option key={i} value={String(i + 1)}>
                {m.worldsOf(i + 1)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={m.seatSize}>
          <select name="seat-size" value={size} onChange={(e) => setSize(e.currentTarget.value)}>
            {Array.from({ length: 8 }, (_, i) => (
              <option key={i} value={String(i + 1)}>
                {m.seatSizeOf(i + 1)}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <details>
        <summary>{m.more}</summary>
        <div class="checks">
          {flag('surveys')}
          {flag('admitByHand')}
          {flag('phrasebookOnly')}
          {flag('historyToDeck')}
        </div>
      </details>
      <div class="acts">
        <button class="primary" aria-disabled={busy}>
          {busy ? m.working : m.go}
        </button>
        <a class="button" href={`#/guide/${scenario}`}>
          {w.none.guide}
        </a>
      </div>
      <FormError text={error} />
    </form>
  );
}
