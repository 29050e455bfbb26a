/** Time that only runs: since the computer was started, whoever sets its clock. */
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** Milliseconds since the computer was started, those included in which it slept. Never runs backwards within a process. */
export type Steady = () => number;

/** How often the two sources are compared, and how far apart they may be, in milliseconds. */
const COMPARE_EVERY = 1_000;
const APART = 2_000;

/**
 * The process's own clock is exact, but on Linux it stands while the computer sleeps; the computer's uptime goes on, and is coarse. So the former is used, and
 * moved to the latter where they have come apart.
 */
export function createSteady(
  exact: () => number = () => performance.now(),
  coarse: () => number = () => uptime() * 1_000,
): Steady {
  let offset = coarse() - exact();
  let compared = exact();
  let last = 0;
  return () => {
    const now = exact();
    if (Math.abs(now - compared) >= COMPARE_EVERY) {
      compared = now;
      const truth = coarse();
      if (Math.abs(truth - (now + offset)) > APART) offset = truth - now;
    }
    last = Math.max(last, now + offset);
    return last;
  };
}

/** Names this start of the computer: only within one of them can its uptime be compared. Null where the system does not tell. */
export function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || null;
  } catch {
    return null;
  }
}
