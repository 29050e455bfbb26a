/** Actors and viewers that the host itself stands for. */
import { PORTFOLIOS, type Actor, type Seat, type Viewer } from '../../shared/types.ts';

export const botActor = (seat: Seat): Actor => ({
  participant: `bot:${seat}`,
  role: 'bot',
  seat,
  portfolios: PORTFOLIOS,
});

/** The absence steward in the place of a delegation: its events bear its role. */
export const stewardActor = (seat: Seat): Actor => ({
  participant: `steward:${seat}`,
  role: 'steward',
  seat,
  portfolios: PORTFOLIOS,
});

/** A facilitator in the place of a seat that is stuck: its events bear the facilitator's role. */
export const standIn = (facilitator: Actor, seat: Seat): Actor => ({ ...facilitator, seat, portfolios: PORTFOLIOS });

/** What the one who acts sees, for numbering the reply; null for the system, which sees every event. */
export function viewerOf(actor: Actor): Viewer | null {
  if (actor.role === 'system') return null;
  if (actor.role === 'facilitator') return { kind: 'facilitator' };
  return actor.seat ? { kind: 'delegate', seat: actor.seat, portfolios: actor.portfolios } : { kind: 'observer' };
}
