import type { PerSeat } from '../state.ts';
import type { Turn } from '../turn.ts';
import { SEATS } from '../../types.ts';
import { againstPar, outcomeOf, partsOf, reckoningOf, scoreOf, winnerOf } from './score.ts';

const perSeat = <T>(make: (seat: (typeof SEATS)[number]) => T): PerSeat<T> =>
  Object.fromEntries(SEATS.map((seat) => [seat, make(seat)])) as PerSeat<T>;
const tenth = (x: number): number => Math.round(x * 10) / 10;

/** The end: outcome, scores and the mandates laid open. */
export function endMatch(turn: Turn): void {
  const { state } = turn;
  const outcome = outcomeOf(state);
  const scores = perSeat((seat) => againstPar(state, seat));
  const points = perSeat((seat) => scoreOf(state, seat));
  const parts = perSeat((seat) =>
    Object.fromEntries(Object.entries(partsOf(state, seat)).map(([part, points]) => [part, tenth(points)])),
  );
  turn.emit(
    'PhaseBegan',
    { phase: 'ended', round: state.clock.round, began: turn.now, deadline: null, step: state.clock.step + 1 },
    ['public'],
    { rule: 'G' },
  );
  turn.emit(
    'MatchEnded',
    {
      outcome,
      scores,
      mandates: perSeat((seat) => state.mandates[seat] ?? ''),
      winner: winnerOf(state, outcome),
      points,
      parts,
      reckoning: perSeat((seat) => reckoningOf(parts, seat)),
    },
    ['public'],
    { rule: 'G' },
  );
}
