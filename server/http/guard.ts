/** Acts of those who hold a token: let through or refused, and done once for each id. Those of facilitators are noted in the session's audit, with what they change. */
import type { Request, RequestHandler } from 'express';
import { once, type Operation } from '../sessions/operations.ts';
import type { Rights } from '../rights.ts';
import type { Changes } from '../store/changes.ts';
import type { Store } from '../store/store.ts';
import { operationId } from './bodies.ts';
import type { Caller, Door } from './door.ts';
import { Failure } from './errors.ts';
import { answer, parse } from './handlers.ts';
import { newId } from './secrets.ts';

/** An act under way. */
export interface Doing extends Pick<Operation, 'token'> {
  /** What the request is named by; a fresh id where its caller named it by none. */
  readonly id: string;
  /** To be written with all that the act changes; `kept` is JSON without tokens, from which the answer is told. An act that changes nothing need not ask. */
  rows(kept: unknown): Pick<Changes, 'operation' | 'audit'>;
}

type Work<K> = (caller: Caller, body: unknown, doing: Doing, req: Request) => Promise<K>;

export interface Guard {
  /** Reading is not noted; a refused reading is. `points`: what it cost beyond other requests. */
  look<T>(
    name: string,
    work: (caller: Caller, req: Request) => Promise<T>,
    points?: (told: T) => number,
  ): RequestHandler;
  /** A facilitator's act. The body comes without its id. `target` tells on whom or what, from the body; `tell` makes the answer of what was kept. */
  act<K>(
    name: string,
    work: Work<K>,
    more?: {
      readonly target?: (body: Record<string, unknown>, req: Request) => string;
      readonly tell?: (kept: K, operation: Operation) => unknown;
      readonly points?: (kept: K) => number;
    },
  ): RequestHandler;
  /** An act of someone of the game. */
  own<K>(name: string, work: Work<K>): RequestHandler;
}

export function createGuard(
  door: Door,
  services: { readonly store: Store; readonly rights: Rights; readonly now: () => number },
): Guard {
  const { store, rights } = services;

  function read(req: Request): { id: string | undefined; body: Record<string, unknown> } {
    const { id, ...body } = (req.body ?? {}) as Record<string, unknown>;
    return { id: id === undefined ? undefined : parse(operationId, id), body };
  }

  /** `beside` is written with what the act changes, or by itself where it changes nothing. */
  async function done<K>(req: Request, caller: Caller, name: string, work: Work<K>, beside: Pick<Changes, 'audit'>) {
    door.write(caller, req);
    const { id, body } = read(req);
    const named = { kind: name, caller: caller.who.id, id, payload: [req.path, body] };
    return once(services, named, async (operation) => {
      let written = false;
      const rows: Doing['rows'] = (kept) => {
        // Asked last of all, when nothing stands between this and the writing.
        if (!rights.holds(caller.grant)) throw new Failure('unknown-token');
        written = true;
        return { ...operation.rows(caller.session.id, kept), ...beside };
      };
      const kept = await work(caller, body, { id: id ?? newId(), token: operation.token, rows }, req);
      if (!written && beside.audit) await store.commit(beside);
      return kept;
    });
  }

  return {
    look: (name, work, points = () => 0) =>
      answer(200, async (req) => {
        const caller = await door.facilitator(req, name);
        const told = await work(caller, req);
        door.spend(caller, points(told));
        return told;
      }),
    act: (name, work, { target = () => '', tell, points = () => 0 } = {}) =>
      answer(200, async (req) => {
        const caller = await door.facilitator(req, name);
        const told = target((req.body ?? {}) as Record<string, unknown>, req);
        try {
          const { kept, operation } = await done(req, caller, name, work, { audit: [door.line(caller, name, told)] });
          door.spend(caller, points(kept));
          return tell ? tell(kept, operation) : kept;
        } catch (error) {
          if (error instanceof Failure)
            await door.note(caller, name, `${told} ${error.code}`.trim(), true).catch(() => undefined);
          throw error;
        }
      }),
    own: (name, work) =>
      answer(200, async (req) => (await done(req, await door.delegate(req, name), name, work, {})).kept),
  };
}
