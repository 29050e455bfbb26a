import type { Evolver, MoveEvents } from '../event.ts';

const seen = <T>(list: readonly T[], item: T): readonly T[] => (list.includes(item) ? list : [...list, item]);

export const movesEvolve: Evolver<MoveEvents> = {
  MovesSealed: (state, { seat, moves }) => ({ ...state, sealed: { ...state.sealed, [seat]: moves } }),
  SealPlaced: (state, { seat }) => ({ ...state, hasSealed: seen(state.hasSealed, seat) }),
  MovesOpened: (state) => ({ ...state, sealed: {}, hasSealed: [] }),
  MovePlayed: (state, { move, target, fizzled }, { round }) => {
    if (fizzled) return state;
    // A move with a target is remembered for each target as well.
    const moves = { ...state.moves };
    for (const key of target ? [move, `${move}:${target}`] : [move])
      moves[key] = { count: (moves[key]?.count ?? 0) + 1, last: round };
    return { ...state, moves };
  },
  PreparationAdvanced: (state, { to }) => ({ ...state, preparations: to }),
  ArsenalGrown: (state, { to }) => ({ ...state, arsenal: to }),
  LadderClimbed: (state, { step }, { round }) => ({ ...state, ladder: { step, round } }),
  BluntChanged: (state, { to }) => ({ ...state, blunt: to }),
  WordsChanged: (state, { words }) => ({ ...state, words }),
  BarRaised: (state, { bar }) => ({ ...state, bar }),
  PolicyChanged: (state, { twoTrack }, { round }) => ({ ...state, policy: { twoTrack, changed: round } }),
  TalksConvened: (state, _data, { round }) => ({ ...state, talks: { ...state.talks, frozenIn: 0, convened: round } }),
  SessionOffered: (state, { by }, { round }) => ({ ...state, talks: { ...state.talks, offered: { by, round } } }),
  SessionOpened: (state, _data, { round }) => ({ ...state, talks: { ...state.talks, session: round, offered: null } }),
  BurdenDemanded: (state, _data, { round }) => ({ ...state, burden: { asked: round, answered: [] } }),
  BurdenAnswered: (state, { by }) => {
    const answered = [...state.burden.answered.filter((seat) => seat !== by), by];
    // With the second answer the demand is met.
    return { ...state, burden: answered.length === 2 ? { asked: 0, answered: [] } : { ...state.burden, answered } };
  },
  BurdenIgnored: (state) => ({ ...state, burden: { asked: 0, answered: [] } }),
  SuspicionHardened: (state) => ({ ...state, hardened: true }),
  TalksFrozen: (state, { until }) => ({ ...state, talks: { ...state.talks, frozenIn: until } }),
};
