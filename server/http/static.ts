/** The built client from `dist/`: compressed files where the build made them, hashed names cached for good, the page itself never. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { RequestHandler } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json',
};
const HASHED = /[.-][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;
const PAGE_PATH = /^\/[^/.]*$/;
const UNBUILT =
  '<!doctype html><meta charset="utf-8"><title>Two-Track</title><p>The pages are not built yet. Run <code>npm run build</code>, then reload.</p>';

interface Asset {
  readonly type: string;
  readonly encodings: ReadonlySet<string>;
  readonly immutable: boolean;
}

async function scan(dir: string): Promise<Map<string, Asset>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = new Set(
    entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name).slice(dir.length).replaceAll('\\', '/')),
  );
  const assets = new Map<string, Asset>();
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (!type) continue;
    const encodings = new Set(
      [
        ['br', '.br'],
        ['gzip', '.gz'],
      ]
        .filter(([, end]) => names.has(name + end))
        .map(([encoding]) => encoding!),
    );
    assets.set(name, { type, encodings, immutable: name.startsWith('/assets/') && HASHED.test(name) });
  }
  return assets;
}

const SUFFIX: Readonly<Record<string, string>> = { br: '.br', gzip: '.gz' };

/** Serves only names found in `dir` by listing it, so no path can lead out of it. A new build is noticed at the next request of the page. */
export function serveBuilt(dir: string): RequestHandler {
  let assets = new Map<string, Asset>();
  let built = -1;

  const refresh = async (): Promise<void> => {
    const at = await stat(join(dir, 'index.html')).then(
      (s) => s.mtimeMs,
      () => -1,
    );
    if (at !== built) {
      assets = await scan(dir);
      built = at;
    }
  };

  return async (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();
    // The page names its files relative to itself, so it can stand at the first level only.
    const path = PAGE_PATH.test(req.path) && req.path !== '/api' ? '/index.html' : req.path;
    if (path === '/index.html' || !assets.has(path)) await refresh();
    const asset = assets.get(path);
    if (!asset) {
      if (path !== '/index.html') return next();
      res.status(503).type('html').set('cache-control', 'no-store').send(UNBUILT);
      return;
    }
    const accepted = String(req.headers['accept-encoding'] ?? '');
    const encoding = ['br', 'gzip'].find(
      (name) => asset.encodings.has(name) && new RegExp(`\\b${name}\\b`).test(accepted),
    );
    const body = await readFile(join(dir, path + (encoding ? SUFFIX[encoding]! : ''))).catch(() => null);
    if (!body) return next();
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 24)}"`;
    res.set({
      'content-type': asset.type,
      vary: 'accept-encoding',
      etag,
      'cache-control': asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (encoding) res.set('content-encoding', encoding);
    if (req.headers['if-none-match'] === etag) {
      res.status(304).end();
      return;
    }
    res
      .set('content-length', String(body.length))
      .status(200)
      .end(req.method === 'HEAD' ? undefined : body);
  };
}
