import type { ClockEvents, Evolver } from '../event.ts';
import { withoutAsked } from '../table/evolve.ts';

export const clockEvolve: Evolver<ClockEvents> = {
  MatchOpened: (_state, { state }) => state,
  // The chances ahead are the server's alone, and told apart.
  CheckpointRestored: (now, { state }) => ({ ...state, ...(now.chance ? { chance: now.chance } : {}) }),
  BriefOpened: (state, { seat, mandate, par, home, threat, capital, preparations }) => ({
    ...state,
    mandates: { ...state.mandates, [seat]: mandate },
    par: { ...state.par, [seat]: par },
    meters: {
      ...state.meters,
      home: { ...state.meters.home, [seat]: home },
      threat: { ...state.meters.threat, [seat]: threat },
    },
    capital: { ...state.capital, [seat]: capital },
    ...(preparations === undefined ? {} : { preparations }),
  }),
  ChanceSeeded: (state, chance) => ({ ...state, chance }),
  ChanceDrawn: (state, { draws }) => ({ ...state, chance: { seed: state.chance?.seed ?? 0, draws } }),
  PhaseBegan: (state, { phase, round, began, deadline, step, blunt }) => ({
    ...withoutAsked(state),
    clock: { phase, round, began, deadline, step, paused: null },
    ready: [],
    // Records of the first rules do not tell the edge, and fold as they always did.
    ...(round > state.clock.round ? { blunt: blunt ?? Math.max(0, state.blunt - 0.5) } : {}),
  }),
  DeadlineMoved: (state, { deadline, left }) => ({
    ...state,
    clock: { ...state.clock, deadline, ...(left === undefined ? {} : { paused: left }) },
  }),
  ClockPaused: (state, { left, byLeave }) => ({
    ...withoutAsked(state),
    clock: { ...state.clock, paused: left, ...(byLeave ? { byLeave } : {}) },
  }),
  ClockResumed: (state, { deadline }) => {
    const { byLeave: _ended, ...clock } = state.clock;
    return { ...state, clock: { ...clock, paused: null, deadline } };
  },
  SeatReady: (state, { seat, ready }) => ({
    ...state,
    ready: ready ? [...state.ready.filter((s) => s !== seat), seat] : state.ready.filter((s) => s !== seat),
  }),
  CapitalChanged: (state, { seat, to }) => ({ ...state, capital: { ...state.capital, [seat]: to } }),
};
