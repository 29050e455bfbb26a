/** Limits: wide enough for a class behind one address, narrow for floods and guessing. */

export interface Limit {
  /** Takes `cost` from the key's bucket; false, and nothing taken, when too little is left. */
  take(key: string, now: number, cost?: number): boolean;
  /** Whether at least `cost` is left, taking nothing. */
  has(key: string, now: number, cost?: number): boolean;
  /** Takes what something has cost in the end, also where less is left: the next wait is longer by it, as long as it takes to fill the bucket twice at most. */
  spend(key: string, now: number, cost: number): void;
}

/** A bucket a key, of `burst` tokens, refilled by `perSecond`; `now` in milliseconds. The keys forgotten first are the oldest: memory stays bounded. */
export function limit(burst: number, perSecond: number, keys = 20_000): Limit {
  const buckets = new Map<string, { left: number; at: number }>();
  const look = (key: string, now: number): number => {
    const found = buckets.get(key);
    return found ? Math.min(burst, found.left + (Math.max(0, now - found.at) / 1000) * perSecond) : burst;
  };
  const keep = (key: string, left: number, at: number): void => {
    buckets.delete(key);
    buckets.set(key, { left, at });
    if (buckets.size > keys) buckets.delete(buckets.keys().next().value!);
  };
  return {
    has: (key, now, cost = 1) => look(key, now) >= cost,
    take(key, now, cost = 1) {
      const left = look(key, now);
      const ok = left >= cost;
      keep(key, ok ? left - cost : left, now);
      return ok;
    },
    spend: (key, now, cost) => keep(key, Math.max(-burst, look(key, now) - cost), now),
  };
}

export interface Guesses {
  /** May this address try this code? Codes that were right from here before are always open, so that one guesser does not lock out a class. */
  allowed(address: string, code: string, now: number): boolean;
  wrong(address: string, now: number): void;
  right(address: string, code: string): void;
}

/** Join codes: only wrong ones count, 20 at once and then one in ten seconds. */
export function guesses(burst = 20, perSecond = 0.1, remembered = 20_000): Guesses {
  const wrongs = limit(burst, perSecond);
  const known = new Set<string>();
  return {
    allowed: (address, code, now) => known.has(`${address} ${code}`) || wrongs.has(address, now),
    wrong: (address, now) => void wrongs.take(address, now),
    right(address, code) {
      const key = `${address} ${code}`;
      known.delete(key);
      known.add(key);
      if (known.size > remembered) known.delete(known.values().next().value!);
    },
  };
}
