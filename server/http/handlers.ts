/** What all handlers of the API share: reading a body, a bearer's token, and answering. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { json, type Request, type RequestHandler } from 'express';
import type { z } from 'zod';
import { firstMistake } from './bodies.ts';
import { Failure } from './errors.ts';

/** The body as the schema has it; throws `bad-request` with the first mistake. */
export function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Failure('bad-request', firstMistake(parsed.error));
  return parsed.data;
}

/** Express 5 awaits this, and hands what it throws to the error handler. */
export const answer =
  <T>(status: number, work: (req: Request) => Promise<T>): RequestHandler =>
  async (req, res) => {
    const body = await work(req);
    res.status(status).set('cache-control', 'no-store').json(body);
  };

const zip = promisify(gzip);

/** `answer` for texts that are the same for everyone and hold no secret: compressed, since they delay a page on a slow line. */
export const publicAnswer =
  <T>(work: (req: Request) => Promise<T>): RequestHandler =>
  async (req, res) => {
    const body = await work(req);
    res.set({ 'cache-control': 'no-store', vary: 'accept-encoding' });
    if (req.acceptsEncodings('gzip') === 'gzip')
      res
        .set('content-encoding', 'gzip')
        .type('json')
        .send(await zip(JSON.stringify(body)));
    else res.json(body);
  };

export const jsonBody: readonly RequestHandler[] = [
  (req, _res, next) => {
    if (!req.is('application/json')) throw new Failure('not-json');
    next();
  },
  json({ limit: '64kb', inflate: false, strict: true }),
];

/** The token of `Authorization: Bearer TOKEN`, or null. */
export const bearer = (req: Request): string | null =>
  /^Bearer (\S{1,200})$/.exec(req.headers.authorization ?? '')?.[1] ?? null;
