/** All worlds on one screen: clock, tension, who is here, what waits; and the acts that a lesson needs most. */
import { useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { ConsoleOverview, ConsoleWorld, Worlds as Which } from '../../shared/console.ts';
import { MAX_NOTICE, SEATS } from '../../shared/types.ts';
import { clockText, tensionZone } from '../desk/models.ts';
import { confirmAct } from '../ui/dialogs.tsx';
import { fire } from '../ui/fire.ts';
import { rules, seatName, ui } from '../ui/lang.ts';
import { Glyph } from '../ui/marks.tsx';
import { serverNow } from '../ui/now.ts';
import { attention, canExtend, seated, timeLeft, type Attention } from './models.ts';
import { State } from './Board.tsx';
import { act, inside, tab, worldName, worldsText } from './store.ts';

export function Worlds({ o, w }: { o: ConsoleOverview; w: ConsoleWords }) {
  if (!o.worlds.length)
    return (
      <p class="paper">
        {w.noWorlds}{' '}
        <button
          type="button"
          onClick={() => {
            tab.value = 'room';
          }}
        >
          {w.tabs.room}
        </button>
      </p>
    );
  return (
    <>
      <div class="console-top">
        <section class="paper all-worlds" aria-labelledby="all-worlds">
          <h2 id="all-worlds">{w.allWorlds}</h2>
          <Acts worlds="all" list={o.worlds} w={w} />
        </section>
        <Radar o={o} w={w} />
      </div>
      <ul class="worlds" aria-label={w.tabs.worlds}>
        {o.worlds.map((x) => (
          <li key={x.match}>
            <World x={x} o={o} w={w} />
          </li>
        ))}
      </ul>
    </>
  );
}

const look = (match: string): void => {
  inside.value = match;
  window.scrollTo(0, 0);
};

function World({ x, o, w }: { x: ConsoleWorld; o: ConsoleOverview; w: ConsoleWords }) {
  return (
    <article
      class={`paper world world-${x.status}${x.crisis ? ' in-crisis' : ''}${x.status === 'running' && x.paused !== null ? ' world-paused' : ''}`}
      aria-labelledby={`w-${x.match}`}
    >
      <h3 id={`w-${x.match}`}>
        <button type="button" class="world-name" onClick={() => look(x.match)}>
          {w.world(x.n)}
          <span class="hidden"> – {w.enter}</span>
        </button>{' '}
        <Clock x={x} w={w} />
      </h3>
      {x.status === 'quarantined' ? <p>{w.stoppedHelp}</p> : <Line x={x} />}
      <ul class="seat-rows">
        {SEATS.map((s) => {
          const people = seated(o, x.match, s);
          const seat = x.seats[s];
          return (
            <li key={s}>
              <Glyph seat={s} /> <span class="seat-short">{seatName(s)}</span>{' '}
              <span class="seat-people">
                {people.length ? (
                  people.map((p) => (
                    <span key={p.participant} class="who">
                      <State person={p} w={w} />{' '}
                      <span dir="auto" translate={false}>
                        {p.alias}
                      </span>
                    </span>
                  ))
                ) : (
                  <span class="hint">{seat.held === 'open' ? w.open : w.bot}</span>
                )}
                {seat.held === 'steward' ? <span class="tag"> {w.steward}</span> : null}
              </span>
              {x.ready.includes(s) ? (
                <span class="ready-mark" title={w.ready}>
                  ✓<span class="hidden">{w.ready}</span>
                </span>
              ) : null}
              {seat.waiting ? (
                <b class="waits" title={w.unansweredCount(seat.waiting)}>
                  {seat.waiting}
                  <span class="hidden"> {w.unansweredCount(seat.waiting)}</span>
                </b>
              ) : null}
            </li>
          );
        })}
      </ul>
      {x.status === 'quarantined' ? null : (
        <>
          <p class="hint world-foot">
            {x.unanswered.length ? w.unansweredCount(x.unanswered.length) : w.noneUnanswered} ·{' '}
            {w.readyOf(x.ready.length)}
          </p>
          <Acts worlds={[x.match]} list={[x]} w={w} small />
        </>
      )}
    </article>
  );
}

function Line({ x }: { x: ConsoleWorld }) {
  const zone = tensionZone(x.tension);
  return (
    <p class="world-line">
      <span class={`tension zone-${zone}`}>
        {ui.value.header.tension} <b>{x.tension}</b> {ui.value.header.zones[zone]}
      </span>
      {x.crisis ? (
        <b class="crisis-tag">
          {rules.value.phases.crisis}: {rules.value.escalation[x.crisis].name}
          {x.exchange === null ? null : ` · ${ui.value.crisis.exchange(x.exchange)}`}
        </b>
      ) : null}
      {x.outcome ? <b>{rules.value.outcomes[x.outcome].name}</b> : null}
    </p>
  );
}

export function Clock({ x, w }: { x: ConsoleWorld; w: ConsoleWords }) {
  const left = timeLeft(x, serverNow());
  if (x.status !== 'running')
    return (
      <span class="world-clock" translate={false}>
        {w.status[x.status]}
      </span>
    );
  return (
    <span class="world-clock" translate={false}>
      {ui.value.header.round(x.round, x.rounds)} · {rules.value.phases[x.phase]} ·{' '}
      <b>
        {[
          ...(x.paused === null ? [] : [ui.value.header.paused]),
          ...(left !== null ? [clockText(left)] : x.paused === null ? [ui.value.header.noClock] : []),
        ].join(' · ')}
      </b>
    </span>
  );
}

/** Pause, resume, two minutes more, on to the next phase; a message to the players; free text on and off. */
export function Acts({
  worlds,
  list,
  w,
  small = false,
}: {
  worlds: Which;
  list: readonly ConsoleWorld[];
  w: ConsoleWords;
  small?: boolean;
}) {
  const [text, setText] = useState<string | null>(null);
  const live = list.filter((x) => x.status === 'running');
  const go = (what: Parameters<typeof act>[2]): void =>
    fire(act(w, worlds === 'all' && what.type !== 'start' ? live.map((x) => x.match) : worlds, what));
  const next = async (): Promise<void> => {
    const only = live.length === 1 ? live[0] : undefined;
    if (!(await confirmAct(w.nextAsk(worldsText(worlds, w)), w.nextText, w.acts.next))) return;
    // The step is named for one world, so that two facilitators who press at once move on once.
    await act(
      w,
      live.map((x) => x.match),
      { type: 'end-phase', ...(only ? { step: only.step } : {}) },
    );
  };
  const paused = live.length > 0 && live.every((x) => x.paused !== null);
  const free = live.every((x) => x.table.freeText);
  const open = list.some((x) => x.status === 'lobby');
  if (!live.length)
    return open ? (
      <div class="acts">
        <button type="button" class="primary" onClick={() => go({ type: 'start' })}>
          {w.acts.start}
        </button>
      </div>
    ) : null;
  return (
    <div class="act-bar">
      <div class="acts">
        <button type="button" class={paused ? 'primary' : ''} onClick={() => go({ type: paused ? 'resume' : 'pause' })}>
          {paused ? w.acts.resume : w.acts.pause}
        </button>
        <button
          type="button"
          title={w.acts.extendLabel}
          aria-disabled={!live.some(canExtend)}
          onClick={() => {
            if (live.some(canExtend)) go({ type: 'extend', seconds: 120 });
          }}
        >
          {w.acts.extend}
        </button>
        <button
          type="button"
          class={small || paused ? '' : 'primary'}
          onClick={() => {
            fire(next());
          }}
        >
          {w.acts.next}
        </button>
        {small ? null : (
          <>
            <button type="button" aria-expanded={text !== null} onClick={() => setText(text === null ? '' : null)}>
              {w.acts.broadcast}
            </button>
            <button type="button" onClick={() => go({ type: 'set-table', freeText: !free })}>
              {free ? w.acts.freeOff : w.acts.freeOn}
            </button>
          </>
        )}
      </div>
      {text === null ? null : (
        <form
          class="broadcast"
          onSubmit={(e) => {
            e.preventDefault();
            if (text.trim()) {
              go({ type: 'broadcast', text: text.trim() });
              setText(null);
            }
          }}
        >
          <label class="field">
            <span class="field-label">{w.acts.broadcastText}</span>
            <textarea
              rows={2}
              maxLength={MAX_NOTICE}
              dir="auto"
              value={text}
              onInput={(e) => setText(e.currentTarget.value)}
            />
          </label>
          <div class="acts">
            <button class="primary">{w.acts.send}</button>
          </div>
        </form>
      )}
    </div>
  );
}

function Radar({ o, w }: { o: ConsoleOverview; w: ConsoleWords }) {
  const calls = attention(o, serverNow());
  return (
    <section class="paper radar" aria-labelledby="radar">
      <h2 id="radar">
        {w.attention}
        {calls.length ? ` (${calls.length})` : ''}
      </h2>
      {calls.length ? (
        <ul>
          {calls.slice(0, 12).map((a, i) => (
            <li key={i}>
              <button type="button" onClick={() => look(a.match)}>
                <b>{worldName(a.match, w)}</b> {told(a, w)}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p>{w.attentionNone}</p>
      )}
    </section>
  );
}

function told(a: Attention, w: ConsoleWords): string {
  switch (a.kind) {
    case 'stopped':
      return w.status.quarantined;
    case 'report':
      return w.reported(a.who ?? '–');
    case 'away':
      return w.awaySeat(rules.value.list(a.seats.map(seatName)));
    case 'quiet':
      return w.quietPerson(a.person.alias, a.minutes);
    case 'waits':
      return w.waitsFor(w.unanswered[a.what.kind], rules.value.list(a.what.to.map(seatName)), a.minutes);
  }
}
