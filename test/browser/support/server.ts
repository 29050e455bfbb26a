/** A real server for one test: its own process, port and data, on loopback. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../tools/files.ts';

export interface TestServer {
  readonly url: string;
  /** What the process said so far; shown when a test fails. */
  said(): string;
  /** SIGKILL: nothing is written or told any more. Resolves once the process is gone. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  start(): Promise<void>;
  /** Ends it and erases its data. */
  close(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function healthy(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server ended while starting:\n${said()}`);
    try {
      if ((await fetch(`${url}/health`, { signal: AbortSignal.timeout(10_000) })).ok) return;
    } catch {
      // not yet
    }
    await wait(100);
  }
  throw new Error(`The server did not become healthy in two minutes:\n${said()}`);
}

/** Starts a server and waits until it is healthy. */
export async function startServer(): Promise<TestServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const data = mkdtempSync(join(tmpdir(), 'two-track-browser-'));
  let said = '';
  let child: ChildProcess | null = null;

  const start = async (): Promise<void> => {
    const env = {
      PATH: process.env['PATH'] ?? '',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: data,
      LOG: 'warn',
      BOT_PACE: 'quick',
    };
    const own = spawn(process.execPath, ['server/main.ts'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child = own;
    const keep = (bytes: Buffer): void => {
      said = (said + bytes.toString()).slice(-20_000);
    };
    own.stdout.on('data', keep);
    own.stderr.on('data', keep);
    await healthy(url, own, () => said);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const own = child;
    child = null;
    if (!own || own.exitCode !== null || own.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      own.once('exit', () => resolve());
      own.kill(signal);
    });
  };

  try {
    await start();
  } catch (error) {
    // One that is too slow to start must not stay behind.
    await end('SIGKILL');
    throw error;
  }
  return {
    url,
    said: () => said,
    start,
    kill: () => end('SIGKILL'),
    close: async () => {
      await end('SIGKILL');
      rmSync(data, { recursive: true, force: true });
    },
  };
}
