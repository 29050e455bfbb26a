/** Loaded before a server: kills it right after the n-th statement that a request writes, where the request's header `x-kill-after` tells n. As by a pulled plug. */
import { Server, type IncomingMessage } from 'node:http';
import { beginPassing } from './failpoints.ts';

let left: number | null = null;
beginPassing(() => {
  if (left !== null && --left === 0) process.kill(process.pid, 'SIGKILL');
});

// Counted from the request on, whatever else the server writes.
const emit = Server.prototype.emit as (this: Server, event: string, ...args: unknown[]) => boolean;
Server.prototype.emit = function counted(this: Server, event: string, ...args: unknown[]): boolean {
  const after = event === 'request' ? (args[0] as IncomingMessage).headers['x-kill-after'] : undefined;
  if (after !== undefined) left = Number(after);
  return emit.call(this, event, ...args);
};
