/** The self-install guard, on small projects of its own: it must notice what is missing, and install once even when two start at once. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesUnder, ROOT } from '../../tools/files.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'two-track-install-'));
  mkdirSync(join(root, 'tools'));
  writeFileSync(join(root, 'tools/install.mjs'), readFileSync(join(ROOT, 'tools/install.mjs')));
  writeFileSync(join(root, 'package.json'), '{"name":"x","version":"1.0.0"}');
  lockFile({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/dev': { version: '1.0.0', dev: true } });
  // Stands in for npm: counts its runs, takes a while, and installs what its arguments and the lock file say.
  const npm = `const fs = require('fs'); const args = process.argv.slice(2); fs.appendFileSync('runs', args.join(' ') + '\\n');
    setTimeout(() => {
      if (args[0] === 'ci') fs.rmSync('node_modules', { recursive: true, force: true });
      const all = Object.entries(JSON.parse(fs.readFileSync('package-lock.json', 'utf8')).packages).filter(([path, entry]) => path !== '' && !entry.optional && !(entry.dev && args.includes('--omit=dev')));
      for (const [path] of all) fs.mkdirSync(path, { recursive: true });
      fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: Object.fromEntries(all) }));
      process.exit(Number(process.env.NPM_FAILS ?? 0));
    }, 300);`;
  writeFileSync(join(root, 'npm.cjs'), npm);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function lockFile(packages: Record<string, object>): void {
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ name: 'x', lockfileVersion: 3, packages: { '': {}, ...packages } }),
  );
}

/** Runs the guard as `npm start` does with `--run`, as `npm test` does without. */
function guard(env: Record<string, string> = {}, ...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'tools/install.mjs'), ...args], {
      cwd: root,
      env: { ...process.env, npm_execpath: join(root, 'npm.cjs'), npm_node_execpath: process.execPath, ...env },
    });
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}
const start = (): Promise<{ code: number | null; said: string }> => guard({}, '--run');
const asked = (): string[] =>
  existsSync(join(root, 'runs')) ? readFileSync(join(root, 'runs'), 'utf8').trim().split('\n') : [];
const runs = (): number => asked().length;
const there = (name: string): boolean => existsSync(join(root, 'node_modules', name));

test('installs by npm ci with development packages, once, and is quiet after that', async () => {
  expect((await guard()).said).toContain('Installing the packages that development and tests need');
  expect(asked()[0]).toMatch(/^ci .*--include=dev/);
  expect(await guard()).toEqual({ code: 0, said: '' });
  expect(runs()).toBe(1);
  expect(filesUnder('.cache', root)).toEqual([]);
});

test('a start installs only what it needs; a test after it adds the rest and replaces nothing', async () => {
  expect((await start()).said).toContain('Installing the packages that the server needs');
  expect(asked()[0]).toMatch(/^ci --omit=dev/);
  expect([there('a'), there('dev')]).toEqual([true, false]);
  expect(await start()).toEqual({ code: 0, said: '' });
  await guard();
  expect(asked()[1]).toMatch(/^install --no-save --include=dev/);
  expect([there('a'), there('dev')]).toEqual([true, true]);
  expect(runs()).toBe(2);
});

test('a start after a test leaves the development packages, even when the lock file has changed', async () => {
  await guard();
  expect(await start()).toEqual({ code: 0, said: '' });
  lockFile({ 'node_modules/a': { version: '1.0.1' }, 'node_modules/dev': { version: '1.0.0', dev: true } });
  await start();
  expect(asked()[1]).toMatch(/^ci --include=dev/);
  expect(there('dev')).toBe(true);
  expect(await guard()).toEqual({ code: 0, said: '' });
});

test('a start and a test at once: both have what they need in the end', async () => {
  const both = await Promise.all([start(), guard()]);
  expect(both.map((r) => r.code)).toEqual([0, 0]);
  expect([there('a'), there('dev')]).toEqual([true, true]);
  expect(await start()).toEqual({ code: 0, said: '' });
  expect(await guard()).toEqual({ code: 0, said: '' });
});

test('two at once install once', async () => {
  const both = await Promise.all([guard(), guard()]);
  expect(both.map((r) => r.code)).toEqual([0, 0]);
  expect(runs()).toBe(1);
});

test('a lock file that changed installs again', async () => {
  await guard();
  lockFile({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } });
  await guard();
  expect(runs()).toBe(2);
});

test('packages installed by hand are noticed, absent optional ones are fine', async () => {
  mkdirSync(join(root, 'node_modules/a'), { recursive: true });
  writeFileSync(
    join(root, 'node_modules/.package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }),
  );
  lockFile({
    'node_modules/a': { version: '1.0.0' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  });
  expect((await guard()).code).toBe(0);
  expect(runs()).toBe(0);
});

test('a lock left by a dead process is taken over', async () => {
  mkdirSync(join(root, '.cache'));
  writeFileSync(join(root, '.cache/install.lock'), '999999999');
  expect((await guard()).code).toBe(0);
  expect(runs()).toBe(1);
});

test('a failed installation ends with a clear line, leaves no stamp and no lock', async () => {
  const { code, said } = await guard({ NPM_FAILS: '1' });
  expect(code).toBe(1);
  expect(said).toContain('could not be installed');
  expect(existsSync(join(root, 'node_modules/.two-track-stamp'))).toBe(false);
  expect(existsSync(join(root, '.cache/install.lock'))).toBe(false);
});
