/** Operations that their callers name by an id, so that an answer lost on the way is no second effect: done once, and answered alike however often it is asked. */
import { createHash, createHmac } from 'node:crypto';
import { Failure } from '../http/errors.ts';
import { newToken } from '../http/secrets.ts';
import { AlreadyDone, type Changes, type OperationRow } from '../store/changes.ts';
import type { Store } from '../store/store.ts';

export interface Named {
  /** What is done, and by whom: ids of different callers never meet. */
  readonly kind: string;
  readonly caller: string;
  readonly id: string | undefined;
  readonly payload: unknown;
}

/** One asking, under way. */
export interface Operation {
  /** To be written with all that the operation changes. `kept` is JSON and holds no token. */
  rows(session: string, kept: unknown): Pick<Changes, 'operation'>;
  /** A token that can be told again to whoever knows the id, and that nobody finds out who reads the store. */
  token(salt: string): string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** JSON with its fields in order, so that the same request has the same hash. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/**
 * Does `work` once for each id, and tells what it was answered before where it was done already; without an id it is done each time.
 * Throws `id-used` where the id named another request.
 */
export async function once<K>(
  { store, now }: { readonly store: Store; readonly now: () => number },
  { kind, caller, id, payload }: Named,
  work: (operation: Operation) => Promise<K>,
): Promise<{ readonly kept: K; readonly operation: Operation; readonly again: boolean }> {
  const secret = id ?? newToken();
  const key = sha256(`${caller}\n${secret}`);
  const payloadHash = sha256(canonical([kind, payload]));
  const operation: Operation = {
    rows: (session, kept) =>
      id === undefined
        ? {}
        : { operation: { key, session, kind, payloadHash, reply: JSON.stringify(kept), at: now() } },
    token: (salt) => createHmac('sha256', secret).update(salt).digest('base64url').slice(0, 32),
  };
  const told = (row: OperationRow): { kept: K; operation: Operation; again: boolean } => {
    if (row.payloadHash !== payloadHash) throw new Failure('id-used');
    return { kept: JSON.parse(row.reply) as K, operation, again: true };
  };
  const before = id === undefined ? null : await store.operation(key);
  if (before) return told(before);
  try {
    return { kept: await work(operation), operation, again: false };
  } catch (error) {
    // The same request came twice at once.
    const row = error instanceof AlreadyDone ? await store.operation(key) : null;
    if (!row) throw error;
    return told(row);
  }
}
