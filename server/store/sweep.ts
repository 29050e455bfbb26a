/** Erasing of sessions whose time is over, or that were erased before: in the store in use, and in backups. */
import type { Store } from './store.ts';

const AT_ONCE = 1_000;

/** Deletes what has expired by `now`, and what `erased` names; tells which. `before` is called with each session first, so that nothing of it stays in memory. */
export async function eraseDue(
  store: Store,
  now: number,
  erased: ReadonlySet<string>,
  before: (session: string) => Promise<void> = async () => undefined,
): Promise<readonly string[]> {
  const gone: string[] = [];
  for (;;) {
    const expired = await store.register.expired(now, AT_ONCE);
    for (const session of expired) {
      await before(session);
      await store.register.erase(session);
      gone.push(session);
    }
    if (expired.length < AT_ONCE) break;
  }
  for (const session of erased) {
    if (!(await store.session(session))) continue;
    await before(session);
    await store.register.erase(session);
    gone.push(session);
  }
  return gone;
}

export interface Swept {
  readonly erased: readonly string[];
  /** Traces are left, since another program reads the file. */
  readonly held: boolean;
}

/** The same in a store that nobody else uses, and overwrites what is left of it. */
export async function sweep(store: Store, now: number, erased: ReadonlySet<string>): Promise<Swept> {
  const gone = await eraseDue(store, now, erased);
  return { erased: gone, held: store.rewriteDue() && (await store.register.compact()) !== 'done' };
}
