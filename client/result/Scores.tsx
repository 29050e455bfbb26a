/** Scores against par, mandates, the parts of the points and three ways to look at them: on the result page and in the debrief. */
import type { Result } from '../../shared/rules/state.ts';
import { SEATS, type Seat } from '../../shared/types.ts';
import { rules, ui } from '../ui/lang.ts';
import { SeatTag } from '../ui/marks.tsx';

/** The parts of a score, in the order they are shown. */
const PARTS = ['pacts', 'trust', 'deterrence', 'deeds', 'calm', 'threat', 'home'] as const;

export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');
export const plain = (n: number): string => (n < 0 ? `−${-n}` : String(n));

/** Capitals in the order of their scores, the best first. */
export const ranked = (result: Result): Seat[] => [...SEATS].sort((a, b) => result.scores[b] - result.scores[a]);

/** Who came out best: furthest above par, or nearest to it where nobody reached it. */
export function winnerText(result: Result, seatName: (seat: Seat) => string): string {
  const w = ui.value.result;
  if (!result.winner) return w.nobody;
  return result.scores[result.winner] < 0 ? w.nearest(seatName(result.winner)) : w.winner(seatName(result.winner));
}

export function Scores({ result, me, who }: { result: Result; me: Seat | null; who: (seat: Seat) => string }) {
  const w = ui.value;
  const order = ranked(result);
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="scores">
        <table>
          <caption class="hidden">{w.result.table}</caption>
          <thead>
            <tr>
              <th scope="col">{w.result.seat}</th>
              <th scope="col">{w.result.who}</th>
              <th scope="col">{w.result.mandate}</th>
              <th scope="col" class="number">
                {w.result.score}
              </th>
              <th scope="col" class="number">
                {w.result.points}
              </th>
            </tr>
          </thead>
          <tbody>
            {order.map((s) => {
              const mandate = rules.value.mandates[result.mandates[s] as keyof typeof rules.value.mandates];
              return (
                <tr key={s} class={s === result.winner ? 'winner' : ''}>
                  <th scope="row">
                    <SeatTag seat={s} you={s === me} />
                  </th>
                  <td>{who(s)}</td>
                  <td>
                    <b>{mandate?.name ?? result.mandates[s]}</b>
                    {mandate ? (
                      <details>
                        <summary>{w.result.aims}</summary>
                        <ul>
                          {mandate.aims.map((a) => (
                            <li key={a}>{a}</li>
                          ))}
                        </ul>
                      </details>
                    ) : null}
                  </td>
                  <td class="number">{signed(result.scores[s])}</td>
                  <td class="points">{plain(result.points[s])}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p class="hint">{w.result.par}</p>
      <h3 id="parts">{w.result.parts}</h3>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="parts">
        <table class="parts">
          <caption class="hidden">{w.result.parts}</caption>
          <thead>
            <tr>
              <th scope="col">{w.result.seat}</th>
              {PARTS.map((p) => (
                <th key={p} scope="col">
                  {rules.value.scoreParts[p]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.map((s) => (
              <tr key={s}>
                <th scope="row">
                  <SeatTag seat={s} />
                </th>
                {PARTS.map((p) => (
                  <td key={p}>{signed(result.parts[s][p] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="hint">{w.result.partsHint}</p>
      <h3 id="reckoning">{w.result.reckoning}</h3>
      <Reckoning order={order} result={result} />
      <p class="hint">{w.result.reckoningHint}</p>
    </>
  );
}

const LOOKS = ['mandate', 'alternative', 'joint', 'domestic'] as const;

/** The mandate beside its best alternative, the joint value, and the standing at home. */
function Reckoning({ order, result }: { order: readonly Seat[]; result: Result }) {
  const w = ui.value.result;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-labelledby="reckoning">
      <table class="parts">
        <caption class="hidden">{w.reckoning}</caption>
        <thead>
          <tr>
            <th scope="col">{w.seat}</th>
            {LOOKS.map((look) => (
              <th key={look} scope="col">
                {w.looks[look]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((s) => (
            <tr key={s}>
              <th scope="row">
                <SeatTag seat={s} />
              </th>
              {LOOKS.map((look) => (
                <td key={look}>{signed(result.reckoning[s][look])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
