/** Sends what is read, at the speed of the one who takes it; who takes nothing for a while is cut off. */
import { once } from 'node:events';
import type { Response } from 'express';
import { errorFields, type Log } from '../log.ts';
import type { Read } from '../reads/reads.ts';

/** Milliseconds that a piece may lie untaken. */
const UNTAKEN_MS = 30_000;

/** Whether there is room for more; false where the other side is gone, or has taken nothing for too long. */
async function taken(res: Response): Promise<boolean> {
  if (res.closed || res.destroyed) return false;
  const stop = new AbortController();
  const { signal } = stop;
  const timer = setTimeout(() => stop.abort(), UNTAKEN_MS);
  try {
    return await Promise.race([
      once(res, 'drain', { signal }).then(() => true),
      once(res, 'close', { signal }).then(() => false),
    ]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

/** Answers with all of it, or breaks the connection off where that fails half-way. */
export async function sendRead(res: Response, { type, name, pieces }: Read, log: Log): Promise<void> {
  res.status(200).set({
    'content-type': type,
    'cache-control': 'no-store',
    ...(name === null ? {} : { 'content-disposition': `attachment; filename="${name}"` }),
  });
  try {
    for await (const piece of pieces) {
      if (res.write(piece) || (await taken(res))) continue;
      res.destroy();
      return;
    }
    res.end();
  } catch (error) {
    log.error('sending-failed', errorFields(error));
    res.destroy();
  }
}
