/** The start page: play alone, make a match for friends, or join by a code. */
import { useEffect, useState } from 'preact/hooks';
import type { CreateMatch, Joined, LobbyInfo } from '../../shared/protocol.ts';
import { PORTFOLIOS, SEATS, type Portfolio, type Seat } from '../../shared/types.ts';
import { ApiFailure, createMatch, join, lobbyInfo } from '../net/api.ts';
import { keep, recall } from '../net/storage.ts';
import { chosen, LESSON, listed, titleOf, useScenarioList } from '../scenarios.ts';
import { kept, keepSeat } from '../seat.ts';
import { Field, LangSelect, Radios } from '../ui/controls.tsx';
import { lang, rules, seatName, ui } from '../ui/lang.ts';
import { SeatTag } from '../ui/marks.tsx';
import { RulesLink } from '../ui/links.tsx';
import { go } from './route.ts';
import { ScenarioPick } from './ScenarioPick.tsx';
import { Situation } from './Situation.tsx';

const ROUNDS = ['4', '6', '8'] as const;
type PaceKind = 'timed' | 'manual';

function errorText(error: unknown): string {
  const w = ui.value.errors;
  if (!(error instanceof ApiFailure)) return w.server;
  switch (error.code) {
    case 'offline':
      return w.offline;
    case 'unknown-code':
    case 'unknown-match':
      return w.code;
    case 'seat-taken':
      return w.seatTaken;
    case 'match-full':
      return w.full;
    case 'bad-alias':
    case 'alias-refused':
      return w.alias;
    case 'locked':
      return w.locked;
    case 'too-many':
      return w.tooMany;
    default:
      return w.server;
  }
}

/** Seconds for which a quick match waits for people. */
const QUICK = 30;

async function sit(
  code: string,
  alias: string,
  wish: { seat?: Seat; role?: 'observer'; portfolio?: Portfolio },
  alone: boolean,
  host?: string,
): Promise<Joined> {
  keep('alias', alias);
  const joined = await join({ code, alias, ...wish }, host);
  keepSeat({ token: joined.token, code, match: joined.match, alone });
  go('#/m');
  return joined;
}

/** The rounds picked, else those that the chosen scenario is made for. */
function useRounds(): [string, (r: string) => void] {
  const [picked, setPicked] = useState<string | null>(null);
  return [picked ?? String(listed(chosen.value)?.rounds ?? 6), setPicked];
}

function useWork(): { busy: boolean; error: string | null; run: (work: () => Promise<unknown>) => void } {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const run = (work: () => Promise<unknown>): void => {
    if (busy) return;
    setBusy(true);
    setError(null);
    work()
      .catch((e: unknown) => setError(errorText(e)))
      .finally(() => setBusy(false));
  };
  return { busy, error, run };
}

function Alias({ value, onInput }: { value: string; onInput: (v: string) => void }) {
  const w = ui.value.home;
  return (
    <Field label={w.alias} hint={w.aliasHint}>
      <input
        name="alias"
        required
        maxLength={24}
        autoComplete="nickname"
        dir="auto"
        value={value}
        onInput={(e) => onInput(e.currentTarget.value)}
      />
    </Field>
  );
}

const SeatPick = ({ seat, onPick, name }: { seat: Seat; onPick: (s: Seat) => void; name: string }) => (
  <Radios
    legend={ui.value.home.seat}
    name={name}
    value={seat}
    onPick={onPick}
    choices={SEATS.map((s) => ({ value: s, label: <SeatTag seat={s} />, hint: ui.value.home.seatLines[s] }))}
  />
);

