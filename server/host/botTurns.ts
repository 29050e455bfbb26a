/**
 * The share of the process that bots may take for thinking, over all matches: one thinks at a time, the bots that somebody watches before all others, and
 * after each the process has as long for everything else; twice as long where nobody watches.
 */
interface Waiting {
  readonly work: () => Promise<boolean>;
  readonly done: (answer: Promise<boolean>) => void;
}

export class BotTurns {
  readonly #watched: Waiting[] = [];
  readonly #unwatched: Waiting[] = [];
  #resting = false;

  /** Runs `work` when its turn has come; only what it does before it first waits is counted. `watched` is asked of the bot's match. */
  take(watched: boolean, work: () => Promise<boolean>): Promise<boolean> {
    return new Promise((done, fail) => {
      (watched ? this.#watched : this.#unwatched).push({ work, done: (answer) => void answer.then(done, fail) });
      if (!this.#resting) this.#next();
    });
  }

  #next(): void {
    const watched = this.#watched.shift();
    const turn = watched ?? this.#unwatched.shift();
    if (!turn) return;
    this.#resting = true;
    const began = performance.now();
    turn.done(turn.work());
    const took = performance.now() - began;
    setTimeout(
      () => {
        this.#resting = false;
        this.#next();
      },
      watched ? took : 2 * took,
    );
  }
}
