import type { Command } from '../commands.ts';
import type { LazyOptions } from '../rules/options.ts';
import type { State } from '../rules/state.ts';
import type { Seat } from '../types.ts';

/** What a bot has before it: its view, and what is open to it. */
export interface BotDesk {
  readonly view: State;
  readonly seat: Seat;
  readonly seed: number;
  readonly options: LazyOptions;
  readonly open: (key: string) => boolean;
}

/** The end of a bot's turn in a phase: ready where it is not yet. */
export function done({ view, seat, open }: BotDesk): Command[] {
  return open('ready') && !view.ready.includes(seat) ? [{ type: 'ready', ready: true }] : [];
}
