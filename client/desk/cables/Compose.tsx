/** The form of a cable: to whom, how urgent, in answer to what; free text, sentences of the phrasebook, or both. */
import { computed, useComputed } from '@preact/signals';
import { useMemo, useRef, useState } from 'preact/hooks';
import { channelFrom, PRECEDENCES, type Precedence } from '../../../shared/rules/cables/channel.ts';
import type { Phrase } from '../../../shared/rules/phrases/phrase.ts';
import { phraseFault } from '../../../shared/rules/phrases/phrase.ts';
import { MAX_TEXT } from '../../../shared/protocol.ts';
import { otherSeats, type Seat } from '../../../shared/types.ts';
import { act, draft, presence, seat, setDraft, swapDrafts } from '../../store.ts';
import { composing } from '../../ui/controls.tsx';
import { seatName, ui } from '../../ui/lang.ts';
import { SeatTag, Why } from '../../ui/marks.tsx';
import { fire } from '../../ui/fire.ts';
import { commands } from '../commands.ts';
import { closed } from '../gates.ts';
import type { Cable } from './cable.ts';
import { freeTextOpen } from '../table.ts';
import { PhraseBuilder } from './PhraseBuilder.tsx';

/** Other capitals, everyone, or the people of one's own delegation. */
export type To = readonly Seat[] | 'public' | 'delegation';

export const channelTo = (me: Seat, to: To): string => channelFrom(me, to);

interface Names {
  readonly text: string;
  readonly phrases: string;
  readonly rank: string;
}
const namesOf = (channel: string): Names => ({
  text: `cable:${channel}`,
  phrases: `phrases:${channel}`,
  rank: `rank:${channel}`,
});

/** Where the form is addressed anew, what was written goes along; what lay there already is kept in its stead, and comes back with the old address. */
function readdress(from: string, to: string): void {
  if (from === to) return;
  const [a, b] = [namesOf(from), namesOf(to)];
  for (const name of ['text', 'phrases', 'rank'] as const) swapDrafts(a[name], b[name]);
  swapDrafts(`${a.phrases}:open`, `${b.phrases}:open`);
}

const NO_PHRASES: readonly Phrase[] = [];
// A sentence kept from an older page may no longer be in the book.
const phrasesOf = (name: string): readonly Phrase[] =>
  draft<readonly Phrase[]>(name)?.filter((p) => phraseFault(p) === null) ?? NO_PHRASES;

/** The field alone is drawn again for a keystroke, not the form about it. */
function Words({ name, send }: { name: string; send: () => void }) {
  return (
    <label class="field">
      <span class="field-label">{ui.value.cables.write}</span>
      <textarea
        rows={3}
        maxLength={MAX_TEXT}
        value={draft<string>(name) ?? ''}
        dir="auto"
        onInput={(e) => setDraft(name, e.currentTarget.value || null)}
        onKeyDown={(e) => {
          if (e.key === 'Enter' && !e.shiftKey && !composing(e)) {
            e.preventDefault();
            send();
          }
        }}
      />
    </label>
  );
}

/** Says how to send, and near the limit how much room is left. */
function Room({ name, free }: { name: string; free: boolean }) {
  const w = ui.value.cables;
  const left = useComputed(() => {
    const rest = MAX_TEXT - (draft<string>(name) ?? '').length;
    return rest < 200 ? rest : null;
  });
  return <span class="hint">{left.value === null ? (free ? w.sendHint : '') : w.left(left.value)}</span>;
}

function Book({ names, to, free }: { names: Names; to: To; free: boolean }) {
  const w = ui.value.cables;
  const phrases = phrasesOf(names.phrases);
  const [open, setOpen] = useState(!free || phrases.length > 0);
  return (
    <details class="phrasebook" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        {w.phrasebook}
        {phrases.length ? ` · ${w.count(phrases.length)}` : ''}
      </summary>
      {open ? (
        <PhraseBuilder
          name={names.phrases}
          to={typeof to === 'string' ? [] : to}
          list={phrases}
          onChange={(list) => setDraft(names.phrases, list.length ? list : null)}
        />
      ) : null}
    </details>
  );
}

