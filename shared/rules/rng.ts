/**
 * A counter-based generator: the n-th draw of a seed is always the same number, so a draw count is all the state there is.
 * Mixing is that of SplitMix32 / MurmurHash3's finaliser.
 */
export function drawAt(seed: number, n: number): number {
  let z = (seed + Math.imul(n + 1, 0x9e3779b9)) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  z = Math.imul(z ^ (z >>> 16) ^ seed, 0x27d4eb2f);
  z ^= z >>> 15;
  return (z >>> 0) / 4294967296;
}
