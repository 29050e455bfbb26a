/**
 * One secret for each desk of a shared delegation: something true that no other desk of its seat knows, to be told by hand or kept.
 * Drawn once a match from what holds at that time; which ones there are is G.
 */
import { PORTFOLIOS, SEATS, otherSeats } from '../../types.ts';
import type { Portfolio, Seat } from '../../types.ts';
import { PACT_IDS } from '../pacts/ids.ts';
import { pactRule } from '../pacts/index.ts';
import { MANDATES } from '../scoring/mandates.ts';
import type { DeskSecret, State } from '../state.ts';
import type { Turn } from '../turn.ts';
import { sharedSeat } from './portfolios.ts';

type Found = Omit<DeskSecret, 'round'> | null;

/** The article that moves this capital's points most, among the pacts that both sit at; null where there is none. */
function priorityOf(state: State, seat: Seat, of: Seat): Found {
  const mandate = MANDATES[state.mandates[of] ?? ''];
  let best: { pact: string; clause: string; span: number } | null = null;
  for (const pact of PACT_IDS) {
    const parties: readonly Seat[] = pactRule(pact)?.parties ?? [];
    if (!parties.includes(of) || !parties.includes(seat) || state.match.facts.limits.pacts?.includes(pact) === false)
      continue;
    for (const [clause, options] of Object.entries(mandate?.pacts[pact]?.clauses ?? {})) {
      const points = Object.values(options);
      const span = Math.max(...points) - Math.min(...points);
      if (span > (best?.span ?? 0)) best = { pact, clause, span };
    }
  }
  return best && { kind: 'priority', of, value: best.clause, pact: best.pact };
}

/** A brief that this capital does not have, of those that its seat may be given. */
function ruledOut(state: State, of: Seat, roll: number): Found {
  const not = Object.keys(MANDATES).filter((id) => MANDATES[id]?.seat === of && id !== state.mandates[of]);
  const value = not[Math.floor(roll * not.length)];
  return value === undefined ? null : { kind: 'ruled-out', of, value };
}

function secretOf(state: State, seat: Seat, portfolio: Portfolio, of: Seat, roll: number): Found {
  if (portfolio === 'head') return ruledOut(state, of, roll);
  if (portfolio === 'foreign')
    return (
      priorityOf(state, seat, of) ??
      otherSeats(seat)
        .map((other) => priorityOf(state, seat, other))
        .find((found) => found !== null) ??
      ruledOut(state, of, roll)
    );
  if (portfolio === 'defence') return { kind: 'threat', of, value: state.meters.threat[of]?.[seat] ?? 0 };
  return portfolio === 'intelligence'
    ? { kind: 'capital', of, value: state.capital[of] ?? 0 }
    : { kind: 'poll', of, value: state.meters.home[of] ?? 0 };
}

/** Gives each desk of a shared delegation its secret, unless it had one before. */
export function briefDesks(turn: Turn): void {
  for (const seat of SEATS) {
    if (!sharedSeat(turn.state, seat) || turn.state.secrets?.[seat]) continue;
    for (const portfolio of PORTFOLIOS) {
      const [whom = 0, which = 0] = turn.draw('desk secret', 2);
      const others = otherSeats(seat);
      const of = others[Math.floor(whom * others.length)] ?? others[0];
      const found = of && secretOf(turn.state, seat, portfolio, of, which);
      if (found)
        turn.emit(
          'DeskBriefed',
          { seat, portfolio, secret: { ...found, round: turn.state.clock.round } },
          [`desk:${seat}/${portfolio}`],
          { rule: 'G' },
        );
    }
  }
}
