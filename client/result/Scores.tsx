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
        <table class="scores">
          <caption class="hidden">{w.result.table}</caption>
          <thead>
            <tr>
              <th scope="col">{w.result.seat}</th>
              <th scope="col" class="who">
                {w.result.who}
              </th>
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
                    <span class="who-below">{who(s)}</span>
                  </th>
                  <td class="who">{who(s)}</td>
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
      <ByCapital
        id="parts"
        order={order}
        label={w.result.parts}
        rows={PARTS.map((p) => ({ name: rules.value.scoreParts[p], of: (s) => result.parts[s][p] ?? 0 }))}
      />
      <p class="hint">{w.result.partsHint}</p>
      <h3 id="reckoning">{w.result.reckoning}</h3>
      <ByCapital
        id="reckoning"
        order={order}
        label={w.result.reckoning}
        rows={LOOKS.map((look) => ({ name: w.result.looks[look], of: (s) => result.reckoning[s][look] }))}
      />
      <p class="hint">{w.result.reckoningHint}</p>
    </>
  );
}

/** The mandate beside its best alternative, the joint value, and the standing at home. */
const LOOKS = ['mandate', 'alternative', 'joint', 'domestic'] as const;

/** A table with a column for each capital, so that a phone shows all of it. */
function ByCapital({
  id,
  order,
  label,
  rows,
}: {
  id: string;
  order: readonly Seat[];
  label: string;
  rows: readonly { readonly name: string; readonly of: (seat: Seat) => number }[];
}) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-labelledby={id}>
      <table class="parts">
        <caption class="hidden">{label}</caption>
        <thead>
          <tr>
            <td />
            {order.map((s) => (
              <th key={s} scope="col" class="number">
                <SeatTag seat={s} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {order.map((s) => (
                <td key={s} class="part">
                  {signed(of(s))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
