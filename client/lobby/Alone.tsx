/** The ways to a desk without other people: the guided lesson, or a match with three computer delegations. */
import { useState } from 'preact/hooks';
import type { CreateMatch } from '../../shared/protocol.ts';
import { SEATS, type Seat } from '../../shared/types.ts';
import { createMatch } from '../net/api.ts';
import { chosen, LESSON } from '../scenarios.ts';
import { FormError } from '../ui/controls.tsx';
import { ui } from '../ui/lang.ts';
import { Alias, PacePick, SeatPick, useRounds, type PaceKind } from './fields.tsx';
import { sit, useWork } from './sitting.ts';

export function Alone() {
  const w = ui.value.home;
  const [seat, setSeat] = useState<Seat>('seoul');
  const [alias, setAlias] = useState(w.defaultAlias);
  const [rounds, setRounds] = useRounds();
  const [pace, setPace] = useState<PaceKind>('manual');
  const { busy, error, run } = useWork();
  const start = async (): Promise<void> => {
    const seats = Object.fromEntries(SEATS.map((s) => [s, s === seat ? 'open' : 'bot'])) as CreateMatch['seats'] &
      object;
    const made = await createMatch({ scenario: chosen.value, pace: { kind: pace, rounds: Number(rounds) }, seats });
    await sit(made.code, alias.trim(), { seat }, { alone: true }, made.facilitator);
  };
  return (
    <form
      class="paper way"
      onSubmit={(e) => {
        e.preventDefault();
        run(start);
      }}
    >
      <h2>{w.alone}</h2>
      <p>{w.aloneLead}</p>
      <SeatPick seat={seat} onPick={setSeat} name="alone-seat" />
      <Alias value={alias} onInput={setAlias} />
      <PacePick rounds={rounds} setRounds={setRounds} pace={pace} setPace={setPace} name="alone" />
      <div class="acts">
        <button class="primary" aria-disabled={busy}>
          {busy ? w.working : w.startAlone}
        </button>
      </div>
      <FormError text={error} />
    </form>
  );
}

/** The shortest way to a desk: the guided lesson, as Seoul, at once. */
export function Lesson() {
  const w = ui.value.home;
  const { busy, error, run } = useWork();
  const start = async (): Promise<void> => {
    const made = await createMatch({
      scenario: LESSON,
      pace: { kind: 'manual' },
      seats: { seoul: 'open', tokyo: 'bot', washington: 'bot', pyongyang: 'bot' },
    });
    await sit(made.code, w.defaultAlias, { seat: 'seoul' }, { alone: true }, made.facilitator);
  };
  return (
    <form
      class="lesson-way"
      onSubmit={(e) => {
        e.preventDefault();
        run(start);
      }}
    >
      <button class="primary big" aria-disabled={busy}>
        {busy ? w.working : w.lessonGo}
      </button>
      <p>{w.lessonLead}</p>
      <FormError text={error} />
    </form>
  );
}
