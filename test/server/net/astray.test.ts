/** Addresses that are none: a browser is led to the page, which finds the room or says what to do; a program is told so. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routeOf } from '../../../client/lobby/links.ts';
import { leadToPage } from '../../../server/http/astray.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
let server: Server;
let url = '';

beforeAll(async () => {
  server = createServer(
    express().use(leadToPage, (_req: express.Request, res: express.Response) => void res.status(404).end()),
  );
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((done) => {
    server.close(done);
  });
});

test.each([
  ['/j/acd347', { at: 'join', code: 'ACD347' }],
  ['/%23/j/ACD347', { at: 'join', code: 'ACD347' }],
  ['/%23/j/ACD347%EB%A1%9C?utm=1', { at: 'join', code: 'ACD347' }],
  ['/#/j/ACD347', { at: 'join', code: 'ACD347' }],
  ['/class/V1StGXR8_Z5jdHi6B-myT-4567890abc.', { at: 'class', secret: 'V1StGXR8_Z5jdHi6B-myT-4567890abc' }],
  ['/some/page.html', { at: 'astray' }],
  ['/a/%E0%A4/b', { at: 'astray' }],
  ['//elsewhere.example/j/ACD347', { at: 'astray' }],
] as const)('a browser at %s is led to the page', async (path, route) => {
  const asked = new URL(url + path.replace('#', '%23'));
  const answer = await fetch(asked, { redirect: 'manual', headers: { accept: BROWSER } });
  const to = new URL(answer.headers.get('location') ?? 'none:', asked);
  expect([answer.status, to.origin, to.pathname]).toEqual([302, url, '/']);
  expect(routeOf(to.hash)).toEqual(route);
});

test.each([
  ['GET', 'application/json'],
  ['GET', '*/*'],
  ['GET', 'image/avif,*/*;q=0.8'],
  ['POST', BROWSER],
])('%s with Accept: %s is told that there is nothing', async (method, accept) => {
  const answer = await fetch(`${url}/j/ACD347`, { method, redirect: 'manual', headers: { accept } });
  expect(answer.status).toBe(404);
});
