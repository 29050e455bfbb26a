/** Waiting times between attempts to come back: 0.5 s doubling to 8 s, each spread by half so that a class does not return in one wave. */
export function backoff(attempt: number, chance: () => number = Math.random): number {
  const full = Math.min(8_000, 500 * 2 ** Math.min(attempt, 10));
  return Math.round(full * (0.5 + chance() * 0.5));
}
