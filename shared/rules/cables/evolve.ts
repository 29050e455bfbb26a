import type { CableEvents, Evolver } from '../event.ts';
import { channelFrom } from './channel.ts';

/** Cables are kept in the record and in each viewer's feed; the state only counts them, by channel, so that one can answer another. */
export const cablesEvolve: Evolver<CableEvents> = {
  CableSent: (state, { from, to, public: open, no }) =>
    no === undefined ? state : { ...state, cables: { ...state.cables, [channelFrom(from, open ? 'public' : to)]: no } },
};
