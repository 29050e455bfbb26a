import type { z } from 'zod';
import type { State } from '../rules/state.ts';

/** A place of a match: what it may hold, how it is put, how it is read from a state or a view. */
export interface PathRule {
  readonly schema: z.ZodType;
  /** Absent for what a match works out by itself. */
  readonly put?: (state: State, value: never) => State;
  readonly get: (state: State) => unknown;
}

/** Keeps a path's value type between its schema and `put`. */
export const path = <T>(
  schema: z.ZodType<T>,
  get: (state: State) => unknown,
  put?: (state: State, value: T) => State,
): PathRule => ({ schema, get, ...(put ? { put } : {}) });
