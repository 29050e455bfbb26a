import type { Evolver, ScoringEvents } from '../event.ts';

export const scoringEvolve: Evolver<ScoringEvents> = {
  MatchEnded: (state, { outcome, scores, mandates, winner, points, parts, reckoning }) => ({
    ...state,
    mandates,
    result: { outcome, scores, mandates, winner, points, parts, reckoning },
  }),
};
