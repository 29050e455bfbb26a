/** Handlers of facilitators: let through or refused, done, and noted in the session's audit. */
import type { Request, RequestHandler } from 'express';
import type { Caller, Door } from './door.ts';
import { Failure } from './errors.ts';
import { answer } from './handlers.ts';

export interface Guard {
  /** Reading is not noted; a refused reading is. */
  look<T>(name: string, work: (caller: Caller, req: Request) => Promise<T>): RequestHandler;
  /** An act. `target` tells on whom or what, from the body. */
  act<T>(
    name: string,
    work: (caller: Caller, req: Request) => Promise<T>,
    target?: (body: Record<string, unknown>, req: Request) => string,
  ): RequestHandler;
}

export const createGuard = (door: Door): Guard => ({
  look: (name, work) => answer(200, async (req) => work(await door.facilitator(req, name), req)),
  act: (name, work, target = () => '') =>
    answer(200, async (req) => {
      const caller = await door.facilitator(req, name);
      const told = target((req.body ?? {}) as Record<string, unknown>, req);
      try {
        const done = await work(caller, req);
        await door.note(caller, name, told);
        return done;
      } catch (error) {
        if (error instanceof Failure)
          await door.note(caller, name, `${told} ${error.code}`.trim(), true).catch(() => undefined);
        throw error;
      }
    }),
});
