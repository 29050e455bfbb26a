/** Small statistics for samples of matches. */

export const mean = (list: readonly number[]): number =>
  list.length === 0 ? 0 : list.reduce((a, b) => a + b, 0) / list.length;

/** Standard deviation of the sample itself. */
export function spread(list: readonly number[]): number {
  const m = mean(list);
  return Math.sqrt(mean(list.map((x) => (x - m) ** 2)));
}

export interface Share {
  readonly of: number;
  readonly share: number;
  /** 95 % interval after Wilson. */ readonly low: number;
  readonly high: number;
}

/** A share with its Wilson interval; `hits` may be halves, where ties count as half. Nothing observed gives 0 to 1. */
export function wilson(hits: number, of: number, z = 1.96): Share {
  if (of === 0) return { of, share: 0, low: 0, high: 1 };
  const p = hits / of;
  const base = 1 + (z * z) / of;
  const centre = (p + (z * z) / (2 * of)) / base;
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / base;
  return { of, share: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

export interface Effect {
  readonly of: number;
  /** In standard deviations of the usual scores. */ readonly effect: number;
  readonly low: number;
  readonly high: number;
}

/** The mean of paired differences in units of a standard deviation, with a 95 % interval of that mean. */
export function effectOf(differences: readonly number[], sd: number, z = 1.96): Effect {
  const unit = Math.max(sd, 0.1);
  const effect = mean(differences) / unit;
  const half = differences.length === 0 ? Infinity : (z * spread(differences)) / Math.sqrt(differences.length) / unit;
  return { of: differences.length, effect, low: effect - half, high: effect + half };
}
