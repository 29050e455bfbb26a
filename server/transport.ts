/** The WebSocket transport, which looks at its sockets one by one instead of at all of them in the same turn: whether they are still there, and whether they take more than any page does. */
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { WebSocket } from 'ws';
import { CLOSE } from '../shared/protocol.ts';

/** Turns into which one round of pings is spread: with a few hundred sockets a round at once would hold up every command that comes meanwhile. */
const TURNS = 25;
/** Bytes that a socket may send between two looks, whatever is in them. Messages are counted finer, by their sender. */
const MOST_BYTES = 1024 * 1024;

type Watched = WebSocket & { pingCount: number; readonly _socket?: { readonly bytesRead: number } };

export class SpreadTransport extends WebSocketTransport {
  /** A socket that leaves `most` pings unanswered is ended, and one that floods is closed; each is looked at once in `everyMs` milliseconds. */
  protected override autoTerminateUnresponsiveClients(everyMs: number, most: number): void {
    const turns = new WeakMap<Watched, number>();
    const read = new WeakMap<Watched, number>();
    let next = 0;
    let now = 0;
    this.pingInterval = setInterval(() => {
      now = (now + 1) % TURNS;
      for (const socket of this.wss.clients as Set<unknown> as ReadonlySet<Watched>) {
        let turn = turns.get(socket);
        if (turn === undefined) turns.set(socket, (turn = next++ % TURNS));
        if (turn !== now) continue;
        const bytes = socket._socket?.bytesRead ?? 0;
        const floods = bytes - (read.get(socket) ?? 0) > MOST_BYTES;
        read.set(socket, bytes);
        if (socket.pingCount >= most || (floods && socket.readyState !== socket.OPEN)) {
          socket.terminate();
          continue;
        }
        if (floods) socket.close(CLOSE.tooMuch);
        socket.pingCount += 1;
        socket.ping(() => undefined);
      }
    }, everyMs / TURNS);
  }
}
