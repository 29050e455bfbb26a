/** Everyone connected to one match. One who cannot be told is dropped, and keeps nothing from the others. */
import { deliver, type Delivery } from './deliver.ts';
import type { Subscriber } from './types.ts';

export class Audience {
  readonly #subscribers = new Set<Subscriber>();

  get size(): number {
    return this.#subscribers.size;
  }

  add(subscriber: Subscriber): void {
    this.#subscribers.add(subscriber);
  }

  delete(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
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

  notice(code: Parameters<Subscriber['notice']>[0]): void {
    this.tell((subscriber) => subscriber.notice(code));
  }

  /** Sends committed events to everyone who may see them; tells how many could not be reached, and are dropped. */
  deliver(delivery: Delivery): number {
    const failed = deliver(this.#subscribers, delivery);
    for (const subscriber of failed) this.#subscribers.delete(subscriber);
    return failed.length;
  }
}
