/** The hash of the rules' `stateHash`, by the platform's own SHA-256: every command needs one. */
import { createHash } from 'node:crypto';
import { canonical } from '../../shared/rules/hash.ts';
import type { State } from '../../shared/rules/state.ts';

export const hashOfState = (state: State): string => createHash('sha256').update(canonical(state)).digest('hex');
