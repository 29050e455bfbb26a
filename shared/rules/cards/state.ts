/** Cards of the deck. */
export interface Card {
  readonly id: string;
  readonly card: string;
  readonly round: number;
  readonly answer: string | null;
}
