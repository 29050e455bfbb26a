import type { AnyEvent } from '../rules/event.ts';
import type { Refusal } from '../rules/refusal.ts';
import type { State } from '../rules/state.ts';

/** What `when` came to: the states before and after it, its events, and its refusal if it was refused. */
export interface Happening {
  readonly before: State;
  readonly after: State;
  readonly events: readonly AnyEvent[];
  readonly refusal: Refusal | null;
}
