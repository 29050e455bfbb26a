/** Said once a round is over: what was ticked was not submitted. The region stands before its words come, so that they are read out. */
import { nameIn, rules, seatName, ui } from '../ui/lang.ts';
import { lostMoves, tellLost } from './movesDraft.ts';
import { openTab, tab } from './tab.ts';

export function LostMoves() {
  const w = ui.value.decisions;
  const lost = lostMoves.value;
  const list = lost?.instead.map(
    (m) => nameIn(rules.value.moves, m.move) + (m.target ? ` (${seatName(m.target)})` : ''),
  );
  return (
    <div class="lost-moves" role="status">
      {lost && list ? (
        <div class="table-notice">
          <p>{list.length ? w.lostOther(lost.round, rules.value.list(list)) : w.lost(lost.round)}</p>
          <div class="acts">
            {tab.value === 'decisions' ? null : (
              <button type="button" onClick={() => openTab('decisions')}>
                {w.toMoves}
              </button>
            )}
            <button type="button" class="plain" aria-label={ui.value.app.close} onClick={() => tellLost(lost)}>
              ✕
            </button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
