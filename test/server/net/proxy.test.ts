/** `deploy/nginx.conf` as it stands, on loopback ports and with a certificate made here: join over HTTPS, a match over the upgraded socket, addresses that are believed. Played where nginx and openssl are found. */
import { execFile, execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { ROOT } from '../../../tools/files.ts';
import { freePort, launch, sleep, tempDir, until } from './kit.ts';

const CONF = readFileSync(join(ROOT, 'deploy/nginx.conf'), 'utf8');
const UNIT = readFileSync(join(ROOT, 'deploy/two-track.service'), 'utf8');
const works = (...command: [string, ...string[]]): boolean => spawnSync(command[0], command.slice(1)).status === 0;
const run = promisify(execFile);

const undo: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const back of undo.splice(0).toReversed()) await back();
});

/** The project's configuration with this test's ports and files in the places where an administrator puts theirs. */
function fitted(dir: string, ports: { server: number; plain: number; tls: number }): string {
  const changes: [string, string][] = [
    ['server 127.0.0.1:2567;', `server 127.0.0.1:${ports.server};`],
    ['listen 80;', `listen 127.0.0.1:${ports.plain};`],
    ['listen 443 ssl', `listen 127.0.0.1:${ports.tls} ssl`],
    ['/etc/ssl/two-track/fullchain.pem', join(dir, 'cert.pem')],
    ['/etc/ssl/two-track/privkey.pem', join(dir, 'key.pem')],
    ['server_name two-track.example;', 'server_name localhost;'],
  ];
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replaceAll(from, to);
  }, CONF);
}

async function nginx(dir: string, ports: { server: number; plain: number; tls: number }): Promise<ChildProcess> {
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-keyout',
      join(dir, 'key.pem'),
      '-out',
      join(dir, 'cert.pem'),
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost',
    ],
    { stdio: 'ignore' },
  );
  writeFileSync(join(dir, 'site.conf'), fitted(dir, ports));
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(dir, name)};`)
    .join(' ');
  writeFileSync(
    join(dir, 'nginx.conf'),
    `daemon off; pid ${join(dir, 'nginx.pid')}; error_log stderr error;\nevents {}\nhttp { access_log off; ${temp} include ${join(dir, 'site.conf')}; }\n`,
  );
  const child = spawn('nginx', ['-c', join(dir, 'nginx.conf'), '-p', dir], { stdio: ['ignore', 'inherit', 'inherit'] });
  await until(
    'nginx listens',
    () =>
      new Promise((done) => {
        const probe = createConnection(ports.tls, '127.0.0.1', () => {
          probe.destroy();
          done(true);
        });
        probe.on('error', () => done(false));
      }),
    10_000,
  );
  return child;
}

test('the configuration and the unit agree with the server', () => {
  expect(CONF).toMatch(/proxy_set_header Upgrade +\$http_upgrade/);
  expect(CONF).toMatch(/proxy_set_header Host +\$http_host/);
  expect(CONF).toMatch(/X-Forwarded-For +\$remote_addr/);
  expect(UNIT).toContain('TRUST_PROXY=1');
  expect(UNIT).toMatch(/ExecStart=\S+\/node server\/main\.ts/);
  // Longer than the goodbye of the server, or systemd would cut it off.
  expect(Number(/TimeoutStopSec=(\d+)/.exec(UNIT)?.[1])).toBeGreaterThan(5);
});

if (works('nginx', '-v') && works('openssl', 'version')) {
  test(
    'given nginx in front, people join over HTTPS and play over the upgraded socket',
    { timeout: 60_000 },
    async () => {
      const dir = await tempDir();
      undo.push(dir.remove);
      const ports = { server: await freePort(), plain: await freePort(), tls: await freePort() };
      const proxy = await nginx(dir.path, ports);
      undo.push(async () => {
        proxy.kill('SIGTERM');
        while (proxy.exitCode === null && proxy.signalCode === null) await sleep(20);
      });
      const url = `https://localhost:${ports.tls}`;
      const server = await launch({
        PORT: String(ports.server),
        DATA_DIR: join(dir.path, 'data'),
        TRUST_PROXY: '1',
        PUBLIC_URL: url,
      });
      undo.push(() => server.stop());
      const { stdout } = await run(process.execPath, [join(ROOT, 'test/server/net/behindProxy.ts'), url], {
        env: { ...process.env, NODE_EXTRA_CA_CERTS: join(dir.path, 'cert.pem') },
      });
      expect(JSON.parse(stdout)).toEqual({
        health: 200,
        policy: expect.stringContaining(`wss://localhost:${ports.tls}`) as string,
        started: true,
        said: true,
        sync: 'snapshot',
        own: 200,
        foreign: 403,
        guessed: 429,
      });
      expect((await fetch(`http://127.0.0.1:${ports.plain}/x`, { redirect: 'manual' })).status).toBe(301);
    },
  );
}
