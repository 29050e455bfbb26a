/** Time that runs evenly on this device, whoever sets its clock. */

/** Milliseconds since the epoch, as the clock said when the page was opened. It may stand while the device sleeps. */
export const steadyNow = (): number => performance.timeOrigin + performance.now();

/** Further apart than this, and the clock was set, or the device slept. */
const APART = 2_000;

/** Calls `changed` when the clock and `steadyNow` have come apart since the last look. Each look is one call of the result. */
export function watchClock(
  changed: () => void,
  clock: () => number = () => Date.now(),
  steady: () => number = steadyNow,
): () => void {
  let apart = clock() - steady();
  return () => {
    const now = clock() - steady();
    if (Math.abs(now - apart) <= APART) return;
    apart = now;
    changed();
  };
}
