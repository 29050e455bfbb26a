import { deterrenceOf, publishOdds } from '../rules/crisis/odds.ts';
import type { Crisis, State } from '../rules/state.ts';

const opening = (state: State): Crisis => ({
  id: state.clock.round,
  cause: 'move:border-incident',
  level: 'provocation',
  exchange: 1,
  odds: { both: 0, pyongyang: 0, allies: 0, none: 0 },
  attacked: false,
  lastCall: false,
  choices: {},
  chosen: [],
  raisesAtClash: {},
  deterrence: 0,
  consultation: 'none',
  consultationAnswer: null,
});

/** Opens a crisis where there is none, and changes it. */
export const putCrisis = (state: State, change: Partial<Crisis>): State => ({
  ...state,
  crisis: { ...(state.crisis ?? opening(state)), ...change },
});

/** Deterrence and the published odds follow from the rest of the state. */
export function settleCrisis(state: State): State {
  if (!state.crisis) return state;
  const deterrence = deterrenceOf(state);
  return putCrisis(state, { deterrence, odds: publishOdds(state.crisis.level, state.meters.tension, deterrence) });
}
