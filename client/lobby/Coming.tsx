/** What can be shown of a match before its line is there: a table that gathers, from what anyone with its code may ask. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { LobbyInfo } from '../../shared/protocol.ts';
import { SEATS } from '../../shared/types.ts';
import { lobbyInfo } from '../net/api.ts';
import { kept, recallOwn } from '../seat.ts';
import { ui } from '../ui/lang.ts';
import { Bar } from './Bar.tsx';
import { Gathering, type Holders } from './Gathering.tsx';
import { go } from './route.ts';

const known = signal<{ readonly code: string; readonly info: LobbyInfo } | null>(null);

/** The code of the table that the seat kept here may still gather at; `null` for who plays alone, or sat at its desk before. */
export function mayGather(): string | null {
  const mine = kept.peek();
  return mine && !mine.alone && mine.code.length === 6 && recallOwn<string>('desk') !== mine.match ? mine.code : null;
}

/** What is known is on the screen within this time, in milliseconds; and nobody waits for it longer than that. */
const PAINTED = 50;
const PATIENCE = 1_500;

/** The lobby as far as it is known, with no button yet that could be pressed; else the words that the page is on its way. `onShown`: there is room now for the scripts of the match. */
export function Coming({ onShown }: { onShown?: () => void }) {
  const w = ui.value;
  const home = (): void => go('');
  useEffect(() => {
    const code = mayGather();
    let timer = setTimeout(() => onShown?.(), PATIENCE);
    const shown = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => onShown?.(), PAINTED);
    };
    // Where this is not to be had, the line will tell.
    if (code === null) onShown?.();
    else if (known.peek()?.code === code) shown();
    else
      lobbyInfo(code)
        .then((info) => {
          known.value = { code, info };
        })
        .catch(() => undefined)
        .finally(shown);
    return () => clearTimeout(timer);
  }, []);
  const at = known.value;
  if (!at || at.code !== mayGather() || at.info.class || at.info.phase !== 'lobby')
    return (
      <div class="page">
        <Bar onHome={home} />
        <main class="home">
          <div class="paper">
            <p role="status">{w.app.loading}</p>
          </div>
        </main>
      </div>
    );
  const holders = Object.fromEntries(
    SEATS.map((s) => [s, { open: null, taken: w.home.taken, bot: w.lobby.computer }[at.info.seats[s]]]),
  ) as Holders;
  return (
    <Gathering code={at.code} scenario={at.info.scenario} mine={null} holders={holders} onHome={home}>
      <div class="acts">
        <button type="button" class="primary" aria-disabled="true">
          {w.lobby.begin}
        </button>
        <span class="hint">{w.lobby.beginHint}</span>
      </div>
    </Gathering>
  );
}
