/** What a capital has heard of Pyongyang's preparations. */
export interface Report {
  readonly preparations: number;
  /** Pyongyang's political capital, where an all-military pact lets it be seen. */
  readonly readiness: number | null;
  readonly round: number;
  readonly confidence: 'low' | 'middle' | 'high';
}
