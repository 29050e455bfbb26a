/** The debrief of a finished match: for each student, and part by part on the projector. */
import { useEffect, useState } from 'preact/hooks';
import type { Debrief as Told } from '../../shared/protocol.ts';
import { SEATS, type Seat } from '../../shared/types.ts';
import { Bar } from '../lobby/Bar.tsx';
import { go } from '../lobby/route.ts';
import { ApiFailure, debriefOf } from '../net/api.ts';
import { History } from '../result/History.tsx';
import { Scores, signed, winnerText } from '../result/Scores.tsx';
import { rules, seatName, ui } from '../ui/lang.ts';
import { FogPart } from './FogPart.tsx';
import { PromisePart } from './PromisePart.tsx';
import { foldRecord, type MatchRecord } from './record.ts';
import { Sheet, type Who } from './Sheet.tsx';
import { TimelinePart } from './TimelinePart.tsx';
import { TurningPart } from './TurningPart.tsx';
import { useDebriefWords } from './words.ts';
import './debrief.css';
import './sheet.css';

const PARTS = ['outcome', 'timeline', 'turning', 'fog', 'scores', 'promises', 'history', 'questions'] as const;
type Part = (typeof PARTS)[number];
type Loaded = { readonly told: Told; readonly record: MatchRecord };

/** Why there is nothing to show: the match goes on, this browser holds no seat in one, or something failed. */
type Problem = 'waiting' | 'nobody' | 'failed';
const problemOf = (e: unknown): Problem =>
  !(e instanceof ApiFailure) ? 'failed' : e.code === 'not-ended' ? 'waiting' : e.status === 401 ? 'nobody' : 'failed';

/** The view for the projector is entered like a page: the browser's way back leads out of it, not past the debrief. */
function usePresenting(): [at: number | null, go: (at: number | null) => void] {
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => {
    const moved = ({ state }: PopStateEvent): void =>
      setAt((was) => ((state as { presenting?: boolean } | null)?.presenting ? (was ?? 0) : null));
    window.addEventListener('popstate', moved);
    return () => window.removeEventListener('popstate', moved);
  }, []);
  const go = (next: number | null): void => {
    if (next === null) {
      if (at !== null) history.back();
      return;
    }
    if (at === null) history.pushState({ presenting: true }, '');
    setAt(next);
  };
  return [at, go];
}

function useRecord(
  token: string | null,
  match: string | null,
): { loaded: Loaded | null; problem: Problem | null; again: () => void } {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    setProblem(null);
    if (token === null) {
      setProblem('nobody');
      return;
    }
    debriefOf(token, match)
      .then((told) => setLoaded({ told, record: foldRecord(told.events) }))
      .catch((e: unknown) => setProblem(problemOf(e)));
  }, [token, match, tries]);
  return { loaded, problem, again: () => setTries(tries + 1) };
}

