import type { Actor } from '../../shared/types.ts';

/** A facilitator as the match knows one. */
export const facilitatorActor = (participant: string): Actor => ({
  participant,
  role: 'facilitator',
  seat: null,
  portfolios: [],
});
