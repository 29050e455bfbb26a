/** A match for friends: made here, joined by its code. */
import { useState } from 'preact/hooks';
import { SEATS, type Seat } from '../../shared/types.ts';
import { createMatch } from '../net/api.ts';
import { chosen } from '../scenarios.ts';
import { Field, FormError } from '../ui/controls.tsx';
import { seatName, ui } from '../ui/lang.ts';
import { Alias, PacePick, useRounds, type PaceKind } from './fields.tsx';
import { sit, useWork } from './sitting.ts';

/** Seconds for which a quick match waits for people. */
const QUICK = 30;

export function Friends() {
  const w = ui.value.home;
  const [seat, setSeat] = useState<Seat>('seoul');
  const [alias, setAlias] = useState('');
  const [rounds, setRounds] = useRounds();
  const [fill, setFill] = useState(false);
  const [pace, setPace] = useState<PaceKind>('timed');
  const { busy, error, run } = useWork();
  const make = async (): Promise<void> => {
    const made = await createMatch({
      scenario: chosen.value,
      pace: { kind: pace, rounds: Number(rounds) },
      seats: { seoul: 'open', tokyo: 'open', washington: 'open', pyongyang: 'open' },
      ...(fill && pace === 'timed' ? { fillSeconds: QUICK } : {}),
    });
    await sit(made.code, alias.trim(), { seat }, {}, made.facilitator);
  };
  return (
    <form
      class="paper way"
      onSubmit={(e) => {
        e.preventDefault();
        run(make);
      }}
    >
      <h2>{w.friends}</h2>
      <p>{w.friendsLead}</p>
      <Field label={w.seat}>
        <select value={seat} onChange={(e) => setSeat(e.currentTarget.value as Seat)}>
          {SEATS.map((s) => (
            <option key={s} value={s}>
              {seatName(s)}
            </option>
          ))}
        </select>
      </Field>
      <Alias value={alias} onInput={setAlias} />
      <PacePick rounds={rounds} setRounds={setRounds} pace={pace} setPace={setPace} name="friends" />
      {pace === 'timed' ? (
        <label class="radio">
          <input type="checkbox" checked={fill} onChange={() => setFill(!fill)} />
          <span>{w.fill(QUICK)}</span>
        </label>
      ) : null}
      <div class="acts">
        <button class="primary" aria-disabled={busy}>
          {busy ? w.working : w.make}
        </button>
      </div>
      <FormError text={error} />
    </form>
  );
}
