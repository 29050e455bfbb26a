import { LazyOptions } from '../rules/options.ts';
import type { State } from '../rules/state.ts';
import type { Seat } from '../types.ts';
import { weighAll } from './competent.ts';
import type { Weighed } from './reasons.ts';

/**
 * What the seat could do now, best first, each with its worth and reasons; empty where there is nothing to weigh.
 * From its view alone and by the competent bot's own judgement: the first is what that bot would send if its value is above 0.
 */
export function weigh(view: State, seat: Seat, seed: number): Weighed[] {
  const options = new LazyOptions(view, seat);
  return weighAll({ view, seat, seed, open: (key) => options.isOpen(key), options });
}
