/** TCP connections that say nothing: they are closed within seconds, and one address holds a few of them at once. */
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { counted } from './http/origin.ts';

/** Milliseconds that a connection may stay before its first request has come whole. */
const SILENT_MS = 8_000;
/** One that is younger may have its request on the way. */
const YOUNG_MS = 1_000;
/** Older silent ones of one address: a proxy's, too, which opens them when it has something to say. */
const MOST_SILENT = 100;
const LOOK_EVERY = 1_000;

export interface Connections {
  /** Told of each request. */
  speaks(req: Pick<IncomingMessage, 'socket'>): void;
  /** How many have not said anything yet. */
  silent(): number;
  stop(): void;
}

/** Watches all connections of the server from now on. */
export function watchConnections(server: Server, now: () => number = () => performance.now()): Connections {
  const silent = new Map<Socket, { readonly since: number; readonly address: string }>();
  const speaks: Connections['speaks'] = ({ socket }) => void silent.delete(socket);

  server.on('connection', (socket: Socket) => {
    silent.set(socket, { since: now(), address: counted(socket.remoteAddress ?? 'unknown') });
    socket.once('close', () => silent.delete(socket));
  });
  server.prependListener('upgrade', speaks);

  function look(): void {
    const time = now();
    const held = new Map<string, number>();
    // The newest last, so that those who have waited longest go first.
    for (const [socket, { since, address }] of [...silent].reverse()) {
      if (time - since < YOUNG_MS) continue;
      const n = (held.get(address) ?? 0) + 1;
      held.set(address, n);
      if (time - since >= SILENT_MS || n > MOST_SILENT) socket.destroy();
    }
  }
  const timer = setInterval(look, LOOK_EVERY);
  timer.unref();
  return { speaks, silent: () => silent.size, stop: () => clearInterval(timer) };
}
