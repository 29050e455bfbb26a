/** Fields that several ways into a match share: a name, a delegation, rounds and clock. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { SEATS, type Seat } from '../../shared/types.ts';
import { chosen, listed } from '../scenarios.ts';
import { Field, FormError, Radios } from '../ui/controls.tsx';
import { ui } from '../ui/lang.ts';
import { SeatTag } from '../ui/marks.tsx';

const ROUNDS = ['4', '6', '8'] as const;
export type PaceKind = 'timed' | 'manual';

/** The rounds picked, else those that the chosen scenario is made for. */
export function useRounds(): [string, (r: string) => void] {
  const [picked, setPicked] = useState<string | null>(null);
  return [picked ?? String(listed(chosen.value)?.rounds ?? 6), setPicked];
}

/** `missing`: it was tried without a name; said beneath, and the field has the focus. */
export function Alias({
  value,
  onInput,
  missing = false,
}: {
  value: string;
  onInput: (v: string) => void;
  missing?: boolean;
}) {
  const w = ui.value.home;
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (missing) field.current?.focus();
  }, [missing]);
  return (
    <>
      <Field label={w.alias} hint={w.aliasHint}>
        <input
          ref={field}
          name="alias"
          required
          aria-invalid={missing}
          {...(missing ? { 'aria-describedby': id } : {})}
          maxLength={24}
          autoComplete="nickname"
          dir="auto"
          value={value}
          onInput={(e) => onInput(e.currentTarget.value)}
        />
      </Field>
      <FormError text={missing ? ui.value.errors.alias : null} id={id} />
    </>
  );
}

export const SeatPick = ({ seat, onPick, name }: { seat: Seat; onPick: (s: Seat) => void; name: string }) => (
  <Radios
    legend={ui.value.home.seat}
    name={name}
    value={seat}
    onPick={onPick}
    choices={SEATS.map((s) => ({ value: s, label: <SeatTag seat={s} />, hint: ui.value.home.seatLines[s] }))}
  />
);

export function PacePick({
  rounds,
  setRounds,
  pace,
  setPace,
  name,
}: {
  rounds: string;
  setRounds: (r: string) => void;
  pace: PaceKind;
  setPace: (p: PaceKind) => void;
  name: string;
}) {
  const w = ui.value.home;
  return (
    <div class="pair">
      <Field label={w.rounds}>
        <select name={`rounds-${name}`} value={rounds} onChange={(e) => setRounds(e.currentTarget.value)}>
          {[...new Set([...ROUNDS, rounds])]
            .sort((a, b) => Number(a) - Number(b))
            .map((r) => (
              <option key={r} value={r}>
                {w.roundsOf(Number(r))}
              </option>
            ))}
        </select>
      </Field>
      <Field label={w.clock}>
        <select name={`pace-${name}`} value={pace} onChange={(e) => setPace(e.currentTarget.value as PaceKind)}>
          <option value="manual">{ui.value.pace.manual}</option>
          <option value="timed">{ui.value.pace.timed}</option>
        </select>
      </Field>
    </div>
  );
}
