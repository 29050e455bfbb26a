/** What a national move brings beyond the meters it moves. */
import { owes } from '../rules/consent/promises.ts';
import { crisisChance } from '../rules/crisis/resolve.ts';
import { packageValue } from '../rules/scoring/mandates.ts';
import { PACT_IDS } from '../rules/pacts/ids.ts';
import { dreadOfCrisis, nextStep } from './outlook.ts';
import type { Outlook } from './outlook.ts';
import { ruleOf, signatoriesOf } from './packages.ts';
import { because } from './reasons.ts';
import type { Reason } from './reasons.ts';

/** Pacts with a clause that forbids some move. */
const BREAKABLE = PACT_IDS.filter((pact) => ruleOf(pact).breaches !== undefined);

/** Points lost with a pact in force that the move would break; 0 where it breaks none. */
export function breachLoss(
  { view, seat, mandate }: Outlook,
  move: string,
): { readonly pact: string; readonly points: number } | null {
  for (const pact of BREAKABLE) {
    const state = view.pacts[pact];
    if (
      state?.status !== 'in-force' ||
      !state.clauses ||
      !ruleOf(pact).breaches?.(state.clauses, move) ||
      !signatoriesOf(pact, state.clauses).includes(seat)
    )
      continue;
    return { pact, points: packageValue(mandate, pact, state.clauses) + 1.5 };
  }
  return null;
}

const STEPS: Readonly<Record<string, number>> = { test: 1, 'submarine-test': 2 };

/** The worth of what follows from a move: arsenal and ladder, promises and pacts, the edge taken off provocations, and the crisis it may bring. */
export function beyond(outlook: Outlook, move: string, reasons?: Reason[]): number {
  const { view, seat, mandate, left } = outlook;
  let sum = 0;
  const add = (points: number, reason: Reason): void => {
    sum += points;
    if (Math.abs(points) >= 0.3) reasons?.push(reason);
  };
  const round = (points: number): number => Math.round(points * 10) / 10;
  if (move === 'climb' && mandate?.ladder) add(mandate.ladder, because('ladder', { points: mandate.ladder }));
  if (move === 'prepare') {
    const have = view.preparations ?? 0;
    const gain = left < 1 ? -0.5 : (0.42 - 0.1 * have) * nextStep(view, mandate, have);
    add(view.pacts['moratorium']?.status === 'in-force' ? gain * 0.4 : gain, because('prepares', { move: 'test' }));
  }
  const steps = STEPS[move];
  if (steps) {
    const gain = nextStep(view, mandate) + (steps > 1 ? nextStep(view, mandate, 1) : 0);
    add(gain, because('arsenal', { points: round(gain) }));
  }
  const { chance } = crisisChance((played) => played === move, view.meters.tension + 8);
  if (chance > 0) add(-chance * dreadOfCrisis(outlook), because('crisis-risk', { chance: Math.round(chance * 100) }));
  const breach = breachLoss(outlook, move);
  if (breach) add(-breach.points, because('breaks-pact', { pact: breach.pact, points: round(-breach.points) }));
  // An unanswered demand costs Washington's commitment, and with it deterrence (D17).
  if (move.startsWith('account-') || move.startsWith('contribute-'))
    add(seat === 'seoul' || seat === 'tokyo' ? 1 : 0, because('answers-demand', { seat: 'washington' }));
  if (move === 'demand-account') add(0.9, because('answers-demand', { seat }));
  const edge = Math.min({ posture: 2, align: 1, 'joint-statement': 1 }[move] ?? 0, 2 - view.blunt);
  if (edge > 0)
    add(
      edge * (left > 0 ? 1 : 0.3) * (0.45 + 5 * Math.max(0, mandate?.deterrence ?? 0) * 0.6),
      because('blunts', { points: edge }),
    );
  for (const entry of Object.values(view.ledger))
    if (entry.from === seat && owes(entry) && entry.price.move === move)
      add(entry.price.due <= view.clock.round ? 2.2 : 0.8, because('pays-promise', { move, round: entry.price.due }));
  return sum;
}
