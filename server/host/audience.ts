/** Everyone connected to one match, and what they are told. Who throws is dropped, and comes back by its token. */
import { tellDelegations } from './delegations.ts';
import { deliver } from './deliver.ts';
import type { Settings } from './options.ts';
import type { Step } from './step.ts';
import type { Subscriber } from './types.ts';

export class Audience {
  readonly #match: string;
  readonly #settings: Pick<Settings, 'log' | 'clock' | 'lingerMs'>;
  readonly #subscribers = new Set<Subscriber>();
  /** Milliseconds since the epoch until which the match counts as watched, also with nobody here. */
  #attendedUntil = 0;

  constructor(match: string, settings: Pick<Settings, 'log' | 'clock' | 'lingerMs'>) {
    this.#match = match;
    this.#settings = settings;
  }

  get empty(): boolean {
    return this.#subscribers.size === 0;
  }

  /** Whether somebody watches, or did a moment ago. */
  get attends(): boolean {
    return !this.empty || this.#settings.clock() < this.#attendedUntil;
  }

  /** Counts as watched for a while from now on. */
  attend(share = 1): void {
    const { clock, lingerMs } = this.#settings;
    this.#attendedUntil = Math.max(this.#attendedUntil, clock() + lingerMs * share);
  }

  /** Returns how to leave. */
  add(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber);
    return () => {
      if (this.#subscribers.delete(subscriber) && this.empty) this.attend();
    };
  }

  tell(message: (subscriber: Subscriber) => void): void {
    for (const subscriber of [...this.#subscribers]) {
      try {
        message(subscriber);
      } catch {
        this.#subscribers.delete(subscriber);
      }
    }
  }

  notice(code: 'quarantined' | 'read-only' | 'resync'): void {
    this.tell((s) => s.notice(code));
  }

  /** What a committed step brought, to each as far as they may see it. */
  hear({ events, texts, before, after }: Step): void {
    const failed = deliver(this.#subscribers, {
      match: this.#match,
      events,
      before: before.counts,
      after: after.counts,
      texts: new Map(texts.map((t) => [t.seq, t.body])),
    });
    for (const subscriber of failed) this.#subscribers.delete(subscriber);
    if (failed.length > 0) this.#settings.log?.warn('subscriber-dropped', { match: this.#match, count: failed.length });
    tellDelegations(events, (message) => this.tell(message));
  }
}
