/** Acts that need two keys: drafted, countersigned or declined, with the dissent on record. */
import { useState } from 'preact/hooks';
import type { Command } from '../../../shared/commands.ts';
import { waits } from '../../../shared/rules/delegation/keys.ts';
import type { DraftedAct } from '../../../shared/rules/state.ts';
import { MAX_NOTICE } from '../../../shared/types.ts';
import { act, feed, seat, view, you } from '../../store.ts';
import { Gated } from '../../ui/controls.tsx';
import { fire } from '../../ui/fire.ts';
import { rules, ui } from '../../ui/lang.ts';
import { commands } from '../commands.ts';
import { closed } from '../gates.ts';
import { isType } from '../models.ts';
import { actWords } from './actWords.ts';
import { aliasOf } from './aliasOf.ts';
import { TermNote } from '../../ui/term.tsx';

/** The words of a decline or dissent, as far as the feed reaches back. */
const wordsOf = (id: string, by: string): string | null =>
  feed.value
    .flatMap((e) =>
      (isType(e, 'ActDeclined') || isType(e, 'DissentRecorded')) && e.data.id === id && e.data.by === by && e.text
        ? [e.text]
        : [],
    )
    .at(-1) ?? null;

function Act({ drafted }: { drafted: DraftedAct }) {
  const w = ui.value.delegation;
  const [text, setText] = useState('');
  const live = waits(view.value!, drafted);
  const mine = you.value?.participant;
  const words = text.trim() || undefined;
  const key = closed(commands.countersign(drafted.id));
  const holds = key === null;
  const dissents = closed(commands.dissent(drafted.id)) === null;
  const status = live ? 'waiting' : drafted.status === 'waiting' ? 'lapsed' : drafted.status;
  const send = (command: Command): void => {
    fire(
      act(command, () => ui.value.said.done).then((ok) => {
        if (ok) setText('');
      }),
    );
  };
  return (
    <li class={`drafted drafted-${status}`}>
      <p>
        <b>{actWords(drafted.command)}</b> <span class="stamp small">{w.status[status]}</span>
      </p>
      <p class="hint">
        {w.draftedBy(aliasOf(drafted.by), ui.value.cables.roundOf(drafted.round))}{' '}
        {live
          ? w.needs(rules.value.portfolios[drafted.needs])
          : drafted.answeredBy
            ? w.answeredBy(aliasOf(drafted.answeredBy))
            : ''}
      </p>
      {drafted.status === 'declined' && drafted.answeredBy && wordsOf(drafted.id, drafted.answeredBy) ? (
        <blockquote>{wordsOf(drafted.id, drafted.answeredBy)}</blockquote>
      ) : null}
      {drafted.dissent.length ? (
        <ul class="dissents" aria-label={w.dissents}>
          {drafted.dissent.map((by) => (
            <li key={by}>
              <b>{w.dissentOf(aliasOf(by))}</b> {wordsOf(drafted.id, by) ?? ''}
            </li>
          ))}
        </ul>
      ) : null}
      {holds || dissents ? (
        <label class="field">
          <span class="field-label">{w.reason}</span>
          <textarea rows={2} maxLength={MAX_NOTICE} value={text} onInput={(e) => setText(e.currentTarget.value)} />
        </label>
      ) : null}
      <div class="acts">
        {live && drafted.by !== mine ? (
          <Gated primary refusal={key} onClick={() => send(commands.countersign(drafted.id))}>
            {w.sign}
          </Gated>
        ) : null}
        {holds ? (
          <button type="button" onClick={() => send(commands.decline(drafted.id, words))}>
            {w.decline}
          </button>
        ) : null}
        {dissents ? (
          <button type="button" onClick={() => send(commands.dissent(drafted.id, words))}>
            {w.dissent}
          </button>
        ) : null}
      </div>
    </li>
  );
}

export function Acts() {
  const w = ui.value.delegation;
  const state = view.value!;
  const acts = [...(state.acts?.[seat.value!] ?? [])]
    .reverse()
    .sort((a, b) => Number(waits(state, b)) - Number(waits(state, a)));
  return (
    <section class="paper" aria-labelledby="keys-title">
      <h3 id="keys-title">{w.keys}</h3>
      <TermNote term="secondSignature" />
      <p class="hint">{w.keysHint}</p>
      {acts.length ? (
        <ul class="acts-drafted">
          {acts.slice(0, 12).map((a) => (
            <Act key={a.id} drafted={a} />
          ))}
        </ul>
      ) : (
        <p class="hint">{w.noActs}</p>
      )}
    </section>
  );
}
