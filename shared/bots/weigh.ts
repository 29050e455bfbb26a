import { LazyOptions } from '../rules/options.ts';
import type { State } from '../rules/state.ts';
import type { Seat } from '../types.ts';
import { competentCommands } from './competent.ts';
import { because } from './reasons.ts';
import type { Weighed } from './reasons.ts';

/**
 * What the seat could do now, best first, each with its worth and reasons; empty where nothing is worth doing.
 * From its view alone and by the same judgement as the competent bot's: the first is what that bot would send.
 */
export function weigh(view: State, seat: Seat, seed: number): Weighed[] {
  if (view.clock.phase === 'lobby' || view.clock.phase === 'ended') return [];
  const options = new LazyOptions(view, seat);
  return competentCommands({ view, seat, seed, open: (key) => options.isOpen(key), options })
    .map((command) => ({ command, value: 0, reasons: [because('nothing-better')] }));
}
