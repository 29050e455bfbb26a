import type { Evolver, TableEvents } from '../event.ts';
import type { State } from '../state.ts';
import { SEATS } from '../../types.ts';

const withoutAsked = (state: State): State => {
  const { pauseAsked: _gone, ...rest } = state;
  return state.pauseAsked ? rest : state;
};

export const tableEvolve: Evolver<TableEvents> = {
  InjectFired: (state, { n }) => ({ ...state, injects: n }),
  BroadcastSent: (state) => state,
  RestoreAnnounced: (state) => state,
  TableSet: (state, change) => ({ ...state, table: { ...state.table, ...change } }),
  ParticipantMuted: (state, { participant, seat, muted }) => {
    const rest = (state.muted?.[seat] ?? []).filter((one) => one !== participant);
    return { ...state, muted: { ...state.muted, [seat]: muted ? [...rest, participant] : rest } };
  },
  PauseProposed: (state, { by }) => ({ ...state, pauseAsked: { by, leave: [by] } }),
  PauseAnswered: (state, { by, leave }) => {
    if (!leave || !state.pauseAsked) return withoutAsked(state);
    const given = [...state.pauseAsked.leave.filter((seat) => seat !== by), by];
    return given.length === SEATS.length
      ? withoutAsked(state)
      : { ...state, pauseAsked: { ...state.pauseAsked, leave: given } };
  },
};
export { withoutAsked };
