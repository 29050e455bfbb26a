/** The composer of the phrasebook: what one wants to do, the sentence, its slots; below it the sentences chosen so far and how they will be read. */
import { useState } from 'preact/hooks';
import { actOf, PHRASE_ACTS, PHRASE_IDS, slotsOf, type PhraseAct } from '../../../shared/rules/phrases/index.ts';
import { MAX_PHRASES, phraseFault, type Phrase } from '../../../shared/rules/phrases/phrase.ts';
import type { SlotValue } from '../../../shared/rules/phrases/slots.ts';
import type { Seat } from '../../../shared/types.ts';
import { draft, seat, setDraft, view } from '../../store.ts';
import { Field } from '../../ui/controls.tsx';
import { LANGS, LANG_NAMES, lang, ui, type Lang } from '../../ui/lang.ts';
import { bookOf, messageText, outlineText, sentenceText } from '../../ui/phrasebook.ts';
import { SlotField } from './SlotField.tsx';
import { begin, type Desk } from './slots.ts';

/** The sentence that is being filled in; kept with the draft. */
interface Open {
  readonly id: string;
  readonly slots: Record<string, SlotValue>;
}

const FIRST = PHRASE_IDS[0];

function Sentences({ list, onChange }: { list: readonly Phrase[]; onChange: (list: readonly Phrase[]) => void }) {
  const w = ui.value.cables;
  const swap = (i: number, j: number): void =>
    onChange(list.map((p, k) => (k === i ? list[j]! : k === j ? list[i]! : p)));
  return (
    <ol class="sentences" aria-label={w.sentences}>
      {list.map((p, i) => (
        <li key={`${p.id}${i}`}>
          <span class="sentence">{sentenceText(p)}</span>
          <span class="sentence-acts">
            <button
              type="button"
              aria-label={w.up(i + 1)}
              aria-disabled={i === 0}
              onClick={() => {
                if (i > 0) swap(i, i - 1);
              }}
            >
              ↑
            </button>
            <button
              type="button"
              aria-label={w.down(i + 1)}
              aria-disabled={i === list.length - 1}
              onClick={() => {
                if (i < list.length - 1) swap(i, i + 1);
              }}
            >
              ↓
            </button>
            <button type="button" aria-label={w.remove(i + 1)} onClick={() => onChange(list.filter((_, k) => k !== i))}>
              ✕
            </button>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** How the message will be read, in one's own language and in those asked for. */
function Preview({ list }: { list: readonly Phrase[] }) {
  const w = ui.value.cables;
  const [also, setAlso] = useState<readonly Lang[]>([]);
  const others = LANGS.filter((l) => l !== lang.value);
  return (
    <div class="preview">
      <p class="preview-label">{w.preview}</p>
      <p class="cable-text cable-phrases">{messageText(list)}</p>
      <p class="preview-langs">
        {others.map((l) => (
          <button
            key={l}
            type="button"
            aria-pressed={also.includes(l)}
            onClick={() => setAlso(also.includes(l) ? also.filter((x) => x !== l) : [...also, l])}
          >
            {w.previewIn(LANG_NAMES[l])}
          </button>
        ))}
      </p>
      {others
        .filter((l) => also.includes(l))
        .map((l) => (
          <p key={l} class="cable-text cable-phrases" lang={l}>
            {messageText(list, l)}
          </p>
        ))}
    </div>
  );
}

export function PhraseBuilder({
  name,
  to,
  list,
  onChange,
}: {
  name: string;
  to: readonly Seat[];
  list: readonly Phrase[];
  onChange: (list: readonly Phrase[]) => void;
}) {
  const w = ui.value.cables;
  const me = seat.value!;
  const desk: Desk = { view: view.value!, seat: me, to, today: new Date().toISOString().slice(0, 10) };
  const key = `${name}:open`;
  const kept = draft<Open>(key);
  const open: Open = kept && phraseFault(kept) === null ? kept : { id: FIRST, slots: begin(FIRST, desk) };
  const act = actOf(open.id) ?? 'propose';
  const pick = (id: string): void => setDraft(key, { id, slots: begin(id, desk, open.slots) } satisfies Open);
  const words = bookOf()?.book;
  const full = list.length >= MAX_PHRASES;
  const add = (): void => {
    if (!full && phraseFault(open) === null) onChange([...list, { id: open.id, slots: open.slots }]);
  };
  return (
    <div class="builder">
      {list.length ? (
        <>
          <Sentences list={list} onChange={onChange} />
          <Preview list={list} />
        </>
      ) : (
        <p class="hint">{w.phrasebookHint}</p>
      )}
      <div class="what">
        <Field label={w.act}>
          <select
            value={act}
            onChange={(e) => {
              const next = PHRASE_IDS.find((id) => actOf(id) === (e.currentTarget.value as PhraseAct));
              if (next) pick(next);
            }}
          >
            {PHRASE_ACTS.map((a) => (
              <option key={a} value={a}>
                {words?.acts[a] ?? a}
              </option>
            ))}
          </select>
        </Field>
        <Field label={w.phrase}>
          <select value={open.id} onChange={(e) => pick(e.currentTarget.value)}>
            {PHRASE_IDS.filter((id) => actOf(id) === act).map((id) => (
              <option key={id} value={id}>
                {outlineText(id)}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <div class="pair">
        {(slotsOf(open.id) ?? []).map((slot) => (
          <SlotField
            key={slot}
            slot={slot}
            value={open.slots[slot]!}
            onChange={(v) => setDraft(key, { ...open, slots: { ...open.slots, [slot]: v } })}
          />
        ))}
      </div>
      <p class="cable-text cable-phrases next-sentence" aria-live="polite">
        {sentenceText(open)}
      </p>
      <div class="acts">
        <button type="button" aria-disabled={full} onClick={add}>
          {w.add}
        </button>
        {full ? <span class="hint">{w.full(MAX_PHRASES)}</span> : null}
      </div>
    </div>
  );
}
