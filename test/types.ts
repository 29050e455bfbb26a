export type { AnyEvent } from '../shared/rules/event.ts';
export type { Decision } from '../shared/rules/decide.ts';
export type { State } from '../shared/rules/state.ts';
