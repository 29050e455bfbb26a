/** Counting words, for the sections beside it. */
export { counted as s, plural } from '../../plural.ts';
