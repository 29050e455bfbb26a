/**
 * Reading that takes long, done by a thread, so that nobody's commands wait for it: few at once, one for each person, the rest in a line with an end. What
 * is not taken is not read on.
 */
import { Worker } from 'node:worker_threads';
import { Failure } from '../http/errors.ts';
import { errorFields, type Log } from '../log.ts';
import type { Head, Job } from './jobs.ts';
import type { Ask, Tell } from './talk.ts';

/** Under way at once; of one session; and waiting. A class of forty asks for its debriefs in the same minute. */
const MOST_OPEN = 8;
const MOST_OF_SESSION = 4;
const MOST_WAITING = 100;
/** Milliseconds: how long one waits for a turn, and how long the thread is kept for nothing. */
const WAIT_MS = 8_000;
const IDLE_MS = 60_000;

export interface Reader {
  readonly participant: string;
  readonly session: string;
  /** Asked before each piece: whether they may still have it. */
  readonly holds: () => boolean;
}

export interface Read extends Head {
  /** To be taken to its end, or given up. */
  readonly pieces: AsyncIterableIterator<Uint8Array>;
}

export interface Reads {
  /** Throws `busy` where too many read already, `quarantined` where a record is damaged. */
  open(reader: Reader, job: Job): Promise<Read>;
  stop(): Promise<void>;
}

export interface ReadsServices {
  readonly log: Log;
  readonly dataDir: string;
  /** Told of a match that cannot be read as it was written. */
  readonly damaged: (match: string) => void;
}

interface Call {
  readonly done: (tell: Tell) => void;
  readonly fail: (error: Error) => void;
}

export function createReads({ log, dataDir, damaged }: ReadsServices): Reads {
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let ids = 0;
  const calls = new Map<number, Call>();
  const under = new Map<number, Reader>();
  const line: { readonly reader: Reader; readonly go: () => void }[] = [];

  function lost(error: Error): void {
    thread = null;
    for (const { fail } of calls.values()) fail(error);
    calls.clear();
  }

  function worker(): Worker {
    clearTimeout(idle);
    if (thread) return thread;
    const started = new Worker(new URL('./thread.ts', import.meta.url), { workerData: dataDir });
    started.unref();
    started.on('message', (tell: Tell) => {
      calls.get(tell.id)?.done(tell);
      calls.delete(tell.id);
    });
    started.on('error', (error) => {
      log.error('reading-thread', errorFields(error));
      if (thread === started) lost(error instanceof Error ? error : new Error('thrown'));
    });
    started.on('exit', () => {
      if (thread === started) lost(new Error('the reading thread has ended'));
    });
    return (thread = started);
  }

  async function ask(what: Ask): Promise<Tell> {
    const tell = await new Promise<Tell>((done, fail) => {
      calls.set(what.id, { done, fail });
      worker().postMessage(what);
    });
    if (tell.is !== 'failed') return tell;
    if (tell.match === null) {
      log.error('read-failed', { error: tell.error, text: tell.text.slice(0, 200) });
      throw new Failure('server');
    }
    // Whoever hears of it says so, once.
    damaged(tell.match);
    throw new Failure('quarantined');
  }

  const ofSession = (session: string): number => [...under.values()].filter((r) => r.session === session).length;
  const free = ({ session }: Reader): boolean => under.size < MOST_OPEN && ofSession(session) < MOST_OF_SESSION;

  function leave(id: number): void {
    under.delete(id);
    const next = line.findIndex(({ reader }) => free(reader));
    if (next >= 0) line.splice(next, 1)[0]!.go();
    if (under.size > 0) return;
    idle = setTimeout(() => {
      const old = thread;
      thread = null;
      old?.terminate().catch(() => undefined);
    }, IDLE_MS);
    idle.unref();
  }

  /** One at a time for each person: who asks again while they read is told so. */
  async function enter(id: number, reader: Reader): Promise<void> {
    const has = (other: Reader): boolean => other.participant === reader.participant;
    if ([...under.values()].some(has) || line.some((waiting) => has(waiting.reader)) || line.length >= MOST_WAITING)
      throw new Failure('busy');
    if (free(reader)) {
      under.set(id, reader);
      return;
    }
    await new Promise<void>((done, fail) => {
      const waiting = {
        reader,
        go: () => {
          clearTimeout(timer);
          under.set(id, reader);
          done();
        },
      };
      const timer = setTimeout(() => {
        line.splice(line.indexOf(waiting), 1);
        fail(new Failure('busy'));
      }, WAIT_MS);
      line.push(waiting);
    });
  }

  /** Not a generator: one that is given up before its first piece would never come to its end. */
  function pieces(id: number, reader: Reader): AsyncIterableIterator<Uint8Array> {
    let over = false;
    const end = (whole: boolean): IteratorReturnResult<undefined> => {
      if (!over && !whole) thread?.postMessage({ id, do: 'drop' } satisfies Ask);
      if (!over) leave(id);
      over = true;
      return { done: true, value: undefined };
    };
    return {
      async next() {
        if (over) return end(true);
        if (!reader.holds()) {
          end(false);
          throw new Failure('unknown-token');
        }
        const tell = await ask({ id, do: 'next' }).catch((error: unknown) => {
          end(true);
          throw error;
        });
        return tell.is === 'piece' ? { done: false, value: tell.bytes } : end(true);
      },
      return: async () => end(false),
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  return {
    async open(reader, job) {
      const id = ++ids;
      await enter(id, reader);
      try {
        const tell = await ask({ id, do: 'open', job });
        if (tell.is !== 'open') throw new Failure('server');
        return { ...tell.head, pieces: pieces(id, reader) };
      } catch (error) {
        leave(id);
        throw error;
      }
    },
    async stop() {
      clearTimeout(idle);
      const old = thread;
      lost(new Error('the server ends'));
      await old?.terminate();
    },
  };
}
