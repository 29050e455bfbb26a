/** The WebSocket transport, which asks its sockets one by one whether they are still there, instead of all of them in the same turn. */
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { WebSocket } from 'ws';

/** Turns into which one round of pings is spread: with a few hundred sockets a round at once would hold up every command that comes meanwhile. */
const TURNS = 25;

type Pinged = WebSocket & { pingCount: number };

export class SpreadTransport extends WebSocketTransport {
  /** A socket that leaves `most` pings unanswered is ended; each is asked once in `everyMs` milliseconds. */
  protected override autoTerminateUnresponsiveClients(everyMs: number, most: number): void {
    const turns = new WeakMap<Pinged, number>();
    let next = 0;
    let now = 0;
    this.pingInterval = setInterval(() => {
      now = (now + 1) % TURNS;
      for (const socket of this.wss.clients as Set<unknown> as ReadonlySet<Pinged>) {
        let turn = turns.get(socket);
        if (turn === undefined) turns.set(socket, (turn = next++ % TURNS));
        if (turn !== now) continue;
        if (socket.pingCount >= most) {
          socket.terminate();
          continue;
        }
        socket.pingCount += 1;
        socket.ping(() => undefined);
      }
    }, everyMs / TURNS);
  }
}
