import { drawAt } from '../rules/rng.ts';

/** A small seeded chooser for bots: the same seed gives the same choices. */
export function chooser(seed: number): { chance(): number; pick<T>(list: readonly T[]): T | undefined } {
  let n = 0;
  const chance = (): number => drawAt(seed, n++);
  return { chance, pick: (list) => list[Math.floor(chance() * list.length)] };
}
