/** The built pages: compression, caching, and no way out of the folder. */
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveBuilt } from '../../../server/http/static.ts';
import { tempDir } from './kit.ts';

const PAGE = '<!doctype html><title>Page</title>';
const SCRIPT = 'console.log(1);';
let dir: Awaited<ReturnType<typeof tempDir>>;
let server: Server;

beforeAll(async () => {
  dir = await tempDir();
  const dist = join(dir.path, 'dist');
  await mkdir(join(dist, 'assets'), { recursive: true });
  await writeFile(join(dir.path, 'secret.txt'), 'secret');
  await writeFile(join(dist, 'index.html'), PAGE);
  await writeFile(join(dist, 'index.html.gz'), gzipSync(PAGE));
  await writeFile(join(dist, 'assets', 'main-Ab12Cd34.js'), SCRIPT);
  await writeFile(join(dist, 'assets', 'main-Ab12Cd34.js.br'), brotliCompressSync(SCRIPT));
  server = createServer(
    express().use(serveBuilt(dist), (_req: express.Request, res: express.Response) => void res.status(404).end()),
  );
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
});
afterAll(async () => {
  await new Promise((done) => {
    server.close(done);
  });
  await dir.remove();
});

/** As it comes, not unpacked. */
const raw = (
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> =>
  new Promise((done, fail) => {
    request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', path, headers, method }, (res) => {
      const parts: Buffer[] = [];
      res
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => done({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(parts) }));
    })
      .on('error', fail)
      .end();
  });

it('the page is asked for again each time, hashed files never', async () => {
  const page = await raw('/');
  expect([page.status, page.body.toString(), page.headers['cache-control'], page.headers['content-type']]).toEqual([
    200,
    PAGE,
    'no-cache',
    'text/html; charset=utf-8',
  ]);
  expect((await raw('/', { 'if-none-match': String(page.headers.etag) })).status).toBe(304);
  expect((await raw('/assets/main-Ab12Cd34.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

it('sends what the build compressed, to those who can read it', async () => {
  const script = await raw('/assets/main-Ab12Cd34.js', { 'accept-encoding': 'gzip, deflate, br' });
  expect([
    script.headers['content-encoding'],
    brotliDecompressSync(script.body).toString(),
    script.headers.vary,
  ]).toEqual(['br', SCRIPT, 'accept-encoding']);
  expect(
    (await raw('/assets/main-Ab12Cd34.js', { 'accept-encoding': 'gzip' })).headers['content-encoding'],
  ).toBeUndefined();
  expect((await raw('/', { 'accept-encoding': 'br, gzip' })).headers['content-encoding']).toBe('gzip');
});

it('a path of the first level leads to the page, unknown files to nothing', async () => {
  expect((await raw('/ABCDEF')).body.toString()).toBe(PAGE);
  expect((await raw('/nothing.js')).status).toBe(404);
  expect((await raw('/deep/path')).status).toBe(404);
  expect((await raw('/api/nothing')).status).toBe(404);
  expect((await raw('/', {}, 'POST')).status).toBe(404);
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets\\..\\..\\secret.txt',
  ])
    expect((await raw(path)).status).toBe(404);
});

it('a new build is noticed', async () => {
  const dist = join(dir.path, 'dist');
  await writeFile(join(dist, 'assets', 'other-Zz99Yy88.js'), SCRIPT);
  await utimes(join(dist, 'index.html'), new Date(), new Date(Date.now() + 5_000));
  expect((await raw('/assets/other-Zz99Yy88.js')).status).toBe(200);
});

it('a file that a build took away since it was listed is not there, and the server goes on', async () => {
  const dist = join(dir.path, 'dist');
  await rm(join(dist, 'assets', 'main-Ab12Cd34.js'));
  await rm(join(dist, 'assets', 'main-Ab12Cd34.js.br'));
  const gone = await raw('/assets/main-Ab12Cd34.js', { 'accept-encoding': 'br' });
  expect([gone.status, gone.headers['content-encoding'], gone.headers['cache-control']]).toEqual([
    404,
    undefined,
    undefined,
  ]);
  expect((await raw('/')).status).toBe(200);
});
