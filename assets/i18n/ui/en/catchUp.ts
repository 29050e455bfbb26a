export const catchUp = {
  title: 'While you were away',
  hint: 'Done in your delegation’s name, as the marks say. You have your seat back.',
  earlier: (n: number) => `${n} earlier acts are in the papers.`,
  sealed: (moves: string) => `Sealed: ${moves}`,
  sealedNone: 'Sealed that nothing is done',
  chose: (choice: string) => `Chose in the crisis: ${choice}`,
  done: 'Read, put away',
};