function PacePick({
  rounds,
  setRounds,
  pace,
  setPace,
  name,
}: {
  rounds: string;
  setRounds: (r: string) => void;
  pace: PaceKind;
  setPace: (p: PaceKind) => void;
  name: string;
}) {
  const w = ui.value.home;
  return (
    <div class="pair">
      <Field label={w.rounds}>
        <select name={`rounds-${name}`} value={rounds} onChange={(e) => setRounds(e.currentTarget.value)}>
          {[...new Set([...ROUNDS, rounds])]
            .sort((a, b) => Number(a) - Number(b))
            .map((r) => (
              <option key={r} value={r}>
                {w.roundsOf(Number(r))}
              </option>
            ))}
        </select>
      </Field>
      <Field label={w.clock}>
        <select name={`pace-${name}`} value={pace} onChange={(e) => setPace(e.currentTarget.value as PaceKind)}>
          <option value="manual">{ui.value.pace.manual}</option>
          <option value="timed">{ui.value.pace.timed}</option>
        </select>
      </Field>
    </div>
  );
}

function Alone() {
  const w = ui.value.home;
  const [seat, setSeat] = useState<Seat>('seoul');
  const [alias, setAlias] = useState(recall<string>('alias') ?? w.defaultAlias);
  const [rounds, setRounds] = useRounds();
  const [pace, setPace] = useState<PaceKind>('manual');
  const { busy, error, run } = useWork();
  const start = async (): Promise<void> => {
    const seats = Object.fromEntries(SEATS.map((s) => [s, s === seat ? 'open' : 'bot'])) as CreateMatch['seats'] &
      object;
    const made = await createMatch({ scenario: chosen.value, pace: { kind: pace, rounds: Number(rounds) }, seats });
    await sit(made.code, alias.trim(), { seat }, true, made.facilitator);
  };
  return (
    <form
      class="paper way"
      onSubmit={(e) => {
        e.preventDefault();
        run(start);
      }}
    >
      <h2>{w.alone}</h2>
      <p>{w.aloneLead}</p>
      <SeatPick seat={seat} onPick={setSeat} name="alone-seat" />
      <Alias value={alias} onInput={setAlias} />
      <PacePick rounds={rounds} setRounds={setRounds} pace={pace} setPace={setPace} name="alone" />
      <div class="acts">
        <button class="primary" aria-disabled={busy}>
          {busy ? w.working : w.startAlone}
        </button>
      </div>
      {error ? (
        <p class="form-error" role="alert">
          {error}
        </p>
      ) : null}
    </form>
  );
}

function Friends() {
  const w = ui.value.home;
  const [seat, setSeat] = useState<Seat>('seoul');
  const [alias, setAlias] = useState(recall<string>('alias') ?? w.defaultAlias);
  const [rounds, setRounds] = useRounds();
  const [fill, setFill] = useState(false);
  const [pace, setPace] = useState<PaceKind>('timed');
  const { busy, error, run } = useWork();
  const make = async (): Promise<void> => {
    const made = await createMatch({
      scenario: chosen.value,
      pace: { kind: pace, rounds: Number(rounds) },
      seats: { seoul: 'open', tokyo: 'open', washington: 'open', pyongyang: 'open' },
      ...(fill && pace === 'timed' ? { fillSeconds: QUICK } : {}),
    });
    await sit(made.code, alias.trim(), { seat }, false, made.facilitator);
  };
  return (
    <form
      class="paper way"
      onSubmit={(e) => {
        e.preventDefault();
        run(make);
      }}
    >
      <h2>{w.friends}</h2>
      <p>{w.friendsLead}</p>
      <Field label={w.seat}>
        <select value={seat} onChange={(e) => setSeat(e.currentTarget.value as Seat)}>
          {SEATS.map((s) => (
            <option key={s} value={s}>
              {seatName(s)}
            </option>
          ))}
        </select>
      </Field>
      <Alias value={alias} onInput={setAlias} />
      <PacePick rounds={rounds} setRounds={setRounds} pace={pace} setPace={setPace} name="friends" />
      {pace === 'timed' ? (
        <label class="radio">
          <input type="checkbox" checked={fill} onChange={() => setFill(!fill)} />
          <span>{w.fill(QUICK)}</span>
        </label>
      ) : null}
      <div class="acts">
        <button class="primary" aria-disabled={busy}>
          {busy ? w.working : w.make}
        </button>
      </div>
      {error ? (
        <p class="form-error" role="alert">
          {error}
        </p>
      ) : null}
    </form>
  );
}

