import type { CardEvents, Evolver } from '../event.ts';

export const cardsEvolve: Evolver<CardEvents> = {
  CardDrawn: (state, { id, card, answers }, { round }) => ({
    ...state,
    cards: [...state.cards.slice(-7), { id, card, round, answer: answers.length ? null : 'none' }],
  }),
  CardAnswered: (state, { id, answer }) => ({
    ...state,
    cards: state.cards.map((card) => (card.id === id ? { ...card, answer } : card)),
  }),
  RevisionistAct: (state, _data, { round }) => ({ ...state, revisionist: round }),
  IncidentBrewing: (state, { cause }) => ({ ...state, brewing: cause }),
};
