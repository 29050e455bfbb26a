/** The control for one slot of a sentence: native selects, so that they serve keyboards, phones and screen readers alike. */
import { pactRule } from '../../../shared/rules/pacts/index.ts';
import { kindOf, optionsOf, SLOT_CHOICES, type SlotName, type SlotValue } from '../../../shared/rules/phrases/slots.ts';
import type { ConsentTerm } from '../../../shared/rules/state.ts';
import { SEATS, type Seat } from '../../../shared/types.ts';
import { view } from '../../store.ts';
import { Field } from '../../ui/controls.tsx';
import { ui } from '../../ui/lang.ts';
import { SeatTag } from '../../ui/marks.tsx';
import { bookOf, valueText } from '../../ui/phrasebook.ts';
import { pactName, pactText } from '../pactWords.ts';
import { firstTerm } from './slots.ts';

interface Pick {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onPick: (value: string) => void;
}

function Select({ label, value, options, onPick }: Pick) {
  return (
    <Field label={label}>
      <select value={value} onChange={(e) => onPick(e.currentTarget.value)}>
        {options.map(([v, text]) => (
          <option key={v} value={v}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The rounds that are still to come, and a few more where a match has no more. */
function rounds(now: number, last: number): number[] {
  return Array.from({ length: Math.max(1, last - now + 1) }, (_, k) => now + k);
}

export function SlotField({
  slot,
  value,
  onChange,
}: {
  slot: SlotName;
  value: SlotValue;
  onChange: (value: SlotValue) => void;
}) {
  const w = ui.value.cables;
  const state = view.value!;
  const kind = kindOf(slot);
  const words = bookOf()?.book.slots;
  const plain = words?.[kind] ?? '…';
  const label = slot.endsWith('2') ? w.second(plain) : plain;
  const pick = (v: string): void => onChange(v as SlotValue);
  const ahead = rounds(Math.max(1, state.clock.round), state.match.pace.rounds);
  if (kind === 'article' || kind === 'term') {
    const { pact, clause, option } = value as { pact: string; clause: string; option?: string };
    const keep = (next: { pact: string; clause: string; option: string }): void =>
      onChange((kind === 'term' ? next : { pact: next.pact, clause: next.clause }) as SlotValue);
    return (
      <fieldset class="slot-group">
        <legend>{label}</legend>
        <Select
          label={words?.pact ?? '…'}
          value={pact}
          options={SLOT_CHOICES.pact.map((p) => [p, pactName(p)])}
          onPick={(p) => keep(firstTerm(state, p))}
        />
        <Select
          label={words?.article ?? '…'}
          value={clause}
          options={Object.keys(pactRule(pact)?.clauses ?? {}).map((c) => [c, pactText(pact, c).title])}
          onPick={(c) => keep(firstTerm(state, pact, c))}
        />
        {kind === 'term' ? (
          <Select
            label={w.option}
            value={option ?? ''}
            options={optionsOf(pact, clause).map((o) => [o, pactText(pact, clause).label(o)])}
            onPick={(o) => keep({ pact, clause, option: o })}
          />
        ) : null}
      </fieldset>
    );
  }
  if (kind === 'capitals') {
    const chosen = value as readonly Seat[];
    const toggle = (s: Seat): void => {
      const next = chosen.includes(s) ? chosen.filter((x) => x !== s) : [...chosen, s];
      if (next.length) onChange(SEATS.filter((x) => next.includes(x)));
    };
    return (
      <fieldset class="recipients">
        <legend>{label}</legend>
        {SEATS.map((s) => (
          <label key={s} class={chosen.includes(s) ? 'chip on' : 'chip'}>
            <input type="checkbox" checked={chosen.includes(s)} onChange={() => toggle(s)} />
            <SeatTag seat={s} />
          </label>
        ))}
      </fieldset>
    );
  }
  if (kind === 'date')
    return (
      <Field label={label}>
        <input
          type="date"
          value={value as string}
          onInput={(e) => {
            if (e.currentTarget.value) pick(e.currentTarget.value);
          }}
        />
      </Field>
    );
  if (kind === 'round') {
    const list = ahead.includes(value as number) ? ahead : [value as number, ...ahead];
    return (
      <Select
        label={label}
        value={String(value)}
        options={list.map((r) => [String(r), upper(valueText('round', r))])}
        onPick={(r) => onChange(Number(r))}
      />
    );
  }
  if (kind === 'until') {
    const term = value as ConsentTerm;
    const options: [string, string][] = ahead.map((round) => [
      String(round),
      upper(valueText('until', { kind: 'round', round })),
    ]);
    return (
      <Select
        label={label}
        value={term.kind === 'crisis' ? 'crisis' : String(term.round)}
        options={[...options, ['crisis', upper(valueText('until', { kind: 'crisis' }))]]}
        onPick={(v) => onChange(v === 'crisis' ? { kind: 'crisis' } : { kind: 'round', round: Number(v) })}
      />
    );
  }
  return (
    <Select
      label={label}
      value={value as string}
      options={(SLOT_CHOICES[kind] as readonly string[]).map((v) => [v, upper(valueText(kind, v))])}
      onPick={pick}
    />
  );
}
