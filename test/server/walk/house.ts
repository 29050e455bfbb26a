/** A server without sockets, several to a process: the store, the hosts, the sessions and their HTTP interface, put together as `server/serve.ts` does. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../../server/config.ts';
import { createHosts } from '../../../server/host/hosts.ts';
import { httpApp } from '../../../server/http/app.ts';
import { createLog } from '../../../server/log.ts';
import { createMetrics } from '../../../server/metrics.ts';
import type { Rooms } from '../../../server/rooms.ts';
import { loadScenarios } from '../../../server/scenarios.ts';
import { NO_QUOTAS } from '../rows.ts';
import { createReads } from '../../../server/reads/reads.ts';
import { createRights } from '../../../server/rights.ts';
import { createActivity } from '../../../server/sessions/activity.ts';
import { createSessions } from '../../../server/sessions/index.ts';
import { pairsOf } from '../../../server/sessions/pairs.ts';
import { createRetention } from '../../../server/sessions/retention.ts';
import { openStore, type SqliteStore } from '../../../server/store/sqlite/index.ts';

export interface House {
  readonly url: string;
  readonly store: SqliteStore;
  readonly log: readonly string[];
  close(): Promise<void>;
}

const noRooms: Rooms = {
  reserve: () => Promise.reject(new Error('there are no rooms here')),
  evict: async () => undefined,
  awaits: () => false,
  closed: () => undefined,
  clientJoined: () => undefined,
  clientLeft: () => undefined,
  clients: () => 0,
};
const assets = fileURLToPath(new URL('../../../assets/scenarios', import.meta.url));
const scenarios = loadScenarios(assets);
const metrics = createMetrics();

export async function openHouse(dir: string): Promise<House> {
  const read = readConfig({ DATA_DIR: dir, HOST: '127.0.0.1' }, dir);
  if (!read.ok) throw new Error(read.mistakes.join(' '));
  const lines: string[] = [];
  const log = createLog('info', (line) => void lines.push(line));
  const now = (): number => Date.now();
  const store = await openStore({ dir });
  const hosts = createHosts({ store, scenarios: await scenarios, log, chooseCommands: () => [] });
  const reads = createReads({ log, dataDir: dir, damaged: () => undefined });
  const [activity, rights] = [createActivity(), createRights()];
  const retention = createRetention({ store, hosts, log, now, dataDir: dir, retentionDays: 30, activity, rights });
  await retention.sweep();
  const parts = { store, hosts, rooms: noRooms, scenarios: await scenarios, log, now };
  const sessions = createSessions({
    ...parts,
    retentionDays: 30,
    activity,
    rights,
    quotas: NO_QUOTAS,
    reads,
    pairs: pairsOf(Buffer.alloc(32, 1)),
    retention,
  });
  await sessions.open();
  const app = httpApp({
    ...parts,
    config: read.config,
    version: '0',
    dist: dir,
    metrics,
    sessions,
    draining: () => false,
  });
  await hosts.start();
  const server: Server = createServer(app);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    store,
    log: lines,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => {
        server.close(done);
      });
      await hosts.stop();
      await reads.stop();
      await store.close();
    },
  };
}
