/** The head of the desk: phase, round and clock, the own capital, the tension. */
import { seat, stopped, view } from '../store.ts';
import { SoundControl } from '../sound/Sound.tsx';
import { Gauge } from '../ui/gauge.tsx';
import { LangSelect } from '../ui/controls.tsx';
import { rules, seatName, ui } from '../ui/lang.ts';
import { RulesLink } from '../ui/links.tsx';
import { Glyph } from '../ui/marks.tsx';
import { serverNow } from '../ui/now.ts';
import { clockText } from './models.ts';

function Clock() {
  const w = ui.value.header;
  const { clock } = view.value!;
  if (clock.paused !== null)
    return (
      <span class="clock">
        <b>{w.paused}</b>
        {clock.deadline === null ? null : ` ${clockText(clock.paused)}`}
      </span>
    );
  if (clock.deadline === null || stopped.value) return <span class="clock">{w.noClock}</span>;
  const left = clock.deadline - serverNow();
  return (
    <span class={left < 30_000 ? 'clock soon' : 'clock'} role="timer" translate={false} aria-label={w.leftLabel}>
      {left <= 0 ? w.over : clockText(left)}
    </span>
  );
}

export function Header({ onHome }: { onHome: () => void }) {
  const w = ui.value;
  const state = view.value!;
  const me = seat.value;
  return (
    <header class="top">
      <h1>
        <button type="button" class="brand" translate={false} onClick={onHome} title={w.header.home}>
          {w.app.name}
        </button>
      </h1>
      <p class="where" translate={false}>
        <b>{rules.value.phases[state.clock.phase]}</b>{' '}
        <span>{w.header.round(state.clock.round, state.match.pace.rounds)}</span> <Clock />
      </p>
      {me ? (
        <p class="mine">
          <Glyph seat={me} /> {w.header.seatOf(seatName(me))}
          {state.capital[me] === undefined ? null : (
            <span class="capital">
              {' '}
              · {w.header.capital} <b>{state.capital[me]}</b>
            </span>
          )}
        </p>
      ) : (
        <p class="mine">{w.header.observer}</p>
      )}
      <Gauge value={state.meters.tension} />
      <RulesLink />
      <SoundControl />
      <LangSelect />
    </header>
  );
}
