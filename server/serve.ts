/** Puts the parts together and opens the port: store, match hosts, rooms, HTTP. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { matchMaker, Server } from '@colyseus/core';
import { MAX_PAYLOAD, ROOM } from '../shared/protocol.ts';
import type { Config } from './config.ts';
import type { Hosts } from './host/types.ts';
import { httpApp } from './http/app.ts';
import { limit } from './http/limits.ts';
import { addressOf, originAllowed } from './http/origin.ts';
import { errorFields, libraryLogger, type Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { matchRoom, type RoomServices } from './room.ts';
import { createRooms } from './rooms.ts';
import type { Scenarios } from './scenarios.ts';
import { createActivity } from './sessions/activity.ts';
import { asHost } from './sessions/hosting.ts';
import { keyIn, pairsOf } from './sessions/pairs.ts';
import { createSessions } from './sessions/index.ts';
import { createRetention } from './sessions/retention.ts';
import type { Store } from './store/store.ts';
import { SpreadTransport } from './transport.ts';

export interface Parts {
  readonly config: Config;
  readonly store: Store;
  readonly hosts: Hosts;
  readonly scenarios: Scenarios;
  readonly log: Log;
  readonly now: () => number;
  readonly version: string;
  readonly dist: string;
  readonly quarantine: RoomServices['quarantine'];
}

export interface Running {
  readonly port: number;
  /** Takes nothing new, tells the clients, writes snapshots, closes. Safe to call twice. */
  close(): Promise<void>;
}

const refuseUpgrade = (socket: Duplex, status: string): void =>
  void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);

/** Serves until `close`. Rejects with the system's error when the port cannot be opened. One a process: Colyseus keeps its rooms globally. */
export async function serve(parts: Parts): Promise<Running> {
  const { config, store, hosts, log, now } = parts;
  const rooms = createRooms();
  const activity = createActivity();
  const metrics = createMetrics();
  metrics.gauge('matches', 'Matches in memory.', () => hosts.loaded());
  metrics.gauge('clients', 'Clients in rooms.', () => rooms.clients());
  metrics.gauge('store_writable', '1 while the store can be written.', () => Number(store.writable()));
  metrics.gauge('memory_bytes', 'Resident memory of the process.', () => process.memoryUsage.rss());
  const retention = createRetention({ store, hosts, log, now, dataDir: config.dataDir, activity });
  // Before anyone is served: a restored backup may hold what was erased since.
  await retention.sweep().catch((error: unknown) => log.error('sweep-failed', errorFields(error)));
  const sessions = createSessions({
    store,
    hosts,
    rooms,
    scenarios: parts.scenarios,
    log,
    now,
    retentionDays: config.retentionDays,
    activity,
    pairs: pairsOf(keyIn(config.dataDir)),
    retention,
  });
  await sessions.open();
  let draining = false;

  const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 10_000 });
  const transport = new SpreadTransport({
    server,
    maxPayload: MAX_PAYLOAD,
    perMessageDeflate: false,
    // Who does not answer two pings is gone: shown as away within eight seconds.
    pingInterval: 2_500,
    pingMaxRetries: 2,
    beforeUpgrade: (_request, context) => {
      const origin = context.headers.get('origin') ?? undefined;
      return originAllowed({ origin, host: context.headers.get('host') ?? undefined }, config.publicUrl)
        ? undefined
        : new Response(null, { status: 403 });
    },
  });
  const game = new Server({ transport, greet: false, gracefullyShutdown: false, logger: libraryLogger(log) });
  game.define(
    ROOM,
    matchRoom({
      hosts,
      rooms,
      log,
      metrics,
      now,
      quarantine: parts.quarantine,
      asHost: (actor, match) => asHost(store, actor, match),
      acted: (participant) => activity.acted(participant, now()),
      audit: (match, participant, act, refused) =>
        store
          .match(match)
          .then((row) =>
            row
              ? store.commit({ audit: [{ session: row.session, at: now(), participant, act, target: match, refused }] })
              : undefined,
          ),
    }),
  );

  // Rooms are entered by a reservation from `/api/enter` only. The library's own doors are shut twice: here, and by not being mounted below.
  matchMaker.controller.exposedMethods = [];
  matchMaker.controller.getCorsHeaders = () => ({ 'Access-Control-Allow-Origin': config.publicUrl ?? 'null' });

  guardUpgrades();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    game.listen(config.port, config.host).then(resolve, reject);
  });
  const app = httpApp({ ...parts, rooms, metrics, sessions, draining: () => draining });
  // The library's listener answers before Express, opens CORS for all, and fails outside of any handler at an ill-formed Host header.
  server.removeAllListeners('request');
  server.on('request', app);
  await hosts.start();
  retention.start();

  /** The transport's listener may throw at a target that is no path, which would end the process. */
  function guardUpgrades(): void {
    const inner = server.listeners('upgrade') as ((req: IncomingMessage, socket: Duplex, head: Buffer) => void)[];
    server.removeAllListeners('upgrade');
    const upgrades = limit(2_000, 50);
    server.on('upgrade', (req, socket, head) => {
      socket.on('error', () => socket.destroy());
      if (draining) {
        refuseUpgrade(socket, '503 Service Unavailable');
        return;
      }
      if (!/^\/[\w-]+\/[\w-]+\?/.test(req.url ?? '')) {
        refuseUpgrade(socket, '404 Not Found');
        return;
      }
      if (!upgrades.take(addressOf(req.headers, req.socket.remoteAddress, config.trustProxy), now())) {
        refuseUpgrade(socket, '429 Too Many Requests');
        return;
      }
      try {
        for (const listener of inner) listener.call(server, req, socket, head);
      } catch {
        metrics.count('errors_total', { place: 'upgrade' });
        socket.destroy();
      }
    });
  }

  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    draining = true;
    retention.stop();
    await game.gracefullyShutdown(false);
    await hosts.stop();
    server.closeAllConnections();
    await store.close();
  };
  return {
    port: (server.address() as AddressInfo).port,
    close: () => (closing ??= close()),
  };
}
