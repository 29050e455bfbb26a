import { s } from './tools.ts';

export const catchUp = {
  title: 'While you were away',
  hint: 'These things were done for your delegation while you were away. Labels show who did them. You have your seat back.',
  earlier: (n: number) => `You can find ${s(n, 'earlier action', 'earlier actions')} in the other tabs.`,
  sealed: (moves: string) => `Submitted: ${moves}`,
  sealedNone: 'Chose no move',
  chose: (choice: string) => `Chose in the crisis: ${choice}`,
  done: 'Got it',
};
