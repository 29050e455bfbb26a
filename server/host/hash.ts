/** The hash of the rules' `stateHash`, by the platform's own SHA-256 and with parts remembered: every command needs one. */
import { createHash } from 'node:crypto';
import { canonical } from '../../shared/rules/hash.ts';
import type { State } from '../../shared/rules/state.ts';

/** States are never changed in place: what one event left alone is the same object after it, and has the same text. */
const texts = new WeakMap<object, string>();

function remembered(value: unknown): string {
  if (value === null || typeof value !== 'object') return canonical(value);
  let text = texts.get(value);
  if (text === undefined) texts.set(value, (text = canonical(value)));
  return text;
}

/** The canonical form of `canonical`, put together from the texts of the state's fields. */
function canonicalState(state: State): string {
  const fields = Object.entries(state)
    .filter(([, v]) => v !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([k, v]) => `${JSON.stringify(k)}:${remembered(v)}`).join(',')}}`;
}

export const hashOfState = (state: State): string => createHash('sha256').update(canonicalState(state)).digest('hex');
