/** The room: code and QR for everyone to see, who has come, and who sits where. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConsoleWords } from '../../assets/i18n/console/en.ts';
import type { ConsoleOverview } from '../../shared/console.ts';
import { AddressPick } from '../lobby/AddressPick.tsx';
import { Qr } from '../lobby/Qr.tsx';
import { joinLink } from '../lobby/route.ts';
import { fire } from '../ui/fire.ts';
import * as api from './api.ts';
import { Board, Person } from './Board.tsx';
import { waitingPeople, worldsNeeded } from './models.ts';
import { listing, run, tab } from './store.ts';

export function Room({ o, w }: { o: ConsoleOverview; w: ConsoleWords }) {
  const [large, setLarge] = useState(false);
  const link = joinLink(o.session.code);
  const waiting = waitingPeople(o);
  const removed = o.people.filter((p) => p.status === 'removed');
  const observers = o.people.filter((p) => p.role === 'observer' && p.status !== 'removed');
  const placed = o.people.filter((p) => p.status === 'seated').length;
  const notBegun = o.worlds.filter((x) => x.status === 'lobby' && o.people.some((p) => p.match === x.match));
  const { locked, seatSize } = o.session.settings;
  const worlds = worldsNeeded(placed + waiting.length, seatSize, o.session.worlds);
  const each = (list: readonly string[], type: 'admit' | 'let-in'): void =>
    fire(
      run(
        w,
        async (t) => {
          for (const participant of list) await api.people(t, { type, participant });
        },
        () => w.done,
      ),
    );
  return (
    <div class="class-room">
      <section class="paper invite" aria-labelledby="invite">
        <h2 id="invite">{w.code}</h2>
        <p class="code" translate={false}>
          {o.session.code}
        </p>
        <Qr text={link} label={w.qr(link)} />
        <p class="hint">
          {w.address}: <span class="room-address">{link.replace(/#.*/, '')}</span>
        </p>
        <div class="acts">
          <button type="button" class="primary" onClick={() => setLarge(true)}>
            {w.roomView}
          </button>
          <button
            type="button"
            aria-pressed={locked}
            onClick={() => {
              fire(
                run(
                  w,
                  (t) => api.change(t, { locked: !locked }),
                  () => w.done,
                ),
              );
            }}
          >
            {locked ? w.unlock : w.lock}
          </button>
        </div>
        {locked ? <p class="hint">{w.locked}</p> : null}
        <AddressPick />
      </section>
      <section class="paper" aria-labelledby="waiting">
        <h2 id="waiting" aria-live="polite">
          {w.waitingTitle(waiting.length)}
        </h2>
        {o.people.length === 0 ? (
          <p>{w.nobody}</p>
        ) : waiting.length ? (
          <ul class="names" aria-labelledby="waiting">
            {waiting.map((p) => (
              <Person key={p.participant} person={p} o={o} w={w} />
            ))}
          </ul>
        ) : (
          <p>{placed ? w.allSeated : w.nobody}</p>
        )}
        <div class="acts">
          <button
            type="button"
            class={waiting.length ? 'primary' : ''}
            aria-disabled={waiting.length === 0}
            onClick={() => {
              if (waiting.length)
                fire(
                  run(
                    w,
                    (t) => api.deal(t, {}),
                    (d) => w.dealt(d.seated, d.worlds),
                  ),
                );
            }}
          >
            {w.deal}
          </button>
          {waiting.length ? <span class="hint">{w.dealHint(placed + waiting.length, worlds)}</span> : null}
        </div>
        <div class="acts">
          <button
            type="button"
            class={notBegun.length && !waiting.length ? 'primary' : ''}
            aria-disabled={notBegun.length === 0}
            onClick={() => {
              if (notBegun.length)
                fire(
                  run(
                    w,
                    (t) => api.start(t),
                    () => {
                      tab.value = 'worlds';
                      return w.done;
                    },
                  ),
                );
            }}
          >
            {w.startAll}
          </button>
          {notBegun.length ? <span class="hint">{w.startHint}</span> : null}
        </div>
        <div class="acts">
          <button
            type="button"
            onClick={() => {
              listing.value = true;
            }}
          >
            {w.pairs.open}
          </button>
          <span class="hint">{w.pairs.openHint}</span>
        </div>
        {observers.length ? (
          <p class="hint">
            {w.observers(observers.length)}: {observers.map((p) => p.alias).join(', ')}
          </p>
        ) : null}
        {removed.length ? (
          <details>
            <summary>{w.removed(removed.length)}</summary>
            <ul class="names">
              {removed.map((p) => (
                <li key={p.participant}>
                  <span dir="auto" translate={false}>
                    {p.alias}
                  </span>{' '}
                  <button type="button" onClick={() => each([p.participant], 'let-in')}>
                    {w.letIn}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </section>
      {o.worlds.length ? <Board o={o} w={w} /> : null}
      {large ? (
        <Large
          link={link}
          code={o.session.code}
          here={w.here(o.people.filter((p) => p.role === 'delegate' && p.status !== 'removed').length)}
          w={w}
          onClose={() => setLarge(false)}
        />
      ) : null}
    </div>
  );
}

/** Code and QR as large as the wall allows. */
function Large({
  link,
  code,
  here,
  w,
  onClose,
}: {
  link: string;
  code: string;
  here: string;
  w: ConsoleWords;
  onClose: () => void;
}) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal();
  }, []);
  return (
    <dialog ref={box} class="large-code" aria-labelledby="large-code" onCancel={onClose} onClose={onClose}>
      <div>
        <p class="large-address" translate={false}>
          {link.replace(/#.*/, '').replace(/^https?:\/\//, '')}
        </p>
        <p id="large-code" class="large-number" translate={false}>
          {code}
        </p>
        <p role="status">{here}</p>
        <button type="button" onClick={onClose}>
          {w.roomEnd}
        </button>
      </div>
      <Qr text={link} label={w.qr(link)} />
    </dialog>
  );
}
