/** Finds a Chromium for the browser tests, in an order that prefers what the machine's owner chose. Downloads nothing by itself. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** For every browser that tests start: no GPU and none of the browser's own traffic. As root there is no sandbox to be had. */
export const BROWSER_FLAGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const HOW_TO_GET_ONE =
  'install Chrome, Edge or Chromium (on Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to one, and run npm test again';

const CHANNELS: Readonly<Record<string, { readonly chrome: string; readonly msedge: string }>> = {
  linux: { chrome: '/opt/google/chrome/chrome', msedge: '/opt/microsoft/msedge/msedge' },
  darwin: {
    chrome: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    msedge: '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  },
};

function channelPaths(channel: 'chrome' | 'msedge', env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'win32') {
    const inside =
      channel === 'chrome' ? 'Google\\Chrome\\Application\\chrome.exe' : 'Microsoft\\Edge\\Application\\msedge.exe';
    return [env['LOCALAPPDATA'], env['PROGRAMFILES'], env['PROGRAMFILES(X86)']]
      .filter((base) => base !== undefined)
      .map((base) => join(base, inside));
  }
  const path = CHANNELS[process.platform]?.[channel];
  return path === undefined ? [] : [path];
}

function onPath(name: string, env: NodeJS.ProcessEnv): string[] {
  return (env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name));
}

function ownPath(): string[] {
  try {
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/** Every place to look at, best first. */
export function candidates(env: NodeJS.ProcessEnv = process.env): string[] {
  return [
    ...(env['CHROMIUM_PATH'] ? [env['CHROMIUM_PATH']] : []),
    ...channelPaths('chrome', env),
    ...channelPaths('msedge', env),
    ...ownPath(),
    ...['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) => onPath(name, env)),
  ];
}

/** Whether the file is a browser that starts: some distributions put a stub there that only tells what to install. */
function answers(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // `--version` opens a window there
  const probe = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return probe.status === 0 && /chrom|edge/i.test(probe.stdout);
}

/** The path of a browser, or `null`. */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  works: (path: string) => boolean = answers,
): string | null {
  return candidates(env).find((path) => works(path)) ?? null;
}

/** On Debian and as root: the distribution's Chromium and fonts for three languages. Elsewhere does nothing. Tells whether it ran. */
export function installBrowser(say: (line: string) => void): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false;
  say('No browser found; installing Chromium and fonts by apt-get (once) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env, timeout: 120_000 });
  const run = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
    stdio: 'ignore',
    env,
    timeout: 240_000,
  });
  if (run.status !== 0) say('apt-get could not install Chromium.');
  return run.status === 0;
}
