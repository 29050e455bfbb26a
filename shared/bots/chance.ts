import type { Command } from '../commands.ts';
import { chooser } from './chooser.ts';
import { done } from './desk.ts';
import type { BotDesk } from './desk.ts';

const LEFT_OUT = ['say', 'ready'];

/** One of the open options, each as likely as another; judged one by one until an open one is found. */
function anyOpen({ options }: BotDesk, chance: () => number, wanted: (type: string) => boolean): Command | undefined {
  const left = options.candidates(wanted);
  while (left.length > 0) {
    const at = Math.floor(chance() * left.length);
    const one = left[at];
    if (one && options.judge(one).refusal === null) return one.command;
    left[at] = left.at(-1) as (typeof left)[number];
    left.pop();
  }
  return undefined;
}

/** Any legal act, then ready: a yardstick for the others, and a source of odd matches for tests. */
export function randomCommands(desk: BotDesk): Command[] {
  const { view, seat, seed } = desk;
  const { chance } = chooser(seed);
  if (view.clock.phase === 'crisis' && view.crisis?.chosen.includes(seat)) return [];
  if (view.ready.includes(seat)) return [];
  if (view.clock.phase === 'crisis') {
    const act =
      chance() < 0.3
        ? anyOpen(desk, chance, (type) => !LEFT_OUT.includes(type))
        : anyOpen(desk, chance, (type) => type === 'choose');
    return act ? [act] : [];
  }
  const act = chance() < 0.6 ? anyOpen(desk, chance, (type) => !LEFT_OUT.includes(type)) : undefined;
  return act && !(act.type === 'seal' && view.hasSealed.includes(seat)) ? [act] : done(desk);
}
