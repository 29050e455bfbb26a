/** The lobby of a match: the table that gathers, by the line, and the beginning. */
import { useEffect } from 'preact/hooks';
import { SEATS } from '../../shared/types.ts';
import { commands } from '../desk/commands.ts';
import { act, kept, presence, seat, status, view } from '../store.ts';
import { fire } from '../ui/fire.ts';
import { ui } from '../ui/lang.ts';
import { Bar } from './Bar.tsx';
import { OwnWords } from './OwnWords.tsx';
import { Gathering, type Holders } from './Gathering.tsx';

export function Lobby({ onHome }: { onHome: () => void }) {
  const w = ui.value;
  const mine = kept.value;
  const alone = mine?.alone ?? false;
  const byDays = view.value?.match.pace.kind === 'deadline';
  useEffect(() => {
    if (alone && status.value === 'here') fire(act(commands.start()));
  }, [alone, status.value]);
  if (alone)
    return (
      <div class="page">
        <Bar onHome={onHome} />
        <main class="home">
          <p class="paper" role="status">
            {w.lobby.aloneBegin}
          </p>
        </main>
      </div>
    );
  const holders = Object.fromEntries(
    SEATS.map((s) => [
      s,
      presence.value
        .filter((p) => p.seat === s)
        .map((p) => (p.role === 'bot' ? w.lobby.computer : p.alias))
        .join(', ') || null,
    ]),
  ) as Holders;
  return (
    <Gathering
      code={mine?.code ?? ''}
      scenario={view.value?.match.scenario ?? null}
      mine={seat.value}
      holders={holders}
      observers={presence.value.filter((p) => p.role === 'observer').map((p) => p.alias)}
      onHome={onHome}
    >
      {seat.value ? (
        <div class="acts">
          <button
            type="button"
            class="primary"
            onClick={() => {
              fire(act(commands.start()));
            }}
          >
            {w.lobby.begin}
          </button>
          <span class="hint">{w.lobby.beginHint}</span>
          {byDays ? null : <span class="hint">{w.lobby.idleHint}</span>}
        </div>
      ) : (
        <p class="hint">{w.lobby.waitBegin}</p>
      )}
      <OwnWords open />
    </Gathering>
  );
}
