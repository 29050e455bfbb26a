/** The line that tells how far a long run is: on a terminal only, so that logs and pipes stay clean. */

const span = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;

/** Count, rate and the time that is left. */
export function progressLine(what: string, done: number, total: number, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const left =
    rate > 0
      ? `, ${rate >= 10 ? Math.round(rate) : rate.toFixed(1)} a second, ${span((total - done) / rate)} left`
      : '';
  return `${what}: ${done} of ${total} matches${left}`;
}

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Shows the line at most five times a second; silent where the stream is no terminal. */
export function progressOn(
  stream: Terminal,
  now: () => number = () => performance.now(),
): { show(what: string, done: number, total: number): void; clear(): void } {
  const began = now();
  let last = -Infinity;
  return {
    show(what, done, total) {
      if (!stream.isTTY || now() - last < 200) return;
      last = now();
      stream.write(
        `\r${progressLine(what, done, total, (last - began) / 1000).slice(0, (stream.columns || 80) - 1)}\x1b[K`,
      );
    },
    clear() {
      if (stream.isTTY) stream.write('\r\x1b[K');
    },
  };
}
