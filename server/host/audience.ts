/** Everyone connected to one match, and what they are told. Who throws is dropped, and comes back by its token. */
import type { Log } from '../log.ts';
import { tellDelegations } from './delegations.ts';
import { deliver } from './deliver.ts';
import type { Step } from './step.ts';
import type { Subscriber } from './types.ts';

export class Audience {
  readonly #match: string;
  readonly #log: Log | undefined;
  readonly #subscribers = new Set<Subscriber>();

  constructor(match: string, log: Log | undefined) {
    this.#match = match;
    this.#log = log;
  }

  get empty(): boolean {
    return this.#subscribers.size === 0;
  }

  /** Returns how to leave. */
  add(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
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
    if (failed.length > 0) this.#log?.warn('subscriber-dropped', { match: this.#match, count: failed.length });
    tellDelegations(events, (message) => this.tell(message));
  }
}
