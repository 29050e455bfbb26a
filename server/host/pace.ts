/** From what a creator asks to a full pace; the scenario fills what is left open. */
import type { CreateMatch } from '../../shared/protocol.ts';
import type { Pace } from '../../shared/rules/state.ts';
import type { Scenario } from '../../shared/scenario.ts';

/** Seconds a phase lasts in a match by correspondence: a day to talk, half a day to decide. */
const BY_MAIL: Pace['seconds'] = { cables: 43_200, talks: 86_400, decisions: 43_200, crisis: 14_400 };

export function paceOf(asked: CreateMatch['pace'], scenario: Pick<Scenario, 'seconds' | 'rounds'>): Pace {
  const { kind, seconds = {}, rounds = scenario.rounds } = typeof asked === 'string' ? { kind: asked } : asked;
  const given = Object.fromEntries(Object.entries(seconds).filter(([, value]) => value !== undefined));
  return { kind, seconds: { ...(kind === 'deadline' ? BY_MAIL : scenario.seconds), ...given }, rounds };
}
