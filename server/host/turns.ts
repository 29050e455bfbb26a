/** One after the other: what is begun waits until all before it has ended. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Waits for a turn, and keeps it until released. */
  hold(): Promise<() => void> {
    return new Promise((held, failed) => {
      this.take(() => new Promise<void>((release) => held(release))).catch(failed);
    });
  }
}
