/** Bots see one seat's view and answer with the commands a person in that seat could send. */
import type { Command } from '../commands.ts';
import { LazyOptions } from '../rules/options.ts';
import type { State } from '../rules/state.ts';
import type { Seat } from '../types.ts';
import type { BotDesk } from './desk.ts';
import { competentCommands } from './competent.ts';
import { randomCommands } from './chance.ts';
import { recklessCommands } from './reckless.ts';

export { weigh } from './weigh.ts';
export { REASON_CODES } from './reasons.ts';
export type { Reason, ReasonCode, Weighed } from './reasons.ts';

export const BOT_KINDS = ['competent', 'reckless', 'random'] as const;
export type BotKind = (typeof BOT_KINDS)[number];
/** Another way to play a seat, for measuring the bots against. */
export type Chooser = (desk: BotDesk) => Command[];

const KINDS = { competent: competentCommands, reckless: recklessCommands, random: randomCommands } as const;

/**
 * What the bot would like to send now, in order; empty where it has nothing to say.
 * Deterministic: the same view, seat and seed give the same commands.
 */
export function chooseCommands(
  view: State,
  seat: Seat,
  seed: number,
  kind: BotKind | Chooser = 'competent',
): Command[] {
  if (view.clock.phase === 'lobby' || view.clock.phase === 'ended') return [];
  // A table pauses with the leave of people; a bot is never in their way.
  if (view.pauseAsked && !view.pauseAsked.leave.includes(seat)) return [{ type: 'answer-pause', leave: true }];
  const options = new LazyOptions(view, seat);
  const choose = typeof kind === 'function' ? kind : KINDS[kind];
  return choose({ view, seat, seed, open: (key) => options.isOpen(key), options });
}
