import { ESCALATION, SEATS } from '../../types.ts';
import type { CrisisChoice, Escalation } from '../../types.ts';
import type { CrisisOdds, PerSeat, State } from '../state.ts';

const bound = (chance: number): number => Math.max(0.02, Math.min(0.98, chance));
const percent = (chance: number): number => Math.round(bound(chance) * 100);

/** Deterrence, 0 to 100: Washington's commitment, the arrangements in force, blunted provocations, help that has arrived (D16; the figures are G). */
export function deterrenceOf(state: State): number {
  const inForce = (pact: string): boolean => state.pacts[pact]?.status === 'in-force';
  const helped = Object.values(state.operations).some((o) => o.zone === 'rok' && o.status !== 'over');
  const clause = (pact: string, name: string): string | undefined =>
    inForce(pact) ? state.pacts[pact]?.clauses?.[name] : undefined;
  const depth =
    (clause('acsa', 'goods') === 'ammunition' ? 3 : 0) +
    (clause('acsa', 'situations') === 'contingencies' ? 3 : 0) +
    (clause('tisa', 'scope') === 'conventional-too' ? 3 : 0);
  const sum =
    depth +
    0.5 * (state.meters.home.washington ?? 0) +
    (inForce('tisa') ? 8 : 0) +
    (inForce('gsomia') ? 10 : 0) +
    (inForce('acsa') ? 6 : 0) +
    5 * state.blunt +
    (helped ? 10 : 0);
  return Math.round(Math.max(0, Math.min(100, sum)));
}

/** Chances of going up a step, as published before an exchange. At clash the step is war, and even where both sides step down an accident may bring it. */
export function publishOdds(level: Escalation, tension: number, deterrence: number): Required<CrisisOdds> {
  if (level === 'clash') return { both: 80, pyongyang: 50, allies: 50, none: 35, stepDown: 9 };
  const strain = (tension - 50) / 200;
  const brake = (deterrence - 50) / 200;
  return {
    both: 85,
    pyongyang: percent(0.52 + strain - brake * 1.2),
    allies: percent(0.42 + strain),
    none: level === 'standoff' ? 36 : 0,
    stepDown: level === 'standoff' ? 11 : 0,
  };
}

export interface Chances {
  readonly up: number;
  readonly down: number;
}

/** Chances of one exchange at a step, for any choices; what is left over is a standstill. The figures are G. */
export function chancesAt(
  level: Escalation,
  tension: number,
  deterrence: number,
): (choices: PerSeat<CrisisChoice>) => Chances {
  const odds = publishOdds(level, tension, deterrence);
  const brake = (deterrence - 50) / 200;
  // A standoff is harder to climb down from than a provocation.
  const standoff = level === 'standoff';
  return (choices) => {
    const north = choices.pyongyang;
    // Tokyo's raise strengthens the allies' side without making one by itself.
    const allies =
      (choices.seoul === 'raise' ? 1 : 0) +
      (choices.washington === 'raise' ? 1 : 0) +
      (choices.tokyo === 'raise' ? 0.5 : 0);
    const stepsDown = SEATS.reduce((sum, seat) => sum + (choices[seat] === 'step-down' ? 1 : 0), 0);
    const calmer = Math.min(0.95, (standoff ? 0.45 : 0.6) + 0.15 * stepsDown);
    const alliesDown = allies < 1 && (choices.seoul === 'step-down' || choices.washington === 'step-down');
    const bothDown = choices.seoul === 'step-down' && choices.washington === 'step-down';
    if (level === 'clash') {
      if (north === 'raise' && allies >= 1) return { up: odds.both / 100, down: 0 };
      if (north === 'raise' && bothDown) return { up: 0.11, down: 0.6 };
      if ((north === 'raise' && alliesDown) || (allies >= 1 && north === 'step-down')) return { up: 0.15, down: 0.5 };
      if (north === 'raise' || allies >= 1) return { up: odds.pyongyang / 100, down: 0.15 };
      if (north === 'step-down' && alliesDown) return { up: bothDown ? odds.stepDown / 100 : 0.4, down: 0.6 };
      if (north === 'step-down' || alliesDown) return { up: 0.4, down: 0.45 };
      return { up: odds.none / 100, down: 0.3 };
    }
    if (north === 'raise' && allies >= 1) return { up: odds.both / 100, down: 0 };
    if (north === 'raise')
      return { up: bound(odds.pyongyang / 100 - 0.13 * stepsDown), down: bound(0.05 + brake * 0.5) };
    if (allies >= 1)
      return north === 'step-down' ? { up: 0.18, down: 0.65 } : { up: odds.allies / 100, down: bound(0.2 + brake) };
    return stepsDown > 0
      ? {
          up: standoff ? (north === 'step-down' ? odds.stepDown / 100 : 0.2) : 0,
          down: standoff ? Math.min(0.85, calmer) : calmer,
        }
      : { up: odds.none / 100, down: standoff ? 0.33 : 0.45 };
  };
}

/** Chances of one exchange from the opened choices. */
export const chancesOf = (
  level: Escalation,
  choices: PerSeat<CrisisChoice>,
  tension: number,
  deterrence: number,
): Chances => chancesAt(level, tension, deterrence)(choices);

export const stepOf = (level: Escalation, by: number): Escalation =>
  ESCALATION[Math.max(0, Math.min(5, ESCALATION.indexOf(level) + by))] ?? 'calm';
