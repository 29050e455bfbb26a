/** What a side letter of Washington's may hold (G). */
export const FAVOUR_IDS = ['reassurance', 'assistance'] as const;
export type FavourId = (typeof FAVOUR_IDS)[number];

/** Washington may write this many side letters in a match (G). */
export const SIDE_LETTERS = 2;
