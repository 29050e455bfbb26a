/** Notices of the facilitator over the desk, until they are put away or two rounds have passed; and a pause that waits for leave. */
import { signal } from '@preact/signals';
import { act, feed, presence, seat, view } from '../../store.ts';
import { Gated } from '../../ui/controls.tsx';
import { fire } from '../../ui/fire.ts';
import { lang, rules, seatName, ui } from '../../ui/lang.ts';
import { commands } from '../commands.ts';
import { closed } from '../gates.ts';
import { tableNotices } from './notices.ts';
import './delegation.css';

const away = signal<ReadonlySet<number>>(new Set());

function Pause() {
  const w = ui.value.delegation;
  const state = view.value!;
  const me = seat.value;
  const asked = state.pauseAsked;
  if (state.clock.byLeave)
    return (
      <div class="table-notice" role="status">
        <p class="kicker">{w.notice.pause}</p>
        <p>{w.pausedByLeave}</p>
        {me ? (
          <Gated
            refusal={closed(commands.endPause())}
            onClick={() => {
              fire(act(commands.endPause()));
            }}
          >
            {w.endPause}
          </Gated>
        ) : null}
      </div>
    );
  if (!asked) return null;
  return (
    <div class="table-notice" role="status">
      <p class="kicker">{w.notice.pause}</p>
      <p>{w.pauseAsked(seatName(asked.by), asked.leave.length)}</p>
      {me && !asked.leave.includes(me) ? (
        <div class="acts">
          <button
            type="button"
            onClick={() => {
              fire(act(commands.answerPause(true)));
            }}
          >
            {w.giveLeave}
          </button>
          <button
            type="button"
            onClick={() => {
              fire(act(commands.answerPause(false)));
            }}
          >
            {w.refuseLeave}
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** Where a clock runs and no facilitator is there to stop it, a seat may ask the others. */
export function ProposePause() {
  const { clock, pauseAsked } = view.value!;
  const guided = presence.value.some((p) => p.role === 'facilitator' && p.state === 'here');
  if (guided || clock.deadline === null || clock.paused !== null || pauseAsked || closed(commands.proposePause()))
    return null;
  return (
    <p>
      <button
        type="button"
        class="link"
        onClick={() => {
          fire(act(commands.proposePause()));
        }}
      >
        {ui.value.delegation.proposePause}
      </button>
    </p>
  );
}

export function TableNotices() {
  const w = ui.value.delegation;
  const list = tableNotices(feed.value, view.value?.clock.round ?? 0, lang.value, away.value, rules.value.cards);
  const { pauseAsked, clock } = view.value!;
  if (!list.length && !pauseAsked && !clock.byLeave) return null;
  return (
    <div class="table-notices">
      <Pause />
      {list.map((notice) => (
        <section key={notice.n} class={`table-notice notice-${notice.kind}`}>
          <p class="kicker">{notice.kind === 'restore' ? w.notice.restore(notice.round) : w.notice[notice.kind]}</p>
          <p>
            {notice.title ? (
              <>
                <b>{notice.title}</b>
                {'\n'}
              </>
            ) : null}
            {notice.text}
          </p>
          {notice.only ? <p class="hint">{w.onlyIn[notice.only]}</p> : null}
          <button
            type="button"
            aria-label={`${ui.value.app.close}: ${notice.title ?? notice.text.slice(0, 40)}`}
            onClick={() => {
              away.value = new Set([...away.value, notice.n]);
            }}
          >
            ✕
          </button>
        </section>
      ))}
    </div>
  );
}