export function Compose({
  to,
  setTo,
  answering,
  setAnswering,
}: {
  to: To;
  setTo: (to: To) => void;
  answering: Cable | null;
  setAnswering: (cable: Cable | null) => void;
}) {
  const w = ui.value.cables;
  const me = seat.value!;
  const nobody = typeof to !== 'string' && to.length === 0;
  // While nobody is ticked, the words wait where they were.
  const last = useRef(channelTo(me, to));
  if (!nobody) last.current = channelTo(me, to);
  const channel = last.current;
  const names = namesOf(channel);
  const free = freeTextOpen();
  const rank = draft<Precedence>(names.rank) ?? 'routine';
  const refusal = closed(commands.say('public', { phrases: [{ id: 'close-noted', slots: {} }] }));
  const inner = presence.value.filter((p) => p.seat === me && p.role === 'delegate').length > 1 || to === 'delegation';
  const isEmpty = (): boolean => !(free && draft<string>(names.text)?.trim()) && phrasesOf(names.phrases).length === 0;
  const empty = useMemo(() => computed(isEmpty), [channel, free]).value;
  const re = answering?.channel === channel ? answering : null;
  const send = (): void => {
    if (isEmpty() || nobody || refusal) return;
    const words = free ? (draft<string>(names.text) ?? '').trim() : '';
    const phrases = phrasesOf(names.phrases);
    // On its way it shows as waiting; what was refused comes back into the form, unless something else was begun there.
    setDraft(names.text, null);
    setDraft(names.phrases, null);
    setDraft(names.rank, null);
    setAnswering(null);
    fire(
      act(commands.say(to, { text: words, phrases, precedence: rank, re: re?.no }), () => ui.value.said.sent).then(
        (ok) => {
          if (ok) return;
          if (words && draft<string>(names.text) === null) setDraft(names.text, words);
          if (phrases.length && draft(names.phrases) === null) setDraft(names.phrases, phrases);
        },
      ),
    );
  };
  const address = (next: To): void => {
    if (typeof next === 'string' || next.length > 0) readdress(channel, channelTo(me, next));
    setTo(next);
  };
  const toggle = (s: Seat): void =>
    address(typeof to === 'string' ? [s] : to.includes(s) ? to.filter((x) => x !== s) : [...to, s]);
  return (
    <form
      class="compose"
      onSubmit={(e) => {
        e.preventDefault();
        send();
      }}
    >
      <fieldset class="recipients">
        <legend>{w.to}</legend>
        {otherSeats(me).map((s) => (
          <label key={s} class={typeof to !== 'string' && to.includes(s) ? 'chip on' : 'chip'}>
            <input type="checkbox" checked={typeof to !== 'string' && to.includes(s)} onChange={() => toggle(s)} />
            <SeatTag seat={s} />
          </label>
        ))}
        <label class={to === 'public' ? 'chip on' : 'chip'}>
          <input type="checkbox" checked={to === 'public'} onChange={() => address(to === 'public' ? [] : 'public')} />
          {w.public}
        </label>
        {inner ? (
          <label class={to === 'delegation' ? 'chip on' : 'chip'}>
            <input
              type="checkbox"
              checked={to === 'delegation'}
              onChange={() => address(to === 'delegation' ? [] : 'delegation')}
            />
            {w.inner}
          </label>
        ) : null}
      </fieldset>
      {re ? (
        <p class="answering">
          {w.answering(re.no ?? 0, seatName(re.from))}{' '}
          <button type="button" onClick={() => setAnswering(null)}>
            {w.noAnswer}
          </button>
        </p>
      ) : null}
      {free ? <Words name={names.text} send={send} /> : <p class="hint">{w.freeTextOff}</p>}
      <div class="compose-foot">
        <Book key={String(free)} names={names} to={to} free={free} />
        <div class="acts">
          {typeof to === 'string' ? null : (
            <label class="field inline rank">
              <span class="field-label">{w.rank}</span>
              <select value={rank} onChange={(e) => setDraft(names.rank, e.currentTarget.value)}>
                {PRECEDENCES.map((p) => (
                  <option key={p} value={p}>
                    {w.precedence[p]}
                  </option>
                ))}
              </select>
            </label>
          )}
          <button type="submit" class="primary" aria-disabled={empty || nobody || refusal !== null}>
            {w.send}
          </button>
          {nobody ? <span class="hint">{w.noSeat}</span> : <Room key={names.text} name={names.text} free={free} />}
        </div>
      </div>
      {refusal ? <Why refusal={refusal} /> : null}
    </form>
  );
}
