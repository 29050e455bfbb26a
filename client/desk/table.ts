/** What the facilitator has set for this table, as far as the desk is concerned. */
import type { State } from '../../shared/rules/state.ts';
import { view } from '../store.ts';

interface Table { readonly freeText?: boolean; readonly adviser?: boolean }
const table = (): Table => (view.value as (State & { readonly table?: Table }) | null)?.table ?? {};

/** Whether words of one's own may be sent. */
export const freeTextOpen = (): boolean => table().freeText !== false;
/** Whether a delegation may ask its own ministry for advice. */
export const adviserOpen = (): boolean => table().adviser !== false;
