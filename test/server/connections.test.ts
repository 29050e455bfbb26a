/** Connections that say nothing are closed; those that have spoken stay. */
import { Agent, createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchConnections, type Connections } from '../../server/connections.ts';

const clock = { now: 0 };
let server: Server;
let watched: Connections;
let port = 0;

beforeEach(async () => {
  clock.now = 0;
  server = createServer({ keepAliveTimeout: 60_000 }, (req, res) => {
    watched.speaks(req);
    res.end('ok');
  });
  watched = watchConnections(server, () => clock.now);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  watched.stop();
  server.closeAllConnections();
  await new Promise((done) => {
    server.close(done);
  });
});

async function silent(n: number): Promise<{ open: () => number }> {
  const sockets: Socket[] = [];
  for (let k = 0; k < n; k++) {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    // Without a reader nobody would hear of the end.
    socket.resume();
    sockets.push(socket);
  }
  await expect.poll(() => watched.silent()).toBe(n);
  return { open: () => sockets.filter((socket) => !socket.destroyed).length };
}

it('hundreds of one address are few within a moment, and none after some seconds', async () => {
  const { open } = await silent(300);
  clock.now = 1_500;
  await expect.poll(open).toBe(100);
  clock.now = 7_900;
  await new Promise((done) => {
    setTimeout(done, 1_200);
  });
  expect(open()).toBe(100);
  clock.now = 8_100;
  await expect.poll(open).toBe(0);
  expect(watched.silent()).toBe(0);
});

it('one that came just now is given its time, whoever is silent beside it', async () => {
  const old = await silent(150);
  clock.now = 1_500;
  await expect.poll(old.open).toBe(100);
  const young = connect(port, '127.0.0.1').on('error', () => undefined);
  young.resume();
  await expect.poll(() => watched.silent()).toBe(101);
  await new Promise((done) => {
    setTimeout(done, 1_200);
  });
  expect(young.destroyed).toBe(false);
});

it('one that has asked something stays open for the next', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (): Promise<boolean> =>
    new Promise((done, fail) => {
      const req = request({ port, host: '127.0.0.1', agent }, (res) => {
        res.resume();
        res.on('end', () => done(req.reusedSocket));
      });
      req.on('error', fail);
      req.end();
    });
  expect(await ask()).toBe(false);
  clock.now = 60_000;
  await new Promise((done) => {
    setTimeout(done, 1_200);
  });
  expect(await ask()).toBe(true);
  agent.destroy();
});
