import type { Command } from '../commands.ts';
import { moveRule } from '../rules/moves/index.ts';
import { drawAt } from '../rules/rng.ts';
import { MANDATES } from '../rules/scoring/mandates.ts';
import type { SealedMove, State } from '../rules/state.ts';
import type { Shift } from '../rules/turn.ts';
import type { Seat } from '../types.ts';
import type { BotDesk } from './desk.ts';

/** What one point of a meter is worth to a seat, as its mandate and score see it. */
function weight(view: State, seat: Seat, path: string): number {
  const mandate = MANDATES[view.mandates[seat] ?? ''];
  if (path === `home.${seat}`) return 0.3;
  if (path === 'trust.seoul.tokyo') return (mandate?.trust ?? 0) + (seat === 'pyongyang' ? 0 : 0.05);
  if (path === 'trust.tokyo.seoul') return seat === 'washington' ? 0.1 : 0.03;
  if (path === 'tension') return { seoul: -0.18, tokyo: -0.1, washington: -0.18, pyongyang: -0.12 }[seat];
  if (path === 'suspicion') return seat === 'tokyo' || seat === 'washington' ? -0.06 : 0;
  if (path === `threat.${seat}.pyongyang`) return -0.2;
  if (seat === 'pyongyang' && path.startsWith('threat.pyongyang')) return -0.1;
  // Seoul's consensus opens the way to a pact that both mandates want.
  if (path === 'home.seoul' && seat !== 'pyongyang' && view.pacts['gsomia']?.status !== 'in-force') return seat === 'tokyo' ? 0.25 : 0.15;
  if (path === 'home.washington') return (mandate?.deterrence ?? 0) * 0.5;
  if (path === 'ceiling') return seat === 'tokyo' || seat === 'seoul' ? 0.05 : 0;
  return 0;
}

const sum = (view: State, seat: Seat, shifts: readonly Shift[]): number => shifts.reduce((total, [path, delta]) => total + weight(view, seat, path) * delta, 0);

/** What a move brings beyond its meters. */
function beyond(view: State, seat: Seat, move: string): number {
  const mandate = MANDATES[view.mandates[seat] ?? ''];
  if (move === 'climb') return mandate?.ladder ?? 0;
  if (move === 'prepare') return (mandate?.arsenal ?? 0) * 0.55;
  if ((move === 'test' || move === 'submarine-test') && view.pacts['moratorium']?.status === 'in-force') return -6;
  if (move === 'test' || move === 'submarine-test') return (mandate?.arsenal ?? 0) * (move === 'test' ? 1 : 1.6) / (1 + 0.5 * (view.arsenal - view.match.facts.arsenal)) - 1.5;
  if (move === 'border-incident') return -2;
  // An unanswered demand costs Washington's commitment, and with it deterrence (D17).
  if (move.startsWith('account-') || move.startsWith('contribute-')) return 2;
  if (move === 'demand-account') return 1;
  const blunting = { posture: 2, align: 1, 'joint-statement': 1 }[move] ?? 0;
  return blunting * Math.max(0, 2 - view.blunt) * 0.6;
}

/** Seals up to two moves: the affordable pair with the best expected worth, a little noise added. */
export function sealMoves({ view, seat, seed, options }: BotDesk): Command[] {
  if (view.hasSealed.includes(seat)) return [];
  const singles = options.open('seal').flatMap((command, k) => {
    if (command.type !== 'seal') return [];
    const move = command.moves[0];
    const rule = move && moveRule(move.move);
    if (!move || !rule) return [];
    const effects = rule.effects(view, { target: move.target, together: new Set() });
    const value = sum(view, seat, effects) + beyond(view, seat, move.move) - rule.cost * 0.45 + (drawAt(seed, 20 + k) - 0.5) * 1.6;
    return [{ move: move as SealedMove, cost: rule.cost, value }];
  });
  const capital = view.capital[seat] ?? 0;
  let best: { moves: readonly SealedMove[]; value: number } = { moves: [], value: 0 };
  singles.forEach((a, i) => {
    if (a.value > best.value) best = { moves: [a.move], value: a.value };
    for (const b of singles.slice(i + 1)) if (a.cost + b.cost <= capital && a.value + b.value > best.value) best = { moves: [a.move, b.move], value: a.value + b.value };
  });
  return best.moves.length > 0 ? [{ type: 'seal', moves: best.moves.map((move) => ({ ...move })) as never }] : [];
}
