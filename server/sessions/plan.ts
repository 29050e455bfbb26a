/** What a class plays: scenario, pace, number of worlds. Kept as JSON in its session's row. */
import type { CreateMatch } from '../../shared/protocol.ts';
import type { OwnPace, SessionPace } from '../../shared/session.ts';
import type { SessionRow } from '../store/store.ts';

export interface Plan {
  readonly scenario: string;
  readonly pace: CreateMatch['pace'];
  readonly worlds: number | 'auto';
  /** Of the first world; the others follow it. Null: drawn for each. */
  readonly seed: number | null;
}

/**
 * Seconds by preset. A class: 90 + 150 + 75 seconds a round leave four minutes of its 25 for crises (six exchanges of 40 seconds).
 * The first lesson: 75 + 120 + 60, and three minutes left of 20.
 */
const PRESETS: Readonly<Record<'class' | 'online' | 'double' | 'first-lesson', OwnPace>> = {
  class: { kind: 'timed', rounds: 4, seconds: { cables: 90, talks: 150, decisions: 75, crisis: 40 } },
  online: { kind: 'timed', rounds: 6, seconds: { cables: 45, talks: 240, decisions: 90, crisis: 60 } },
  double: { kind: 'timed', rounds: 8, seconds: { cables: 90, talks: 180, decisions: 90, crisis: 45 } },
  'first-lesson': { kind: 'timed', rounds: 4, seconds: { cables: 75, talks: 120, decisions: 60, crisis: 30 } },
};

/** The pace that a preset stands for; the others pass as they are. */
export function paceFor(wish: SessionPace | OwnPace): CreateMatch['pace'] {
  const pace =
    typeof wish === 'string' && wish in PRESETS ? PRESETS[wish as keyof typeof PRESETS] : (wish as CreateMatch['pace']);
  return pace;
}

/** Null for a match on its own. */
export function planOf(row: Pick<SessionRow, 'plan'>): Plan | null {
  const plan = JSON.parse(row.plan) as Partial<Plan>;
  return plan.scenario === undefined ? null : (plan as Plan);
}