/** `token` may read the match; without `match` it is the one this participant sat in. */
export function Debrief({
  token,
  match = null,
  back,
}: {
  token: string | null;
  match?: string | null;
  back: `#/${string}` | '';
}) {
  const w = useDebriefWords();
  const { loaded, problem, again } = useRecord(token, match);
  const [present, setPresent] = usePresenting();
  useEffect(() => {
    if (w) document.title = ui.value.app.page(w.title);
  });
  useEffect(() => {
    document.documentElement.classList.toggle('presenting', present !== null);
    window.scrollTo(0, 0);
    return () => document.documentElement.classList.remove('presenting');
  }, [present]);
  useEffect(() => {
    if (present === null) return undefined;
    const turn = (e: KeyboardEvent): void => {
      if ((e.target as HTMLElement).closest('input, select, textarea, summary, [role=region]')) return;
      if (e.key === 'ArrowRight' || e.key === 'PageDown') setPresent(Math.min(PARTS.length - 1, present + 1));
      else if (e.key === 'ArrowLeft' || e.key === 'PageUp') setPresent(Math.max(0, present - 1));
      else if (e.key === 'Escape') setPresent(null);
    };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  }, [present]);
  if (!w || !loaded) {
    return (
      <div class="page">
        <Bar onHome={() => go('')} />
        <main class="home">
          <div class="paper">
            <p role="status">{!w || !problem ? (w?.loading ?? ui.value.app.loading) : w[problem]}</p>
            {w && problem ? (
              <div class="acts">
                {problem === 'nobody' ? (
                  <a class="button primary" href="#">
                    {ui.value.errors.toStart}
                  </a>
                ) : (
                  <button type="button" onClick={again}>
                    {w.retry}
                  </button>
                )}
              </div>
            ) : null}
          </div>
        </main>
      </div>
    );
  }
  const { told, record } = loaded;
  const result = record.final.result!;
  const me = told.you.seat;
  const named = (s: Seat): string => told.seats[s].join(', ') || w.computer;
  const everyone: Who[] = SEATS.flatMap((s) => told.seats[s].map((alias) => ({ alias, seat: s })));
  const printed: Who[] = me
    ? [{ alias: told.you.alias, seat: me }]
    : everyone.length
      ? everyone
      : SEATS.map((s) => ({ alias: '', seat: s }));
  const part = (name: Part) => {
    switch (name) {
      case 'outcome':
        return (
          <>
            <p class="big">{rules.value.outcomes[result.outcome].name}</p>
            <p>{rules.value.outcomes[result.outcome].line}</p>
            <p>
              <b>{winnerText(result, seatName)}</b>
              {me ? <> · {ui.value.result.own(signed(result.scores[me]))}</> : null}
            </p>
          </>
        );
      case 'timeline':
        return <TimelinePart record={record} w={w} large={present !== null} />;
      case 'turning':
        return <TurningPart record={record} w={w} />;
      case 'fog':
        return <FogPart record={record} w={w} />;
      case 'scores':
        return <Scores result={result} me={me} who={named} />;
      case 'promises':
        return <PromisePart record={record} w={w} />;
      case 'history':
        return <History scenario={told.scenario} bare />;
      case 'questions':
        return (
          <ol class="questions">
            {w.questions.map((q) => (
              <li key={q}>{q}</li>
            ))}
          </ol>
        );
    }
  };
  const section = (name: Part) => (
    <section
      key={name}
      class={`paper debrief-part part-${name}`}
      aria-labelledby={name === 'scores' ? 'scores' : `part-${name}`}
    >
      <h2 id={name === 'scores' ? 'scores' : `part-${name}`}>{w.parts[name]}</h2>
      {part(name)}
    </section>
  );
  return (
    <>
      <div class="page debrief-page">
        {present === null ? <Bar onHome={() => go('')} /> : null}
        <main class="home result debrief">
          {present === null ? (
            <>
              <div class="debrief-head">
                <h2>{w.title}</h2>
                <div class="acts">
                  {back ? (
                    <a class="button" href={back}>
                      {w.back}
                    </a>
                  ) : null}
                  <button type="button" onClick={() => setPresent(0)}>
                    {w.present}
                  </button>
                  <button type="button" class="primary" onClick={() => window.print()}>
                    {me || printed.length === 1 ? w.print : w.printAll}
                  </button>
                </div>
              </div>
              {PARTS.map(section)}
            </>
          ) : (
            <>
              {section(PARTS[present]!)}
              <nav class="presenter" aria-label={w.present}>
                <button
                  type="button"
                  aria-disabled={present === 0}
                  onClick={() => setPresent(Math.max(0, present - 1))}
                >
                  ‹ {w.previous}
                </button>
                <span role="status">{w.partOf(present + 1, PARTS.length, w.parts[PARTS[present]!])}</span>
                <button
                  type="button"
                  class="primary"
                  aria-disabled={present === PARTS.length - 1}
                  onClick={() => setPresent(Math.min(PARTS.length - 1, present + 1))}
                >
                  {w.next} ›
                </button>
                <button type="button" onClick={() => setPresent(null)}>
                  {w.presentEnd}
                </button>
              </nav>
            </>
          )}
        </main>
      </div>
      <div class="sheets" aria-hidden="true">
        {printed.map((who, i) => (
          <Sheet
            key={`${who.seat}${i}`}
            record={record}
            who={who}
            w={w}
            scenario={told.scenario}
            playedAt={told.events[0]?.at ?? 0}
            question={i}
          />
        ))}
      </div>
    </>
  );
}
