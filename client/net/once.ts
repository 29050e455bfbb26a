/**
 * Requests that change something. Each bears an id, so that an answer lost on the way is no second effect: it is sent again under the same id, by itself where
 * the line fails, and by whoever asks for the same once more, also after a reload where that matters.
 */
import { nanoid } from 'nanoid';
import { backoff } from './backoff.ts';
import { ApiFailure, call } from './call.ts';
import { forget, keep, recall } from './storage.ts';

interface Unanswered {
  readonly id: string;
  /** When it was first asked, in milliseconds since the epoch. */
  readonly at: number;
  /** Answered, and settled by this word only. */
  readonly until?: string;
}

export interface Lasting<T> {
  /** The id is kept on the device until there is an answer: for what makes or seats a person. */
  readonly lasting?: boolean;
  /** Having been answered, it is the same request still until `settle` is told this word. */
  readonly until?: (answer: T) => string;
}

const TRIES = 3;
/** Asked for once more after this long, in milliseconds, it is meant anew. */
const FRESH = 600_000;
const KEPT = 'unanswered';

const brief = new Map<string, Unanswered>();
const kept = (): Readonly<Record<string, Unanswered>> => recall<Record<string, Unanswered>>(KEPT) ?? {};

function write(key: string, lasting: boolean, entry: Unanswered | null): void {
  if (!lasting) {
    if (entry) brief.set(key, entry);
    else brief.delete(key);
    return;
  }
  const { [key]: _gone, ...others } = kept();
  const all = entry ? { ...others, [key]: entry } : others;
  if (Object.keys(all).length > 0) keep(KEPT, all);
  else forget(KEPT);
}

/** The id of a request that is not answered yet, or a new one. */
function idOf(key: string, lasting: boolean): string {
  const now = Date.now();
  const before = lasting ? kept()[key] : brief.get(key);
  if (before && now - before.at >= 0 && now - before.at < FRESH) return before.id;
  const id = nanoid(24);
  write(key, lasting, { id, at: now });
  return id;
}

const MAYBE: ReadonlySet<number> = new Set([0, 408, 429]);
/** Nobody knows whether it was done. */
const unanswered = (error: unknown): boolean =>
  !(error instanceof ApiFailure) || MAYBE.has(error.status) || error.status >= 500;
/** The line failed, or the server was about to come back: worth another try at once. */
const passing = (error: unknown): boolean =>
  error instanceof ApiFailure && [0, 502, 503, 504].includes(error.status) && error.code !== 'read-only';

const pause = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

/** Asks the server to change something, once however often it is sent. Throws `ApiFailure`. */
export async function once<T>(
  path: string,
  body: object,
  token?: string,
  { lasting = false, until }: Lasting<T> = {},
): Promise<T> {
  const key = `${path} ${JSON.stringify(body)}`;
  const id = idOf(key, lasting);
  for (let tries = 1; ; tries++) {
    try {
      const answer = await call<T>(path, { ...body, id }, token);
      write(key, lasting, until ? { id, at: Date.now(), until: until(answer) } : null);
      return answer;
    } catch (error) {
      if (!unanswered(error)) write(key, lasting, null);
      if (tries >= TRIES || !passing(error)) throw error;
      await pause(backoff(tries - 1));
    }
  }
}

/** What was kept until this word is over: asked for once more, it is meant anew. */
export function settle(word: string): void {
  for (const [key, entry] of Object.entries(kept())) if (entry.until === word) write(key, true, null);
}
