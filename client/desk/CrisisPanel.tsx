/** The crisis window: the ladder, the published odds, one's sealed choice, consultation and operations. */
import { CRISIS_CHOICES, ESCALATION, SEATS, type CrisisChoice } from '../../shared/types.ts';
import { act, feed, seat, stopped, view } from '../store.ts';
import { confirmAct } from '../ui/dialogs.tsx';
import { rules, seatName, ui } from '../ui/lang.ts';
import { serverNow } from '../ui/now.ts';
import { Glyph, SeatTag, Why } from '../ui/marks.tsx';
import { Consultation } from './Consultation.tsx';
import { OperateList } from './ConsentPanel.tsx';
import { commands } from './commands.ts';
import { closed } from './gates.ts';
import { clockText, crisisRecord } from './models.ts';
import { headline } from '../news/words.ts';
import { fire } from '../ui/fire.ts';

/** The cases for which odds are published. */
const CASES = ['both', 'pyongyang', 'allies', 'none', 'stepDown'] as const;

/** Time left in this exchange, where a clock runs. */
function Left() {
  const { clock } = view.value!;
  if (clock.deadline === null || stopped.value) return null;
  const left = clock.deadline - serverNow();
  return (
    <span
      class={left < 15_000 ? 'crisis-clock soon' : 'crisis-clock'}
      role="timer"
      translate={false}
      aria-label={ui.value.header.leftLabel}
    >
      {clock.paused !== null
        ? `${ui.value.header.paused} ${clockText(clock.paused)}`
        : left <= 0
          ? ui.value.header.over
          : clockText(left)}
    </span>
  );
}

/** What each side has done: its choices exchange by exchange, and its acts. */
function Deeds() {
  const w = ui.value.crisis;
  const { exchanges, acts } = crisisRecord(feed.value);
  const R = rules.value;
  const told = acts.flatMap((e) => {
    const text = headline(e);
    return text ? [{ n: e.n, text }] : [];
  });
  return (
    <section class="paper" aria-labelledby="deeds-title">
      <h3 id="deeds-title">{w.deeds}</h3>
      {exchanges.length ? (
        <div class="scroll">
          <table class="deeds">
            <thead>
              <tr>
                <th scope="col">{w.exchangeShort}</th>
                {SEATS.map((s) => (
                  <th key={s} scope="col">
                    <Glyph seat={s} /> {seatName(s)}
                  </th>
                ))}
                <th scope="col">{w.ledTo}</th>
              </tr>
            </thead>
            <tbody>
              {exchanges.map((x) => (
                <tr key={x.n}>
                  <th scope="row">{x.exchange}</th>
                  {SEATS.map((s) => (
                    <td key={s} class={`did did-${x.choices[s]}`}>
                      <span aria-hidden="true">
                        {x.choices[s] === 'raise' ? '↑' : x.choices[s] === 'hold' ? '=' : '↓'}
                      </span>{' '}
                      {R.choices[x.choices[s]].name}
                    </td>
                  ))}
                  <td>
                    {x.from === x.level
                      ? w.stayed(R.escalation[x.level].name)
                      : w.moved(R.escalation[x.from].name, R.escalation[x.level].name)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p class="hint">{w.noExchange}</p>
      )}
      {told.length ? (
        <ul class="deed-list">
          {told.map((t) => (
            <li key={t.n}>{t.text}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

export function CrisisPanel() {
  const w = ui.value.crisis;
  const state = view.value!;
  const crisis = state.crisis;
  const me = seat.value;
  if (!crisis)
    return (
      <>
        <h2>{w.title}</h2>
        <p class="hint on-desk">{w.none}</p>
      </>
    );
  const mine = me ? crisis.choices[me] : undefined;
  const choose = async (choice: CrisisChoice): Promise<void> => {
    if (
      choice === 'raise' &&
      crisis.level === 'clash' &&
      !(await confirmAct(w.confirmRaise, w.confirmRaiseText, w.confirm))
    )
      return;
    await act(commands.choose(choice), () => ui.value.said.sealed);
  };
  const general = closed(commands.choose('hold'));
  return (
    <>
      <h2>{w.title}</h2>
      <section class="paper">
        <div class="panel-head">
          <p class="kicker">{w.exchange(crisis.exchange)}</p>
          <Left />
        </div>
        <h3>{rules.value.cause(crisis.cause)}</h3>
        {crisis.lastCall ? (
          <p class="last-call" role="alert">
            <b>{w.lastCall}</b>
          </p>
        ) : null}
        {crisis.attacked ? (
          <p>
            <b>{w.attacked}</b>
          </p>
        ) : null}
        <div class="ladder-box">
          <ol class="ladder" aria-label={w.ladderLabel}>
            {ESCALATION.map((step, i) => (
              <li
                key={step}
                class={`step s${i}${step === crisis.level ? ' here' : ESCALATION.indexOf(crisis.level) > i ? ' passed' : ''}`}
                {...(step === crisis.level ? { 'aria-current': 'step' as const } : {})}
              >
                {rules.value.escalation[step].name}
                {step === crisis.level ? <b> · {w.here}</b> : null}
              </li>
            ))}
          </ol>
        </div>
        {me ? (
          <fieldset class="choices">
            <legend>{w.choose}</legend>
            {CRISIS_CHOICES.map((c) => {
              const refusal = general ?? closed(commands.choose(c));
              return (
                <div key={c} class="gated">
                  <button
                    type="button"
                    class={mine === c ? 'choice on' : 'choice'}
                    aria-pressed={mine === c}
                    aria-disabled={refusal !== null}
                    onClick={() => {
                      if (!refusal) fire(choose(c));
                    }}
                  >
                    <b>{rules.value.choices[c].name}</b> <span class="hint">{rules.value.choices[c].line}</span>
                  </button>
                  {refusal && !general ? <Why refusal={refusal} /> : null}
                </div>
              );
            })}
            {general ? <Why refusal={general} /> : null}
          </fieldset>
        ) : null}
        {mine ? (
          <p class="sealed">
            <span class="stamp small">{ui.value.decisions.sealed}</span> {w.chosen(rules.value.choices[mine].name)}
          </p>
        ) : null}
        <p class="hint">
          {w.whoChose}:{' '}
          {SEATS.map((s) => (
            <span key={s} class="pip">
              <SeatTag seat={s} /> {crisis.chosen.includes(s) ? ui.value.decisions.placed : ui.value.decisions.notYet}
            </span>
          ))}
        </p>
        {me && crisis.level === 'clash' ? <p class="hint">{w.raises(crisis.raisesAtClash[me] ?? 0)}</p> : null}
        <table class="odds-table">
          <caption>{w.odds}</caption>
          <tbody>
            {CASES.map((k) =>
              crisis.odds[k] === undefined ? null : (
                <tr key={k}>
                  <th scope="row">{w.raisers[k]}</th>
                  <td>
                    <span class="odds-bar" aria-hidden="true">
                      <span style={{ width: `${crisis.odds[k]}%` }} />
                    </span>{' '}
                    <span class="odds-figure">{crisis.odds[k]}%</span>
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
      <Deeds />
      {me === 'seoul' || me === 'washington' || crisis.consultation !== 'none' ? (
        <Consultation of="washington" />
      ) : null}
      {crisis.north || (me === 'tokyo' && closed(commands.consult()) === null) ? <Consultation of="tokyo" /> : null}
      {me === 'tokyo' || me === 'washington' ? (
        <section class="paper">
          <h3>{w.operations}</h3>
          <OperateList />
        </section>
      ) : null}
    </>
  );
}
