/** Whether what a sentence speaks of is part of the scenario that is played: a computer offers nothing that nobody can take up. */
import { HISTORY_MOVES } from '../moves/open.ts';
import type { State } from '../state.ts';
import type { Phrase } from './phrase.ts';
import { kindOf } from './slots.ts';
import type { SlotName } from './slots.ts';

/** A pact that the scenario leaves out may still be spoken of where it is in force from before. */
export const pactInScope = (view: State, pact: string): boolean =>
  view.match.facts.limits.pacts?.includes(pact) !== false || view.pacts[pact]?.status === 'in-force';

export const moveInScope = (view: State, move: string): boolean =>
  view.match.facts.limits.moves?.includes(move) !== false &&
  !(view.table?.historyToDeck && HISTORY_MOVES.includes(move));

const valueInScope = (view: State, slot: string, value: unknown): boolean => {
  switch (kindOf(slot as SlotName)) {
    case 'pact':
      return pactInScope(view, String(value));
    case 'term':
    case 'article':
      return pactInScope(view, (value as { readonly pact: string }).pact);
    case 'move':
    case 'deed':
      return moveInScope(view, String(value));
    default:
      return true;
  }
};

export const inScope = (view: State, { slots }: Phrase): boolean =>
  Object.entries(slots).every(([slot, value]) => valueInScope(view, slot, value));
