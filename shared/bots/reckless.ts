import type { Command } from '../commands.ts';
import { moveRule } from '../rules/moves/index.ts';
import type { Seat } from '../types.ts';
import { done } from './desk.ts';
import type { BotDesk } from './desk.ts';

const FAVOURITES: Readonly<Record<Seat, readonly string[]>> = {
  seoul: ['public-demand', 'align'],
  tokyo: ['float-strike', 'climb'],
  washington: ['posture', 'back-tokyo'],
  pyongyang: ['submarine-test', 'test', 'border-incident', 'prepare', 'denounce'],
};

/** Escalates wherever it can, endorses remarks and refuses every deal. */
export function recklessCommands(desk: BotDesk): Command[] {
  const { view, seat, open, options } = desk;
  if (view.clock.phase === 'crisis') {
    if (view.crisis?.chosen.includes(seat)) return [];
    return [{ type: 'choose', choice: open('choose:raise') ? 'raise' : 'hold' }];
  }
  const endorse = options.get('answer-card:endorse');
  if (endorse?.refusal === null) return [endorse.command];
  if (view.clock.phase === 'decisions' && !view.hasSealed.includes(seat)) {
    let left = view.capital[seat] ?? 0;
    const moves = FAVOURITES[seat]
      .flatMap((id) => {
        const option = options.get(`seal:${id}`);
        const cost = moveRule(id)?.cost ?? 0;
        if (option?.refusal !== null || option.command.type !== 'seal' || cost > left) return [];
        left -= cost;
        return option.command.moves;
      })
      .slice(0, 2);
    if (moves.length > 0) return [{ type: 'seal', moves }];
  }
  return done(desk);
}
