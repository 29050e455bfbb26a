/** News that is the same for all and changes often, told together: a class that comes at once changes the list of who is here forty times. */

export class Tidings<T> {
  readonly #tell: (news: T) => void;
  #due: T | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(tell: (news: T) => void) {
    this.#tell = tell;
  }

  /** Tells the latest news within so many milliseconds. */
  within(ms: number, news: T): void {
    this.#due = news;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#tell(this.#due as T);
    }, ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
