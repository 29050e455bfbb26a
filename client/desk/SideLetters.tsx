/** Washington's favours put into a pact of the other two: those that this seat sees, and the form to offer one. */
import { useState } from 'preact/hooks';
import { FAVOUR_IDS, type FavourId } from '../../shared/rules/pacts/favours.ts';
import { pactRule } from '../../shared/rules/pacts/index.ts';
import { act, seat, view } from '../store.ts';
import { fire } from '../ui/fire.ts';
import { Field, Gated, Radios } from '../ui/controls.tsx';
import { nameIn, rules, seatName, ui } from '../ui/lang.ts';
import { RuleRef, SeatTag } from '../ui/marks.tsx';
import { commands } from './commands.ts';
import { closed } from './gates.ts';

type Favoured = 'seoul' | 'tokyo';

export function SideLetters({ pact }: { pact: string }) {
  const w = ui.value.pacts;
  const state = view.value!;
  const [to, setTo] = useState<Favoured>('seoul');
  const [favour, setFavour] = useState<FavourId>('reassurance');
  const letters = Object.values(state.sideLetters).filter((l) => l.pact === pact);
  const writes =
    seat.value === 'washington' && pactRule(pact)?.bilateral === true && state.pacts[pact]?.status !== 'in-force';
  if (!letters.length && !writes) return null;
  const command = commands.sideLetter(pact, to, favour);
  return (
    <details class="side-letters" open={letters.length > 0}>
      <summary>
        <b>{w.sideLetters}</b>
        {letters.length ? ` (${letters.length})` : ''}
      </summary>
      <p class="hint">{w.sideLead}</p>
      {letters.length ? (
        <ul class="ledger">
          {letters.map((l) => (
            <li key={l.id} class="entry">
              <b>{w.sideOf(seatName(l.to), nameIn(rules.value.favours, l.favour))}</b>{' '}
              <span class="hint">{l.status === 'honoured' ? w.sideHonoured : w.sideOffered}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {writes ? (
        <>
          <Field label={w.sideTo}>
            <select value={to} onChange={(e) => setTo(e.currentTarget.value as Favoured)}>
              {(['seoul', 'tokyo'] as const).map((s) => (
                <option key={s} value={s}>
                  {seatName(s)}
                </option>
              ))}
            </select>
          </Field>
          <Radios
            legend={w.favour}
            name={`favour-${pact}`}
            value={favour}
            onPick={setFavour}
            choices={FAVOUR_IDS.map((f) => ({
              value: f,
              label: rules.value.favours[f].name,
              hint: rules.value.favours[f].line,
            }))}
          />
          <div class="acts">
            <Gated
              refusal={closed(command)}
              onClick={() => {
                fire(act(command, () => ui.value.said.sent));
              }}
            >
              {w.sideSend}{' '}
              <span class="hidden">
                <SeatTag seat={to} />
              </span>
            </Gated>
          </div>
        </>
      ) : null}
      <RuleRef rule="G" />
    </details>
  );
}
