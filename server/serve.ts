/** Puts the parts together and opens the port: store, match hosts, rooms, HTTP. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { matchMaker, Server } from '@colyseus/core';
import { MAX_PAYLOAD, ROOM } from '../shared/protocol.ts';
import type { Config } from './config.ts';
import { watchConnections } from './connections.ts';
import type { Hosts } from './host/types.ts';
import { httpApp } from './http/app.ts';
import { addressOf, originAllowed } from './http/origin.ts';
import { errorFields, libraryLogger, type Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { matchRoom, type RoomServices } from './room.ts';
import { createRooms } from './rooms.ts';
import type { Scenarios } from './scenarios.ts';
import { createActivity } from './sessions/activity.ts';
import { asHost } from './sessions/hosting.ts';
import { keyIn, pairsOf } from './sessions/pairs.ts';
import { createInspection } from './sessions/inspection.ts';
import { createSessions } from './sessions/index.ts';
import { createRetention } from './sessions/retention.ts';
import type { Store } from './store/store.ts';
import { plainCalendar, type Clock } from './time/clock.ts';
import { createQuotas } from './quotas.ts';
import { createReads } from './reads/reads.ts';
import { createRights } from './rights.ts';
import { SpreadTransport } from './transport.ts';
import { guardUpgrades } from './upgrades.ts';

export interface Parts {
  readonly config: Config;
  readonly store: Store;
  readonly hosts: Hosts;
  readonly scenarios: Scenarios;
  readonly log: Log;
  readonly now: () => number;
  /** Absent in tests, whose clock is never set. */
  readonly clock?: Clock;
  readonly version: string;
  readonly dist: string;
  readonly quarantine: RoomServices['quarantine'];
}

export interface Running {
  readonly port: number;
  /** Takes nothing new, tells the clients, writes snapshots, closes. Safe to call twice. */
  close(): Promise<void>;
}

/** Serves until `close`. Rejects with the system's error when the port cannot be opened. One a process: Colyseus keeps its rooms globally. */
export async function serve(parts: Parts): Promise<Running> {
  const { config, store, hosts, log, now } = parts;
  const calendar = parts.clock ?? plainCalendar(now);
  const rights = createRights();
  const quotas = await createQuotas({ log, dataDir: config.dataDir, limits: config.space });
  const rooms = createRooms(rights);
  const reads = createReads({
    log,
    dataDir: config.dataDir,
    // Read here once more, so that it is told like any other damage.
    damaged: (match) => void store.events(match, 0).catch(() => undefined),
  });
  const activity = createActivity();
  const metrics = createMetrics();
  metrics.gauge('matches', 'Matches in memory.', () => hosts.loaded());
  metrics.gauge('clients', 'Clients in rooms.', () => rooms.clients());
  metrics.gauge('store_writable', '1 while the store can be written.', () => Number(store.writable()));
  metrics.gauge('memory_bytes', 'Resident memory of the process.', () => process.memoryUsage.rss());
  const retention = createRetention({
    store,
    hosts,
    log,
    now,
    calendar,
    dataDir: config.dataDir,
    retentionDays: config.retentionDays,
    activity,
    rights,
  });
  // Before anyone is served: a restored backup may hold what was erased since.
  await retention.sweep().catch((error: unknown) => log.error('sweep-failed', errorFields(error)));
  const sessions = createSessions({
    store,
    hosts,
    rooms,
    scenarios: parts.scenarios,
    log,
    now,
    calendar,
    retentionDays: config.retentionDays,
    activity,
    pairs: pairsOf(keyIn(config.dataDir)),
    rights,
    quotas,
    reads,
    retention,
  });
  await sessions.open();
  const inspection = createInspection({ store, log });
  let draining = false;

  const server = createServer({
    requestTimeout: 30_000,
    headersTimeout: 15_000,
    keepAliveTimeout: 10_000,
    connectionsCheckingInterval: 5_000,
  });
  const connections = watchConnections(server);
  const transport = new SpreadTransport({
    server,
    maxPayload: MAX_PAYLOAD,
    perMessageDeflate: false,
    ...{ closeTimeout: 5_000, maxFragments: 64 },
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
      rights,
      quotas,
      now,
      quarantine: parts.quarantine,
      asHost: (actor, match) => asHost(store, actor, match),
      // Kept, so that a table counts as idle from now on, also after a restart.
      left: (participant) => store.touch(participant, now()),
      acted: (participant, session) => {
        activity.acted(participant, now());
        activity.heard(session, now());
      },
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

  guardUpgrades(server, {
    rooms,
    metrics,
    address: (req) => addressOf(req.headers, req.socket.remoteAddress, config.trustProxy),
    draining: () => draining,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    game.listen(config.port, config.host).then(resolve, reject);
  });
  const app = httpApp({ ...parts, rooms, metrics, sessions, draining: () => draining });
  // The library's listener answers before Express, opens CORS for all, and fails outside of any handler at an ill-formed Host header.
  server.removeAllListeners('request');
  server.on('request', (req, res) => {
    connections.speaks(req);
    app(req, res);
  });
  await hosts.start();
  retention.start();
  inspection.start();
  parts.clock?.start();

  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    draining = true;
    connections.stop();
    quotas.stop();
    retention.stop();
    inspection.stop();
    await game.gracefullyShutdown(false);
    await hosts.stop();
    server.closeAllConnections();
    await parts.clock?.stop();
    await reads.stop();
    await store.close();
  };
  return {
    port: (server.address() as AddressInfo).port,
    close: () => (closing ??= close()),
  };
}
