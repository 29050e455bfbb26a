/** The built client from `dist/`: compressed files where the build made them, hashed names cached for good, the page itself never. */
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { RequestHandler } from 'express';

const HASHED = /^\/assets\/.*[.-][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;
const PAGE = '/index.html';
const PAGE_PATH = /^\/[^/.]*$/;
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;
const UNBUILT =
  '<!doctype html><meta charset="utf-8"><title>Two-Track</title><p>The pages are not built yet. Run <code>npm run build</code>, then reload.</p>';

async function namesIn(dir: string): Promise<Set<string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length).replaceAll('\\', '/')),
  );
}

/**
 * Serves only names found in `dir` by listing it, so that no path can lead out of it; Express sends them (validators, ranges, streams
 * that break). A new build is noticed at the next request of the page, or of a file not known yet.
 */
export function serveBuilt(dir: string): RequestHandler {
  let names: ReadonlySet<string> = new Set();
  let built = -1;

  const refresh = async (): Promise<void> => {
    const at = await stat(join(dir, PAGE)).then(
      (s) => s.mtimeMs,
      () => -1,
    );
    if (at === built) return;
    names = await namesIn(dir);
    built = at;
  };

  return async (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();
    // The page names its files relative to itself, so it can stand at the first level only.
    const path = PAGE_PATH.test(req.path) && req.path !== '/api' ? PAGE : req.path;
    if (path === PAGE || !names.has(path)) await refresh();
    if (!names.has(path)) {
      if (path !== PAGE) return next();
      res.status(503).type('html').set('cache-control', 'no-store').send(UNBUILT);
      return;
    }
    const made = ENCODINGS.filter(([, end]) => names.has(path + end));
    // Asked one by one: whoever accepts several gets the smallest, whatever order they name them in.
    const [encoding, end] = made.find(([name]) => req.acceptsEncodings(name) !== false) ?? [null, ''];
    res.vary('accept-encoding').type(extname(path));
    if (encoding) res.set('content-encoding', encoding);
    res.set('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    res.sendFile(path.slice(1) + end, { root: dir, cacheControl: false, dotfiles: 'allow' }, (error?: Error) => {
      if (!error || res.headersSent) return;
      // Gone since it was listed: a build is being made.
      for (const name of ['content-encoding', 'content-type', 'cache-control']) res.removeHeader(name);
      next();
    });
  };
}
