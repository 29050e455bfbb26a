import type { Command } from '../commands.ts';
import { chooser } from './chooser.ts';
import { done } from './desk.ts';
import type { BotDesk } from './desk.ts';

const LEFT_OUT = ['say', 'ready'];

/** Any legal act, then ready: a yardstick for the others, and a source of odd matches for tests. */
export function randomCommands(desk: BotDesk): Command[] {
  const { view, seat, seed, options } = desk;
  const { chance, pick } = chooser(seed);
  if (view.clock.phase === 'crisis' && view.crisis?.chosen.includes(seat)) return [];
  if (view.ready.includes(seat)) return [];
  const legal = [...options.values()].filter((option) => option.refusal === null && !LEFT_OUT.includes(option.key));
  if (view.clock.phase === 'crisis') {
    const act = chance() < 0.3 ? pick(legal) : pick(legal.filter((option) => option.command.type === 'choose'));
    return act ? [act.command] : [];
  }
  const act = chance() < 0.6 ? pick(legal) : undefined;
  return act && !(act.command.type === 'seal' && view.hasSealed.includes(seat)) ? [act.command] : done(desk);
}
