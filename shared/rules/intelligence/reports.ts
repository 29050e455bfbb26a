import type { Report, State } from '../state.ts';
import type { Turn } from '../turn.ts';
import type { Seat } from '../../types.ts';

const COLLECTION = { seoul: 0.45, tokyo: 0.4, washington: 0.7 } as const;
type Collector = keyof typeof COLLECTION;

const inForce = (state: State, pact: string): boolean => state.pacts[pact]?.status === 'in-force';

/** The chance that a capital sees Pyongyang's preparations as they are: its own collection, and what its pacts let others tell it (D16; the figures are G). */
export function accuracyOf(state: State, seat: Collector): number {
  const shared = seat !== 'washington' && inForce(state, 'gsomia') ? 0.2 : 0;
  const release =
    seat === 'washington' &&
    state.pacts['gsomia']?.clauses?.['release'] === 'washington-allowed' &&
    inForce(state, 'gsomia')
      ? 0.1
      : 0;
  const hub = inForce(state, 'tisa') ? 0.1 : 0;
  // Monitors on the ground see what is prepared (G).
  if (inForce(state, 'moratorium') && state.pacts['moratorium']?.clauses?.['verification'] === 'monitors') return 0.95;
  const wider = inForce(state, 'tisa') && state.pacts['tisa']?.clauses?.['scope'] === 'conventional-too' ? 0.05 : 0;
  return Math.min(0.95, wider + COLLECTION[seat] + shared + release + hub);
}

const confidenceOf = (accuracy: number): Report['confidence'] =>
  accuracy < 0.5 ? 'low' : accuracy < 0.75 ? 'middle' : 'high';

/** Each round's own intelligence: right, wrong by one, or the old news once more. Its reader cannot tell which; the accuracy shows only as confidence. */
export function gatherIntelligence(turn: Turn): void {
  for (const seat of Object.keys(COLLECTION) as Collector[]) {
    const accuracy = accuracyOf(turn.state, seat);
    const [roll = 0, kind = 0] = turn.draw('intelligence', 2);
    const truth = turn.state.preparations ?? 0;
    const old = turn.state.reports[seat]?.preparations ?? 0;
    const preparations =
      roll < accuracy ? truth : kind < 0.5 ? old : Math.max(0, Math.min(2, truth + (kind < 0.75 ? 1 : -1)));
    const wide =
      seat !== 'washington' &&
      inForce(turn.state, 'gsomia') &&
      turn.state.pacts['gsomia']?.clauses?.['scope'] === 'all-military';
    const report: Report = {
      preparations,
      readiness: wide ? (turn.state.capital.pyongyang ?? 0) : null,
      round: turn.state.clock.round,
      confidence: confidenceOf(accuracy),
    };
    turn.emit('ReportReceived', { seat: seat as Seat, report, own: true }, [`desk:${seat}/intelligence`], {
      rule: 'D16',
      documents: ['002'],
    });
  }
}
