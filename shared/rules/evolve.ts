import { cablesEvolve } from './cables/evolve.ts';
import { cardsEvolve } from './cards/evolve.ts';
import { clockEvolve } from './clock/evolve.ts';
import { consentEvolve } from './consent/evolve.ts';
import { crisisEvolve } from './crisis/evolve.ts';
import { delegationEvolve } from './delegation/evolve.ts';
import type { AnyEvent, EventMap, EventType, Evolver } from './event.ts';
import { intelligenceEvolve } from './intelligence/evolve.ts';
import { metersEvolve } from './meters/evolve.ts';
import { movesEvolve } from './moves/evolve.ts';
import { operationsEvolve } from './operations/evolve.ts';
import { pactsEvolve } from './pacts/evolve.ts';
import { sideLettersEvolve } from './pacts/side-letters-evolve.ts';
import { scoringEvolve } from './scoring/evolve.ts';
import type { State } from './state.ts';
import { tableEvolve } from './table/evolve.ts';

const HANDLERS: Evolver<EventMap> = {
  ...clockEvolve,
  ...metersEvolve,
  ...pactsEvolve,
  ...consentEvolve,
  ...operationsEvolve,
  ...movesEvolve,
  ...cardsEvolve,
  ...crisisEvolve,
  ...intelligenceEvolve,
  ...sideLettersEvolve,
  ...cablesEvolve,
  ...tableEvolve,
  ...delegationEvolve,
  ...scoringEvolve,
};

/** Every kind of fact there is. */
export const EVENT_TYPES = Object.keys(HANDLERS) as EventType[];

/** The part of a fact that folding needs; it is the same on the record and on the wire. */
interface Foldable extends Pick<AnyEvent, 'round' | 'at'> {
  readonly by: { readonly role: string; readonly seat: AnyEvent['by']['seat']; readonly participant: string };
  readonly type: string;
  readonly data: unknown;
}

type Fold = (state: State, data: never, event: Foldable) => State;
/** A map, since every fact looks its handler up and an object of so many keys is slower. */
const FOLDS: ReadonlyMap<string, Fold> = new Map(Object.entries(HANDLERS) as [string, Fold][]);

function fold(state: State, event: Foldable): State {
  const handler = FOLDS.get(event.type);
  // An unknown type comes from a newer rules version; folding it would silently drop a fact.
  if (!handler) throw new Error(`unknown event type ${event.type}`);
  return handler(state, event.data as never, event);
}

/** Folds one recorded fact. The first event of a match brings the state with it. */
export function evolve(state: State | null, event: AnyEvent): State {
  if (event.type === 'MatchOpened') return { ...event.data.state, version: event.seq };
  if (!state) throw new Error('a match begins with MatchOpened');
  const next = fold(state, event);
  if (next === state || event.type === 'CheckpointRestored') return { ...next, version: event.seq };
  // The handler has just made this copy and nobody else holds it: one copy an event is enough.
  (next as { version: number }).version = event.seq;
  return next;
}

/** Folds an event as one viewer received it; the result equals `viewFor` of the state after it. */
export function evolveView(view: State, event: Foldable): State {
  return fold(view, event);
}
