/** Cables: threads by channel, and a form to write one. */
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { otherSeats, SEATS, type Seat } from '../../shared/types.ts';
import { draft, draftsOf, feed, pending, seat, setDraft } from '../store.ts';
import { CableBody } from '../ui/cableBody.tsx';
import { rules, seatName, ui } from '../ui/lang.ts';
import { CableSlip } from './cables/CableSlip.tsx';
import { channelTo, Compose, type To } from './cables/Compose.tsx';
import { threads } from './cables/threads.ts';
import { cables, type Cable } from './cables/cable.ts';
import { ALL } from './seen.ts';
import { focus, openChannel, unreadOn } from './tab.ts';
import './cables/cables.css';

/** The draft of whom one writes to. */
const TO = 'to';

/** So many cables are laid out at once; the rest on asking. */
const PAGE = 40;

const partners = (me: Seat, channel: string): To =>
  channel === 'public'
    ? 'public'
    : channel === me
      ? 'delegation'
      : SEATS.filter((s) => s !== me && channel.split('+').includes(s));

interface Slip {
  readonly cable: Cable;
  readonly depth: number;
  readonly me: Seat | null;
  readonly node: VNode;
}
const same = (a: Cable, b: Cable): boolean => (Object.keys(a) as (keyof Cable)[]).every((key) => a[key] === b[key]);

export function CablesPanel() {
  const w = ui.value.cables;
  const me = seat.value;
  const wanted = focus.value.channel;
  const [to, addressTo] = useState<To>(wanted ?? draft<To>(TO) ?? (me ? otherSeats(me).slice(0, 1) : 'public'));
  const channel = openChannel.value;
  // To whom one wrote last is kept with what was written.
  const setTo = (next: To): void => {
    addressTo(next);
    if (typeof next === 'string' || next.length > 0) setDraft(TO, next);
  };
  const [answering, setAnswering] = useState<Cable | null>(null);
  const [most, setMost] = useState(PAGE);
  const all = cables(feed.value);
  const channels = [...new Set(all.map((c) => c.channel))];
  const shown =
    channel === ALL
      ? [...all].reverse().map((cable) => ({ cable, depth: 0 }))
      : threads(all.filter((c) => c.channel === channel));
  // What was begun to others waits for them.
  const begun = me ? draftsOf('cable:').filter((c) => c !== channelTo(me, to)) : [];
  const waiting = pending.value.filter((p) => p.command.type === 'say');
  const label = (c: string): string =>
    c === 'public'
      ? w.public
      : c === me
        ? w.inner
        : rules.value.list(
            c
              .split('+')
              .filter((s) => s !== me)
              .map((s) => seatName(s as Seat)),
          );
  const pick = (c: string): void => {
    openChannel.value = c;
    setMost(PAGE);
    if (c !== ALL && me) setTo(partners(me, c));
  };
  const answer = (cable: Cable): void => {
    if (!me) return;
    const partner = partners(me, cable.channel);
    setTo(partner);
    setAnswering(cable);
    requestAnimationFrame(() => {
      const form = document.querySelector<HTMLElement>('.compose');
      form?.scrollIntoView({ block: 'nearest' });
      form?.querySelector<HTMLElement>('textarea, summary')?.focus();
    });
  };
  // A slip that was laid out stays as it is: a new cable must not draw all the others again.
  const slips = useRef(new Map<number, Slip>()).current;
  const slip = (cable: Cable, depth: number): VNode => {
    const old = slips.get(cable.n);
    if (old && old.depth === depth && old.me === me && same(old.cable, cable)) return old.node;
    const node = <CableSlip key={cable.n} cable={cable} depth={depth} onAnswer={me ? answer : undefined} />;
    slips.set(cable.n, { cable, depth, me, node });
    return node;
  };
  return (
    <>
      <div class="panel-head">
        <h2>{w.title}</h2>
        <label class="field inline on-desk">
          <span class="field-label">{w.channel}</span>
          <select value={channel} onChange={(e) => pick(e.currentTarget.value)}>
            <option value={ALL}>{w.all}</option>
            {[...new Set([...channels, ...(channel === ALL ? [] : [channel])])].map((c) => (
              <option key={c} value={c}>
                {label(c)}
                {unreadOn.value.has(c) ? ` (${ui.value.tabs.unread(unreadOn.value.get(c) ?? 0)})` : ''}
              </option>
            ))}
          </select>
        </label>
      </div>
      {me ? (
        <Compose
          to={to}
          setTo={setTo}
          answering={answering?.channel === channelTo(me, to) ? answering : null}
          setAnswering={setAnswering}
        />
      ) : (
        <p class="hint on-desk">{w.mute}</p>
      )}
      {begun.length ? (
        <p class="hint on-desk begun">
          {w.begun}{' '}
          {begun.map((c) => (
            <button key={c} type="button" class="link" onClick={() => setTo(partners(me!, c))}>
              {label(c)}
            </button>
          ))}
        </p>
      ) : null}
      <ol class="cable-list" reversed>
        {waiting.map((p) => (
          <li key={p.id} class="cable cable-pending">
            <p class="cable-head">
              <b class="precedence">{w.pending}</b>
            </p>
            {p.command.type === 'say' ? (
              <CableBody phrases={p.command.phrases} text={p.command.text} length={0} />
            ) : null}
          </li>
        ))}
        {shown.slice(0, most).map(({ cable, depth }) => slip(cable, depth))}
      </ol>
      {shown.length > most ? (
        <div class="acts">
          <button type="button" onClick={() => setMost(most + PAGE)}>
            {w.older(Math.min(PAGE, shown.length - most))}
          </button>
        </div>
      ) : null}
      {shown.length + waiting.length === 0 ? <p class="hint on-desk">{w.empty}</p> : null}
    </>
  );
}
