/** What the facilitator has set for this table, as far as the desk is concerned. */
import { view } from '../store.ts';

/** Whether words of one's own may be sent. */
export const freeTextOpen = (): boolean => view.value?.table?.freeText !== false;
/** Whether a delegation may ask its own ministry for advice. */
export const adviserOpen = (): boolean => view.value?.table?.adviser !== false;
