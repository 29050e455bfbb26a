export const news = {
  title: 'Front page',
  paper: 'The Evening Dispatch',
  round: (n: number) => `Round ${n}`,
  press: 'in-game press',
  quiet: 'A quiet round',
  quietText: 'No public act of the four capitals has been reported yet.',
  pick: 'Edition',
  tensionIs: (a: number) => `The tension index stands at ${a}.`,
  also: 'Also reported',
  statement: (seat: string) => `Statement by ${seat}`,
};
