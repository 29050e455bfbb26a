/** What the measures of the client share: a server of their own, a browser, medians. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser, HOW_TO_GET_ONE } from '../../../tools/browser.ts';
import { buildClient } from '../../../tools/client.ts';
import { ROOT } from '../../../tools/files.ts';

export const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
/** The value that nine tenths and a half of all stay under. */
export const p95 = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.ceil(list.length * 0.95) - 1)] ?? NaN;
export const round = (n: number, digits = 1): number => Math.round(n * 10 ** digits) / 10 ** digits;
export const wait = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

export interface Stage {
  readonly url: string;
  close(): Promise<void>;
}

/** The built and compressed client, served as in earnest. */
export async function serveClient(): Promise<Stage> {
  await buildClient({ say: console.error });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const data = mkdtempSync(join(tmpdir(), 'two-track-bench-'));
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', PORT: String(port), HOST: '127.0.0.1', DATA_DIR: data, LOG: 'warn' },
    stdio: 'ignore',
  });
  for (let tries = 0; ; tries++) {
    if (tries > 200 || child.exitCode !== null) throw new Error('the server did not start');
    if (
      await fetch(`${url}/health`).then(
        (r) => r.ok,
        () => false,
      )
    )
      break;
    await wait(100);
  }
  return {
    url,
    close: async () => {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export function browserPath(): string {
  const path = findBrowser();
  if (path === null) throw new Error(`No browser was found: ${HOW_TO_GET_ONE}.`);
  return path;
}

export const openBrowser = (args: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), args: [...BROWSER_FLAGS, ...args] });
