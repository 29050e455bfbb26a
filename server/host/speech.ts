/** What a bot still has to say, and when: never faster than a person can read. */
import type { Talk } from '../../shared/bots/talk/tell.ts';
import type { Seat } from '../../shared/types.ts';

/** Cables of one bot in one step of the clock. */
const MOST = 6;
/** However long a message is, the next one waits no longer than so many sentences take. */
const LONGEST = 4;

/** What one bot wants to say, each matter once. */
export class Speech {
  #waiting: Talk[] = [];
  readonly #told = new Set<string>();
  #count = 0;

  /** Another phase has begun: what was not said yet has lost its point. */
  turn(): void {
    this.#waiting = [];
    this.#count = 0;
  }

  waits(): boolean {
    return this.#waiting.length > 0;
  }

  next(): Talk | undefined {
    return this.#waiting.shift();
  }

  /** Takes in what is to be said to people; `talks` is asked only if somebody reads. True when something was added. */
  plan(readers: readonly Seat[], talks: () => readonly Talk[]): boolean {
    if (readers.length === 0 || this.#count >= MOST) return false;
    const fresh = talks()
      .filter((talk) => !this.#told.has(talk.about) && talk.to.some((seat) => readers.includes(seat)))
      .slice(0, MOST - this.#count);
    for (const talk of fresh) this.#told.add(talk.about);
    this.#waiting.push(...fresh);
    this.#count += fresh.length;
    return fresh.length > 0;
  }
}

/** Keeps the bots of a table from talking all at once: each message waits until the one before can have been read. */
export class Pacing {
  readonly #readMs: number;
  #quietUntil = 0;

  /** `readMs`: what one sentence takes to read, in milliseconds. */
  constructor(readMs: number) {
    this.#readMs = readMs;
  }

  /** Milliseconds until the next message may go out. */
  wait(): number {
    return Math.max(0, this.#quietUntil - performance.now());
  }

  /** A person's message takes the bots as long to read as theirs take a person. */
  heard(sentences: number): void {
    this.#quietUntil = Math.max(this.#quietUntil, performance.now() + this.#readMs * Math.min(LONGEST, sentences));
  }

  said(talk: Talk): void {
    this.#quietUntil =
      Math.max(performance.now(), this.#quietUntil) + this.#readMs * Math.min(LONGEST, talk.phrases.length);
  }
}
