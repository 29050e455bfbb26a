/** The match this device sits in: its lobby, the desk, the result. A chunk of its own, so that the start page is light. */
import { useEffect, useState } from 'preact/hooks';
import { Bar } from '../lobby/Bar.tsx';
import { Coming } from '../lobby/Coming.tsx';
import { Lobby } from '../lobby/Lobby.tsx';
import { go } from '../lobby/route.ts';
import { warmLine } from '../net/connection.ts';
import { isOutside, type Outside } from '../net/status.ts';
import { Caption } from '../sound/Sound.tsx';
import { keepOwn, recallOwn, seatIsOver } from '../seat.ts';
import { closeLine, kept, keepSeat, openLine, status, view } from '../store.ts';
import { ui } from '../ui/lang.ts';
import { late } from '../ui/late.tsx';
import { Banner } from '../ui/notices.tsx';
import { keepFocus } from '../ui/focusKeeper.ts';
import { WaitingActs } from '../ui/waiting.tsx';
import { Spoken } from './spoken.tsx';

const Desk = late(async () => (await import('../desk/Desk.tsx')).Desk);
const Result = late(async () => (await import('../result/Result.tsx')).Result);
/** Whether this device sat at the desk of its match before: then the desk is fetched beside the line, not after it. */
const satHere = (): boolean =>
  kept.peek() !== null && (kept.peek()!.alone || recallOwn<string>('desk') === kept.peek()!.match);
if (satHere()) Desk.ahead();
if (kept.peek()) warmLine();
const Waiting = late(async () => (await import('../survey/Waiting.tsx')).Waiting);

const home = (): void => go('');

/** Who has no place in the match, in one voice: nothing else on the page says another thing. */
function OutsidePage({ why }: { why: Outside }) {
  const w = ui.value;
  return (
    <div class="page">
      <Bar onHome={home} />
      <main class="home">
        {why === 'waiting' || why === 'removed' ? (
          <Waiting />
        ) : (
          <div class="paper">
            <p role="status">{why === 'taken-up' ? w.back.takenUp : w.status[why]}</p>
            {why === 'stopped' ? null : (
              <div class="acts">
                <button
                  type="button"
                  onClick={() => {
                    keepSeat(null);
                    home();
                  }}
                >
                  {w.header.home}
                </button>
              </div>
            )}
          </div>
        )}
      </main>
    </div>
  );
}

/** The page that the view calls for: words while there is none, else lobby, result or desk. */
export function MatchPage() {
  const [back, setBack] = useState(false);
  const state = view.value;
  const page = !state ? 'none' : state.clock.phase === 'lobby' ? 'lobby' : state.result && !back ? 'result' : 'desk';
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [page]);
  useEffect(() => {
    if (state?.result) seatIsOver();
  }, [state?.result]);
  useEffect(() => {
    if (page === 'desk') keepOwn('desk', kept.peek()?.match ?? null);
    if (page !== 'lobby') return undefined;
    // While people gather there is time to fetch what comes next, once the page has come to rest.
    const soon = setTimeout(() => Desk.ahead(), kept.peek()?.alone ? 0 : 8_000);
    return () => clearTimeout(soon);
  }, [page]);
  if (!state) return isOutside(status.value) ? <OutsidePage why={status.value} /> : <Coming />;
  if (state.clock.phase === 'lobby') return <Lobby onHome={home} />;
  if (state.result && !back)
    return (
      <Result
        onHome={home}
        onAgain={() => {
          keepSeat(null);
          home();
        }}
        onDesk={() => setBack(true)}
      />
    );
  return <Desk onHome={home} {...(state.result ? { onResult: () => setBack(false) } : {})} />;
}

const takeOver = (): void => {
  closeLine();
  openLine();
};

/** `MatchPage` with all that lies about it, for a line that somebody else keeps. */
export const MatchFrame = () => (
  <>
    <Banner onTakeOver={takeOver} />
    <WaitingActs />
    <MatchPage />
    <Spoken />
    <Caption />
  </>
);

export function Match() {
  useEffect(() => keepFocus(document.getElementById('app')!), []);
  useEffect(() => {
    if (kept.value) openLine();
    else home();
  }, [kept.value]);
  return <MatchFrame />;
}
