import type { Evolver, SideLetterEvents } from '../event.ts';

export const sideLettersEvolve: Evolver<SideLetterEvents> = {
  SideLetterOffered: (state, letter) => ({ ...state, sideLetters: { ...state.sideLetters, [letter.id]: letter } }),
  SideLetterHonoured: (state, { id }) => {
    const letter = state.sideLetters[id];
    return letter
      ? { ...state, sideLetters: { ...state.sideLetters, [id]: { ...letter, status: 'honoured' } } }
      : state;
  },
};
