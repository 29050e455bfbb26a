/**
 * Commands of different matches that are decided in the same turn of the event loop are committed together: one wait for the disk instead of
 * one each. Every command stays all or nothing on its own, and hears of its commit only after it.
 */
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers';

interface Waiting {
  readonly work: () => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** A commit that takes longer than this, in milliseconds, is a slow one; after it, the next waits so long at most. */
const SLOW_MS = 2;
const MOST_REST_MS = 25;

export class GroupCommit {
  readonly #db: DatabaseSync;
  #waiting: Waiting[] = [];
  #lastTook = 0;
  #lastEnded = 0;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Runs `work` in the next common transaction. Rejects with what it throws, or with what kept it from being committed; nothing of it is written then. */
  write(work: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject });
      if (this.#waiting.length === 1) this.#arrange();
    });
  }

  /** As soon as all that has come in meanwhile waits too. After a commit that was slow, the process first sees to everything else for as long: a slow disk then takes half of its time at most, and more commands share the next wait. */
  #arrange(): void {
    const rest = Math.min(MOST_REST_MS, this.#lastTook) - (performance.now() - this.#lastEnded);
    if (this.#lastTook > SLOW_MS && rest > 0) setTimeout(() => this.flush(), rest);
    else setImmediate(() => this.flush());
  }

  /** Commits what waits, now. */
  flush(): void {
    const began = performance.now();
    try {
      this.#commit();
    } finally {
      this.#lastEnded = performance.now();
      this.#lastTook = this.#lastEnded - began;
    }
  }

  #commit(): void {
    const group = this.#waiting;
    this.#waiting = [];
    if (group.length === 0) return;
    const refused = group.length > 1 ? this.#together(group) : null;
    // Where the transaction as a whole failed, each is tried again alone, and told its own reason.
    for (const one of group) {
      if (refused === null) this.#alone(one);
      else if (refused.has(one)) one.reject(refused.get(one));
      else one.resolve();
    }
  }

  /** What was refused, with its error; null where nothing could be committed. */
  #together(group: readonly Waiting[]): Map<Waiting, unknown> | null {
    const refused = new Map<Waiting, unknown>();
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      for (const one of group) {
        this.#db.exec('SAVEPOINT one');
        try {
          one.work();
        } catch (error) {
          // A full disk makes SQLite roll back everything by itself.
          if (!this.#db.isTransaction) return null;
          this.#db.exec('ROLLBACK TO one');
          refused.set(one, error);
        }
        this.#db.exec('RELEASE one');
      }
      this.#db.exec('COMMIT');
      return refused;
    } catch {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      return null;
    }
  }

  #alone({ work, resolve, reject }: Waiting): void {
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      work();
      this.#db.exec('COMMIT');
      resolve();
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      reject(error);
    }
  }
}
