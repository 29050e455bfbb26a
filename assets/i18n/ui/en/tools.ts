/** Counting words, for the sections beside it. */
export const s = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
