import type { Command } from '../commands.ts';
import type { LazyOptions } from '../rules/options.ts';
import { drawAt } from '../rules/rng.ts';
import type { State } from '../rules/state.ts';
import type { Seat } from '../types.ts';
import { SEATS } from '../types.ts';

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
  return !view.ready.includes(seat) && open('ready') ? [{ type: 'ready', ready: true }] : [];
}

/** One throw for a seat, a phase and a matter, however often the bot is asked in between. */
export const once = (view: State, seat: Seat, matter: number): number =>
  drawAt(
    [...view.match.id].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) | 0, SEATS.indexOf(seat)) +
      view.clock.step * 101,
    matter,
  );
