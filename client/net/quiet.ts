/** When a page speaks of its line: not of short breaks. */
import type { Status } from './status.ts';

/** Milliseconds that the line may be away, or slow to open, before a word is said of it. */
export const QUIET_FOR = 1_500;

const PASSING: readonly Status[] = ['connecting', 'away', 'down'];

/** Takes each state of the line and tells `show` what is to be said of it: passing ones only once they have lasted, all else at once. */
export function quietly(show: (status: Status) => void, wait = QUIET_FOR): (now: Status) => void {
  let shown: Status = 'here';
  let latest: Status = 'here';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (now: Status): void => {
    shown = now;
    show(now);
  };
  return (now) => {
    latest = now;
    if (!PASSING.includes(now) || PASSING.includes(shown)) {
      clearTimeout(timer);
      timer = undefined;
      if (now !== shown) tell(now);
    } else
      timer ??= setTimeout(() => {
        timer = undefined;
        tell(latest);
      }, wait); // the first break counts, not the last change
  };
}
