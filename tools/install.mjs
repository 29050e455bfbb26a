/**
 * Makes sure that the packages of package-lock.json are installed, so that `npm start` and `npm test` each work alone on a fresh clone:
 * for the first only those that it needs (`node tools/install.mjs --run`), for the second the development packages too.
 * Plain JavaScript without packages: it runs on whatever Node the machine has (20 or later). Everything it says goes to stderr.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join('node_modules', '.two-track-stamp');
/** The server runs from TypeScript and stores in node:sqlite; both are stable from this version. */
export const MIN_NODE = 24;
/** A lock not refreshed for so long belongs to a process that died. */
const STALE_MS = 10 * 60_000;

const say = (line) => process.stderr.write(`${line}\n`);

/** What the stamp must hold: the lock file, the platform, since packages with binaries differ by platform, and which set of packages is there. */
export function wanted(root = ROOT, set = 'all') {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch} ${set}\n`;
}

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** The packages that npm says are installed, by path; `{}` where it says nothing. */
function present(root) {
  try {
    return JSON.parse(read(join(root, 'node_modules', '.package-lock.json')) ?? '{}').packages ?? {};
  } catch {
    return {};
  }
}

/** Whether every package of the set – `all`, or `run` without the development ones – is there in the version that the lock file names. Absent optional ones are fine. */
export function complete(root = ROOT, set = 'all') {
  const own = read(join(root, 'package-lock.json'));
  if (own === null || !existsSync(join(root, 'node_modules', '.package-lock.json'))) return false;
  try {
    const have = present(root);
    return Object.entries(JSON.parse(own).packages).every(([path, entry]) => {
      if (path === '' || entry.link || (set === 'run' && entry.dev)) return true;
      const found = have[path];
      if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer);
      return found.version === entry.version && existsSync(join(root, path));
    });
  } catch {
    return false;
  }
}

/** Whether the stamp tells of the set, or of all, which holds it. */
export const installed = (root = ROOT, set = 'all') =>
  [wanted(root), wanted(root, set)].includes(read(join(root, STAMP)));

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Takes the lock, waiting while another living process holds it. Released when this process exits, however it does. */
function lock(root) {
  const file = join(root, '.cache', 'install.lock');
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (let told = false; ; sleep(200)) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      // `finally` is skipped by process.exit, the exit event is not.
      process.on('exit', () => rmSync(file, { force: true }));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(read(file) ?? 0);
    let age = 0;
    try {
      age = Date.now() - statSync(file).mtimeMs;
    } catch {
      continue; // released just now
    }
    // An empty file is one being written this moment.
    if ((holder > 0 && !alive(holder)) || (holder === 0 && age > 5000) || age > STALE_MS) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) say(`Another process (${holder}) is installing the packages; waiting for it …`);
    told = true;
  }
}

/** npm by the very file that runs this script, or from the PATH. The running Node must not be one inside node_modules, which is replaced. */
function npm(root, args) {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  const options = {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_ENV: '' },
  };
  if (cli && /\.c?js$/.test(cli) && existsSync(cli))
    return spawnSync(node && existsSync(node) ? node : process.execPath, [cli, ...args], options);
  return spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    ...options,
    shell: process.platform === 'win32',
  });
}

/** How npm is asked for the set. What is there of this very lock file is added to; anything else is replaced whole. */
function command(root, set) {
  // On Windows a program that runs from node_modules cannot be deleted, and `npm ci` deletes first.
  const inside = process.platform === 'win32' && process.execPath.startsWith(join(root, 'node_modules'));
  const how = inside || (set === 'all' && complete(root, 'run')) ? ['install', '--no-save'] : ['ci'];
  return [
    ...how,
    set === 'run' ? '--omit=dev' : '--include=dev',
    '--include=optional',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
}

/** Installs what is missing of the set; never takes away the development packages that are there. Ends the process with a clear line when it cannot. */
export function install(root = ROOT, asked = 'all') {
  if (installed(root, asked)) return;
  lock(root);
  if (installed(root, asked)) return;
  const set = Object.values(present(root)).some((entry) => entry.dev) ? 'all' : asked;
  if (!complete(root, set)) {
    const began = Date.now();
    say(
      `Installing the packages that ${set === 'run' ? 'the server needs' : 'development and tests need'} (once; half a minute or so, by this machine and its line) …`,
    );
    const run = npm(root, command(root, set));
    if (run.status !== 0) {
      say((run.stderr || run.stdout || String(run.error ?? '')).trim());
      say(
        'The packages could not be installed (npm says why above). Nothing else was changed; check the network connection and run the same command again.',
      );
      process.exit(1);
    }
    say(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s.`);
  }
  writeFileSync(join(root, STAMP), wanted(root, set));
}

/** The Node that runs the project: the one of node_modules where its platform has one, else this very one if it is new enough, else null. */
export function findNode(root = ROOT) {
  const major = (version) => Number(/^v?(\d+)/.exec(version)?.[1] ?? 0);
  const bin =
    process.platform === 'win32'
      ? join(root, 'node_modules', `node-win-${process.arch}`, 'bin', 'node.exe')
      : join(root, 'node_modules', '.bin', 'node');
  if (existsSync(bin)) {
    const probe = spawnSync(bin, ['--version'], { encoding: 'utf8' });
    if (probe.status === 0 && major(probe.stdout) >= MIN_NODE) return bin;
  }
  if (major(process.version) >= MIN_NODE) return process.execPath;
  const system = spawnSync('node', ['--version'], { encoding: 'utf8' });
  return system.status === 0 && major(system.stdout) >= MIN_NODE ? 'node' : null;
}

/** Says in one line what is wrong when no Node fits, and ends. */
export function requireNode(root = ROOT) {
  const node = findNode(root);
  if (node !== null) return node;
  say(
    `Two-Track needs Node ${MIN_NODE} or later: no bundled one exists for ${process.platform}-${process.arch}, and this machine's is ${process.version}. Install one from https://nodejs.org and run the same command again.`,
  );
  process.exit(1);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  install(ROOT, process.argv.includes('--run') ? 'run' : 'all');
  requireNode();
}
