/** Starting and stopping the real process: every mistake of its surroundings is one clear line. */
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join as pathTo } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import {
  allow,
  createMatch,
  enter,
  freePort,
  get,
  join,
  launch,
  sleep,
  tempDir,
  within,
  type ServerProcess,
} from './kit.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const work of cleanups.splice(0).reverse()) await work();
});

const dataDir = async (): Promise<string> => {
  const dir = await tempDir();
  cleanups.push(dir.remove);
  return dir.path;
};
const started = async (env: Record<string, string>): Promise<ServerProcess> => {
  const server = await launch(env);
  cleanups.push(() =>
    server.child.exitCode === null && server.child.signalCode === null ? server.stop('SIGKILL') : Promise.resolve(),
  );
  return server;
};
/** Exit code and lines of a start that must fail. */
async function failing(env: Record<string, string>): Promise<{ code: number | null; lines: string[] }> {
  const server = await launch(env, false);
  cleanups.push(() => (server.child.exitCode === null ? server.stop('SIGKILL') : Promise.resolve()));
  const { code } = await within(10_000, 'failing', server.exited);
  return { code, lines: server.output().stderr.trim().split('\n') };
}

describe('a start that cannot be', () => {
  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['RETENTION_DAYS', '0'],
    ['PUBLIC_URL', 'play.example'],
    ['TRUST_PROXY', 'yes'],
    ['METRICS_TOKEN', 'short'],
    ['BOT_PACE', 'slow'],
    ['DATABASE_URL', 'postgres://db'],
    ['REDIS_URL', 'redis://cache'],
  ])('%s=%s is one line', (name, value) => {
    const read = readConfig({ [name]: value }, '/');
    expect(read.ok ? [] : read.mistakes).toEqual([expect.stringMatching(new RegExp(`^${name} .+\\.$`))]);
  });

  it('tells all mistakes at once, a line each', async () => {
    const { code, lines } = await failing({
      DATA_DIR: await dataDir(),
      RETENTION_DAYS: 'x',
      TRUST_PROXY: 'x',
      REDIS_URL: 'x',
      PORT: '70000',
    });
    expect(code).toBe(1);
    expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual([
      'PORT',
      'REDIS_URL',
      'RETENTION_DAYS',
      'TRUST_PROXY',
    ]);
  });

  it('the port is in use', async () => {
    const port = await freePort();
    const squatter = createServer().listen(port, '127.0.0.1');
    cleanups.push(
      () =>
        new Promise((done) => {
          squatter.close(done);
        }),
    );
    const { code, lines } = await failing({ DATA_DIR: await dataDir(), PORT: String(port) });
    expect([code, lines]).toEqual([1, [`Port ${port} is in use. Stop what is using it, or set another PORT.`]]);
  });

  it('another process owns the data', async () => {
    const DATA_DIR = await dataDir();
    await started({ DATA_DIR });
    const { code, lines } = await failing({ DATA_DIR });
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/Another server is using/);
  });

  it('the data directory cannot be written', async () => {
    const parent = await dataDir();
    await writeFile(pathTo(parent, 'file'), '');
    const { code, lines } = await failing({ DATA_DIR: pathTo(parent, 'file', 'data') });
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/data directory.*cannot be written/i);
  });

  it('the database is damaged: says how to restore', async () => {
    const DATA_DIR = await dataDir();
    await mkdir(DATA_DIR, { recursive: true });
    await writeFile(pathTo(DATA_DIR, 'two-track.db'), Buffer.alloc(8192, 'no database '));
    const { code, lines } = await failing({ DATA_DIR });
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/damaged.*restore/);
  });
});

describe('a start and a goodbye', () => {
  it('is up within five seconds and prints where', async () => {
    const began = Date.now();
    const server = await started({ DATA_DIR: await dataDir(), HOST: '0.0.0.0' });
    expect(Date.now() - began).toBeLessThan(allow(5_000));
    expect(server.output().stdout).toContain(`http://localhost:${server.port}`);
    expect((await get(server.url, '/metrics')).status).toBe(404);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    '%s: tells the clients, ends with 0 within five seconds, and all is there again',
    async (signal) => {
      const DATA_DIR = await dataDir();
      const server = await started({ DATA_DIR });
      const match = await createMatch(server.url);
      const { token } = await join(server.url, { code: match.code, seat: 'tokyo' });
      const player = await enter(server.url, token);
      const began = Date.now();
      const [{ code }, closeCode] = await Promise.all([server.stop(signal), within(5_000, 'close', player.closed)]);
      expect(code).toBe(0);
      expect(Date.now() - began).toBeLessThan(allow(5_000));
      expect(player.notices).toContain('draining');
      expect(closeCode).toBe(4001);
      const again = await started({ DATA_DIR });
      const back = await enter(again.url, token);
      expect(await back.sync()).toMatchObject({ kind: 'snapshot', you: { seat: 'tokyo' } });
      await back.leave();
      await sleep(10);
    },
  );
});
