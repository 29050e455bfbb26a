/** Joining by a code: a match of friends, or a class. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { codeIn, CODE_LENGTH } from '../../shared/code.ts';
import type { LobbyInfo } from '../../shared/protocol.ts';
import { PORTFOLIOS, SEATS, type Portfolio, type Seat } from '../../shared/types.ts';
import { lobbyInfo } from '../net/api.ts';
import { lasting } from '../net/storage.ts';
import { titleOf } from '../scenarios.ts';
import { Field, FormError } from '../ui/controls.tsx';
import { rules, seatName, ui } from '../ui/lang.ts';
import { SeatTag } from '../ui/marks.tsx';
import { Alias } from './fields.tsx';
import { codeOf } from './links.ts';
import { ComeBack } from './ComeBack.tsx';
import { errorText, isShared, sit, useWork } from './sitting.ts';

export function ByCode({ given, onScenario }: { given: string; onScenario?: (id: string) => void }) {
  const w = ui.value.home;
  const [code, setCode] = useState(given);
  const [info, setInfo] = useState<LobbyInfo | null>(null);
  const [wish, setWish] = useState<Seat | 'any' | 'observer'>('any');
  const [portfolio, setPortfolio] = useState<Portfolio | ''>('');
  const [alias, setAlias] = useState('');
  const [nameless, setNameless] = useState(false);
  const { busy, error, run } = useWork();
  const clean = codeIn(code);
  const whole = clean.length === CODE_LENGTH;
  const [wrong, setWrong] = useState<string | null>(given === '' || whole ? null : ui.peek().errors.codeCut);
  const wrongId = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setInfo(null);
    if (!whole) return undefined;
    setWrong(null);
    let gone = false;
    lobbyInfo(clean)
      .then((i) => {
        if (gone) return;
        setInfo(i);
        onScenario?.(i.scenario);
      })
      .catch((e: unknown) => {
        if (!gone) setWrong(errorText(e));
      });
    return () => {
      gone = true;
    };
  }, [clean]);
  // With a link the seats' place is kept while they come, so that nothing below them jumps.
  const showSeats = info ? !info.class : given !== '' && wrong === null && error === null;
  const free = info ? SEATS.filter((s) => info.seats[s] === 'open') : SEATS;
  return (
    <div class="by-code">
      <form
        class="paper way"
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          if (!whole) {
            setWrong(ui.peek().errors.codeCut);
            field.current?.focus();
            return;
          }
          if (alias.trim() === '') {
            setNameless(true);
            return;
          }
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
              { shared: isShared(info) },
            ),
          );
        }}
      >
        <h2>{w.join}</h2>
        <p>{w.joinLead}</p>
        <Field label={w.code} hint={w.codeHint}>
          <input
            ref={field}
            name="code"
            class="code-input"
            required
            maxLength={200}
            autoComplete="off"
            autoCapitalize="characters"
            spellcheck={false}
            aria-invalid={wrong !== null}
            {...(wrong === null ? {} : { 'aria-describedby': wrongId })}
            value={code}
            onInput={(e) => setCode(codeOf(e.currentTarget.value))}
          />
        </Field>
        <FormError text={wrong} id={wrongId} />
        {info?.class ? (
          <p class="class-of">
            <b dir="auto">{info.class.title || w.aClass}</b>{' '}
            <span class="hint">
              {info.class.locked
                ? ui.value.errors.locked
                : info.class.admitByHand || info.class.asks
                  ? w.classByHand
                  : w.classSeats}
            </span>
          </p>
        ) : null}
        {showSeats ? (
          <ul class="seat-state">
            {SEATS.map((s) => (
              <li key={s}>
                <SeatTag seat={s} />{' '}
                <em>
                  {info === null
                    ? '…'
                    : info.seats[s] === 'open'
                      ? w.open
                      : info.seats[s] === 'taken'
                        ? w.taken
                        : w.bot}
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
        <Alias
          value={alias}
          missing={nameless}
          onInput={(name) => {
            setNameless(false);
            setAlias(name);
          }}
        />
        <div class="acts">
          <button class="primary" aria-disabled={busy}>
            {busy ? w.working : w.joinGo}
          </button>
        </div>
        <FormError text={error} />
      </form>
      {whole ? <ComeBack code={clean} open={given !== '' && !lasting()} /> : null}
    </div>
  );
}