function ByCode({ given, onScenario }: { given: string; onScenario?: (id: string) => void }) {
  const w = ui.value.home;
  const [code, setCode] = useState(given);
  const [info, setInfo] = useState<LobbyInfo | null>(null);
  const [wish, setWish] = useState<Seat | 'any' | 'observer'>('any');
  const [portfolio, setPortfolio] = useState<Portfolio | ''>('');
  const [alias, setAlias] = useState(recall<string>('alias') ?? w.defaultAlias);
  const { busy, error, run } = useWork();
  const clean = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  useEffect(() => {
    setInfo(null);
    if (clean.length !== 6) return undefined;
    let gone = false;
    lobbyInfo(clean)
      .then((i) => {
        if (gone) return;
        setInfo(i);
        onScenario?.(i.scenario);
      })
      .catch((e: unknown) => {
        if (!gone) run(() => Promise.reject(e instanceof Error ? e : new Error('failed')));
      });
    return () => {
      gone = true;
    };
  }, [clean]);
  // With a link the seats' place is kept while they come, so that nothing below them jumps.
  const showSeats = info ? !info.class : given !== '' && error === null;
  const free = info ? SEATS.filter((s) => info.seats[s] === 'open') : SEATS;
  return (
    <form
      class="paper way"
      onSubmit={(e) => {
        e.preventDefault();
        run(() =>
          sit(
            clean,
            alias.trim(),
            info?.class
              ? portfolio && info.class.seatSize > 1
                ? { portfolio }
                : {}
              : wish === 'any'
                ? {}
                : wish === 'observer'
                  ? { role: 'observer' }
                  : { seat: wish },
            false,
          ),
        );
      }}
    >
      <h2>{w.join}</h2>
      <p>{w.joinLead}</p>
      <Field label={w.code} hint={w.codeHint}>
        <input
          name="code"
          class="code-input"
          required
          minLength={6}
          maxLength={9}
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          value={code}
          onInput={(e) => setCode(e.currentTarget.value)}
        />
      </Field>
      {info?.class ? (
        <p class="class-of">
          <b dir="auto">{info.class.title || w.aClass}</b>{' '}
          <span class="hint">
            {info.class.locked ? ui.value.errors.locked : info.class.admitByHand ? w.classByHand : w.classSeats}
          </span>
        </p>
      ) : null}
      {showSeats ? (
        <ul class="seat-state">
          {SEATS.map((s) => (
            <li key={s}>
              <SeatTag seat={s} />{' '}
              <em>
                {info === null ? '…' : info.seats[s] === 'open' ? w.open : info.seats[s] === 'taken' ? w.taken : w.bot}
              </em>
            </li>
          ))}
        </ul>
      ) : null}
      {info || showSeats ? (
        <p class="hint">
          {w.scenario}: {(info && titleOf(info.scenario)) ?? '…'}
        </p>
      ) : null}
      {info && !info.class && info.phase !== 'lobby' ? <p class="hint">{w.started}</p> : null}
      {info?.class ? null : (
        <Field label={w.seat}>
          <select value={wish} onChange={(e) => setWish(e.currentTarget.value as typeof wish)}>
            <option value="any">{w.anySeat}</option>
            {free.map((s) => (
              <option key={s} value={s}>
                {seatName(s)}
              </option>
            ))}
            <option value="observer">{w.observe}</option>
          </select>
        </Field>
      )}
      {info?.class && info.class.seatSize > 1 ? (
        <Field label={w.portfolio} hint={w.portfolioHint}>
          <select
            name="portfolio"
            value={portfolio}
            onChange={(e) => setPortfolio(e.currentTarget.value as Portfolio | '')}
          >
            <option value="">{w.anyPortfolio}</option>
            {PORTFOLIOS.map((p) => (
              <option key={p} value={p}>
                {rules.value.portfolios[p]}
              </option>
            ))}
          </select>
        </Field>
      ) : null}
      <Alias value={alias} onInput={setAlias} />
      <div class="acts">
        <button class="primary" aria-disabled={busy}>
          {busy ? w.working : w.joinGo}
        </button>
      </div>
      {error ? (
        <p class="form-error" role="alert">
          {error}
        </p>
      ) : null}
    </form>
  );
}

