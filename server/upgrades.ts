/** Requests to become a socket: those of reserved places first, the rest by address and few. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { limit } from './http/limits.ts';
import type { Metrics } from './metrics.ts';
import type { Rooms } from './rooms.ts';

const PLACE = /^\/[\w-]+\/([\w-]+)\?(?:[^#]*&)?sessionId=([\w-]+)(?:&|$)/;

const refuse = (socket: Duplex, status: string): void =>
  void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);

export interface Upgrades {
  readonly rooms: Pick<Rooms, 'awaits'>;
  readonly metrics: Metrics;
  readonly address: (req: IncomingMessage) => string;
  readonly draining: () => boolean;
}

/** Stands before the listeners that the transport has set. They may throw at a target that is no path, which would end the process. */
export function guardUpgrades(server: Server, { rooms, metrics, address, draining }: Upgrades): void {
  const inner = server.listeners('upgrade') as ((req: IncomingMessage, socket: Duplex, head: Buffer) => void)[];
  server.removeAllListeners('upgrade');
  const strangers = limit(2_000, 50);
  server.on('upgrade', (req, socket, head) => {
    socket.on('error', () => socket.destroy());
    const place = PLACE.exec(req.url ?? '');
    if (draining()) refuse(socket, '503 Service Unavailable');
    else if (!place) refuse(socket, '404 Not Found');
    // Whoever is waited for has been counted when they asked for their place.
    else if (!rooms.awaits(place[1]!, place[2]!) && !strangers.take(address(req), performance.now()))
      refuse(socket, '429 Too Many Requests');
    else
      try {
        for (const listener of inner) listener.call(server, req, socket, head);
      } catch {
        metrics.count('errors_total', { place: 'upgrade' });
        socket.destroy();
      }
  });
}
