/** Erasing of sessions whose time is over, or that were erased before: in the store in use, and in backups. */
import type { Store } from './store.ts';

const AT_ONCE = 1_000;

export interface Swept {
  readonly erased: readonly string[];
}

/**
 * Deletes and overwrites what has expired by `now`, and what `erased` names. `before` is called with each session first, so that nothing of it stays in memory.
 * Rewrites the file afterwards where anything went.
 */
export async function sweep(
  store: Store,
  now: number,
  erased: ReadonlySet<string>,
  before: (session: string) => Promise<void> = async () => undefined,
): Promise<Swept> {
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
  if (gone.length > 0 || store.rewriteDue()) await store.register.compact();
  return { erased: gone };
}