/** The shortest way to a desk: the guided lesson, as Seoul, at once. */
function Lesson() {
  const w = ui.value.home;
  const { busy, error, run } = useWork();
  const start = async (): Promise<void> => {
    const made = await createMatch({
      scenario: LESSON,
      pace: { kind: 'manual' },
      seats: { seoul: 'open', tokyo: 'bot', washington: 'bot', pyongyang: 'bot' },
    });
    await sit(made.code, recall<string>('alias') ?? w.defaultAlias, { seat: 'seoul' }, true, made.facilitator);
  };
  return (
    <form
      class="lesson-way"
      onSubmit={(e) => {
        e.preventDefault();
        run(start);
      }}
    >
      <button class="primary big" aria-disabled={busy}>
        {busy ? w.working : w.lessonGo}
      </button>
      <p>{w.lessonLead}</p>
      {error ? (
        <p class="form-error" role="alert">
          {error}
        </p>
      ) : null}
    </form>
  );
}

/** The start page; by a link with a code, the way in that was given and nothing that leads away from it. */
export function Home({ code = '' }: { code?: string }) {
  const w = ui.value;
  const [joining, setJoining] = useState<string | null>(null);
  useEffect(() => {
    document.title = w.app.name;
  });
  useScenarioList();
  const of = joining ?? chosen.value;
  return (
    <div class="page">
      <header class="top">
        <h1>
          <span class="brand">{w.app.name}</span>
        </h1>
        <p class="motto">{w.app.motto}</p>
        <RulesLink />
        <LangSelect />
      </header>
      <main class="home">
        <section class="intro">
          <h2>{w.home.title}</h2>
          <p>{w.home.lead}</p>
          {kept.value ? (
            <div class="paper resume">
              <p>{w.home.resumeLead}</p>
              <div class="acts">
                <button type="button" class="primary" onClick={() => go('#/m')}>
                  {w.home.resume}
                </button>
                <button type="button" onClick={() => keepSeat(null)}>
                  {w.home.leave}
                </button>
              </div>
            </div>
          ) : null}
          {code || kept.value ? null : <Lesson />}
        </section>
        {code ? (
          <>
            <div class="ways one">
              <ByCode given={code} onScenario={setJoining} />
              <Situation scenario={joining} />
            </div>
            <p>
              <a class="on-dark" href="#">
                {w.home.other}
              </a>
            </p>
          </>
        ) : (
          <>
            <ScenarioPick />
            <div class="ways">
              <Alone />
              <Friends />
              <ByCode given="" />
            </div>
            <section class="paper teach" aria-labelledby="teach">
              <div>
                <h2 id="teach">{w.home.teach}</h2>
                <p>{w.home.teachLead}</p>
              </div>
              <div class="acts">
                <a class="button primary" href="#/class">
                  {w.home.teachGo}
                </a>
                <a class="button" href={`#/guide/${chosen.value}`}>
                  {w.home.teachGuide}
                </a>
              </div>
            </section>
          </>
        )}
        <aside class="note" aria-labelledby="note-title">
          <h2 id="note-title">{w.home.note}</h2>
          <p>{listed(of)?.texts[lang.value].contentNote ?? w.home.noteText}</p>
        </aside>
      </main>
    </div>
  );
}
