import { s } from './tools.ts';

export const catchUp = {
  title: 'While you were away',
  hint: 'Done in your delegation’s name, as the marks say. You have your seat back.',
  earlier: (n: number) => `You can find ${s(n, 'earlier action', 'earlier actions')} in the other tabs.`,
  sealed: (moves: string) => `Submitted: ${moves}`,
  sealedNone: 'Chose no move',
  chose: (choice: string) => `Chose in the crisis: ${choice}`,
  done: 'Read, put away',
};
