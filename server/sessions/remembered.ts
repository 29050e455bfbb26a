/** What polled pages ask for every second or two, read from the store only when it has changed. */
import type { SessionRow, Store } from '../store/store.ts';

/** Reads by `read`, or tells what was read before where no session has changed since. Keeps nothing beyond the next change of any session, an erasure among them. */
export function remembering<T>(
  store: Pick<Store, 'revision'>,
  read: (session: SessionRow) => Promise<T>,
): (session: SessionRow) => Promise<T> {
  const known = new Map<string, T>();
  let at = store.revision();
  return async (session) => {
    const now = store.revision();
    if (now !== at) {
      known.clear();
      at = now;
    }
    const found = known.get(session.id);
    if (found !== undefined) return found;
    const fresh = await read(session);
    // Only if nothing was written while it was being read.
    if (store.revision() === now && at === now) known.set(session.id, fresh);
    return fresh;
  };
}
