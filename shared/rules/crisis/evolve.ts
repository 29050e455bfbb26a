import type { CrisisEvents, Evolver } from '../event.ts';
import { SEATS } from '../../types.ts';
import type { State } from '../state.ts';

// Only the whole state holds what is brewing; a view must not gain the field.
const settled = (state: State): State => (state.brewing ? { ...state, brewing: null } : state);

export const crisisEvolve: Evolver<CrisisEvents> = {
  CrisisOpened: (state, { id, cause, level, odds, deterrence, interrupts }) => ({
    ...settled(state),
    crisis: {
      id,
      cause,
      level,
      exchange: 1,
      odds,
      attacked: false,
      lastCall: level === 'clash',
      choices: {},
      chosen: [],
      raisesAtClash: {},
      deterrence,
      consultation: 'none',
      consultationAnswer: null,
      ...(interrupts ? { interrupts } : {}),
    },
  }),
  ChoiceSealed: (state, { seat, choice }) => ({
    ...state,
    crisis: state.crisis && { ...state.crisis, choices: { ...state.crisis.choices, [seat]: choice } },
  }),
  ChoicePlaced: (state, { seat }) => ({
    ...state,
    crisis: state.crisis && {
      ...state.crisis,
      chosen: state.crisis.chosen.includes(seat) ? state.crisis.chosen : [...state.crisis.chosen, seat],
    },
  }),
  ExchangeResolved: (state, { exchange, choices, from, level, odds, deterrence, lastCall }) => {
    if (!state.crisis) return state;
    const raisesAtClash = { ...state.crisis.raisesAtClash };
    if (from === 'clash')
      for (const seat of SEATS) if (choices[seat] === 'raise') raisesAtClash[seat] = (raisesAtClash[seat] ?? 0) + 1;
    const raised = { ...state.conduct?.raised };
    for (const seat of SEATS) if (choices[seat] === 'raise') raised[seat] = (raised[seat] ?? 0) + 1;
    return {
      ...state,
      conduct: { exchanges: (state.conduct?.exchanges ?? 0) + 1, raised },
      crisis: {
        ...state.crisis,
        exchange: exchange + 1,
        level,
        odds,
        deterrence,
        lastCall,
        choices: {},
        chosen: [],
        raisesAtClash,
      },
    };
  },
  AttackAnnounced: (state) => ({ ...state, crisis: state.crisis && { ...state.crisis, attacked: true } }),
  CrisisClosed: (state, { level }, { round }) => ({ ...state, crisis: null, lastCrisis: { round, level } }),
};
