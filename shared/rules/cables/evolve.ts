import type { CableEvents, Evolver } from '../event.ts';

/** Cables are kept in the record and in each viewer's feed, not in the state. */
export const cablesEvolve: Evolver<CableEvents> = { CableSent: (state) => state };
