/** Short optional surveys of a class, the exit question and the reflection memo. Answers go out without a name beside them. */
import { useEffect, useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { Me, SurveyAnswer, SurveyKind } from '../../shared/session.ts';
import * as api from '../console/api.ts';
import { useConsoleWords } from '../console/words.ts';
import { kept } from '../store.ts';
import { fire } from '../ui/fire.ts';
import './survey.css';

const SCALES: Readonly<Partial<Record<SurveyKind, readonly (keyof ConsoleWords['survey']['items'])[]>>> = {
  pre: ['interest', 'confidence', 'understand'],
  post: ['learned', 'others', 'fair', 'confidence'],
};

/** What is open to this participant, one after the other. Shows nothing where nothing is. */
export function Surveys({ open, exitQuestion = null }: { open: readonly SurveyKind[]; exitQuestion?: string | null }) {
  const w = useConsoleWords();
  const [done, setDone] = useState<readonly SurveyKind[]>([]);
  const [thanks, setThanks] = useState(false);
  const now = open.find((k) => !done.includes(k));
  if (!w || (!now && !thanks)) return null;
  if (!now)
    return (
      <p class="paper survey" role="status">
        {w.survey.thanks}
      </p>
    );
  const finish = (sent: boolean): void => {
    setDone([...done, now]);
    if (sent) setThanks(true);
  };
  return <One key={now} kind={now} w={w} exitQuestion={exitQuestion} onDone={finish} />;
}

function One({
  kind,
  w,
  exitQuestion,
  onDone,
}: {
  kind: SurveyKind;
  w: ConsoleWords;
  exitQuestion: string | null;
  onDone: (sent: boolean) => void;
}) {
  const s = w.survey;
  const [answers, setAnswers] = useState<Readonly<Record<string, number | string>>>({});
  const asked: readonly (readonly [string, string])[] =
    kind === 'exit'
      ? [['exit', exitQuestion ?? s.exitStandard]]
      : kind === 'memo'
        ? s.memoAsk.map((q, i) => [`memo-${i + 1}`, q] as const)
        : [];
  const send = async (): Promise<void> => {
    const token = kept.peek()?.token;
    const given = Object.fromEntries(Object.entries(answers).filter(([, a]) => a !== ''));
    if (!token || !Object.keys(given).length) {
      onDone(false);
      return;
    }
    await api.survey(token, { kind, answers: given } satisfies SurveyAnswer);
    onDone(true);
  };
  return (
    <form
      class="paper survey"
      aria-labelledby={`survey-${kind}`}
      onSubmit={(e) => {
        e.preventDefault();
        fire(send());
      }}
    >
      <h2 id={`survey-${kind}`}>{s[kind]}</h2>
      <p class="hint">{s.optional}</p>
      {SCALES[kind] ? <p class="hint">{s.scale}</p> : null}
      {(SCALES[kind] ?? []).map((item) => (
        <fieldset key={item} class="scale">
          <legend>{s.items[item]}</legend>
          {[1, 2, 3, 4, 5].map((n) => (
            <label key={n} class={answers[item] === n ? 'chip on' : 'chip'}>
              <input
                type="radio"
                name={item}
                checked={answers[item] === n}
                onChange={() => setAnswers({ ...answers, [item]: n })}
              />{' '}
              {n}
            </label>
          ))}
        </fieldset>
      ))}
      {asked.map(([id, question]) => (
        <label key={id} class="field">
          <span class="field-label">{question}</span>
          <textarea
            rows={3}
            maxLength={2000}
            dir="auto"
            onInput={(e) => setAnswers({ ...answers, [id]: e.currentTarget.value.trim() })}
          />
        </label>
      ))}
      <div class="acts">
        <button class="primary">{s.send}</button>
        <button type="button" onClick={() => onDone(false)}>
          {s.later}
        </button>
      </div>
    </form>
  );
}

/** Asks once what is open, then shows it: after the match. */
export function AfterMatch() {
  const [me, setMe] = useState<Me | null>(null);
  useEffect(() => {
    const token = kept.peek()?.token;
    if (token)
      api
        .me(token)
        .then(setMe)
        .catch(() => undefined);
  }, []);
  return me?.surveys.length ? <Surveys open={me.surveys} exitQuestion={me.exitQuestion} /> : null;
}
