import type { Seat } from '../../types.ts';
import type { Person } from '../delegation/portfolios.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { State } from '../state.ts';

/** Why this person's own words may not pass now; null where they may, or where there are none. */
export function checkWords(
  view: State,
  seat: Seat,
  text: string | undefined,
  person: Person | undefined,
): Refusal | null {
  if (!text) return null;
  if (person && view.muted?.[seat]?.includes(person.participant))
    return refuse('muted', { rule: 'G', opens: 'facilitator-allows' });
  return view.table?.freeText === false ? refuse('free-text-off', { rule: 'G', opens: 'facilitator-allows' }) : null;
}
